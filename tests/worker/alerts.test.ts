// Alerts over HTTP and by the jobs: once each, for whom, and from when on.
import { env } from 'cloudflare:workers';
import { expect, test } from 'vitest';
import type { SyncAnswer } from '../../shared/api/schemas.ts';
import { addDays, addMinutes, localDateOf, startOfDay } from '../../shared/contract/zone.ts';
import { app } from '../../worker/app.ts';
import { rewriteStandings, verifyStandings } from '../../worker/commands/rebuild-standings.ts';
import { refreshStandings } from '../../worker/commands/refresh-standings.ts';
import { reassessStandingsDue, runTimersDue } from '../../worker/jobs/run-timers.ts';
import { countQueries } from './counting-db.ts';
import { call, makePerson, ORIGIN, type Person } from './sign-in-world.ts';
import {
  clicksRow,
  decide,
  getStanding,
  importRows,
  instantAgo,
  makeWorld,
  STOP_LINKS,
  type World,
  ZONE,
} from './world.ts';

type Stored = { n: number; kind: string; key: string; at: string; collaboration_id: string };

async function listStored(world: World): Promise<Stored[]> {
  const { results } = await env.DB.prepare('SELECT * FROM alerts WHERE workspace_id = ?1 ORDER BY n')
    .bind(world.workspaceId)
    .all<Stored>();
  return results;
}

async function sync(person: Person, query = '', headers: Record<string, string> = {}): Promise<SyncAnswer> {
  return (await call(`/api/sync${query}`, { cookie: person.cookie, headers })).json<SyncAnswer>();
}

/** Nobody's hours hold anything back, so that the hour at which the tests run does not count. */
async function endQuietHours(...people: Person[]): Promise<void> {
  for (const { cookie } of people) await saveQuietHours(cookie, { from: '20:00', until: '08:00' });
}

function saveQuietHours(cookie: string, form: Record<string, string>): Promise<Response> {
  return call('/desk/alerts/quiet-hours', { cookie, form: { timeZone: 'UTC', ...form } });
}

/** Clicks far below what was agreed, on a post that is two weeks old: near zero for more than a week. */
async function importFailure(world: World): Promise<void> {
  const rows = [9, 7, 5, 3, 1].map((daysAgo, index) =>
    clicksRow(index + 2, world.maraPost, 3 + index, daysAgo),
  );
  await importRows(world.marketer, world.campaign.id, { rows });
}

async function makeFailing(): Promise<World> {
  const world = await makeWorld();
  await endQuietHours(world.viewer, world.marketer, world.manager, world.owner);
  await importFailure(world);
  return world;
}

test('numbers that put a collaboration at risk are told once, however often they are read again', async () => {
  const world = await makeFailing();
  const first = await listStored(world);

  await refreshStandings(env.DB, world.workspaceId, { collaborationIds: [world.mara], now: instantAgo(0) });
  await importFailure(world);
  await rewriteStandings(env.DB, world.workspaceId, instantAgo(0));
  await Promise.all([1, 2, 3].map(() => reassessStandingsDue(env.DB, addMinutes(instantAgo(0), 7 * 60))));

  expect(first.map(({ kind, collaboration_id }) => [kind, collaboration_id])).toEqual([['band', world.mara]]);
  expect(await listStored(world)).toEqual(first);
  expect(await verifyStandings(env.DB, world.workspaceId)).toMatchObject({ different: [] });
});

test('an import that is taken back and sent again on one day is no news twice', async () => {
  const world = await makeWorld();
  const rows = [9, 5, 1].map((daysAgo, index) => clicksRow(index + 2, world.maraPost, 3, daysAgo));
  const { importId } = await (await importRows(world.marketer, world.campaign.id, { rows })).json<{
    importId: string;
  }>();

  await call(`/desk/imports/${importId}/undo`, { cookie: world.marketer.cookie, form: {} });
  await importRows(world.marketer, world.campaign.id, { rows });

  const keys = (await listStored(world)).map(({ key }) => key);
  expect(keys.length).toBeGreaterThan(0);
  expect(new Set(keys).size).toBe(keys.length);
});

test('a file of old numbers tells nothing', async () => {
  const world = await makeWorld();
  const rows = [14, 13, 12, 11, 10, 9].map((daysAgo, index) =>
    clicksRow(index + 2, world.maraPost, 3, daysAgo),
  );

  await importRows(world.marketer, world.campaign.id, { rows });

  expect((await getStanding(world, world.mara)).data?.isStale).toBe(true);
  expect(await listStored(world)).toEqual([]);
});

test('numbers that stop are told by the job once they are too old', async () => {
  const world = await makeFailing();
  const now = addMinutes(instantAgo(0), 5 * 1440);

  // Runs that overlap, as when one takes longer than the minute until the next.
  await Promise.all([1, 2, 3].map(() => reassessStandingsDue(env.DB, now)));
  for (let round = 0; round < 3; round++) await reassessStandingsDue(env.DB, now);
  const told = await listStored(world);
  for (let round = 0; round < 3; round++) await reassessStandingsDue(env.DB, addMinutes(now, 24 * 60));

  expect(told.map(({ kind }) => kind)).toEqual(['band', 'data_stopped']);
  expect(await listStored(world)).toEqual(told);
});

test('a review date is told by the minute job when its day begins, and what is shown follows', async () => {
  const world = await makeWorld();
  const reviewOn = addDays(localDateOf(instantAgo(0), ZONE), 3);
  const { version } = await getStanding(world, world.mara);
  await decide(world.manager, world.mara, {
    seenVersion: version,
    command: { ...STOP_LINKS, reviewOn },
  });
  const due = startOfDay(reviewOn, ZONE);

  await runTimersDue(env.DB, addMinutes(due, -1));
  const early = await listStored(world);
  for (const minutes of [0, 1, 2]) await runTimersDue(env.DB, addMinutes(due, minutes));

  expect(early).toEqual([]);
  expect(await listStored(world)).toMatchObject([{ kind: 'review_due', at: due }]);
  expect((await getStanding(world, world.mara)).attention?.code).toBe('review_due');
  expect(await verifyStandings(env.DB, world.workspaceId)).toMatchObject({ different: [], brokenChains: [] });
});

test('a clock that ran out while no job came is told by the decision that finds it', async () => {
  const world = await makeWorld();
  const { version } = await getStanding(world, world.mara);
  const reviewOn = localDateOf(instantAgo(0), ZONE);
  await decide(world.manager, world.mara, { seenVersion: version, command: { ...STOP_LINKS, reviewOn } });
  // As if the pause had been decided days ago: its day began after that.
  await env.DB.prepare(
    `UPDATE standings SET body = json_set(body, '$.caseAt', ?2) WHERE collaboration_id = ?1`,
  )
    .bind(world.mara, instantAgo(3))
    .run();

  const standing = await getStanding(world, world.mara);
  await decide(world.manager, world.mara, {
    seenVersion: standing.version,
    command: { kind: 'note', note: 'Looked at it.' },
  });

  expect(await listStored(world)).toMatchObject([{ kind: 'review_due', at: startOfDay(reviewOn, ZONE) }]);
});

test('GET /api/sync gives new alerts to every role, without money, and to no other team', async () => {
  const [world, other] = [await makeFailing(), await makeWorld()];

  const [viewer, manager, stranger] = await Promise.all(
    [world.viewer, world.manager, other.owner].map((person) => sync(person)),
  );

  expect(viewer?.alerts?.list).toMatchObject([{ kind: 'band', collaborationId: world.mara, n: 1 }]);
  expect(viewer?.alerts?.list).toEqual(manager?.alerts?.list);
  expect(JSON.stringify(viewer?.alerts)).not.toMatch(/fee|minor|money/i);
  expect(stranger?.alerts?.list).toEqual([]);
});

test('POST /api/alerts/seen counts for one person, only ever moves on, and never past what there is', async () => {
  const world = await makeFailing();
  const see = async (person: Person, upTo: number) =>
    (await call('/api/alerts/seen', { cookie: person.cookie, json: { upTo } })).json<{ seenUpTo: number }>();

  expect(await see(world.manager, 900)).toEqual({ seenUpTo: 1 });
  expect(await see(world.manager, 0)).toEqual({ seenUpTo: 1 });
  expect((await sync(world.manager)).alerts).toEqual({ seenUpTo: 1, list: [] });
  expect((await sync(world.viewer)).alerts?.list.length).toBe(1);
});

test.each([[{ upTo: -1 }], [{ upTo: 'x' }], [{}]])(
  'POST /api/alerts/seen answers 422 to %j',
  async (json) => {
    const world = await makeWorld();

    expect((await call('/api/alerts/seen', { cookie: world.viewer.cookie, json })).status).toBe(422);
  },
);

test('GET /api/sync answers 200 again when something was seen elsewhere or quiet hours changed', async () => {
  const world = await makeFailing();
  const { cursor } = await sync(world.manager);
  const ask = (etag: string) =>
    call(`/api/sync?cursor=${cursor}`, { cookie: world.manager.cookie, headers: { 'if-none-match': etag } });
  const first = (await ask('')).headers.get('etag') ?? '';

  await call('/api/alerts/seen', { cookie: world.manager.cookie, json: { upTo: 1 } });
  const second = await ask(first);
  await saveQuietHours(world.manager.cookie, { isOn: 'yes', from: '21:00', until: '07:00' });
  const third = await ask(second.headers.get('etag') ?? '');

  expect([second.status, third.status]).toEqual([200, 200]);
  expect((await ask(third.headers.get('etag') ?? '')).status).toBe(304);
});

test('quiet hours put an alert off for who has them, and say until when', async () => {
  const world = await makeFailing();
  // Hours around now, whenever the test runs; the alert arose moments ago.
  const now = instantAgo(0);
  const [from, until] = [addMinutes(now, -60).slice(11, 16), addMinutes(now, 60).slice(11, 16)];
  await saveQuietHours(world.manager.cookie, { isOn: 'yes', from, until });

  const [held, free] = [await sync(world.manager), await sync(world.viewer)];
  const page = await (await call('/desk/alerts', { cookie: world.manager.cookie })).text();
  const today = await (await call('/desk', { cookie: world.manager.cookie })).text();

  expect(held.alerts?.list[0]?.showFrom.slice(11, 16)).toBe(until);
  expect(free.alerts?.list[0]?.showFrom).toBe((await listStored(world))[0]?.at);
  expect(page).toContain(`1 waits until your quiet hours end at ${until}`);
  expect(today).not.toContain('New since you looked');
});

test('GET /desk shows what is new with its reason and a way to the dossier; "Seen" clears it for that person', async () => {
  const world = await makeFailing();
  const read = async (person: Person, path = '/desk') => (await call(path, { cookie: person.cookie })).text();

  const before = await read(world.viewer);
  const answer = await call('/desk/alerts/seen', {
    cookie: world.viewer.cookie,
    form: { upTo: '1', backTo: 'today' },
  });

  expect(before).toContain('New since you looked');
  expect(before).toContain('First score: At risk.');
  expect(before).toContain(`/desk/collaborations/${world.mara}`);
  expect([answer.status, answer.headers.get('location')]).toEqual([303, '/desk']);
  expect(await read(world.viewer)).not.toContain('New since you looked');
  expect(await read(world.viewer, '/desk/alerts')).toContain('First score: At risk.');
  expect(await read(world.manager)).toContain('New since you looked');
});

test.each([
  [{ isOn: 'yes', from: '25:00', until: '08:00' }, 'Give a time of day'],
  [{ isOn: 'yes', from: '08:00', until: '08:00' }, 'are none'],
  [{ isOn: 'yes', from: '20:00', until: '08:00', timeZone: 'Mars/Base' }, 'Choose a time zone'],
])('POST /desk/alerts/quiet-hours answers 422 to %j and keeps what was typed', async (form, words) => {
  const world = await makeWorld();

  const answer = await saveQuietHours(world.viewer.cookie, form);

  expect(answer.status).toBe(422);
  expect(await answer.text()).toContain(words);
});

test('who joins later does not hear of what was before', async () => {
  const world = await makeFailing();
  await env.DB.prepare('UPDATE alerts SET noted_at = ?2 WHERE workspace_id = ?1')
    .bind(world.workspaceId, instantAgo(1))
    .run();

  expect((await sync(await makePerson(world.workspaceId, 'marketer'))).alerts?.list).toEqual([]);
});

test('what the sync reads of alerts does not grow with how many there were', async () => {
  const world = await makeWorld();
  const measure = async () => {
    const { db, asked } = countQueries(env.DB);
    await app.request(
      `${ORIGIN}/api/sync`,
      { headers: { cookie: world.manager.cookie } },
      { ...env, DB: db },
    );
    return asked;
  };
  const fill = (from: number) =>
    env.DB.prepare(
      `INSERT INTO alerts (workspace_id, n, collaboration_id, key, kind, at, noted_at)
       SELECT ?1, ?4 + value, ?2, 'band:' || (?4 + value), 'band', ?3, ?3 FROM json_each(?5)`,
    )
      .bind(world.workspaceId, world.mara, instantAgo(0), from, JSON.stringify([...Array(200).keys()]))
      .run();
  await fill(1);
  const before = await measure();

  await fill(1000);
  const after = await measure();

  expect(after.rowsRead).toBe(before.rowsRead);
  expect(after.trips).toBe(2);
});
