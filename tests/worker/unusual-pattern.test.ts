// A count out of proportion to a creator's past posts: the score stands on another one, and every surface says so.
import { env } from 'cloudflare:workers';
import { expect, test } from 'vitest';
import { refreshStandings } from '../../worker/commands/refresh-standings.ts';
import { insertCampaignStatement } from '../../worker/store/campaigns.ts';
import { upsertPostsStatement } from '../../worker/store/deliverables.ts';
import { shareLink, visit } from './report-site.ts';
import { call } from './sign-in-world.ts';
import { getStanding, importRows, instantAgo, makeWorld, type World } from './world.ts';

/** Mara's posts of an earlier campaign, with clicks and likes. */
const PAST_CLICKS = [480, 500, 520, 510, 490, 505];

async function makeUnusual(clicks: number): Promise<World> {
  const world = await makeWorld();
  const past = { ...world.campaign, id: crypto.randomUUID(), name: 'Autumn' };
  await insertCampaignStatement(env.DB, world.workspaceId, past, instantAgo(0)).run();
  const collaborationId = crypto.randomUUID();
  await env.DB.prepare(
    `INSERT INTO collaborations (id, workspace_id, campaign_id, creator_id, created_at)
     SELECT ?1, workspace_id, ?2, creator_id, created_at FROM collaborations WHERE id = ?3`,
  )
    .bind(collaborationId, past.id, world.mara)
    .run();
  const posts = PAST_CLICKS.map((_, index) => `instagram/MaraPast000${index}`);
  await upsertPostsStatement(
    env.DB,
    world.workspaceId,
    posts.map((key) => ({
      key,
      collaborationId,
      deliverableId: null,
      url: `https://www.instagram.com/reel/${key.slice('instagram/'.length)}/`,
      publishedAt: instantAgo(20),
    })),
    instantAgo(20),
  ).run();
  const row = (n: number, post: string, values: Record<string, number>) => ({
    row: n,
    post,
    capturedAt: instantAgo(1),
    source: 'csv',
    quality: 'exact',
    values,
  });
  const rows = posts.map((post, n) =>
    row(n + 2, post, { clicks: PAST_CLICKS[n] ?? 0, likes: 3 * (PAST_CLICKS[n] ?? 0) }),
  );
  await refreshStandings(env.DB, world.workspaceId, {
    collaborationIds: [collaborationId],
    now: instantAgo(0),
  });
  expect((await importRows(world.marketer, past.id, { rows })).status).toBe(201);
  const now = row(2, world.maraPost, { clicks, likes: 900 });
  expect((await importRows(world.marketer, world.campaign.id, { rows: [now] })).status).toBe(201);
  return world;
}

const wordsOf = async (answer: Response) =>
  (await answer.text())
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&#39;', '’')
    .replace(/\s+/g, ' ');

test('the score stands on the deepest count in proportion; desk and report say on which, and keep the agreed counts', async () => {
  const world = await makeUnusual(20_000);
  const path = `/desk/collaborations/${world.mara}`;
  const standing = await getStanding(world, world.mara);
  const desk = await wordsOf(await call(path, { cookie: world.marketer.cookie }));
  const report = await wordsOf(await visit(await shareLink(world.marketer, `${path}/report`)));

  expect(standing.assessment.standsOn).toMatchObject({ kpi: 'engagements', insteadOf: { kpi: 'clicks' } });
  expect(standing.readings[0]).toMatchObject({ kpi: 'clicks', actual: 20_000 });
  for (const words of [desk, report]) {
    expect(words).toContain('It stands on engagements, not on clicks');
    expect(words).toContain('The score stands on engagements.');
    expect(words).toContain('20,000');
    expect(words).not.toMatch(/fake|bought|fraud/i);
  }
});

test('a usual count leaves the score where it was agreed', async () => {
  const world = await makeUnusual(450);
  const { assessment, asAgreed } = await getStanding(world, world.mara);

  expect(assessment.standsOn).toBeUndefined();
  expect(asAgreed).toBeUndefined();
});
