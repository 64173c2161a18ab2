// Numbers from programs: few statements per batch, and standings that follow even when the Worker ends after its answer.
import { createExecutionContext, waitOnExecutionContext } from 'cloudflare:test';
import { env } from 'cloudflare:workers';
import { expect, test } from 'vitest';
import { METRICS } from '../../shared/kpi/observation.ts';
import { app } from '../../worker/app.ts';
import { type TakeIn, writeObservations } from '../../worker/commands/imports/take-in-observations.ts';
import { undoImport } from '../../worker/commands/imports/undo-import.ts';
import { toStandingWrite } from '../../worker/commands/refresh-standings.ts';
import { settleImportsDue } from '../../worker/jobs/settle-imports.ts';
import {
  findPost,
  upsertDeliverablesStatement,
  upsertPostsStatement,
} from '../../worker/store/deliverables.ts';
import { listUnsettledImports } from '../../worker/store/imports/unsettled.ts';
import { loadInputs } from '../../worker/store/inputs.ts';
import { upsertStandingsStatement } from '../../worker/store/standings.ts';
import { type Asked, countQueries } from './counting-db.ts';
import { ORIGIN } from './sign-in-world.ts';
import { clicksRow, getStanding, type ImportRow, instantAgo, makeWorld, type World } from './world.ts';

const PATH = 'POST /api/observations';
const STATEMENTS_MAX = 3;
const BATCH_ROWS = 1_000;

type Reply = { importId: string | null; isRepeat: boolean; counts: Record<string, number> };
type Rows = Parameters<typeof writeObservations>[2]['rows'];

/** One batch; `answered` is what had been asked of D1 when the answer was there, `asked` with what followed. */
async function send(
  world: World,
  rows: unknown[],
): Promise<{ status: number; reply: Reply; answered: string[]; asked: Asked }> {
  const { db, asked } = countQueries(env.DB);
  const context = createExecutionContext();
  const request = new Request(`${ORIGIN}/api/observations`, {
    method: 'POST',
    headers: {
      cookie: world.marketer.cookie,
      'sec-fetch-site': 'same-origin',
      'content-type': 'application/json',
    },
    body: JSON.stringify({ campaignId: world.campaign.id, rows }),
  });
  const answer = await app.fetch(request, { ...env, DB: db }, context);
  const answered = [...asked.statements];
  await waitOnExecutionContext(context);
  return { status: answer.status, reply: await answer.json<Reply>(), answered, asked };
}

function beyondSession(statements: string[]): string[] {
  return statements.filter((sql) => !/\bsessions\b/.test(sql));
}

/** A row with every metric; counters rise with time. */
function fullRow(index: number, post: string): ImportRow & { publishedAt: string } {
  const row = clicksRow(index + 2, post, null, 12 - index / 100);
  const values = Object.fromEntries(METRICS.map((metric, place) => [metric, 1_000 + index * 3 + place]));
  return { ...row, values, publishedAt: instantAgo(14) };
}

function writeOnly(world: World, rows: ImportRow[]) {
  const takeIn: TakeIn = {
    campaignId: world.campaign.id,
    isPreview: false,
    format: 'api',
    fileName: 'a',
    fileSha256: '',
    memberId: 'owner',
    now: instantAgo(0),
  };
  return writeObservations(env.DB, world.workspaceId, { rows: rows as Rows, takeIn });
}

async function clicksOf(world: World): Promise<number | null | undefined> {
  const { readings } = await getStanding(world, world.mara);
  return readings.find(({ isPrimary }) => isPrimary)?.actual;
}

async function unsettledOf(world: World) {
  const all = await listUnsettledImports(env.DB, { before: instantAgo(-1), limit: 1_000 });
  return all.filter(({ workspaceId }) => workspaceId === world.workspaceId);
}

/** A post without a known date, of a piece with this name. */
async function addPost(world: World, { key, piece }: { key: string; piece: string }): Promise<void> {
  const id = crypto.randomUUID();
  const reel = {
    network: 'instagram' as const,
    format: 'reel',
    feeMinor: null,
    stage: 'published' as const,
    targets: {},
  };
  await env.DB.batch([
    upsertDeliverablesStatement(
      env.DB,
      world.workspaceId,
      [{ ...reel, id, collaborationId: world.mara, name: piece, dueOn: world.campaign.startsOn }],
      instantAgo(0),
    ),
    upsertPostsStatement(
      env.DB,
      world.workspaceId,
      [
        {
          key,
          collaborationId: world.mara,
          deliverableId: id,
          url: `https://www.instagram.com/p/${key.slice(10)}/`,
          publishedAt: null,
        },
      ],
      instantAgo(0),
    ),
  ]);
}

test(`${PATH} takes a thousand rows with every metric in with three statements`, async () => {
  const world = await makeWorld();
  await addPost(world, { key: 'instagram/MaraReel0002', piece: 'Reel 3' });
  const rows = Array.from({ length: BATCH_ROWS }, (_, index) =>
    fullRow(index, index % 2 === 0 ? world.maraPost : 'reel 3'),
  );

  const { status, reply, answered } = await send(world, rows);

  expect(status).toBe(201);
  expect(reply.counts).toMatchObject({ refused: 0, same: 0 });
  expect(beyondSession(answered).length, answered.join('\n')).toBe(STATEMENTS_MAX);
  const stored = await env.DB.prepare('SELECT count(*) AS n FROM observations WHERE workspace_id = ?1')
    .bind(world.workspaceId)
    .first<number>('n');
  expect(stored).toBe(BATCH_ROWS * METRICS.length);
  expect(await clicksOf(world)).toBeGreaterThan(0);
  expect(await unsettledOf(world)).toEqual([]);
});

test(`${PATH} reads with one statement and writes nothing when everything is here already`, async () => {
  const world = await makeWorld();
  const rows = [clicksRow(2, world.maraPost, 240)];
  await send(world, rows);

  const { status, reply, asked } = await send(world, rows);

  expect(status).toBe(200);
  expect(reply).toMatchObject({ importId: null, isRepeat: true });
  expect(beyondSession(asked.statements).length).toBe(1);
});

test('a Worker that ends after its answer leaves numbers that the next minute settles', async () => {
  const world = await makeWorld();
  await addPost(world, { key: 'instagram/MaraReel0002', piece: 'Reel 3' });
  const publishedAt = instantAgo(9);
  const row = { ...clicksRow(2, 'instagram/MaraReel0002', 240), publishedAt };
  await writeOnly(world, [row]);
  const between = { clicks: await clicksOf(world), unsettled: (await unsettledOf(world)).length };

  await settleImportsDue(env.DB, instantAgo(-1 / 24));

  expect(between).toEqual({ clicks: null, unsettled: 1 });
  expect(await clicksOf(world)).toBe(240);
  expect(await unsettledOf(world)).toEqual([]);
  expect((await findPost(env.DB, world.workspaceId, 'instagram/MaraReel0002'))?.publishedAt).toBe(
    publishedAt,
  );
});

test('an undo before the numbers are settled leaves neither numbers nor dates', async () => {
  const world = await makeWorld();
  await addPost(world, { key: 'instagram/MaraReel0002', piece: 'Reel 3' });
  const taken = await writeOnly(world, [
    { ...clicksRow(2, 'instagram/MaraReel0002', 240), publishedAt: instantAgo(9) } as ImportRow,
  ]);

  await undoImport(env.DB, world.workspaceId, {
    importId: taken?.answer.importId ?? '',
    memberId: 'owner',
    now: instantAgo(0),
  });
  await taken?.settle?.();
  await settleImportsDue(env.DB, instantAgo(-1 / 24));

  expect(await clicksOf(world)).toBeNull();
  expect((await findPost(env.DB, world.workspaceId, 'instagram/MaraReel0002'))?.publishedAt).toBeNull();
});

test('undoing an import takes back the publish time it brought', async () => {
  const world = await makeWorld();
  await addPost(world, { key: 'instagram/MaraReel0002', piece: 'Reel 3' });
  const publishedOf = async () =>
    (await findPost(env.DB, world.workspaceId, 'instagram/MaraReel0002'))?.publishedAt;
  const { reply } = await send(world, [
    { ...clicksRow(2, 'instagram/MaraReel0002', 240), publishedAt: instantAgo(9) },
  ]);
  const known = await publishedOf();

  await undoImport(env.DB, world.workspaceId, {
    importId: reply.importId ?? '',
    memberId: 'owner',
    now: instantAgo(0),
  });

  expect(known).not.toBeNull();
  expect(await publishedOf()).toBeNull();
});

test.each([
  ['in another case and spacing', 'Launch Reel', ' LAUNCH  reel'],
  ['with an accent in another case', 'Été', 'ÉTÉ'],
  ['in full-width letters on the desk', 'Ｌａｕｎｃｈ', 'launch'],
  ['in full-width letters in the batch', 'Launch', 'Ｌａｕｎｃｈ'],
  ['with a no-break space', 'Launch\u00a0Reel', 'launch reel'],
  ['with a tab', 'Launch\tReel', 'launch reel'],
])(`${PATH} finds a post by the name of its piece: %s`, async (_name, piece, said) => {
  const world = await makeWorld();
  await addPost(world, { key: 'instagram/MaraReel0002', piece });

  const { status } = await send(world, [{ ...clicksRow(2, said, 240), publishedAt: instantAgo(9) }]);

  expect(status).toBe(201);
  expect(await clicksOf(world)).toBe(240);
});

test(`${PATH} refuses a name that two pieces share, and numbers nobody gave out twice stay apart`, async () => {
  const world = await makeWorld();
  await addPost(world, { key: 'instagram/MaraReel0002', piece: 'Launch reel' });
  await addPost(world, { key: 'instagram/MaraReel0003', piece: 'LAUNCH REEL' });

  const shared = await send(world, [clicksRow(2, 'launch reel', 240)]);
  const sameNumber = await send(world, [
    { ...clicksRow(1, 'instagram/MaraReel0002', 100, 2), publishedAt: instantAgo(9) },
    { ...clicksRow(1, 'instagram/MaraReel0003', 140, 2), publishedAt: instantAgo(9) },
  ]);

  expect(shared.reply.counts).toMatchObject({ refused: 1 });
  expect(sameNumber.status).toBe(201);
  expect(await clicksOf(world)).toBe(240);
});

test('a projection of older numbers does not overwrite a newer one', async () => {
  const world = await makeWorld();
  const [early] = await loadInputs(env.DB, world.workspaceId, [world.mara]);
  if (!early) throw new Error('Mara has a standing');
  await send(world, [clicksRow(2, world.maraPost, 240)]);
  const at = instantAgo(0);

  const { results } = await upsertStandingsStatement(env.DB, world.workspaceId, [
    { ...toStandingWrite(early, { at, caseAt: at }), seenChanged: early.seenChanged },
  ]).all();

  expect(results).toEqual([]);
  expect(await clicksOf(world)).toBe(240);
});

test('ten batches at once leave the standing of all of them', async () => {
  const world = await makeWorld();

  await Promise.all(
    Array.from({ length: 10 }, (_, index) =>
      send(world, [clicksRow(2, world.maraPost, 100 + index, 5 - index / 10)]),
    ),
  );
  await settleImportsDue(env.DB, instantAgo(-1 / 24));

  expect(await clicksOf(world)).toBe(109);
  expect(await unsettledOf(world)).toEqual([]);
});
