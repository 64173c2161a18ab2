// What is seen of a post that two campaigns share: past posts, looks, reports and files.
import { env } from 'cloudflare:workers';
import { expect, test } from 'vitest';
import { textOf } from './procedure/forms.ts';
import { call } from './sign-in-world.ts';
import { addTwinPiece, makeTwins, read, share } from './twin-world.ts';
import { clicksRow, getStanding, importRows } from './world.ts';

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
  expect(own).not.toContain('240');
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
