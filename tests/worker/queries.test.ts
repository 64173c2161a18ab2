// What a read costs: few round trips, and rows read that do not grow with history.
import { env } from 'cloudflare:workers';
import { expect, test } from 'vitest';
import { app } from '../../worker/app.ts';
import { appendSystemEvents, toSystemEvent } from '../../worker/commands/append-system-events.ts';
import { takeInObservations } from '../../worker/commands/imports/take-in-observations.ts';
import { insertCampaign } from '../../worker/store/campaigns.ts';
import { type Asked, countQueries, readsOf } from './counting-db.ts';
import { ORIGIN, type Person } from './sign-in-world.ts';
import { clicksRow, getStanding, instantAgo, makeWorld, STOP_LINKS, type World } from './world.ts';

const READS_MAX = 3;

/** `isOneBatch`: lists that share nothing, asked for in one trip of several statements. */
type Page = { name: string; path: (world: World) => string; isOneBatch?: true };

const PAGES: Page[] = [
  { name: 'GET /api/sync', path: () => '/api/sync' },
  { name: 'GET /desk', path: () => '/desk' },
  { name: 'GET /desk/people', path: () => '/desk/people', isOneBatch: true },
  { name: 'GET /desk/campaigns', path: () => '/desk/campaigns' },
  { name: 'GET /desk/campaigns/:campaignId', path: ({ campaign }) => `/desk/campaigns/${campaign.id}` },
  { name: 'GET /desk/collaborations/:collaborationId', path: ({ mara }) => `/desk/collaborations/${mara}` },
];

async function ask(person: Person, path: string, json?: unknown): Promise<{ status: number; asked: Asked }> {
  const { db, asked } = countQueries(env.DB);
  const answer = await app.request(
    `${ORIGIN}${path}`,
    {
      method: json === undefined ? 'GET' : 'POST',
      headers: {
        cookie: person.cookie,
        'sec-fetch-site': 'same-origin',
        ...(json === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(json === undefined ? {} : { body: JSON.stringify(json) }),
    },
    { ...env, DB: db },
  );
  await answer.text();
  return { status: answer.status, asked };
}

/** Five hundred further events and as many readings. */
async function addHistory(world: World): Promise<void> {
  for (let round = 0; round < 5; round++) {
    await appendSystemEvents(env.DB, world.workspaceId, {
      collaborationId: world.mara,
      now: instantAgo(0),
      toEvents: () =>
        Array.from({ length: 100 }, () => toSystemEvent({ kind: 'note', at: instantAgo(0), data: {} })),
    });
  }
  const rows = Array.from({ length: 500 }, (_, index) =>
    clicksRow(index + 2, world.maraPost, 900 - index, 1 + index / 50),
  );
  await takeInObservations(env.DB, world.workspaceId, {
    rows: rows as Parameters<typeof takeInObservations>[2]['rows'],
    takeIn: {
      campaignId: world.campaign.id,
      isPreview: false,
      format: 'api',
      fileName: 'a',
      fileSha256: '',
      memberId: 'owner',
      now: instantAgo(0),
    },
  });
}

/** One analysis for each of `count` further creators, all of them in a campaign of the past. */
async function fileAnalyses(world: World, count: number): Promise<void> {
  const past = { ...world.campaign, id: crypto.randomUUID(), name: 'Past' };
  await insertCampaign(env.DB, world.workspaceId, past, instantAgo(1));
  const ids = Array.from({ length: count }, () => crypto.randomUUID());
  const statements = [
    `INSERT INTO creators (id, workspace_id, display_name, created_at)
       SELECT value, ?1, ?3 || value, ?2 FROM json_each(?4)`,
    `INSERT INTO collaborations (id, workspace_id, campaign_id, creator_id, created_at)
       SELECT value, ?1, ?3, value, ?2 FROM json_each(?4)`,
    `INSERT INTO post_mortems (id, workspace_id, collaboration_id, creator_id, campaign_id, body, sha256, filed_by, filed_at)
       SELECT value, ?1, value, value, ?3, '{"lessons":[]}', '', 'owner', ?2 FROM json_each(?4)`,
  ];
  const values = [world.workspaceId, instantAgo(1), past.id, JSON.stringify(ids)];
  await env.DB.batch(statements.map((sql) => env.DB.prepare(sql).bind(...values)));
}

test.each(PAGES)('$name asks the database at most three times', async ({ path, isOneBatch }) => {
  const world = await makeWorld();

  const { status, asked } = await ask(world.manager, path(world));

  expect(status).toBe(200);
  expect(readsOf(asked)).not.toHaveLength(0);
  expect(asked.trips, asked.statements.join('\n')).toBeLessThanOrEqual(READS_MAX);
  // Each statement of a batch is a query to D1, too.
  if (!isOneBatch) expect(readsOf(asked).length, asked.statements.join('\n')).toBeLessThanOrEqual(READS_MAX);
});

test('POST /api/collaborations/:id/decisions reads twice and writes one batch', async () => {
  const world = await makeWorld();
  const { version } = await getStanding(world, world.mara);

  const { status, asked } = await ask(world.manager, `/api/collaborations/${world.mara}/decisions`, {
    id: crypto.randomUUID(),
    seenVersion: version,
    command: STOP_LINKS,
  });

  expect(status).toBe(201);
  expect(asked.trips, asked.statements.join('\n')).toBe(3);
});

test('rows read do not grow with five hundred further events and readings', async () => {
  const world = await makeWorld();
  // Below sixty events the log's page is not full yet; from there on it must not grow.
  await appendSystemEvents(env.DB, world.workspaceId, {
    collaborationId: world.mara,
    now: instantAgo(0),
    toEvents: () =>
      Array.from({ length: 100 }, () => toSystemEvent({ kind: 'note', at: instantAgo(0), data: {} })),
  });
  const measure = () =>
    Promise.all(PAGES.map(async ({ path }) => (await ask(world.manager, path(world))).asked.rowsRead));
  const before = await measure();

  await addHistory(world);

  expect(await measure()).toEqual(before);
  expect(Math.max(...before)).toBeLessThan(400);
});

test('rows read of a campaign do not grow with the analyses that its team has filed', async () => {
  const world = await makeWorld();
  const read = async () => (await ask(world.manager, `/desk/campaigns/${world.campaign.id}`)).asked.rowsRead;
  await fileAnalyses(world, 100);
  const before = await read();

  await fileAnalyses(world, 200);

  expect(await read()).toBe(before);
});

test('a decision reads no more rows after five hundred further events and readings', async () => {
  const world = await makeWorld();
  const act = async (note: string) => {
    const { version } = await getStanding(world, world.mara);
    const { asked } = await ask(world.manager, `/api/collaborations/${world.mara}/decisions`, {
      id: crypto.randomUUID(),
      seenVersion: version,
      command: { kind: 'note', note },
    });
    return asked.rowsRead;
  };
  const before = await act('before');

  await addHistory(world);

  expect(await act('after')).toBeLessThanOrEqual(before);
});
