// What a read costs: few round trips, and rows read that do not grow with history.
import { env } from 'cloudflare:workers';
import { expect, test } from 'vitest';
import { loadDemo } from '../../worker/demo/load-demo.ts';
import { insertCampaignStatement } from '../../worker/store/campaigns.ts';
import { IMPORTS_PER_PAGE } from '../../worker/store/imports/records.ts';
import { addHistory, ask } from './cost.ts';
import { readsOf } from './counting-db.ts';
import { addressOf, firstPieceOf, GET_ROUTES } from './get-routes.ts';
import { makePerson, makeTeam } from './sign-in-world.ts';
import { getStanding, instantAgo, makeWorld, STOP_LINKS, type World } from './world.ts';

const READS_MAX = 3;

/**
 * The file of a collaboration, to read and as a download, is everything stored of it: its rows read grow with that record,
 * and with nothing beside it.
 */
const WHOLE_RECORDS = GET_ROUTES.filter((route) => /\/file(\.json)?$/.test(route));
const BOUNDED = GET_ROUTES.filter((route) => !WHOLE_RECORDS.includes(route));
const FIX = 'ask together for what the page shows (answerTogether in worker/store/questions.ts)';

/** As many imports as their list shows at most, each like the last one. */
async function fillImports(world: World): Promise<void> {
  const numbers = Array.from({ length: IMPORTS_PER_PAGE }, (_, index) => index + 1);
  await env.DB.prepare(
    `INSERT INTO imports (id, workspace_id, campaign_id, n, format, file_name, file_sha256, counts, imported_by, imported_at)
       SELECT i.id || k.value, i.workspace_id, i.campaign_id, i.n + k.value, i.format, i.file_name, i.file_sha256, i.counts,
         i.imported_by, i.imported_at
       FROM imports i, json_each(?2) k
       WHERE i.workspace_id = ?1 AND i.n = (SELECT max(n) FROM imports WHERE workspace_id = ?1)`,
  )
    .bind(world.workspaceId, JSON.stringify(numbers))
    .run();
}

/** A campaign of the past; beside every page stands how many there are, up to fifty. */
async function addPastCampaign(world: World): Promise<string> {
  const past = { ...world.campaign, id: crypto.randomUUID(), name: 'Past' };
  await insertCampaignStatement(env.DB, world.workspaceId, past, instantAgo(1)).run();
  return past.id;
}

/** One analysis for each of `count` further creators of a campaign of the past. */
async function fileAnalyses(world: World, pastId: string, count: number): Promise<void> {
  const ids = Array.from({ length: count }, () => crypto.randomUUID());
  const statements = [
    `INSERT INTO creators (id, workspace_id, display_name, created_at)
       SELECT value, ?1, ?3 || value, ?2 FROM json_each(?4)`,
    `INSERT INTO collaborations (id, workspace_id, campaign_id, creator_id, created_at)
       SELECT value, ?1, ?3, value, ?2 FROM json_each(?4)`,
    `INSERT INTO post_mortems (id, workspace_id, collaboration_id, creator_id, campaign_id, body, sha256, filed_by, filed_at)
       SELECT value, ?1, value, value, ?3, '{"lessons":[]}', '', 'owner', ?2 FROM json_each(?4)`,
  ];
  const values = [world.workspaceId, instantAgo(1), pastId, JSON.stringify(ids)];
  await env.DB.batch(statements.map((sql) => env.DB.prepare(sql).bind(...values)));
}

test.each(GET_ROUTES)('GET %s asks the database at most three times', async (route) => {
  const world = await makeWorld();

  const { status, asked } = await ask(world.owner, await addressOf(route, world));

  expect(status, route).toBeLessThan(400);
  expect(readsOf(asked).length, `GET ${route}: ${FIX}\n${asked.statements.join('\n')}`).toBeLessThanOrEqual(
    READS_MAX,
  );
});

test('every state of a collaboration is shown with three statements', async () => {
  const workspaceId = await makeTeam();
  const owner = await makePerson(workspaceId, 'owner');
  await loadDemo(env.DB, { workspaceId, memberId: owner.memberId, now: instantAgo(0) });
  const { results } = await env.DB.prepare(
    'SELECT id, campaign_id FROM collaborations WHERE workspace_id = ?1',
  )
    .bind(workspaceId)
    .all<{ id: string; campaign_id: string }>();
  const routes = GET_ROUTES.filter((route) => route.includes(':collaborationId'));

  const tooMany: string[] = [];
  for (const { id } of results) {
    const piece = await firstPieceOf(id);
    for (const route of routes) {
      const address = route.replace(':collaborationId', id).replace(':deliverableId', piece);
      const { status, asked } = await ask(owner, address);
      if (status >= 400 || readsOf(asked).length > READS_MAX)
        tooMany.push(`${status}, ${readsOf(asked).length} statements: ${route} of ${id}`);
    }
  }

  expect(results.length).toBeGreaterThan(8);
  expect(tooMany, FIX).toEqual([]);
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
  // What is shown a page at a time is full before the measuring; from there on it must not grow.
  await addHistory(world, 0);
  await fillImports(world);
  const addresses = await Promise.all(
    BOUNDED.map(async (route) => ({ route, address: await addressOf(route, world) })),
  );
  const measure = async () => {
    const rows: [string, number][] = [];
    for (const { route, address } of addresses)
      rows.push([route, (await ask(world.owner, address)).asked.rowsRead]);
    return rows;
  };
  const before = await measure();

  await addHistory(world, 1);

  expect(await measure()).toEqual(before);
  expect(Math.max(...before.map(([, rows]) => rows))).toBeLessThan(700);
});

test('rows read of a campaign do not grow with the analyses that its team has filed', async () => {
  const world = await makeWorld();
  const read = async () => (await ask(world.manager, `/desk/campaigns/${world.campaign.id}`)).asked.rowsRead;
  const past = await addPastCampaign(world);
  await fileAnalyses(world, past, 100);
  const before = await read();

  await fileAnalyses(world, past, 200);

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

  await addHistory(world, 0);

  expect(await act('after')).toBeLessThanOrEqual(before);
});
