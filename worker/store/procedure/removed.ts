// Collaborations that were taken out of a campaign; every record of them stays.
export type RemovedCollaboration = { collaborationId: string; creatorName: string; removedAt: string };

export async function listRemoved(
  db: D1Database,
  workspaceId: string,
  campaignId: string,
): Promise<RemovedCollaboration[]> {
  const { results } = await db
    .prepare(
      `SELECT c.id, k.display_name, c.removed_at FROM collaborations c JOIN creators k ON k.id = c.creator_id
       WHERE c.workspace_id = ?1 AND c.campaign_id = ?2 AND c.removed_at IS NOT NULL ORDER BY c.removed_at DESC LIMIT 500`,
    )
    .bind(workspaceId, campaignId)
    .all<{ id: string; display_name: string; removed_at: string }>();
  return results.map((row) => ({
    collaborationId: row.id,
    creatorName: row.display_name,
    removedAt: row.removed_at,
  }));
}
