// A campaign with the collaborations that were taken out of it; every record of them stays.
import type { Campaign, CampaignRow } from '../campaigns.ts';
import { toCampaign } from '../campaigns.ts';
import { fromJson } from '../rows.ts';

export type RemovedCollaboration = { collaborationId: string; creatorName: string; removedAt: string };

export async function findCampaignWithRemoved(
  db: D1Database,
  workspaceId: string,
  campaignId: string,
): Promise<{ campaign: Campaign; removed: RemovedCollaboration[] } | undefined> {
  const row = await db
    .prepare(
      `SELECT p.*, (SELECT json_group_array(json_object('collaborationId', c.id, 'creatorName', k.display_name,
           'removedAt', c.removed_at) ORDER BY c.removed_at DESC)
         FROM collaborations c JOIN creators k ON k.id = c.creator_id
         WHERE c.campaign_id = p.id AND c.workspace_id = p.workspace_id AND c.removed_at IS NOT NULL) AS removed
       FROM campaigns p WHERE p.workspace_id = ?1 AND p.id = ?2`,
    )
    .bind(workspaceId, campaignId)
    .first<CampaignRow & { removed: string }>();
  return row
    ? { campaign: toCampaign(row), removed: fromJson<RemovedCollaboration[]>(row.removed) }
    : undefined;
}
