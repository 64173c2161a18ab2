// Agreed pieces from a file: what is due, and which post fulfils it.
import { env } from 'cloudflare:workers';
import { expect, test } from 'vitest';
import { type PieceOutcome, savePiece } from '../../worker/commands/agreement/save-piece.ts';
import { takeInDeliverables } from '../../worker/commands/imports/take-in-deliverables.ts';
import { findPost } from '../../worker/store/deliverables.ts';
import { addOtherCollaboration } from './other-collaboration.ts';
import { overtakenBy } from './overtaken.ts';
import { POST, sendPieces as send, toPiece } from './pieces-world.ts';
import { call } from './sign-in-world.ts';
import { getStanding, instantAgo, makeWorld, type World, ZONE } from './world.ts';

const PATH = 'POST /api/imports';
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
    contracts: [],
    mayLowerEarned: false,
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

function importPriced(world: World): ReturnType<typeof send> {
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

function takeInBehind(world: World, rival: () => Promise<unknown>) {
  const row = { ...toPiece(world, { dueOn: '2027-03-09' }), targets: {} };
  return takeInDeliverables(overtakenBy(rival), world.workspaceId, {
    rows: [row as Parameters<typeof takeInDeliverables>[2]['rows'][number]],
    takeIn: {
      campaignId: world.campaign.id,
      isPreview: false,
      format: 'canonical-deliverables',
      fileName: 'second.csv',
      fileSha256: '',
      memberId: world.marketer.memberId,
      now: instantAgo(0),
    },
  });
}

test('a file that another file overtook between reading and writing changes nothing', async () => {
  const world = await makeWorld();

  const answer = await takeInBehind(world, () => send(world, [toPiece(world)]));

  expect(answer).toBe('overtaken');
  const { deliverables } = await getStanding(world, world.theo);
  expect(deliverables).toMatchObject([{ name: 'Story 1', dueOn: world.campaign.endsOn }]);
});

test('a file whose post went to another creator meanwhile changes nothing', async () => {
  const world = await makeWorld();

  const answer = await takeInBehind(world, () => send(world, [toPiece(world, { creator: '@mara' })]));

  expect(answer).toBe('overtaken');
  expect((await getStanding(world, world.theo)).deliverables).toEqual([]);
});

test(`${PATH} answers two files that bring the same piece at once with what became of each`, async () => {
  const world = await makeWorld();
  const first = { campaignId: world.campaign.id, isPreview: false, format: 'canonical-deliverables' };
  const post = (dueOn: string) =>
    call('/api/imports', {
      cookie: world.marketer.cookie,
      json: {
        ...first,
        fileName: 'd.csv',
        fileSha256: 'b'.repeat(64),
        content: { kind: 'deliverables', rows: [toPiece(world, { dueOn })] },
      },
    });

  const answers = await Promise.all([post('2027-03-01'), post('2027-03-02')]);

  // Whether they overlap is up to the machine; what may not be is a third answer, or a second piece.
  const statuses = answers.map(({ status }) => status);
  expect(statuses).toContain(201);
  expect(statuses.filter((status) => status !== 201 && status !== 409)).toEqual([]);
  expect((await getStanding(world, world.theo)).deliverables).toHaveLength(1);
});

test(`${PATH} refuses a post that another campaign of the team follows`, async () => {
  const world = await makeWorld();
  const other = await addOtherCollaboration(world, { creatorOf: world.mara });
  await send(world, [toPiece(world, { postUrl: null })]);
  await env.DB.prepare('UPDATE posts SET collaboration_id = ?2 WHERE workspace_id = ?1 AND key = ?3')
    .bind(world.workspaceId, other.collaborationId, world.maraPost)
    .run();

  const { importId, verdicts } = await send(world, [
    toPiece(world, { postUrl: 'https://www.instagram.com/reel/MaraReel0001/' }),
  ]);

  expect(importId).toBeNull();
  expect(verdicts[0]?.reason).toBe('This post already belongs to another collaboration of your team.');
});

test('a network that nobody knows is refused before anything is written', async () => {
  const world = await makeWorld();

  const answer = await call('/api/imports', {
    cookie: world.marketer.cookie,
    json: {
      campaignId: world.campaign.id,
      isPreview: false,
      format: 'canonical-deliverables',
      fileName: 'deliverables.csv',
      fileSha256: 'b'.repeat(64),
      content: {
        kind: 'deliverables',
        // By the creator's name no profile of that network has to be there.
        rows: [
          toPiece(world, { creator: 'Theo Park', network: 'mastodon', postUrl: null, publishedAt: null }),
        ],
      },
    },
  });

  expect(answer.status).toBe(422);
  expect(await answer.text()).toContain('network');
});
