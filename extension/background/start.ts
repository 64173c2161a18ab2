// Puts the background together and listens. Browsers end it after seconds of rest and start it again for the next event,
// so every listener is registered at once, and nothing that matters is kept in memory.
import browser, { type Runtime } from 'webextension-polyfill';
import { showBadge } from './badge.ts';
import { createDecisionWords } from './decision-words.ts';
import { createHandlers } from './handlers.ts';
import { createLookup } from './lookup.ts';
import { ignoreNobodyListening } from './open-surface.ts';
import { readSettings } from './roster.ts';
import { openRoster } from './roster-idb.ts';
import { createRouter, type Sender } from './router.ts';
import { createServer } from './server.ts';
import { createSession } from './session.ts';
import { createSync } from './sync.ts';
import { presentCardOf } from './views.ts';

const SYNC_ALARM = 'sync';
const SYNC_EVERY_MINUTES = 5;
/** Focus comes and goes many times a minute; a roster this fresh is fresh enough for it. */
const FOCUS_SYNC_AFTER_MS = 60_000;

export function startBackground(): void {
  const now = () => new Date();
  const fetch: typeof globalThis.fetch = (input, init) => globalThis.fetch(input, init);
  const roster = openRoster();
  const session = createSession({ roster, identity: browser.identity, fetch, now });
  const server = createServer(session, fetch);
  const sync = createSync({ roster, server, now });
  const lookup = createLookup({
    roster,
    now,
    presentCard: (standing, look) => presentCardOf(roster, standing, { ...look, now: now() }),
  });

  const changed = async () => {
    lookup.forget();
    await showBadge(browser.action, await roster.listStandings());
    await pushToSurfaces();
  };
  const refresh = async () => {
    const outcome = await sync();
    if (outcome === 'changed' || outcome === 'signed_out' || outcome === 'offline') await changed();
  };
  const sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
  const decide = { roster, server, words: createDecisionWords(now), now, sleep };
  const route = createRouter(
    {
      extensionId: browser.runtime.id,
      extensionOrigin: browser.runtime.getURL(''),
      onError: (name, error) => console.error(`Midflight: ${name}`, error),
    },
    createHandlers({ roster, session, sync, lookup, decide, now, changed }),
  );

  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) =>
    route(message, toSender(sender)),
  );
  browser.runtime.onInstalled.addListener(() => void refresh());
  browser.runtime.onStartup.addListener(() => void changed().then(refresh));
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

  async function refreshIfOld(): Promise<void> {
    const syncedAt = await roster.getMeta('syncedAt');
    if (syncedAt === undefined || now().getTime() - Date.parse(syncedAt) > FOCUS_SYNC_AFTER_MS)
      await refresh();
  }

  async function toggleOverlay(): Promise<void> {
    const settings = await readSettings(roster);
    await roster.setMeta('settings', { ...settings, isHidden: !settings.isHidden });
    await changed();
  }
}

/** Made once only: every start of the worker would otherwise put the next sync off again. */
async function keepAlarm(): Promise<void> {
  const alarm = await browser.alarms.get(SYNC_ALARM);
  if (alarm === undefined || alarm === null)
    browser.alarms.create(SYNC_ALARM, { periodInMinutes: SYNC_EVERY_MINUTES });
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

/** To our own pages and to every overlay; most tabs have none, and saying so costs nothing. */
async function pushToSurfaces(): Promise<void> {
  const pushed = { kind: 'store/changed' } as const;
  const tabs = await browser.tabs.query({});
  await Promise.all([
    browser.runtime.sendMessage(pushed).catch(ignoreNobodyListening),
    ...tabs.map((tab) =>
      tab.id === undefined ? null : browser.tabs.sendMessage(tab.id, pushed).catch(ignoreNobodyListening),
    ),
  ]);
}
