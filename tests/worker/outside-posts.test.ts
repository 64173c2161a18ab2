// Posts of a creator outside every campaign: offered at import, kept as history of the score, in no sums, taken back whole.
import { env } from 'cloudflare:workers';
import { expect, test } from 'vitest';
import type { ImportAnswer } from '../../shared/api/import-schemas.ts';
import { verifyStandings } from '../../worker/commands/rebuild-standings.ts';
import { refreshStandings } from '../../worker/commands/refresh-standings.ts';
import { call, type Person } from './sign-in-world.ts';
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

type OutsideRow = ImportRow & { account?: string; format?: string; publishedAt?: string };

/** A reel of forty days ago, by its account unless `account` is left out. */
function outsideRow(row: number, clicks: number, also: Partial<OutsideRow> = {}): OutsideRow {
  const post = `instagram/Past${String(row).padStart(4, '0')}`;
  const about = { account: 'instagram:mara', format: 'reel', publishedAt: instantAgo(40) };
  return { ...clicksRow(row, post, clicks, 1), ...about, ...also };
}

const FOUR = [300, 320, 280, 310].map((clicks, index) => outsideRow(index + 2, clicks));

async function send(
  world: Pick<World, 'campaign'>,
  person: Person,
  { rows, isPreview = false, pastOf }: { rows: OutsideRow[]; isPreview?: boolean; pastOf?: string },
): Promise<ImportAnswer> {
  const answer = await call('/api/imports', {
    cookie: person.cookie,
    json: {
      campaignId: world.campaign.id,
      isPreview,
      format: 'instagram_posts',
      fileName: 'mara.csv',
      fileSha256: 'b'.repeat(64),
      content: { kind: 'observations', rows, ...(pastOf ? { pastOf } : {}) },
    },
  });
  return answer.json();
}

const basisOf = async (world: World, id: string) => (await getStanding(world, id)).assessment.basis;
const pastPage = async (person: Person, id: string) =>
  (await call(`/desk/collaborations/${id}/past-posts`, { cookie: person.cookie })).text();

async function creatorOf(collaborationId: string): Promise<string> {
  const found = env.DB.prepare('SELECT creator_id FROM collaborations WHERE id = ?1');
  return (await found.bind(collaborationId).first<string>('creator_id')) ?? '';
}

test('rows of a known account in no campaign are offered, kept as history, named, and taken back', async () => {
  const world = await makeWorld();
  await importRows(world.marketer, world.campaign.id, { rows: [clicksRow(2, world.maraPost, 200, 1)] });
  const before = await getStanding(world, world.mara);
  const bytes = await standingBytes(world.workspaceId);

  const offered = await send(world, world.marketer, { rows: FOUR, isPreview: true });

  expect(offered.counts).toMatchObject({ past: 4, refused: 0 });
  expect(offered.verdicts[0]).toMatchObject({
    verdict: 'past',
    pastOf: { name: 'Mara Lind' },
    reason: 'A past post of Mara Lind, in no campaign.',
  });
  expect(await standingBytes(world.workspaceId)).toEqual(bytes);

  const { importId } = await send(world, world.marketer, { rows: FOUR });

  const after = await getStanding(world, world.mara);
  expect(after.assessment.basis).toMatchObject({ historyPosts: 4, historyOutside: 4 });
  expect(after.assessment.pace?.sd).not.toBe(before.assessment.pace?.sd);
  expect([after.measured, after.posts, after.readings.filter(({ isPrimary }) => isPrimary)]).toEqual([
    before.measured,
    before.posts,
    before.readings.filter(({ isPrimary }) => isPrimary),
  ]);
  expect(await verifyStandings(env.DB, world.workspaceId)).toMatchObject({ different: [] });
  const why = await call(`/desk/collaborations/${world.mara}`, { cookie: world.viewer.cookie });
  expect(await why.text()).toContain('4 posts outside campaigns');
  const page = await pastPage(world.viewer, world.mara);
  expect(page).toContain('4 posts used by the score');
  expect(page).toContain('https://www.instagram.com/p/Past0002/');
  expect(page).toContain('mara.csv');
  expect(page).not.toContain('Remove');

  const undone = await call(`/desk/imports/${importId}/undo`, { cookie: world.marketer.cookie });
  expect(await undone.text()).toContain('4 past posts will leave the history');
  await call(`/desk/imports/${importId}/undo`, { cookie: world.marketer.cookie, form: {} });

  const back = await getStanding(world, world.mara);
  expect(back.assessment).toEqual({ ...before.assessment });
  expect(await verifyStandings(env.DB, world.workspaceId)).toMatchObject({ different: [] });
  expect(await pastPage(world.viewer, world.mara)).toContain('No past posts known');
});

test('the same file twice changes nothing; after an undo it is offered again', async () => {
  const world = await makeWorld();
  const { importId } = await send(world, world.marketer, { rows: FOUR });

  expect(await send(world, world.marketer, { rows: FOUR })).toMatchObject({ isRepeat: true, importId: null });

  await call(`/desk/imports/${importId}/undo`, { cookie: world.marketer.cookie, form: {} });
  expect((await send(world, world.marketer, { rows: FOUR })).counts.past).toBe(4);
  expect((await basisOf(world, world.mara))?.historyPosts).toBe(4);
});

test('rows that name nobody wait for a person to say whose they are', async () => {
  const world = await makeWorld();
  const rows = FOUR.map(({ account: _account, ...row }) => row);

  const unsaid = await send(world, world.marketer, { rows });
  expect(unsaid.counts).toMatchObject({ past: 0, refused: 4 });
  expect(unsaid.verdicts.every(({ isUnnamed }) => isUnnamed)).toBe(true);
  expect(unsaid.importId).toBeNull();

  const said = await send(world, world.marketer, { rows, pastOf: await creatorOf(world.theo) });
  expect(said.counts.past).toBe(4);
  expect((await basisOf(world, world.theo))?.historyOutside).toBe(4);
  expect((await basisOf(world, world.mara))?.historyPosts).toBe(0);

  // Said again for another creator, they are hers, and no longer his.
  await send(world, world.marketer, { rows, pastOf: await creatorOf(world.mara) });
  expect((await basisOf(world, world.theo))?.historyPosts).toBe(0);
  expect((await basisOf(world, world.mara))?.historyOutside).toBe(4);
  expect(await verifyStandings(env.DB, world.workspaceId)).toMatchObject({ different: [] });
});

test('an account that nobody here has, a post of another campaign and a profile are refused as before', async () => {
  const world = await makeWorld();
  const other = { ...world.campaign, id: crypto.randomUUID() };
  await env.DB.prepare(
    `INSERT INTO campaigns SELECT ?1, workspace_id, 'Autumn', objective, currency, time_zone, starts_on, ends_on, primary_kpi,
       targets, created_at, updated_at, brand, order_window_days, worth_per_1000_minor FROM campaigns WHERE id = ?2`,
  )
    .bind(other.id, world.campaign.id)
    .run();

  const strangers = await send(world, world.marketer, {
    rows: [outsideRow(2, 10, { account: 'instagram:somebody' })],
    pastOf: await creatorOf(world.mara),
  });
  const elsewhere = await send({ campaign: other }, world.marketer, {
    rows: [outsideRow(2, 10, { post: world.maraPost })],
  });

  expect(strangers.verdicts).toMatchObject([{ verdict: 'refused' }]);
  expect(elsewhere.verdicts[0]?.reason).toContain('is a post of another campaign');
});

test('a post that becomes a piece of a campaign brings its counts along and is no past post any more', async () => {
  const world = await makeWorld();
  await send(world, world.marketer, { rows: FOUR });

  await env.DB.prepare(
    `INSERT INTO posts (workspace_id, key, collaboration_id, url, published_at, created_at) VALUES (?1, ?2, ?3, ?4, ?5, ?5)`,
  )
    .bind(
      world.workspaceId,
      'instagram/Past0002',
      world.mara,
      'https://www.instagram.com/p/Past0002/',
      instantAgo(40),
    )
    .run();
  await refreshStandings(env.DB, world.workspaceId, { collaborationIds: [world.mara], now: instantAgo(0) });

  const standing = await getStanding(world, world.mara);
  expect(standing.assessment.basis?.historyPosts).toBe(3);
  expect(standing.measured?.clicks?.value).toBe(300);
});

test('another network, another format and a post of three days ago are listed and do not count', async () => {
  const world = await makeWorld();
  await send(world, world.marketer, {
    rows: [
      outsideRow(2, 300, { post: 'tiktok/7300000000000000001' }),
      outsideRow(3, 300, { format: 'story' }),
      outsideRow(4, 300, { publishedAt: instantAgo(3) }),
    ],
  });

  expect((await basisOf(world, world.mara))?.historyPosts).toBe(0);
  const page = await pastPage(world.viewer, world.mara);
  for (const why of ['another network', 'another format', 'younger than five days'])
    expect(page).toContain(why);
});

test('twenty for every creator, whoever is loaded beside them', async () => {
  const world = await makeWorld();
  const many = (account: string, from: number) =>
    Array.from({ length: 70 }, (_, index) => outsideRow(from + index, 300 + index, { account }));
  await send(world, world.marketer, { rows: [...many('instagram:mara', 2), ...many('instagram:theo', 100)] });
  const alone = await standingBytes(world.workspaceId);

  expect((await basisOf(world, world.mara))?.historyPosts).toBe(20);
  expect((await basisOf(world, world.theo))?.historyPosts).toBe(20);
  expect(await verifyStandings(env.DB, world.workspaceId)).toMatchObject({ different: [] });
  expect(await standingBytes(world.workspaceId)).toEqual(alone);
});

test('a past post is removed by who may import, stays removed, and the audit says so', async () => {
  const world = await makeWorld();
  await send(world, world.marketer, { rows: FOUR });
  const path = `/desk/collaborations/${world.mara}/past-posts/removal`;
  const form = { post: 'instagram/Past0002' };

  expect((await call(path, { cookie: world.viewer.cookie, form })).status).toBe(403);
  const removed = await call(path, { cookie: world.marketer.cookie, form });
  expect(removed.status).toBe(303);
  const shown = await call(removed.headers.get('location') ?? '', { cookie: world.marketer.cookie });
  expect(await shown.text()).toContain('The post is removed.');
  expect((await call(path, { cookie: world.marketer.cookie, form })).status).toBe(404);

  expect((await basisOf(world, world.mara))?.historyPosts).toBe(3);
  expect(await pastPage(world.marketer, world.mara)).not.toContain('Past0002');
  const audit = await call('/desk/audit', { cookie: world.owner.cookie });
  expect(await audit.text()).toContain('Past post of a creator removed');
});

test('two teams with the same creator and the same posts know nothing of each other', async () => {
  const [world, other] = [await makeWorld(), await makeWorld()];
  await send(world, world.marketer, { rows: FOUR });

  expect((await basisOf(other, other.mara))?.historyPosts).toBe(0);
  const preview = await send(other, other.marketer, { rows: FOUR, isPreview: true });
  expect(preview.counts).toMatchObject({ past: 4, same: 0 });
  expect(
    (await call(`/desk/collaborations/${world.mara}/past-posts`, { cookie: other.owner.cookie })).status,
  ).toBe(404);
  const removal = { cookie: other.marketer.cookie, form: { post: 'instagram/Past0002' } };
  expect((await call(`/desk/collaborations/${world.mara}/past-posts/removal`, removal)).status).toBe(404);
  const chosen = await send(other, other.marketer, {
    rows: FOUR.map(({ account: _account, ...row }) => row),
    pastOf: await creatorOf(world.mara),
  });
  expect(chosen.counts).toMatchObject({ past: 0, refused: 4 });
  expect((await basisOf(world, world.mara))?.historyPosts).toBe(4);
});

test('past posts that come in bring nobody back who has left a campaign', async () => {
  const world = await makeWorld();
  await call(`/desk/collaborations/${world.theo}/removal`, {
    cookie: world.manager.cookie,
    form: { reason: 'Not in this one' },
  });

  await send(world, world.marketer, {
    rows: FOUR.map((row) => ({ ...row, account: 'instagram:theo' })),
  });

  await expect(getStanding(world, world.theo)).rejects.toThrow('No standing');
});
