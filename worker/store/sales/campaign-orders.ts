// What a campaign's pages show of its orders, as one column of a statement that reads the campaign anyway.
import { type Campaign, type CampaignRow, toCampaign } from '../campaigns.ts';
import { fromJson } from '../rows.ts';
import type { AttributionBody } from './attribution.ts';

/** Orders that count in another campaign of the team as well. */
export type SharedOrders = { campaignId: string; name: string; orders: number; netMinor: number };

export type CampaignOrders = {
  windowDays: number;
  /** Null where no file of orders ever came in. */
  newest: { n: number; at: string; because: string; body: AttributionBody } | null;
  shared: SharedOrders[];
};

/** JSON of the campaign `p` of a statement whose ?1 is the workspace. */
export const CAMPAIGN_ORDERS_COLUMN = `json_object(
  'windowDays', p.order_window_days,
  'newest', (SELECT json_object('n', v.n, 'at', v.at, 'because', v.because, 'body', json(v.body))
    FROM attribution_versions v WHERE v.campaign_id = p.id ORDER BY v.n DESC LIMIT 1),
  'shared', json((SELECT json_group_array(json_object('campaignId', other.id, 'name', other.name, 'orders', s.orders,
      'netMinor', s.net_minor) ORDER BY s.orders DESC)
    FROM shared_orders s JOIN campaigns other ON other.id = s.other_campaign_id
    WHERE s.workspace_id = ?1 AND s.campaign_id = p.id)))`;

export function toCampaignOrders(column: string): CampaignOrders {
  const orders = fromJson<CampaignOrders>(column);
  // A campaign whose last file was undone has a version, with nothing in it.
  return orders.newest?.body.asOf === '' ? { ...orders, newest: null } : orders;
}

/** Undefined when the workspace has no such campaign. */
export async function findCampaignWithOrders(
  db: D1Database,
  workspaceId: string,
  campaignId: string,
): Promise<{ campaign: Campaign; orders: CampaignOrders } | undefined> {
  const row = await db
    .prepare(
      `SELECT p.*, ${CAMPAIGN_ORDERS_COLUMN} AS orders FROM campaigns p WHERE p.workspace_id = ?1 AND p.id = ?2`,
    )
    .bind(workspaceId, campaignId)
    .first<CampaignRow & { orders: string }>();
  return row ? { campaign: toCampaign(row), orders: toCampaignOrders(row.orders) } : undefined;
}
