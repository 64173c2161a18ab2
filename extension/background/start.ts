// Listens. Browsers end the background after seconds of rest and start it again for the next event, so every listener is
// registered at once and nothing that matters is kept in memory. What a page asks first is answered from here; all that
// makes cards, decides and syncs (`whole.ts`) is begun only when something needs it.
import browser, { type Runtime } from 'webextension-polyfill';
import { MINUTE_MS } from '../../shared/durations.ts';
import { createLookup } from './lookup.ts';
import type { Sender } from './may-send.ts';
import { openSurface } from './open-surface.ts';
import { createQuickRouter } from './quick-router.ts';
import { readSettings } from './roster.ts';
import { openRoster } from './roster-idb.ts';
import type { Whole } from './whole.ts';

const SYNC_ALARM = 'sync';
const SYNC_EVERY_MINUTES = 5;
/** Focus comes and goes many times a minute; a roster this fresh is fresh enough for it. */
const FOCUS_SYNC_AFTER_MS = MINUTE_MS;

export function startBackground(): void {
  const now = () => new Date();
  const roster = openRoster();
  let loading: Promise<Whole> | null = null;
  const whole = (): Promise<Whole> => {
    loading ??= import('./whole.ts').then(({ createWhole }) => createWhole({ roster, lookup, now }));
    return loading;
  };
  const lookup = createLookup({
    roster,
    now,
    presentCard: async (standing, look) => (await whole()).presentCard(standing, look),
    onRefreshed: () => void whole().then(({ push }) => push()),
  });
  const identity = { extensionId: browser.runtime.id, extensionOrigin: browser.runtime.getURL('') };
  const routeQuickly = createQuickRouter(identity, {
    lookup,
    open: (destination, from) => openSurface(roster, destination, from),
  });

  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => {
    const from = toSender(sender);
    return routeQuickly(message, from) ?? (isNamed(message) ? routeWholly(message, from) : undefined);
  });
  browser.runtime.onInstalled.addListener(() => void refresh());
  browser.runtime.onStartup.addListener(() => void whole().then(({ changed }) => changed().then(refresh)));
  void keepAlarm();
  browser.alarms.onAlarm.addListener((alarm) => {
    if (alarm.name === SYNC_ALARM) void refresh();
  });
  browser.windows.onFocusChanged.addListener((windowId) => {
    if (windowId !== browser.windows.WINDOW_ID_NONE) void refreshIfOld();
  });
  browser.commands.onCommand.addListener((command) => {
    if (command === 'toggle-overlay') void toggleOverlay();
  });

  async function routeWholly(message: unknown, from: Sender): Promise<unknown> {
    return (await whole()).route(message, from);
  }

  async function refresh(): Promise<void> {
    await (await whole()).refresh();
  }

  async function refreshIfOld(): Promise<void> {
    const syncedAt = await roster.getMeta('syncedAt');
    if (syncedAt === undefined || now().getTime() - Date.parse(syncedAt) > FOCUS_SYNC_AFTER_MS)
      await refresh();
  }

  async function toggleOverlay(): Promise<void> {
    const settings = await readSettings(roster);
    await roster.setMeta('settings', { ...settings, isHidden: !settings.isHidden });
    await (await whole()).changed();
  }
}

/** Made once only: every start of the worker would otherwise put the next sync off again. */
async function keepAlarm(): Promise<void> {
  const alarm = await browser.alarms.get(SYNC_ALARM);
  if (alarm === undefined || alarm === null)
    browser.alarms.create(SYNC_ALARM, { periodInMinutes: SYNC_EVERY_MINUTES });
}

/** Pushes of ours carry a kind instead of a name. */
function isNamed(message: unknown): boolean {
  return typeof message === 'object' && message !== null && 'name' in message;
}

function toSender(sender: Runtime.MessageSender): Sender {
  return {
    id: sender.id,
    url: sender.url,
    frameId: sender.frameId,
    tabId: sender.tab?.id,
    windowId: sender.tab?.windowId,
  };
}
