import { env } from 'cloudflare:workers';
import { expect, test } from 'vitest';
import { IMPORT_ROWS_MAX } from '../../shared/api/limits.ts';
import type { TakeIn } from '../../worker/commands/imports/take-in-observations.ts';
import { takeInObservations } from '../../worker/commands/imports/take-in-observations.ts';
import { undoImport } from '../../worker/commands/imports/undo-import.ts';
import { refreshStandings } from '../../worker/commands/refresh-standings.ts';
import { call } from './sign-in-world.ts';
import {
  clicksRow,
  getStanding,
  type ImportRow,
  importRows,
  instantAgo,
  makeWorld,
  standingBytes,
  type World,
} from './world.ts';

const PATH = 'POST /api/imports';

type Reply = {
  importId: string | null;
  isRepeat: boolean;
  verdicts: { row: number; verdict: string; reason: string | null }[];
  counts: Record<string, number>;
};

async function countObservations(world: World): Promise<number> {
  const n = await env.DB.prepare('SELECT count(*) AS n FROM observations WHERE workspace_id = ?1')
    .bind(world.workspaceId)
    .first<number>('n');
  return n ?? 0;
}

async function clicksOf(world: World): Promise<number | null | undefined> {
  const { readings } = await getStanding(world, world.mara);
  return readings.find(({ isPrimary }) => isPrimary)?.actual;
}

function takeInFor(world: World, now: string): TakeIn {
  return {
    campaignId: world.campaign.id,
    isPreview: false,
    format: 'canonical-metrics',
    fileName: 'a.csv',
    fileSha256: '',
    memberId: 'owner',
    now,
  };
}

test(`${PATH} takes numbers in and moves the standing`, async () => {
  const world = await makeWorld();

  const answer = await importRows(world.marketer, world.campaign.id, {
    rows: [clicksRow(2, world.maraPost, 240)],
  });
  const reply = await answer.json<Reply>();

  expect(answer.status).toBe(201);
  expect(reply.counts).toEqual({ new: 1, newer: 0, same: 0, warning: 0, refused: 0, past: 0 });
  expect(await clicksOf(world)).toBe(240);
});

test(`${PATH} writes nothing when it is a preview`, async () => {
  const world = await makeWorld();
  const before = await standingBytes(world.workspaceId);

  const answer = await importRows(world.marketer, world.campaign.id, {
    rows: [clicksRow(2, world.maraPost, 240)],
    isPreview: true,
  });
  const reply = await answer.json<Reply>();

  expect(answer.status).toBe(200);
  expect(reply).toMatchObject({ importId: null, verdicts: [{ row: 2, verdict: 'new' }] });
  expect(await countObservations(world)).toBe(0);
  expect(await standingBytes(world.workspaceId)).toEqual(before);
});

test(`${PATH} writes nothing when one row is refused`, async () => {
  const world = await makeWorld();
  const rows = [clicksRow(2, world.maraPost, 240), clicksRow(3, 'instagram/NobodysPost', 10)];

  const reply = await (await importRows(world.marketer, world.campaign.id, { rows })).json<Reply>();

  expect(reply.importId).toBeNull();
  expect(reply.verdicts.map(({ verdict }) => verdict)).toEqual(['new', 'refused']);
  expect(reply.verdicts[1]?.reason).toContain('NobodysPost');
  expect(await countObservations(world)).toBe(0);
});

test(`${PATH} changes nothing when the same file comes twice`, async () => {
  const world = await makeWorld();
  const rows = [clicksRow(2, world.maraPost, 240), clicksRow(3, world.maraPost, null, 2)];
  await importRows(world.marketer, world.campaign.id, { rows });
  const before = await standingBytes(world.workspaceId);

  const second = await importRows(world.marketer, world.campaign.id, { rows });
  const reply = await second.json<Reply>();

  expect(second.status).toBe(200);
  expect(reply).toMatchObject({ importId: null, isRepeat: true, counts: { same: 2 } });
  expect(await countObservations(world)).toBe(2);
  expect(await standingBytes(world.workspaceId)).toEqual(before);
});

test(`${PATH} lets a corrected value of the same instant win and keeps the first`, async () => {
  const world = await makeWorld();
  const row = clicksRow(2, world.maraPost, 240);
  await importRows(world.marketer, world.campaign.id, { rows: [row] });

  const reply = await (
    await importRows(world.marketer, world.campaign.id, { rows: [{ ...row, values: { clicks: 260 } }] })
  ).json<Reply>();

  expect(reply.counts).toMatchObject({ newer: 1 });
  expect(await clicksOf(world)).toBe(260);
  expect(await countObservations(world)).toBe(2);
});

test(`${PATH} keeps unknown apart from zero`, async () => {
  const world = await makeWorld();
  const views = async () =>
    (await getStanding(world, world.mara)).readings.find(({ kpi }) => kpi === 'views')?.actual ?? null;
  const row = clicksRow(2, world.maraPost, null);

  await importRows(world.marketer, world.campaign.id, { rows: [{ ...row, values: { views: null } }] });
  const unknown = await views();
  await importRows(world.marketer, world.campaign.id, { rows: [{ ...row, values: { views: 0 } }] });

  expect(unknown).toBeNull();
  expect(await views()).toBe(0);
});

test('undoing an import gives the standings back byte for byte', async () => {
  const world = await makeWorld();
  const now = instantAgo(0);
  const ids = { collaborationIds: [world.mara, world.theo], now };
  await importRows(world.marketer, world.campaign.id, { rows: [clicksRow(2, world.maraPost, 100, 3)] });
  await refreshStandings(env.DB, world.workspaceId, ids);
  const before = await standingBytes(world.workspaceId);

  const rows = [clicksRow(2, world.maraPost, 150, 3), clicksRow(3, world.maraPost, 240)] as Parameters<
    typeof takeInObservations
  >[2]['rows'];
  const taken = await takeInObservations(env.DB, world.workspaceId, {
    rows,
    takeIn: takeInFor(world, now),
  });
  const between = await standingBytes(world.workspaceId);
  const undone = await undoImport(env.DB, world.workspaceId, {
    importId: taken?.importId ?? '',
    memberId: 'owner',
    now,
  });
  const again = await undoImport(env.DB, world.workspaceId, {
    importId: taken?.importId ?? '',
    memberId: 'owner',
    now,
  });

  expect(between).not.toEqual(before);
  expect([undone, again]).toEqual(['done', 'already_undone']);
  expect(await standingBytes(world.workspaceId)).toEqual(before);
});

test('taking the same numbers in again after an undo counts them again', async () => {
  const world = await makeWorld();
  const rows = [clicksRow(2, world.maraPost, 240)];
  const first = await (await importRows(world.marketer, world.campaign.id, { rows })).json<Reply>();
  await undoImport(env.DB, world.workspaceId, {
    importId: first.importId ?? '',
    memberId: 'owner',
    now: instantAgo(0),
  });
  const without = await clicksOf(world);

  const second = await importRows(world.marketer, world.campaign.id, { rows });

  expect(without).toBeNull();
  expect(second.status).toBe(201);
  expect(await clicksOf(world)).toBe(240);
});

test.each([
  [
    'a row too many',
    (row: ImportRow) => Array.from({ length: IMPORT_ROWS_MAX + 1 }, (_, index) => ({ ...row, row: index })),
    422,
  ],
  ['a negative number', (row: ImportRow) => [{ ...row, values: { clicks: -1 } }], 422],
  ['a metric that nobody knows', (row: ImportRow) => [{ ...row, values: { charm: 1 } }], 422],
  ['a local time without a zone', (row: ImportRow) => [{ ...row, capturedAt: '2026-11-01T10:00:00' }], 422],
])(`${PATH} answers %s with its status`, async (_name, toRows, status) => {
  const world = await makeWorld();

  const answer = await importRows(world.marketer, world.campaign.id, {
    rows: toRows(clicksRow(2, world.maraPost, 1)),
  });

  expect(answer.status).toBe(status);
  expect(await countObservations(world)).toBe(0);
});

test(`${PATH} names the row of the file that does not fit, by its own number`, async () => {
  const world = await makeWorld();
  const row = clicksRow(7, world.maraPost, 1);

  const answer = await importRows(world.marketer, world.campaign.id, {
    rows: [clicksRow(2, world.maraPost, 1), { ...row, capturedAt: 'yesterday' }],
  });

  expect(answer.status).toBe(422);
  expect(await answer.json()).toMatchObject({
    fields: [{ field: 'content.rows.1.capturedAt', problem: 'no_such_date', row: 7 }],
  });
});

test(`${PATH} answers 413 when the body is too long`, async () => {
  const world = await makeWorld();

  const answer = await call('/api/imports', {
    cookie: world.marketer.cookie,
    json: { filler: 'a'.repeat(6_000_001) },
  });

  expect(answer.status).toBe(413);
});

test(`${PATH} answers 403 to a viewer`, async () => {
  const world = await makeWorld();

  expect(
    (await importRows(world.viewer, world.campaign.id, { rows: [clicksRow(2, world.maraPost, 1)] })).status,
  ).toBe(403);
});

test('two undos at once put rows back once', async () => {
  const world = await makeWorld();
  const answer = await importRows(world.marketer, world.campaign.id, {
    rows: [clicksRow(2, world.maraPost, 240)],
  });
  const { importId } = await answer.json<Reply>();
  const undo = () =>
    undoImport(env.DB, world.workspaceId, {
      importId: importId ?? '',
      memberId: world.owner.memberId,
      now: instantAgo(0),
    });

  const outcomes = await Promise.all([undo(), undo()]);

  expect(outcomes.sort()).toEqual(['already_undone', 'done']);
});
