// What is seen of a post that two campaigns share: past posts, looks, reports and files.
import { env } from 'cloudflare:workers';
import { expect, test } from 'vitest';
import { changeCampaign } from '../../worker/commands/campaign/save-campaign.ts';
import { verifyStandings } from '../../worker/commands/rebuild-standings.ts';
import { giveCodes, importOrders, orderRow } from './orders-world.ts';
import { sendPieces, toPiece } from './pieces-world.ts';
import { textOf } from './procedure/forms.ts';
import { call } from './sign-in-world.ts';
import { addTwinPiece, makeTwins, pieceOf, postSharing, read, share } from './twin-world.ts';
import { clicksRow, getStanding, importRows, instantAgo, makeWorld } from './world.ts';

test('in a third campaign the creator’s shared post is one past post, with all of its counts', async () => {
  const shared = await makeTwins();
  const { world, other } = shared;
  const third = await addTwinPiece(world);
  await importRows(world.marketer, world.campaign.id, { rows: [clicksRow(2, world.maraPost, 240)] });
  await share(shared);

  const page = textOf(await read(world.marketer, `/desk/collaborations/${third.collaborationId}/past-posts`));

  expect(page.split('240')).toHaveLength(2);
  expect(page).not.toContain('160');
  // And in neither of the two is it one of its own past.
  const own = textOf(await read(world.marketer, `/desk/collaborations/${other.collaborationId}/past-posts`));
  expect(page).toContain('MaraReel0001');
  expect(own).not.toContain('MaraReel0001');
});

test('a look at the post is one for both, its day is changed where it is on record, and files know it', async () => {
  const shared = await makeTwins();
  const { world, other } = shared;
  await share(shared);

  await call(`/desk/collaborations/${other.collaborationId}/post-checks`, {
    cookie: world.marketer.cookie,
    form: { post: world.maraPost, up: 'no', disclosure: '', tag: '', link: '', caption: '' },
  });

  for (const id of [world.mara, other.collaborationId])
    expect((await getStanding(world, id)).flags?.map(({ code }) => code)).toContain('post_gone');
  const held = await call(`/desk/collaborations/${other.collaborationId}/deliverables/${other.pieceId}`, {
    cookie: world.marketer.cookie,
    form: { name: 'Video', postUrl: 'https://www.instagram.com/reel/MaraReel0001/' },
  });
  expect(held.status).toBe(422);
  const pieces = await call('/api/imports', {
    cookie: world.marketer.cookie,
    json: {
      campaignId: other.campaignId,
      isPreview: true,
      format: 'canonical-deliverables',
      fileName: 'deliverables.csv',
      fileSha256: 'b'.repeat(64),
      content: {
        kind: 'deliverables',
        rows: [
          {
            ...{ row: 2, creator: 'mara', deliverable: 'Video', network: 'instagram', format: 'reel' },
            ...{ dueOn: world.campaign.startsOn, feeMinor: null, stage: null, targets: {} },
            ...{ postUrl: 'https://www.instagram.com/reel/MaraReel0001/', publishedAt: null },
          },
        ],
      },
    },
  });
  expect(await pieces.json()).toMatchObject({ counts: { same: 1, refused: 0 } });
});

test('a report says that a post is shared and not with whom', async () => {
  const shared = await makeTwins();
  const { world } = shared;
  await share(shared);
  await call(`/desk/campaigns/${world.campaign.id}/reports`, {
    cookie: world.owner.cookie,
    form: { audience: 'client', numbers: 'frozen', openUntil: world.campaign.endsOn, who: world.mara },
  });

  const { snapshot } = (await env.DB.prepare('SELECT snapshot FROM report_links WHERE workspace_id = ?1')
    .bind(world.workspaceId)
    .first<{ snapshot: string }>()) ?? { snapshot: '' };
  expect(snapshot).toContain('"weight":2');
  expect(snapshot).not.toContain('Autumn');
});

test('the file of each campaign holds the post, with whose it is', async () => {
  const shared = await makeTwins();
  const { world, other } = shared;
  await share(shared);

  const file = await call(`/desk/collaborations/${other.collaborationId}/file.json`, {
    cookie: world.owner.cookie,
  });

  const tables = await file.json<Record<string, Record<string, unknown>[]>>();
  expect(tables.posts).toMatchObject([
    expect.anything(),
    { key: world.maraPost, is_borrowed: 1, deliverable_id: other.pieceId },
  ]);
  expect(tables.deliverables).toMatchObject([{ weight: 1, weight_of: 3 }]);
});

test('a file that brought a shared piece leaves it when it is taken back', async () => {
  const world = await makeWorld();
  const { importId } = await sendPieces(world, [toPiece(world, { postUrl: null, publishedAt: null })]);
  const story = { collaborationId: world.theo, pieceId: await pieceOf(world.theo, 'Story 1') };
  const other = await addTwinPiece(world, { creatorOf: world.theo });
  const form = { with: other.pieceId, weight: '1', otherWeight: '1' };
  expect((await postSharing(world.manager, story, form)).status).toBe(303);

  await call(`/desk/imports/${importId}/undo`, { cookie: world.marketer.cookie, form: {} });

  expect(await pieceOf(world.theo, 'Story 1')).toBe(story.pieceId);
  const page = textOf(await read(world.marketer, `/desk/imports/${importId}/undo`));
  expect(page).toContain('It is shared with another campaign.');
});

test('orders of a shop are one campaign’s already: they count on the shared post there, whole', async () => {
  const shared = await makeTwins();
  const { world, other } = shared;
  await share(shared);
  await giveCodes(world, other.collaborationId, { codes: 'AUTUMN10' });
  const orders = Array.from({ length: 3 }, (_, index) => orderRow(`#${index}`, { codes: ['AUTUMN10'] }));

  await importOrders({ ...world, campaign: { ...world.campaign, id: other.campaignId } }, orders);

  const ordersOf = async (id: string) => (await getStanding(world, id)).measured?.orders?.value ?? null;
  expect(await ordersOf(other.collaborationId)).toBe(3);
  expect(await ordersOf(world.mara)).toBeNull();
});

test('a campaign that is renamed is called by its new name in the other one', async () => {
  const shared = await makeTwins();
  const { world, other } = shared;
  await share(shared);

  await changeCampaign(env.DB, world.owner, {
    before: world.campaign,
    after: { ...world.campaign, name: 'Early spring' },
    now: instantAgo(0),
  });

  const { deliverables } = await getStanding(world, other.collaborationId);
  expect(deliverables[0]?.twin?.campaignName).toBe('Early spring');
  expect(await verifyStandings(env.DB, world.workspaceId)).toMatchObject({ different: [] });
});

test('the creator reads which part of the post’s numbers is on this page', async () => {
  const shared = await makeTwins();
  const { world } = shared;
  await importRows(world.marketer, world.campaign.id, { rows: [clicksRow(2, world.maraPost, 240)] });
  await share(shared);
  const made = await call(`/desk/collaborations/${world.mara}/steps/page`, {
    cookie: world.manager.cookie,
    form: {},
  });
  const path = /\/c\/[\w~-]+/.exec(await made.text())?.[0] ?? '';

  expect(textOf(await (await call(path)).text())).toContain('2/3 of its numbers count here');
});
