// What reads a whole record, and what rests on one: rows read grow with what is shown and with nothing beside it.
import { env } from 'cloudflare:workers';
import { expect, test } from 'vitest';
import { writeObservations } from '../../worker/commands/imports/take-in-observations.ts';
import { makeEnded } from './analysis-world.ts';
import { addHistory, ask } from './cost.ts';
import { countQueries, readsOf, writesOf } from './counting-db.ts';
import { addOtherCollaboration } from './other-collaboration.ts';
import { call } from './sign-in-world.ts';
import { clicksRow, decide, getStanding, instantAgo, makeWorld, PAUSE_POSTS, type World } from './world.ts';

/** An event is read with who did it and with its note. */
const ROWS_PER_EVENT_MAX = 3;
/** Session, team and the like. */
const ROWS_BESIDE_MAX = 90;
/** Reading a range of an index ends at its neighbour, if there is one: ids are random, so two worlds differ by a few rows. */
const NEIGHBOURS_MAX = 20;
const BATCH_ROWS = 1_000;
/** After the answer: dates, orders, inputs, standings, and the mark. */
const STATEMENTS_AFTER_MAX = 6;

type File = Record<string, unknown> & { events: unknown[]; observations: unknown[] };
const fileOf = (id: string) => `/desk/collaborations/${id}/file.json`;

async function readFile(world: World): Promise<File> {
  return (await call(fileOf(world.mara), { cookie: world.owner.cookie })).json<File>();
}

function countRecords(file: File): number {
  return Object.values(file).reduce<number>((sum, part) => sum + (Array.isArray(part) ? part.length : 1), 0);
}

test.each(['file', 'file.json'])(
  'GET …/%s reads each record of the collaboration once, with what belongs to it',
  async (part) => {
    const world = await makeWorld();
    await addHistory(world, 0);

    const { status, asked } = await ask(world.owner, `/desk/collaborations/${world.mara}/${part}`);

    const file = await readFile(world);
    const { length } = file.events;
    expect(status).toBe(200);
    expect(Math.min(length, file.observations.length)).toBeGreaterThanOrEqual(500);
    expect(asked.rowsRead).toBeLessThanOrEqual(
      ROWS_PER_EVENT_MAX * length + countRecords(file) - length + ROWS_BESIDE_MAX,
    );
    expect(asked.statements.length, asked.statements.join('\n')).toBeLessThanOrEqual(3);
  },
);

test('a file reads no more rows for what is kept of others', async () => {
  const world = await makeWorld();
  const other = await addOtherCollaboration(world, { creatorOf: world.theo });
  const theirs = { collaborationId: world.theo, post: null };
  // The page reads the same records; taking the file out notes that in the audit, which is part of the file.
  const page = `/desk/collaborations/${world.mara}/file`;
  const read = async () => (await ask(world.owner, page)).asked.rowsRead;
  for (const whose of [other, theirs]) await addHistory(world, 0, whose);
  const before = await read();

  for (const whose of [other, theirs]) await addHistory(world, 1, whose);

  expect(await read()).toBe(before);
});

/** By their names in the file. What is left out: whose it is, links' keys, the hash that tells a repeated request, work to do. */
const TABLES = {
  collaboration: 'collaborations',
  contractVersions: 'contract_versions',
  deliverables: 'deliverables',
  posts: 'posts',
  observations: 'observations',
  payments: 'recorded_payments',
  postChecks: 'post_checks',
  outages: 'outages',
  events: 'events',
  notices: 'notices',
  deliveries: 'deliveries',
  settlements: 'settlements',
  evidence: 'evidence',
  audit: 'audit',
  postMortems: 'post_mortems',
  creatorLinks: 'creator_links',
};
const LEFT_OUT = [
  'workspace_id',
  'collaboration_id',
  'campaign_id',
  'subject',
  'creator_id',
  'token_hash',
  'request_sha256',
  'unsettled_at',
];

/** A letter with its delivery and link, and one row of whatever else a file may list. */
async function fillFile(world: World): Promise<void> {
  const { version } = await getStanding(world, world.mara);
  await decide(world.manager, world.mara, { seenVersion: version, command: PAUSE_POSTS });
  const own = [world.workspaceId, world.mara, instantAgo(0), crypto.randomUUID()];
  const insert = (sql: string) => env.DB.prepare(sql).bind(...own);
  await env.DB.batch([
    insert(`INSERT INTO settlements (id, workspace_id, collaboration_id, event_id, body, sha256, created_at)
      VALUES (?4, ?1, ?2, 'e', '{}', '', ?3)`),
    insert(`INSERT INTO evidence (id, workspace_id, collaboration_id, sha256, file_name, bytes, added_at)
      VALUES (?4, ?1, ?2, '', 'a.pdf', 1, ?3)`),
    insert(`INSERT INTO audit (id, workspace_id, at, member_id, action, subject)
      VALUES (?4, ?1, ?3, 'owner', 'papers.change', ?2)`),
    insert(`INSERT INTO post_mortems (id, workspace_id, collaboration_id, creator_id, campaign_id, body, sha256, filed_by, filed_at)
      SELECT ?4, ?1, ?2, creator_id, campaign_id, '{}', '', 'owner', ?3 FROM collaborations WHERE id = ?2`),
    insert(`INSERT INTO post_checks (workspace_id, post_key, checked_at, source, is_up, checked_by)
      SELECT ?1, key, ?3, 'manual', 1, ?4 FROM posts WHERE collaboration_id = ?2`),
    insert(`INSERT INTO outages (workspace_id, id, campaign_id, from_on, reason, note, flagged_by, flagged_at)
      SELECT ?1, ?4, campaign_id, '2026-11-12', 'link_broken', '', 'owner', ?3 FROM collaborations WHERE id = ?2`),
    insert(`INSERT INTO creator_links (token_hash, id, workspace_id, collaboration_id, expires_at, created_at)
      VALUES (?4, ?4, ?1, ?2, ?3, ?3)`),
  ]);
}

test('a file holds every column of the tables that it lists', async () => {
  const world = await makeWorld();
  await addHistory(world, 0);
  await fillFile(world);

  const file = await readFile(world);

  const missing: string[] = [];
  for (const [part, table] of Object.entries(TABLES)) {
    const [row] = [file[part]].flat();
    const { results } = await env.DB.prepare('SELECT name FROM pragma_table_info(?1)').bind(table).all();
    const kept = results.map(({ name }) => String(name)).filter((name) => !LEFT_OUT.includes(name));
    expect(kept.length, table).toBeGreaterThan(3);
    missing.push(...kept.filter((name) => !(name in Object(row))).map((name) => `${table}.${name}`));
  }
  expect(missing).toEqual([]);
});

/** Notes stand beside their events; who may read a report stands on the reports' own page; the rest is worked out anew. */
const ELSEWHERE = ['alerts', 'attributed_orders', 'attributed_sales', 'notes', 'report_links', 'standings'];

test('whatever is stored of a collaboration is in its file, or can be worked out from it', async () => {
  const { results } = await env.DB.prepare(
    `SELECT name FROM sqlite_master
     WHERE type = 'table' AND sql GLOB '*[(, \n]collaboration_id text*' ORDER BY name`,
  ).all<{ name: string }>();
  const listed = [...Object.values(TABLES), ...ELSEWHERE];
  expect(results.map(({ name }) => name).filter((name) => !listed.includes(name))).toEqual([]);
});

test('an analysis reads no more rows when those who could fill the gap are counted more often', async () => {
  const world = await makeEnded();
  const other = await addOtherCollaboration(world, { creatorOf: world.theo });
  await addHistory(world, 0, other);
  const path = `/desk/collaborations/${world.mara}/analysis`;
  const read = async () => (await ask(world.owner, path)).asked;
  const before = await read();

  await addHistory(world, 1, other);
  const after = await read();

  expect(readsOf(after)).toHaveLength(3);
  expect(readsOf(after).at(-1)).toContain('AS benchPosts');
  expect(after.rowsRead).toBe(before.rowsRead);
});

async function costAfterBatch(world: World) {
  const { db, asked } = countQueries(env.DB);
  const rows = Array.from({ length: BATCH_ROWS }, (_, index) =>
    clicksRow(index + 2, world.maraPost, index, 14 - index / 100),
  );
  const taken = await writeObservations(db, world.workspaceId, {
    rows: rows as Parameters<typeof writeObservations>[2]['rows'],
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
  const untilAnswer = { ...asked, statements: [...asked.statements] };
  await taken?.settle?.();
  return {
    untilAnswer: untilAnswer.rowsRead,
    statements: readsOf(asked).length + writesOf(asked).length - untilAnswer.statements.length,
    rows: asked.rowsRead - untilAnswer.rowsRead,
  };
}

test('after a batch of 1,000 observations six statements read each number once', async () => {
  const cost = await costAfterBatch(await makeWorld());

  expect(cost.statements).toBeLessThanOrEqual(STATEMENTS_AFTER_MAX);
  expect(cost.rows).toBeLessThanOrEqual(BATCH_ROWS + ROWS_BESIDE_MAX);
});

test('a batch reads no more rows for what is kept of others, until its answer and after it', async () => {
  const [few, many] = [await makeWorld(), await makeWorld()];
  for (const [world, parts] of [
    [few, [0]],
    [many, [0, 1]],
  ] as const) {
    const other = await addOtherCollaboration(world, { creatorOf: world.theo });
    for (const part of parts) await addHistory(world, part, other);
  }

  const [least, most] = [await costAfterBatch(few), await costAfterBatch(many)];
  expect(most.statements).toBe(least.statements);
  expect(most.untilAnswer).toBeLessThanOrEqual(least.untilAnswer + NEIGHBOURS_MAX);
  expect(most.rows).toBeLessThanOrEqual(least.rows + NEIGHBOURS_MAX);
});
