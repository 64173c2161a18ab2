// Agreed pieces from a file: what is due, and which post fulfils it.
import { env } from 'cloudflare:workers';
import { expect, test } from 'vitest';
import { undoImport } from '../../worker/commands/imports/undo-import.ts';
import { savePiece } from '../../worker/commands/save-piece.ts';
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
function giveToStory2(world: World): Promise<string> {
  return savePiece(env.DB, world.workspaceId, {
    collaborationId: world.theo,
    timeZone: ZONE,
    piece: {
      name: 'Story 2',
      network: 'instagram',
      format: 'story',
      dueOn: world.campaign.endsOn,
      feeMinor: null,
      post: { key: 'instagram/TheoStory01', url: POST },
      publishedOn: null,
    },
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

test(`${PATH} warns before it moves a post that the desk has given to another piece`, async () => {
  const world = await makeWorld();
  const piece = toPiece(world);
  await send(world, [piece]);
  await giveToStory2(world);

  const preview = await send(world, [piece], true);
  const before = await pieceOfPost(world);
  const moved = await send(world, [piece]);

  expect(preview).toMatchObject({ importId: null, isRepeat: false, counts: { warning: 1 } });
  expect(preview.verdicts[0]?.reason).toBe(
    'This post stands under “Story 2” now. Taking this row in moves it to “Story 1”.',
  );
  expect(before).toBe('Story 2');
  expect(moved.counts).toMatchObject({ warning: 1 });
  expect(await pieceOfPost(world)).toBe('Story 1');
});

test('undoing an import gives the post back to the piece it was taken from', async () => {
  const world = await makeWorld();
  const piece = toPiece(world);
  await send(world, [piece]);
  await giveToStory2(world);
  const { importId } = await send(world, [piece]);

  await undoImport(env.DB, world.workspaceId, {
    importId: importId ?? '',
    memberId: world.owner.memberId,
    now: instantAgo(0),
  });

  expect(await pieceOfPost(world)).toBe('Story 2');
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
