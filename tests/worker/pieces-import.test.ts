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
  expect(verdicts[0]?.reason).toContain('This post already belongs to another collaboration of your team.');
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
