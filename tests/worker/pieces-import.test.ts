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
