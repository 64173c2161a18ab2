// Agreed pieces from a file: what is due, and which post fulfils it.
import { env } from 'cloudflare:workers';
import { expect, test } from 'vitest';
import { type PieceOutcome, savePiece } from '../../worker/commands/save-piece.ts';
import { findPost } from '../../worker/store/deliverables.ts';
import { call } from './sign-in-world.ts';
import { getStanding, instantAgo, makeWorld, type World, ZONE } from './world.ts';

const PATH = 'POST /api/imports';
const POST = 'https://www.instagram.com/p/TheoStory01/';

type Reply = {
  importId: string | null;
  isRepeat: boolean;
  verdicts: { row: number; verdict: string; reason: string | null }[];
  counts: Record<string, number>;
};

function toPiece(world: World, changes: Record<string, unknown> = {}) {
  return {
    row: 2,
    creator: '@theo',
    deliverable: 'Story 1',
    network: 'instagram',
    format: 'story',
    dueOn: world.campaign.endsOn,
    feeMinor: 50_000,
    stage: null,
    postUrl: POST,
    publishedAt: instantAgo(1),
    targets: { clicks: 300 },
    ...changes,
  };
}

async function send(world: World, rows: unknown[], isPreview = false): Promise<Reply> {
  const answer = await call('/api/imports', {
    cookie: world.marketer.cookie,
    json: {
      campaignId: world.campaign.id,
      isPreview,
      format: 'canonical-deliverables',
      fileName: 'd.csv',
      fileSha256: 'b'.repeat(64),
      content: { kind: 'deliverables', rows },
    },
  });
  return answer.json<Reply>();
}

/** The desk files Theo's post under another piece. */
function giveToStory2(world: World): Promise<PieceOutcome> {
  return savePiece(env.DB, world.marketer, {
    collaborationId: world.theo,
    timeZone: ZONE,
    piece: {
      id: null,
      name: 'Story 2',
      network: 'instagram',
      format: 'story',
      dueOn: world.campaign.endsOn,
      feeMinor: null,
      posts: [{ key: 'instagram/TheoStory01', url: POST, publishedOn: null }],
      releasedKeys: [],
    },
    mayFallShort: false,
    now: instantAgo(0),
  });
}

async function pieceOfPost(world: World): Promise<string | undefined> {
  const post = await findPost(env.DB, world.workspaceId, 'instagram/TheoStory01');
  const { deliverables } = await getStanding(world, world.theo);
  return deliverables.find(({ id }) => id === post?.deliverableId)?.name;
}

test(`${PATH} takes agreed pieces in by the creator's name and finds them unchanged the second time`, async () => {
  const world = await makeWorld();
  const piece = toPiece(world);

  const first = await send(world, [piece]);
  const second = await send(world, [piece]);

  expect(first.counts).toMatchObject({ new: 1 });
  expect(second).toMatchObject({ importId: null, isRepeat: true, counts: { same: 1 } });
  expect((await getStanding(world, world.theo)).deliverables).toMatchObject([
    { name: 'Story 1', stage: 'published' },
  ]);
});

test(`${PATH} refuses a row that would take a post from another piece, naming it, and takes nothing in`, async () => {
  const world = await makeWorld();
  await giveToStory2(world);

  const answer = await send(world, [
    toPiece(world),
    toPiece(world, { row: 3, deliverable: 'Story 3', postUrl: null }),
  ]);

  expect(answer).toMatchObject({ importId: null, counts: { refused: 1 } });
  expect(answer.verdicts[0]?.reason).toContain('This post is “Story 2” already');
  expect(await pieceOfPost(world)).toBe('Story 2');
  expect((await getStanding(world, world.theo)).deliverables).toHaveLength(1);
});

test(`${PATH} refuses shares above the fee with their sum, and says it where they are below`, async () => {
  const world = await makeWorld();
  await call(`/desk/collaborations/${world.theo}/agreement`, {
    cookie: world.marketer.cookie,
    form: { fee: '1200.00' },
  });
  const rows = (feeMinor: number) => [
    toPiece(world, { feeMinor, postUrl: null }),
    toPiece(world, { row: 3, deliverable: 'Story 2', feeMinor, postUrl: null }),
  ];

  const above = await send(world, rows(70_000));
  const below = await send(world, rows(50_000));

  expect(above).toMatchObject({ importId: null, counts: { refused: 2 } });
  expect(above.verdicts[1]?.reason).toContain('would be 1400.00 USD together; the fee is 1200.00 USD');
  expect(below).toMatchObject({ counts: { warning: 2 } });
  expect(below.verdicts[1]?.reason).toContain('would be 1000.00 USD together; the fee is 1200.00 USD');
  const audit = await (await call('/desk/audit', { cookie: world.manager.cookie })).text();
  expect(audit).toContain('Pieces imported');
  expect(audit).toContain('Story 2');
});

test(`${PATH} refuses a second row that names the same post`, async () => {
  const world = await makeWorld();

  const { importId, verdicts } = await send(world, [
    toPiece(world),
    toPiece(world, { row: 3, deliverable: 'Story 2' }),
  ]);

  expect(importId).toBeNull();
  expect(verdicts).toMatchObject([
    { verdict: 'new' },
    { verdict: 'refused', reason: 'Row 2 already names this post.' },
  ]);
});

/** Three pieces of Theo, whose agreement says no fee and no target. */
const PRICED = [1, 2, 3].map((n) => ({ row: n + 1, deliverable: `Clip ${n}`, feeMinor: 150_000 }));

async function importPriced(world: World): Promise<Reply> {
  const targets = { clicks: 300 };
  return send(
    world,
    PRICED.map((piece, index) =>
      toPiece(world, { ...piece, targets, ...(index > 0 ? { postUrl: null, publishedAt: null } : {}) }),
    ),
  );
}

async function pageOf(world: World, path: string, id = world.theo): Promise<string> {
  const page = await call(`/desk/collaborations/${id}${path}`, { cookie: world.manager.cookie });
  const [, body = ''] = (await page.text()).split('</head>');
  return body
    .replaceAll('\u00a0', ' ')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ');
}

test('fees and targets of imported pieces are the agreement’s where it says nothing, and shown as sums', async () => {
  const world = await makeWorld();

  await importPriced(world);
  const [agreement, now, file] = await Promise.all(
    ['/agreement', '', '/file'].map((path) => pageOf(world, path)),
  );

  const standing = await getStanding(world, world.theo);
  expect(standing.money).toMatchObject({ feeMinor: 450_000, feeIs: 'sum', earnedMinor: 150_000 });
  expect(standing.agreedTotal).toBe(900);
  expect(agreement).toContain('Fee, in all USD 4,500.00, the sum of its pieces');
  expect(agreement).toContain('Clicks agreed 900, the sum of its pieces');
  expect(agreement).toMatch(/Clip 1, story .{3,20} USD 1,500\.00 300 published .{3,20}, post/);
  expect(now).toContain('USD 4,500.00, the sum of its pieces');
  expect(file).toContain('Fee USD 4,500.00, the sum of its pieces');
  const stored = await env.DB.prepare('SELECT fee_minor, targets FROM collaborations WHERE id = ?1')
    .bind(world.theo)
    .first();
  expect(stored).toEqual({ fee_minor: null, targets: '{}' });
});

test('ways on, money at risk and settlement are the same whether the fee is typed or summed', async () => {
  const world = await makeWorld();
  await env.DB.prepare('UPDATE deliverables SET fee_minor = 200000 WHERE collaboration_id = ?1')
    .bind(world.mara)
    .run();
  const path = `/desk/collaborations/${world.mara}/agreement`;
  const save = (fee: string) =>
    call(path, { cookie: world.marketer.cookie, form: { fee, paid: '1000', target: '1000' } });
  const waysOf = async () =>
    /Ways on .* Ask for the end/.exec(await pageOf(world, '/steps/end', world.mara))?.[0];
  await save('4000');
  const [typed, typedWays] = [await getStanding(world, world.mara), await waysOf()];

  await save('');

  const summed = await getStanding(world, world.mara);
  expect(typedWays).toMatch(/USD/);
  expect(await waysOf()).toBe(typedWays);
  expect(summed.money).toEqual({ ...typed.money, feeIs: 'sum' });
  expect(summed.moneyAtRiskMinor).toBe(typed.moneyAtRiskMinor);
});

test('one piece without a fee leaves the fee in all unknown, and a file may still change the shares', async () => {
  const world = await makeWorld();
  await importPriced(world);

  const raised = await send(world, [
    toPiece(world, { deliverable: 'Clip 2', feeMinor: 200_000, postUrl: null, publishedAt: null }),
  ]);
  const summed = (await getStanding(world, world.theo)).money;
  await send(world, [
    toPiece(world, { deliverable: 'Clip 4', feeMinor: null, postUrl: null, publishedAt: null }),
  ]);

  expect(raised.counts).toMatchObject({ refused: 0 });
  expect(summed).toMatchObject({ feeMinor: 500_000, feeIs: 'sum' });
  expect((await getStanding(world, world.theo)).money).toBeNull();
  expect(await pageOf(world, '/agreement')).toContain('not known: 3 of 4 pieces have a fee of their own');
});

test('a typed total wins over the sum; what differs and what is overpaid is said in a sentence', async () => {
  const world = await makeWorld();
  await importPriced(world);
  const path = `/desk/collaborations/${world.theo}/agreement`;
  const save = (form: Record<string, string>) => call(path, { cookie: world.marketer.cookie, form });

  const saved = await save({ fee: '5000', target: '1000', paid: '5500', mayFallShort: 'on' });

  expect(saved.headers.get('location')).toBe(`${path}?saved=1`);
  const page = await pageOf(world, '/agreement?saved=1');
  expect(page).toContain('Saved. Money, score and dates follow it.');
  expect(page).toContain('are USD 4,500.00 together, USD 500.00 less than the fee of USD 5,000.00');
  expect(page).toContain('The pieces come to 900 clicks together; agreed are 1,000, and these count.');
  expect(page).toContain('Paid so far is USD 500.00 more than the fee of USD 5,000.00');
  expect(await pageOf(world, '')).toContain('Still to pay nothing; USD 500.00 more is paid than agreed');
  expect(await getStanding(world, world.theo)).toMatchObject({
    agreedTotal: 1_000,
    money: { feeMinor: 500_000 },
  });
});
