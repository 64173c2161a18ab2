import { env } from 'cloudflare:workers';
import { expect, test } from 'vitest';
import type { Standing } from '../../shared/procedure/standing.ts';
import { changeCampaign } from '../../worker/commands/campaign/save-campaign.ts';
import { verifyStandings } from '../../worker/commands/rebuild-standings.ts';
import { makeEnded } from './analysis-world.ts';
import { giveCodes, importOrders, orderRow } from './orders-world.ts';
import { sendPieces, toPiece } from './pieces-world.ts';
import { textOf } from './procedure/forms.ts';
import { call, type Person } from './sign-in-world.ts';
import { addTwinPiece, pieceOf, postSharing, type TwinCollaboration } from './twin-world.ts';
import { clicksRow, getStanding, importRows, instantAgo, makeWorld, type World } from './world.ts';

type Shared = { world: World; other: TwinCollaboration; reel: { collaborationId: string; pieceId: string } };

/** Mara's Reel 1, which is out, and the "Video" of another campaign with her. */
async function makeTwins({ feeMinor = null }: { feeMinor?: number | null } = {}): Promise<Shared> {
  const world = await makeWorld();
  const other = await addTwinPiece(world, { feeMinor });
  return {
    world,
    other,
    reel: { collaborationId: world.mara, pieceId: await pieceOf(world.mara, 'Reel 1') },
  };
}

async function share({ world, other, reel }: Shared, weights: [string, string] = ['2', '1'], total = '') {
  const [weight, otherWeight] = weights;
  const answer = await postSharing(world.manager, reel, { with: other.pieceId, weight, otherWeight, total });
  expect(answer.status, textOf(await answer.clone().text()).slice(0, 600)).toBe(303);
}

const clicksOf = ({ measured }: Standing) => measured?.clicks?.value ?? null;

async function bothClicks({ world, other }: Shared) {
  const standings = [world.mara, other.collaborationId].map((id) => getStanding(world, id));
  return (await Promise.all(standings)).map(clicksOf);
}

async function read(person: Person, path: string): Promise<string> {
  const answer = await call(path, { cookie: person.cookie });
  expect(answer.status).toBe(200);
  return answer.text();
}

const feesOf = async (collaborationId: string) =>
  env.DB.prepare(
    `SELECT c.fee_minor AS fee, (SELECT json_group_array(d.fee_minor) FROM
       (SELECT fee_minor FROM deliverables WHERE collaboration_id = c.id ORDER BY name) d) AS pieces
     FROM collaborations c WHERE c.id = ?1`,
  )
    .bind(collaborationId)
    .first<{ fee: number | null; pieces: string }>();

test('what changes is shown on both sides before anything is written', async () => {
  const { world, other, reel } = await makeTwins();

  const shown = await postSharing(world.manager, reel, {
    with: other.pieceId,
    weight: '2',
    otherWeight: '1',
    total: '3000',
    isSeen: '',
  });

  const page = textOf(await shown.text());
  expect(shown.status).toBe(200);
  expect(page).toContain('Spring: Reel 1');
  expect(page).toContain('USD 2,000.00');
  expect(page).toContain('Autumn: Video');
  expect(page).toContain('USD 1,000.00');
  expect((await getStanding(world, world.mara)).deliverables.some(({ twin }) => twin)).toBe(false);
  expect(await feesOf(world.mara)).toEqual({ fee: 400_000, pieces: '[null,null]' });
});

test('the fee is divided by weight, both agreements and both audits say so, and each dossier leads to the other', async () => {
  const shared = await makeTwins();
  const { world, other } = shared;

  await share(shared, ['2', '1'], '3000');

  expect(await feesOf(world.mara)).toEqual({ fee: 400_000, pieces: '[200000,null]' });
  expect(await feesOf(other.collaborationId)).toEqual({ fee: 100_000, pieces: '[100000]' });
  const [mara, autumn] = await Promise.all(
    [world.mara, other.collaborationId].map((id) => getStanding(world, id)),
  );
  expect(mara?.deliverables[0]?.twin).toMatchObject({ weight: 2, of: 3, campaignName: 'Autumn' });
  expect(autumn?.deliverables[0]?.twin).toMatchObject({ weight: 1, of: 3, campaignName: 'Spring' });
  expect(autumn?.deliverables[0]).toMatchObject({
    publishedAt: mara?.deliverables[0]?.publishedAt,
    postUrl: 'https://www.instagram.com/reel/MaraReel0001/',
  });
  const dossier = await read(world.viewer, `/desk/collaborations/${world.mara}`);
  expect(dossier).toContain(`href="/desk/collaborations/${other.collaborationId}"`);
  expect(textOf(dossier)).toContain('2/3 of what is counted on it counts here, 1/3 in Autumn');
  expect(await read(world.viewer, `/desk/collaborations/${other.collaborationId}`)).toContain(
    `href="/desk/collaborations/${world.mara}"`,
  );
  const audit = textOf(await read(world.manager, '/desk/audit'));
  expect(audit.split('Piece shared with another campaign')).toHaveLength(3);
  expect(audit).toContain('Spring, Reel 1');
  expect(await verifyStandings(env.DB, world.workspaceId)).toMatchObject({ different: [] });
});

test.each(['its own campaign', 'the other one'])(
  'a count counts once, by weight, whichever file it came with: %s',
  async (which) => {
    const shared = await makeTwins();
    const { world, other } = shared;
    await share(shared);
    const rows = [clicksRow(2, 'https://www.instagram.com/reel/MaraReel0001/', 241)];
    const campaignId = which === 'its own campaign' ? world.campaign.id : other.campaignId;

    const answer = await importRows(world.marketer, campaignId, { rows });

    expect(await answer.json()).toMatchObject({ counts: { new: 1, refused: 0 } });
    expect(await bothClicks(shared)).toEqual([161, 80]);
    const again = await importRows(world.marketer, other.campaignId, { rows });
    expect(await again.json()).toMatchObject({ isRepeat: true });
    expect(await verifyStandings(env.DB, world.workspaceId)).toMatchObject({ different: [] });
  },
);

test('weights, counts and their order of arrival make no difference to what both sides show', async () => {
  const [first, second] = [await makeTwins(), await makeTwins()];
  const send = ({ world }: Shared, clicks: number, days: number) =>
    importRows(world.marketer, world.campaign.id, { rows: [clicksRow(2, world.maraPost, clicks, days)] });

  await send(first, 100, 3);
  await share(first, ['1', '1']);
  await send(first, 301, 1);
  await share(first, ['1', '3']);
  await share(second, ['1', '3']);
  await send(second, 301, 1);
  await send(second, 100, 3);

  expect(await bothClicks(first)).toEqual([75, 226]);
  expect(await bothClicks(second)).toEqual([75, 226]);
});

test('taken back, the counts are those of the campaign that has the post, and the fee goes where it is said', async () => {
  const shared = await makeTwins();
  const { world, other, reel } = shared;
  await importRows(world.marketer, world.campaign.id, { rows: [clicksRow(2, world.maraPost, 240)] });
  await share(shared, ['2', '1'], '3000');

  const answer = await call(
    `/desk/collaborations/${other.collaborationId}/deliverables/${other.pieceId}/sharing/end`,
    { cookie: world.manager.cookie, form: { fee: 'there' } },
  );

  expect(answer.status).toBe(303);
  expect(await bothClicks(shared)).toEqual([240, null]);
  expect(await feesOf(world.mara)).toEqual({ fee: 500_000, pieces: '[300000,null]' });
  expect(await feesOf(other.collaborationId)).toEqual({ fee: 0, pieces: '[0]' });
  expect((await getStanding(world, other.collaborationId)).deliverables[0]).toMatchObject({
    publishedAt: null,
  });
  expect(textOf(await read(world.manager, '/desk/audit'))).toContain('Sharing of a piece taken back');
  const page = await read(
    world.manager,
    `/desk/collaborations/${world.mara}/deliverables/${reel.pieceId}/sharing`,
  );
  expect(textOf(page)).toContain('Share Reel 1');
  expect(await verifyStandings(env.DB, world.workspaceId)).toMatchObject({ different: [] });
});

test.each([
  ['0', '1', 'whole number'],
  ['-1', '2', 'whole number'],
  ['1.5', '2', 'whole number'],
  ['1001', '2', 'whole number'],
  ['', '1', 'whole number'],
])('weights of %s and %s are refused with what would do', async (weight, otherWeight, words) => {
  const { world, other, reel } = await makeTwins();

  const answer = await postSharing(world.manager, reel, { with: other.pieceId, weight, otherWeight });

  expect(answer.status).toBe(422);
  expect(textOf(await answer.text())).toContain(words);
  expect((await getStanding(world, world.mara)).deliverables.some(({ twin }) => twin)).toBe(false);
});

test('a piece of the same campaign, of another creator and of another team is no choice', async () => {
  const { world, reel } = await makeTwins();
  const stranger = await makeTwins();
  const theos = await addTwinPiece(world, { creatorOf: world.theo });
  const own = await pieceOf(world.mara, 'Reel 2');

  for (const pieceId of [own, reel.pieceId, theos.pieceId, stranger.other.pieceId, 'nothing']) {
    const answer = await postSharing(world.manager, reel, { with: pieceId, weight: '1', otherWeight: '1' });
    expect(answer.status).toBe(422);
    expect(textOf(await answer.text())).toContain('Choose a piece of this creator in another campaign');
  }
});

test('a sum in two currencies is not divided, and the counts may be', async () => {
  const shared = await makeTwins();
  const { world, other, reel } = shared;
  await env.DB.prepare(`UPDATE campaigns SET currency = 'EUR' WHERE id = ?1`).bind(other.campaignId).run();
  const { body } = (await env.DB.prepare(
    `UPDATE standings SET body = json_set(body, '$.currency', 'EUR') WHERE collaboration_id = ?1 RETURNING body`,
  )
    .bind(other.collaborationId)
    .first<{ body: string }>()) ?? { body: '' };
  expect(body).toContain('EUR');

  const answer = await postSharing(world.manager, reel, {
    with: other.pieceId,
    weight: '2',
    otherWeight: '1',
    total: '3000',
  });

  expect(answer.status).toBe(422);
  expect(textOf(await answer.text())).toContain('Spring pays in USD, Autumn in EUR');
  await share(shared);
  expect(await feesOf(world.mara)).toEqual({ fee: 400_000, pieces: '[null,null]' });
});

test('a piece has one twin, and once terms are signed a marketer leaves it to a manager', async () => {
  const shared = await makeTwins();
  const { world, reel } = shared;
  const third = await addTwinPiece(world);
  const form = { with: shared.other.pieceId, weight: '2', otherWeight: '1' };
  expect((await postSharing(world.marketer, reel, form)).status).toBe(403);
  await share(shared);

  const answer = await postSharing(world.manager, reel, { ...form, with: third.pieceId });

  expect(answer.status).toBe(422);
  expect(textOf(await answer.text())).toContain('Reel 1 is shared already');
});

test('what has ended keeps its money and numbers: it is neither shared nor taken back', async () => {
  const shared = await makeTwins();
  const { world, other, reel } = shared;
  await share(shared);
  const end = `/desk/collaborations/${other.collaborationId}/deliverables/${other.pieceId}/sharing/end`;
  await makeEnded(world);
  const counted = await bothClicks(shared);

  const answer = await call(end, { cookie: world.manager.cookie, form: { fee: 'as_is' } });

  expect(answer.status).toBe(422);
  expect(textOf(await answer.text())).toContain('Spring has ended');
  const form = { with: other.pieceId, weight: '1', otherWeight: '1' };
  expect((await postSharing(world.manager, reel, form)).status).toBe(422);
  expect(await bothClicks(shared)).toEqual(counted);
  // The one that goes on is still counted, by its weight.
  await importRows(world.marketer, other.campaignId, { rows: [clicksRow(2, world.maraPost, 900, 0.1)] });
  expect((await bothClicks(shared))[1]).toBe(300);
});

test('an end settles one side by its part of the fee and leaves the money of the other as it is', async () => {
  const shared = await makeTwins();
  const { world, other } = shared;
  await share(shared, ['2', '1'], '1500');
  const before = (await getStanding(world, other.collaborationId)).money;

  await makeEnded(world);

  const settled = textOf(await read(world.manager, `/desk/collaborations/${world.mara}/steps/finish`));
  expect(settled).toMatch(/Reel 1 published 100% \$1,000\.00/);
  expect((await getStanding(world, other.collaborationId)).money).toEqual(before);
  expect(await feesOf(other.collaborationId)).toEqual({ fee: 50_000, pieces: '[50000]' });
});

test('a shared piece is not removed', async () => {
  const shared = await makeTwins();
  const { world, reel } = shared;
  await share(shared);
  const removal = `/desk/collaborations/${world.mara}/deliverables/${reel.pieceId}/removal`;

  const page = await read(world.manager, removal);
  const answer = await call(removal, {
    cookie: world.manager.cookie,
    form: { reason: 'Not owed.' },
  });

  expect(page).toContain(`/deliverables/${reel.pieceId}/sharing"`);
  expect(page).not.toContain('name="reason"');
  expect(answer.status).toBe(422);
  expect(textOf(await answer.text())).toContain('Take the sharing back first');
  expect(await pieceOf(world.mara, 'Reel 1')).toBe(reel.pieceId);
});

test('when the creator leaves one campaign, its part stays its own until the sharing is taken back', async () => {
  const shared = await makeTwins();
  const { world, other, reel } = shared;
  await importRows(world.marketer, world.campaign.id, { rows: [clicksRow(2, world.maraPost, 240)] });
  await share(shared);
  const removal = `/desk/collaborations/${other.collaborationId}/removal`;
  expect(textOf(await read(world.manager, removal))).toContain('That part stays with this campaign until');
  await call(removal, {
    cookie: world.manager.cookie,
    form: { reason: 'Booked by mistake.' },
  });
  expect(clicksOf(await getStanding(world, world.mara))).toBe(160);

  const answer = await call(`/desk/collaborations/${world.mara}/deliverables/${reel.pieceId}/sharing/end`, {
    cookie: world.manager.cookie,
    form: { fee: 'as_is' },
  });

  expect(answer.status).toBe(303);
  expect(clicksOf(await getStanding(world, world.mara))).toBe(240);
});

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
