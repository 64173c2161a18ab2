import { expect, test, vi } from 'vitest';
import { isOffline } from '../../../extension/background/roster.ts';
import { createServer } from '../../../extension/background/server/server.ts';
import { createSession } from '../../../extension/background/server/session.ts';
import { createSync, toTrouble } from '../../../extension/background/sync.ts';
import { describeFreshness } from '../../../extension/background/views.ts';
import type { Standing } from '../../../shared/procedure/standing.ts';
import { createMemoryRoster } from './memory-roster.ts';
import { NOW, SESSION, scriptedFetch, standing, syncAnswer } from './world.ts';

const identity = { getRedirectURL: () => '', launchWebAuthFlow: async () => undefined };

async function world(answers: Parameters<typeof scriptedFetch>[0], now = () => NOW) {
  const roster = createMemoryRoster();
  await roster.setMeta('session', SESSION);
  const { fetch, calls } = scriptedFetch(answers);
  const session = createSession({ roster, identity, fetch, now });
  const sync = createSync({ roster, server: createServer(session, fetch), now, version: '1.0.0' });
  return { roster, calls, sync };
}

const page = (over: Parameters<typeof syncAnswer>[0], etag?: string) => ({
  status: 200,
  body: syncAnswer(over),
  ...(etag ? { etag } : {}),
});

test('takes page after page until there is no more', async () => {
  const { roster, calls, sync } = await world([
    page({ cursor: 1, hasMore: true, standings: [standing()] }),
    page({ cursor: 2, standings: [standing({ collaborationId: 'col-theo' })] }),
  ]);

  expect(await sync()).toBe('changed');
  expect(await roster.countStandings()).toBe(2);
  expect(calls.map((call) => new URL(call.url).search)).toEqual(['?cursor=0', '?cursor=1']);
  expect(await roster.getMeta('team')).toMatchObject({ workspaceName: 'Northlight', role: 'manager' });
});

test('sends the ETag of its cursor and takes "nothing new" for an answer', async () => {
  const { roster, calls, sync } = await world([
    page({ cursor: 4, standings: [standing()] }),
    page({ cursor: 4 }, '"e4"'),
    { status: 304 },
  ]);

  await sync();
  await sync();
  expect(await sync()).toBe('unchanged');
  expect(calls[2]?.headers['if-none-match']).toBe('"e4"');
  expect(await roster.countStandings()).toBe(1);
});

test('removes what left the roster', async () => {
  const { roster, sync } = await world([
    page({ cursor: 1, standings: [standing()] }),
    page({ cursor: 2, removed: ['col-mara'] }),
  ]);

  await sync();
  await sync();

  expect(await roster.countStandings()).toBe(0);
});

test('keeps a newer row at home when a page that was on its way brings an older one', async () => {
  const { roster, sync } = await world([
    page({ cursor: 1, standings: [standing({ version: 3 })] }),
    page({ cursor: 2, standings: [standing({ version: 4 })] }),
  ]);
  await sync();
  await roster.putStanding(standing({ version: 5 }));

  await sync();

  expect((await roster.findStanding('col-mara'))?.version).toBe(5);
});

test('begins anew when the workspace is another one', async () => {
  const other = { id: 'w2', name: 'Other', timeZone: 'UTC', isDemo: false };
  const { roster, calls, sync } = await world([
    page({ cursor: 9, standings: [standing()] }),
    page({ cursor: 9, workspace: other }),
    page({ cursor: 2, workspace: other, standings: [standing({ collaborationId: 'col-other' })] }),
  ]);

  await sync();
  await sync();

  expect((await roster.listStandings()).map((one) => one.collaborationId)).toEqual(['col-other']);
  expect(calls.map((call) => new URL(call.url).search)).toEqual(['?cursor=0', '?cursor=9', '?cursor=0']);
});

test('begins anew when the cursor of the server has fallen', async () => {
  const { roster, sync } = await world([
    page({ cursor: 9, standings: [standing()] }),
    page({ cursor: 1 }),
    page({ cursor: 1 }),
  ]);

  await sync();
  await sync();

  expect(await roster.countStandings()).toBe(0);
});

test('runs once when asked many times at once', async () => {
  const { calls, sync } = await world([page({ cursor: 1 })]);

  await Promise.all([sync(), sync(), sync()]);

  expect(calls).toHaveLength(1);
});

test('keeps everything at home and waits before the next attempt while offline', async () => {
  const { roster, calls, sync } = await world([page({ cursor: 1, standings: [standing()] }), null]);
  await sync();

  expect(await sync()).toBe('offline');
  expect(await sync()).toBe('waiting');
  expect(await sync({ force: true })).toBe('offline');

  expect(calls).toHaveLength(3);
  expect(await roster.countStandings()).toBe(1);
  expect(await roster.getMeta('trouble')).toMatchObject({ failures: 2, since: NOW.toISOString() });
});

test('reports a change when the connection is back, so that "offline" goes from the screen', async () => {
  const { roster, sync } = await world([null, page({ cursor: 1 }), page({ cursor: 1 })]);
  await sync();

  expect(await sync({ force: true })).toBe('changed');
  expect(await roster.getMeta('trouble')).toBeUndefined();
});

test('clears the team’s rows when the session was ended elsewhere', async () => {
  const { roster, sync } = await world([
    page({ cursor: 1, standings: [standing()] }),
    { status: 401 },
    { status: 400 },
  ]);
  await sync();

  expect(await sync()).toBe('signed_out');
  expect(await roster.countStandings()).toBe(0);
  expect(await roster.getMeta('session')).toBeUndefined();
});

test('keeps the session when the token endpoint is in trouble', async () => {
  const { roster, sync } = await world([{ status: 401 }, { status: 503 }]);

  expect(await sync()).toBe('offline');
  expect(await roster.getMeta('session')).toEqual(SESSION);
});

test('says that an update is needed when the server answers what this version cannot read', async () => {
  const log = vi.spyOn(console, 'error').mockImplementation(() => {});
  const { roster, sync } = await world([
    page({ cursor: 1, standings: [standing()] }),
    { status: 200, body: { cursor: 'two', standings: 'Mara' } },
    page({ cursor: 2 }),
  ]);
  await sync();

  expect(await sync()).toBe('offline');

  const trouble = await roster.getMeta('trouble');
  expect(trouble).toMatchObject({ failures: 1, needsUpdate: true });
  expect(isOffline(trouble)).toBe(false);
  expect(describeFreshness(undefined, trouble, { locale: 'en', now: NOW })).toBe(
    'Extension out of date: update it',
  );
  expect(await roster.countStandings()).toBe(1);
  const [said] = log.mock.calls.map((words) => words.join(' '));
  expect(said).toMatch(/^Answer of sync not understood: .*standings/);
  expect(said).not.toContain('Mara');
  expect(await sync({ force: true })).toBe('changed');
  expect(await roster.getMeta('trouble')).toBeUndefined();
  log.mockRestore();
});

test('a page of something on the way is no answer of the server', async () => {
  const { roster, sync } = await world([{ status: 200, body: null }]);

  expect(await sync()).toBe('offline');
  expect(isOffline(await roster.getMeta('trouble'))).toBe(true);
});

test.each([
  [1, null, 15_000],
  [2, null, 30_000],
  [30, null, 1_800_000],
  [1, 120, 120_000],
  [1, 86_400, 1_800_000],
])('waits after failure %i with retry-after %s for %i ms', (failure, retryAfterSeconds, waitMs) => {
  const before =
    failure === 1 ? undefined : { failures: failure - 1, since: '2026-11-18T15:00:00Z', retryAt: '' };

  const trouble = toTrouble(before, NOW, retryAfterSeconds);

  expect(Date.parse(trouble.retryAt) - NOW.getTime()).toBe(waitMs);
  expect(trouble.failures).toBe(failure);
});

test('a version that has looked through the rows does not look again, and the next one does', async () => {
  const { roster, calls, sync } = await world([
    page({ cursor: 9 }),
    page({ cursor: 9, standings: [standing()] }),
  ]);
  await roster.setMeta('position', { cursor: 9, etag: '"e9"' });
  await roster.setMeta('readableIn', '1.0.0');
  await roster.putStanding({ ...standing(), readings: undefined } as unknown as Standing);

  await sync();
  await roster.setMeta('readableIn', '0.9.0');
  await sync();

  expect(calls.map((call) => new URL(call.url).search)).toEqual(['?cursor=9', '?cursor=0']);
  expect(await roster.getMeta('readableIn')).toBe('1.0.0');
});

test('drops a row of another shape and fetches everything again', async () => {
  const { roster, calls, sync } = await world([page({ cursor: 9, standings: [standing()] })]);
  // What a former version might have written.
  await roster.putStanding({ ...standing(), readings: undefined } as unknown as Standing);
  await roster.setMeta('position', { cursor: 9, etag: '"e9"' });
  expect(await roster.listStandings()).toEqual([]);

  await sync();

  expect(calls.map((call) => new URL(call.url).search)).toEqual(['?cursor=0']);
  expect(await roster.listStandings()).toHaveLength(1);
});
