import { env } from 'cloudflare:workers';
import { expect, test } from 'vitest';
import { verifyStandings } from '../../worker/commands/rebuild-standings.ts';
import { makeEnded } from './analysis-world.ts';
import { textOf } from './procedure/forms.ts';
import { call } from './sign-in-world.ts';
import {
  addTwinPiece,
  bothClicks,
  clicksOf,
  makeTwins,
  pieceOf,
  postSharing,
  read,
  type Shared,
  share,
} from './twin-world.ts';
import { clicksRow, getStanding, importRows } from './world.ts';

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
