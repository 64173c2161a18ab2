// The creators of a campaign as orders may name them, and the codes and links that the team gave them.
import type { SalesKeys, Seller } from '../../../shared/kpi/attribution/order.ts';
import { fromJson, toJson } from '../rows.ts';

export type SellerRow = {
  id: string;
  sales_keys: string;
  display_name: string;
  handles: string;
  posts: string;
  clicks: number | null;
};

/** ?1 workspace, ?2 campaign. Clicks are those of the standing: known to the reader as well. */
export const SELLERS = `
  SELECT c.id, c.sales_keys, k.display_name,
    (SELECT json_group_array(p.handle) FROM profiles p WHERE p.workspace_id = ?1 AND p.creator_id = k.id) AS handles,
    (SELECT json_group_array(json_object('key', o.key, 'publishedAt', o.published_at)) FROM posts o
     WHERE o.workspace_id = ?1 AND (o.collaboration_id = c.id OR o.deliverable_id IN (
       SELECT d.twin_id FROM deliverables d WHERE d.collaboration_id = c.id AND d.twin_id IS NOT NULL))) AS posts,
    (SELECT s.body ->> '$.measured.clicks.value' FROM standings s WHERE s.collaboration_id = c.id) AS clicks
  FROM collaborations c JOIN creators k ON k.id = c.creator_id
  WHERE c.workspace_id = ?1 AND c.campaign_id = ?2 AND c.removed_at IS NULL ORDER BY c.id`;

export function toSeller(row: SellerRow): Seller {
  return {
    collaborationId: row.id,
    keys: fromJson<SalesKeys>(row.sales_keys),
    names: [row.display_name, ...fromJson<string[]>(row.handles)],
    posts: fromJson<Seller['posts']>(row.posts),
    clicks: row.clicks,
  };
}

export type KeysInCampaign = { collaborationId: string; creatorName: string; keys: SalesKeys };

/** Codes and links of every creator of the collaboration's campaign, its own among them. */
export async function listKeysInCampaign(
  db: D1Database,
  workspaceId: string,
  collaborationId: string,
): Promise<KeysInCampaign[]> {
  const { results } = await db
    .prepare(
      `SELECT c.id, c.sales_keys, k.display_name
       FROM collaborations mine JOIN collaborations c ON c.campaign_id = mine.campaign_id AND c.removed_at IS NULL
       JOIN creators k ON k.id = c.creator_id
       WHERE mine.workspace_id = ?1 AND mine.id = ?2 AND c.workspace_id = ?1 ORDER BY k.display_name`,
    )
    .bind(workspaceId, collaborationId)
    .all<Pick<SellerRow, 'id' | 'sales_keys' | 'display_name'>>();
  return results.map((row) => ({
    collaborationId: row.id,
    creatorName: row.display_name,
    keys: fromJson<SalesKeys>(row.sales_keys),
  }));
}

export async function updateSalesKeys(
  db: D1Database,
  workspaceId: string,
  { collaborationId, keys }: { collaborationId: string; keys: SalesKeys },
): Promise<void> {
  await db
    .prepare('UPDATE collaborations SET sales_keys = ?3 WHERE workspace_id = ?1 AND id = ?2')
    .bind(workspaceId, collaborationId, toJson(keys))
    .run();
}
