// What the talk page's diagnosis knows beside the standing: the campaign's others, and the creator's own best.
import { env } from 'cloudflare:workers';
import { expect, test } from 'vitest';
import { askForDiagnosis, toDiagnosis } from '../../worker/commands/analysis/read-diagnosis.ts';
import { peersOf } from '../../worker/store/procedure/peers.ts';
import { answer, answerTogether } from '../../worker/store/questions.ts';
import { call } from './sign-in-world.ts';
import { getStanding, instantAgo, makeWorld, type World } from './world.ts';

/** Copies of Theo's standing in the campaign, with the pace given; null = not scored. */
async function addPeers(world: World, paces: (number | null)[]): Promise<void> {
  await env.DB.batch(
    paces.flatMap((pace, i) => {
      const [creator, collaboration] = [crypto.randomUUID(), crypto.randomUUID()];
      return [
        env.DB.prepare(
          'INSERT INTO creators (id, workspace_id, display_name, created_at) VALUES (?1, ?2, ?3, ?4)',
        ).bind(creator, world.workspaceId, `Peer ${i}`, instantAgo(0)),
        env.DB.prepare(
          'INSERT INTO collaborations (id, workspace_id, campaign_id, creator_id, created_at) VALUES (?1, ?2, ?3, ?4, ?5)',
        ).bind(collaboration, world.workspaceId, world.campaign.id, creator, instantAgo(0)),
        env.DB.prepare(
          `INSERT INTO standings (collaboration_id, workspace_id, campaign_id, seq, last_hash, changed, at, body)
           SELECT ?1, workspace_id, campaign_id, seq, last_hash, (SELECT max(changed) + 1 FROM standings), at,
             json_set(body, '$.assessment.score', ?3, '$.assessment.pace', json(?4))
           FROM standings WHERE collaboration_id = ?2`,
        ).bind(
          collaboration,
          world.theo,
          pace === null ? null : 20,
          pace === null ? 'null' : JSON.stringify({ estimate: pace, lo80: pace, hi80: pace, sd: 0 }),
        ),
      ];
    }),
  );
}

async function addResults(world: World, clicks: number[]): Promise<void> {
  await env.DB.batch(
    clicks.flatMap((value, i) => [
      env.DB.prepare(
        `INSERT INTO posts (workspace_id, key, collaboration_id, url, published_at, created_at)
         VALUES (?1, ?2, ?3, 'https://www.instagram.com/reel/x/', ?4, ?4)`,
      ).bind(world.workspaceId, `instagram/Old${i}`, world.mara, instantAgo(30 + i)),
      env.DB.prepare(
        `INSERT INTO observations (workspace_id, post_key, metric, observed_at, source, import_n, value, quality)
         VALUES (?1, ?2, 'clicks', ?3, 'csv', 0, ?4, 'exact')`,
      ).bind(world.workspaceId, `instagram/Old${i}`, instantAgo(10), value),
    ]),
  );
}

async function contextOf(world: World) {
  const standing = await getStanding(world, world.mara);
  const asked = askForDiagnosis(world.workspaceId, { standing, now: instantAgo(0) });
  return toDiagnosis(await answerTogether(env.DB, asked), standing);
}

test('peers are the scored others of the same campaign, and those below the line are down', async () => {
  const [world, other] = [await makeWorld(), await makeWorld()];
  await addPeers(world, [0.3, 0.74, 0.75, 1.2, null]);
  await addPeers(other, [0.1]);

  expect((await contextOf(world)).peers).toEqual({ scored: 4, down: 2 });
  const { workspaceId } = other;
  expect(
    await answer(
      env.DB,
      peersOf(workspaceId, { campaignId: world.campaign.id, collaborationId: world.mara }),
    ),
  ).toEqual({ scored: 0, down: 0 });
});

test('a campaign without scored others has none down', async () => {
  expect((await contextOf(await makeWorld())).peers).toEqual({ scored: 0, down: 0 });
});

test('the target of one post is held against the creator’s own best, once enough posts are known', async () => {
  const world = await makeWorld();
  // 1,000 clicks are agreed over two pieces.
  await addResults(world, [100, 200, 300, 250]);
  expect((await contextOf(world)).targetToOwnBest).toBeUndefined();

  await addResults(await makeWorld(), [900, 900, 900, 900, 900]);
  expect((await contextOf(world)).targetToOwnBest).toBeUndefined();
});

test('a target beyond their own best is said on the talk page', async () => {
  const world = await makeWorld();
  await addResults(world, [50, 100, 150, 200, 250]);

  expect((await contextOf(world)).targetToOwnBest).toBe(2.5);
  const page = await (
    await call(`/desk/collaborations/${world.mara}/talk`, { cookie: world.manager.cookie })
  ).text();
  expect(page).toContain('above their own best');
});
