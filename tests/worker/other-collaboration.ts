// A further collaboration of somebody of the world, in a campaign of its own, with one post that numbers can be sent for.
import { env } from 'cloudflare:workers';
import { refreshStandings } from '../../worker/commands/refresh-standings.ts';
import { insertCampaignStatement } from '../../worker/store/campaigns.ts';
import { upsertPostsStatement } from '../../worker/store/deliverables.ts';
import { instantAgo, type World } from './world.ts';

export type OtherCollaboration = { campaignId: string; collaborationId: string; post: string };

/** `creatorOf`: a collaboration of the creator who takes part. */
export async function addOtherCollaboration(
  world: World,
  { creatorOf, publishedDaysAgo = 60 }: { creatorOf: string; publishedDaysAgo?: number },
): Promise<OtherCollaboration> {
  const campaign = { ...world.campaign, id: crypto.randomUUID(), name: 'Autumn' };
  const collaborationId = crypto.randomUUID();
  const post = `instagram/Other${collaborationId.slice(0, 8)}`;
  await insertCampaignStatement(env.DB, world.workspaceId, campaign, instantAgo(90)).run();
  await env.DB.batch([
    env.DB.prepare(
      `INSERT INTO collaborations (id, workspace_id, campaign_id, creator_id, fee_minor, created_at)
       SELECT ?2, workspace_id, ?3, creator_id, 100000, ?4 FROM collaborations WHERE id = ?1`,
    ).bind(creatorOf, collaborationId, campaign.id, instantAgo(90)),
    upsertPostsStatement(
      env.DB,
      world.workspaceId,
      [
        {
          key: post,
          collaborationId,
          deliverableId: null,
          url: `https://www.instagram.com/p/${post.slice(10)}/`,
          publishedAt: instantAgo(publishedDaysAgo),
        },
      ],
      instantAgo(90),
    ),
  ]);
  await refreshStandings(env.DB, world.workspaceId, {
    collaborationIds: [collaborationId],
    now: instantAgo(0),
  });
  return { campaignId: campaign.id, collaborationId, post };
}
