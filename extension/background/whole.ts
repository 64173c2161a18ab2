// Everything of the background that may take its time: sync, sign-in, decisions, and what surfaces show.
import browser from 'webextension-polyfill';
import type { Standing } from '../../shared/procedure/standing.ts';
import type { CardView } from '../../shared/ui/view.ts';
import { hasComeUp, listNewAlerts } from './alerts.ts';
import { showBadge } from './badge.ts';
import { createDecisionWords } from './decision-words.ts';
import { createHandlers } from './handlers.ts';
import type { Lookup } from './lookup.ts';
import { ignoreNobodyListening } from './open-surface.ts';
import { prepareCards } from './prepare-cards.ts';
import type { Roster } from './roster.ts';
import { createRouter } from './router.ts';
import { createServer } from './server/server.ts';
import { createSession } from './server/session.ts';
import { createSync } from './sync.ts';
import { presentCardOf } from './views.ts';

export type WholeDeps = { roster: Roster; lookup: Lookup; now: () => Date };

export type Whole = {
  route: ReturnType<typeof createRouter>;
  presentCard(standing: Standing, look: { locale: string; profileKey: string }): Promise<CardView>;
  /** Syncs, and shows what came of it. */
  refresh(): Promise<void>;
  /** The local store changed: badge, cards, surfaces and overlays follow. */
  changed(): Promise<void>;
  /** Overlays and surfaces look again. */
  push(): Promise<void>;
};

export function createWhole({ roster, lookup, now }: WholeDeps): Whole {
  const fetch: typeof globalThis.fetch = (input, init) => globalThis.fetch(input, init);
  const session = createSession({ roster, identity: browser.identity, fetch, now });
  const server = createServer(session, fetch);
  const sync = createSync({ roster, server, now, version: browser.runtime.getManifest().version });
  const changed = async () => {
    await roster.setMeta('changedAt', now().toISOString());
    // Read once for both: a roster may hold ten thousand.
    const standings = await roster.listStandings();
    await showBadge(browser.action, standings, await listNewAlerts(roster, now()));
    await pushToSurfaces();
    const locale = (await roster.getMeta('locale')) ?? navigator.language;
    await prepareCards(roster, standings, { now, locale });
  };
  const sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
  const decide = { roster, server, words: createDecisionWords(now), now, sleep };
  const deps = {
    extensionId: browser.runtime.id,
    extensionOrigin: browser.runtime.getURL(''),
    onError: (name: string, error: unknown) => console.error(`Midflight: ${name}`, error),
  };
  return {
    route: createRouter(deps, createHandlers({ roster, session, sync, lookup, decide, now, changed })),
    presentCard: (standing, look) => presentCardOf(roster, standing, { ...look, now: now() }),
    async refresh() {
      const outcome = await sync();
      const hasNews = outcome === 'changed' || outcome === 'signed_out' || outcome === 'offline';
      if (hasNews || (await hasComeUp(roster, await roster.getMeta('changedAt'), now()))) await changed();
    },
    changed,
    push: pushToSurfaces,
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
