import { expect, test } from 'vitest';
import {
  hasComeUp,
  keepAlerts,
  listNewAlerts,
  seeAlerts,
  sendSeen,
} from '../../../extension/background/alerts.ts';
import { countNeedingPerson } from '../../../extension/background/badge.ts';
import { createServer } from '../../../extension/background/server/server.ts';
import { createSession } from '../../../extension/background/server/session.ts';
import { createSync } from '../../../extension/background/sync.ts';
import type { SyncedAlert } from '../../../shared/api/schemas.ts';
import { createMemoryRoster } from './memory-roster.ts';
import { NOW, SESSION, scriptedFetch, standing, syncAnswer } from './world.ts';

const identity = { getRedirectURL: () => '', launchWebAuthFlow: async () => undefined };

function alert(n: number, change: Partial<SyncedAlert> = {}): SyncedAlert {
  const at = '2026-11-18T15:00:00Z';
  const facts = { from: 'watch', to: 'at_risk', score: 28 };
  return { n, collaborationId: 'col-mara', kind: 'band', at, showFrom: at, facts, ...change };
}

async function world(answers: Parameters<typeof scriptedFetch>[0], list: SyncedAlert[]) {
  const roster = createMemoryRoster();
  await roster.setMeta('session', SESSION);
  await keepAlerts(roster, syncAnswer({ alerts: { seenUpTo: 0, list } }));
  const { fetch, calls } = scriptedFetch(answers);
  const server = createServer(createSession({ roster, identity, fetch, now: () => NOW }), fetch);
  const sync = createSync({ roster, server, now: () => NOW, version: '1.0.0' });
  return { roster, calls, server, sync };
}

const numbers = (alerts: SyncedAlert[]) => alerts.map(({ n }) => n);
const seenAnswer = (seenUpTo: number) => ({ status: 200, body: { seenUpTo } });

test('what is new is shown until it is seen, at once and without the server', async () => {
  const { roster } = await world([null], [alert(2), alert(1)]);
  expect(numbers(await listNewAlerts(roster, NOW))).toEqual([2, 1]);

  await seeAlerts(roster, 1);
  expect(numbers(await listNewAlerts(roster, NOW))).toEqual([2]);

  await seeAlerts(roster, 2);
  await seeAlerts(roster, 1);
  expect(await listNewAlerts(roster, NOW)).toEqual([]);
});

test('what quiet hours hold back comes up by itself when they end', async () => {
  const showFrom = '2026-11-18T17:00:00Z';
  const { roster } = await world([null], [alert(1, { showFrom })]);
  const morning = new Date(showFrom);

  expect(await listNewAlerts(roster, NOW)).toEqual([]);
  expect(await hasComeUp(roster, NOW.toISOString(), NOW)).toBe(false);
  expect(numbers(await listNewAlerts(roster, morning))).toEqual([1]);
  expect(await hasComeUp(roster, NOW.toISOString(), morning)).toBe(true);
  expect(await hasComeUp(roster, morning.toISOString(), morning)).toBe(false);
});

test('"seen" that was said offline reaches the server with a later sync, once', async () => {
  const { roster, calls, server, sync } = await world(
    [null, seenAnswer(1), { status: 200, body: syncAnswer({ alerts: { seenUpTo: 1, list: [] } }) }],
    [alert(1)],
  );
  await seeAlerts(roster, 1);
  await sendSeen(roster, server);

  await sync();
  await sync();

  const sent = calls.filter(({ method }) => method === 'POST').map(({ body }) => JSON.parse(body));
  expect(sent).toEqual([{ upTo: 1 }, { upTo: 1 }]);
  expect(await listNewAlerts(roster, NOW)).toEqual([]);
});

test('a sync that finds the server again says "seen" in the same breath, also when it was away a moment before', async () => {
  const synced = { status: 200, body: syncAnswer({ alerts: { seenUpTo: 0, list: [alert(1)] } }) };
  const { roster, sync } = await world([null, synced, seenAnswer(1)], [alert(1)]);
  await seeAlerts(roster, 1);

  await sync();

  expect(await roster.getMeta('alertsSeen')).toEqual({ upTo: 1, serverKnows: 1 });
});

test('what is seen while the server is being told of earlier ones stays seen', async () => {
  const { roster, server } = await world([seenAnswer(1)], [alert(2), alert(1)]);
  await seeAlerts(roster, 1);

  const told = sendSeen(roster, server);
  await seeAlerts(roster, 2);
  await told;

  expect(await roster.getMeta('alertsSeen')).toEqual({ upTo: 2, serverKnows: 1 });
});

test('an answer that left before "seen" was said does not bring it back', async () => {
  const { roster } = await world([null], [alert(1)]);
  await seeAlerts(roster, 1);

  await keepAlerts(roster, syncAnswer({ alerts: { seenUpTo: 0, list: [alert(1)] } }));

  expect(await listNewAlerts(roster, NOW)).toEqual([]);
});

test('what was seen in another browser is gone here with the next sync', async () => {
  const { roster } = await world([null], [alert(1)]);

  const isNews = await keepAlerts(roster, syncAnswer({ alerts: { seenUpTo: 1, list: [] } }));

  expect(isNews).toBe(true);
  expect(await listNewAlerts(roster, NOW)).toEqual([]);
});

test('a server of an older version says nothing of alerts, and nothing breaks', async () => {
  const { roster } = await world([null], [alert(1)]);

  expect(await keepAlerts(roster, syncAnswer())).toBe(false);
  expect(numbers(await listNewAlerts(roster, NOW))).toEqual([1]);
});

test('another team, or data made anew, takes the old alerts and "seen" away', async () => {
  const { roster, sync } = await world([{ status: 200, body: syncAnswer({ cursor: 1 }) }], [alert(7)]);
  await roster.setMeta('position', { cursor: 40, etag: null });
  await seeAlerts(roster, 7);
  await roster.setMeta('alertsSeen', { upTo: 7, serverKnows: 7 });

  await sync();

  expect(await roster.getMeta('alerts')).toBeUndefined();
  expect(await roster.getMeta('alertsSeen')).toBeUndefined();
});

test('the badge counts a collaboration once, and only what presses', () => {
  const needs = standing({ attention: { code: 'evidence_pause', needsDecision: true, facts: {} } });
  const other = standing({ collaborationId: 'col-theo' });
  const better = alert(3, { collaborationId: 'col-theo', facts: { from: 'at_risk', to: 'watch' } });

  expect(countNeedingPerson([needs, other], [alert(1), alert(2)])).toBe(1);
  expect(countNeedingPerson([needs, other], [better])).toBe(1);
  expect(countNeedingPerson([needs, other], [alert(4, { collaborationId: 'col-theo' })])).toBe(2);
  expect(countNeedingPerson([], [alert(1)])).toBe(0);
});
