// A campaign with the collaborations that were taken out of it (every record of them stays) and the team's lessons for
// the next brief: what its page shows beside the standings, in one statement.
import type { Standing } from '../../../shared/procedure/standing.ts';
import type { Campaign, CampaignRow } from '../campaigns.ts';
import { toCampaign } from '../campaigns.ts';
import { fromJson } from '../rows.ts';
import { CAMPAIGN_ORDERS_COLUMN, type CampaignOrders, toCampaignOrders } from '../sales/campaign-orders.ts';
import type { FiledLessons } from './post-mortems.ts';
import { FILED_LESSONS } from './post-mortems.ts';

export type RemovedCollaboration = {
  collaborationId: string;
  creatorName: string;
  profiles: Standing['profiles'];
  removedAt: string;
};

/** Of the campaign `p` of a statement: who was taken out of it, the newest first. */
export const REMOVED_COLUMN = `(SELECT json_group_array(json_object('collaborationId', o.id, 'creatorName', k.display_name,
     'profiles', coalesce((SELECT s.body -> '$.profiles' FROM standings s WHERE s.collaboration_id = o.id), json('[]')),
     'removedAt', o.removed_at) ORDER BY o.removed_at DESC)
   FROM collaborations o JOIN creators k ON k.id = o.creator_id
   WHERE o.campaign_id = p.id AND o.workspace_id = p.workspace_id AND o.removed_at IS NOT NULL)`;

type CampaignOverview = {
  campaign: Campaign;
  removed: RemovedCollaboration[];
  lessons: FiledLessons[];
  orders: CampaignOrders;
};

export async function findCampaignWithRemoved(
  db: D1Database,
  workspaceId: string,
  { campaignId, lessonsSince }: { campaignId: string; lessonsSince: string },
): Promise<CampaignOverview | undefined> {
  const row = await db
    .prepare(
      `SELECT p.*, ${REMOVED_COLUMN} AS removed,
         ${FILED_LESSONS} AS filed, ${CAMPAIGN_ORDERS_COLUMN} AS orders
       FROM campaigns p WHERE p.workspace_id = ?1 AND p.id = ?3`,
    )
    .bind(workspaceId, lessonsSince, campaignId)
    .first<CampaignRow & { removed: string; filed: string; orders: string }>();
  return row
    ? {
        campaign: toCampaign(row),
        removed: fromJson<RemovedCollaboration[]>(row.removed),
        lessons: fromJson<FiledLessons[]>(row.filed),
        orders: toCampaignOrders(row.orders),
      }
    : undefined;
}
