// A creator's posts in the team's other campaigns are what the next ones are held against, at once and by kind.
import { env } from 'cloudflare:workers';
import { expect, test } from 'vitest';
import type { NetworkId } from '../../shared/networks/profile.ts';
import { verifyStandings } from '../../worker/commands/rebuild-standings.ts';
import { refreshStandings } from '../../worker/commands/refresh-standings.ts';
import { insertCampaignStatement } from '../../worker/store/campaigns.ts';
import { upsertDeliverablesStatement, upsertPostsStatement } from '../../worker/store/deliverables.ts';
import { giveCodes, importOrders, orderRow } from './orders-world.ts';
import { call } from './sign-in-world.ts';
import { clicksRow, getStanding, importRows, instantAgo, makeWorld, type World } from './world.ts';

type Kind = { network: NetworkId; format: string; publishedAt: string };
const REEL: Kind = { network: 'instagram', format: 'reel', publishedAt: instantAgo(40) };

/** A campaign of the past with one post for each count of clicks, all imported through the API. */
async function addPast(
  world: World,
  collaborationOf: string,
  clicks: number[],
  kind: Kind = REEL,
): Promise<{ campaign: World['campaign']; collaborationId: string; importId: string; keys: string[] }> {
  const campaign = { ...world.campaign, id: crypto.randomUUID(), name: 'Autumn' };
  const collaborationId = crypto.randomUUID();
  await insertCampaignStatement(env.DB, world.workspaceId, campaign, instantAgo(0)).run();
  await env.DB.prepare(
    `INSERT INTO collaborations (id, workspace_id, campaign_id, creator_id, created_at)
     SELECT ?1, workspace_id, ?2, creator_id, created_at FROM collaborations WHERE id = ?3`,
  )
    .bind(collaborationId, campaign.id, collaborationOf)
    .run();
  const places = clicks.map(() => {
    const id = crypto.randomUUID();
    return { id, key: `${kind.network}/${id.slice(0, 8)}` };
  });
  await env.DB.batch([
    upsertDeliverablesStatement(
      env.DB,
      world.workspaceId,
      places.map(({ id }) => ({
        id,
        collaborationId,
        name: id,
        network: kind.network,
        format: kind.format,
        dueOn: kind.publishedAt.slice(0, 10),
        feeMinor: 0,
        stage: 'published',
        targets: {},
      })),
      instantAgo(40),
    ),
    upsertPostsStatement(
      env.DB,
      world.workspaceId,
      places.map(({ id, key }) => ({
        key,
        collaborationId,
        deliverableId: id,
        url: `https://example.com/${key}`,
        publishedAt: kind.publishedAt,
      })),
      instantAgo(40),
    ),
  ]);
  await refreshStandings(env.DB, world.workspaceId, {
    collaborationIds: [collaborationId],
    now: instantAgo(0),
  });
  const keys = places.map(({ key }) => key);
  const rows = keys.map((key, index) => clicksRow(index + 2, key, clicks[index] ?? 0, 1));
  const answer = await importRows(world.marketer, campaign.id, { rows });
  const { importId } = await answer.json<{ importId: string }>();
  return { campaign, collaborationId, importId, keys };
}

const pastOf = async (world: World, id: string) =>
  (await getStanding(world, id)).assessment.basis?.historyPosts;

test('posts of another campaign are past posts at once, and no more when their import is taken back', async () => {
  const world = await makeWorld();
  await importRows(world.marketer, world.campaign.id, { rows: [clicksRow(2, world.maraPost, 200, 1)] });
  expect(await pastOf(world, world.mara)).toBe(0);

  const { importId } = await addPast(world, world.mara, [300, 320, 280, 310]);

  expect(await pastOf(world, world.mara)).toBe(4);
  expect(await verifyStandings(env.DB, world.workspaceId)).toMatchObject({ different: [] });

  await call(`/desk/imports/${importId}/undo`, { cookie: world.marketer.cookie, form: {} });

  expect(await pastOf(world, world.mara)).toBe(0);
  expect(await verifyStandings(env.DB, world.workspaceId)).toMatchObject({ different: [] });
});

test('another network, another format and a post of three days ago are no yardstick', async () => {
  const world = await makeWorld();
  await addPast(world, world.mara, [300, 320], { ...REEL, network: 'tiktok' });
  await addPast(world, world.mara, [300, 320], { ...REEL, format: 'story' });
  await addPast(world, world.mara, [300, 320], { ...REEL, publishedAt: instantAgo(3) });

  expect(await pastOf(world, world.mara)).toBe(0);
});

test('twenty past posts for every creator, however many are looked at together', async () => {
  const world = await makeWorld();
  const many = Array.from({ length: 25 }, (_, index) => 300 + index);
  await addPast(world, world.mara, many);
  await addPast(world, world.theo, many);

  await refreshStandings(env.DB, world.workspaceId, {
    collaborationIds: [world.mara, world.theo],
    now: instantAgo(0),
  });

  expect(await pastOf(world, world.mara)).toBe(20);
  expect(await pastOf(world, world.theo)).toBe(20);
  expect(await verifyStandings(env.DB, world.workspaceId)).toMatchObject({ different: [] });
});

test('orders that a shop put down to the creator in another campaign are past orders', async () => {
  const world = await makeWorld();
  const past = await addPast(world, world.mara, [300, 320, 280]);
  await env.DB.prepare(`UPDATE campaigns SET primary_kpi = 'orders' WHERE id = ?1`)
    .bind(world.campaign.id)
    .run();
  await refreshStandings(env.DB, world.workspaceId, { collaborationIds: [world.theo], now: instantAgo(0) });
  await giveCodes(world, past.collaborationId, { codes: 'AUTUMN10' });
  const orders = Array.from({ length: 12 }, (_, index) =>
    orderRow(`#${index}`, { codes: ['AUTUMN10'], orderedAt: instantAgo(30) }),
  );

  await importOrders({ ...world, campaign: past.campaign }, orders);

  expect(await pastOf(world, world.mara)).toBe(3);
  expect(await verifyStandings(env.DB, world.workspaceId)).toMatchObject({ different: [] });
  const own = { ...clicksRow(2, world.maraPost, 0, 1), values: { orders: 4 } };
  await importRows(world.marketer, world.campaign.id, { rows: [own] });
  const page = await call(`/desk/collaborations/${world.mara}`, { cookie: world.marketer.cookie });
  expect(await page.text()).toContain('3 posts of other campaigns');
});
