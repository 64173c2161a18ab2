// What was attributed in a campaign: versions that are only added, and what lists and standings read of the newest one.
import type { CampaignSales, SellerSales } from '../../../shared/kpi/attribution/attribute-orders.ts';
import type { AttributedSales } from '../../../shared/kpi/attribution/attributed-sales.ts';
import type { Order, Seller } from '../../../shared/kpi/attribution/order.ts';
import { fromJson, inChunks, toJson } from '../rows.ts';
import { CAMPAIGN_ORDERS, type OrderDbRow, toOrder } from './orders.ts';
import { SELLERS, type SellerRow, toSeller } from './sellers.ts';

/** What made somebody attribute anew. */
export type AttributionCause = 'orders' | 'keys' | 'window' | 'posts' | 'creators';

/** A version as it is kept: everything but single orders. */
export type AttributionBody = Omit<CampaignSales, 'sellers' | 'assigned'> & {
  rule: string;
  windowDays: number;
  asOf: string;
  sellers: Omit<SellerSales, 'points'>[];
};

export type AttributionHead = {
  campaignId: string;
  timeZone: string;
  windowDays: number;
  /** Up to when the shop's files that count reach; null when there is none. */
  exportedAt: string | null;
  version: number;
  /** The newest version's body as it is kept; null when there is none. */
  body: string | null;
};

/** By the campaign's id or that of one of its collaborations; undefined where no file of orders ever came in. */
export async function findAttributionHead(
  db: D1Database,
  workspaceId: string,
  id: string,
): Promise<AttributionHead | undefined> {
  const row = await db
    .prepare(
      `SELECT p.id, p.time_zone, p.order_window_days,
         (SELECT max(exported_at) FROM imports WHERE campaign_id = p.id AND undone_at IS NULL) AS exported_at,
         v.n, v.body
       FROM campaigns p LEFT JOIN attribution_versions v
         ON v.campaign_id = p.id AND v.n = (SELECT max(n) FROM attribution_versions WHERE campaign_id = p.id)
       WHERE p.workspace_id = ?1 AND p.id IN (?2, (SELECT campaign_id FROM collaborations WHERE workspace_id = ?1 AND id = ?2))`,
    )
    .bind(workspaceId, id)
    .first<HeadRow>();
  if (!row || (row.n === null && row.exported_at === null)) return undefined;
  return {
    campaignId: row.id,
    timeZone: row.time_zone,
    windowDays: row.order_window_days,
    exportedAt: row.exported_at,
    version: row.n ?? 0,
    body: row.body,
  };
}

type HeadRow = {
  id: string;
  time_zone: string;
  order_window_days: number;
  exported_at: string | null;
  n: number | null;
  body: string | null;
};

/** The campaign whose orders an import concerns: its own file, or posts that it dated, brought or took away. */
export async function findCampaignOfImport(
  db: D1Database,
  workspaceId: string,
  importId: string,
): Promise<string | null> {
  return db
    .prepare(
      `SELECT i.campaign_id FROM imports i WHERE i.workspace_id = ?1 AND i.id = ?2 AND (i.exported_at IS NOT NULL
         OR (EXISTS (SELECT 1 FROM attribution_versions v WHERE v.campaign_id = i.campaign_id)
             AND (json_array_length(i.undo, '$.datedPosts') > 0 OR json_array_length(i.undo, '$.createdPostKeys') > 0
                  OR json_array_length(i.undo, '$.previousPosts') > 0)))`,
    )
    .bind(workspaceId, importId)
    .first<string>('campaign_id');
}

export type AttributionInputs = { orders: Order[]; sellers: Seller[]; before: AttributedSales[] };

export async function loadAttributionInputs(
  db: D1Database,
  workspaceId: string,
  campaignId: string,
): Promise<AttributionInputs> {
  const [orders, sellers, before] = await db.batch<unknown>([
    db.prepare(CAMPAIGN_ORDERS).bind(workspaceId, campaignId),
    db.prepare(SELLERS).bind(workspaceId, campaignId),
    db
      .prepare(
        'SELECT body FROM attributed_sales WHERE workspace_id = ?1 AND campaign_id = ?2 ORDER BY collaboration_id',
      )
      .bind(workspaceId, campaignId),
  ]);
  // The batch answers in the order of its statements, each with the columns it lists.
  return {
    orders: ((orders?.results ?? []) as OrderDbRow[]).map(toOrder),
    sellers: ((sellers?.results ?? []) as SellerRow[]).map(toSeller),
    before: ((before?.results ?? []) as { body: string }[]).map(({ body }) =>
      fromJson<AttributedSales>(body),
    ),
  };
}

export type NewAttribution = {
  campaignId: string;
  n: number;
  at: string;
  because: AttributionCause;
  body: AttributionBody;
  sales: AttributedSales[];
  assigned: CampaignSales['assigned'];
};

/** An order in the list has its id, an instant and two numbers: far below what one statement may carry. */
const ORDERS_PER_STATEMENT = 5_000;

/** One batch: fails as a whole when another version of this number is there already. */
export function insertAttributionStatements(
  db: D1Database,
  workspaceId: string,
  { campaignId, n, at, because, body, sales, assigned }: NewAttribution,
): D1PreparedStatement[] {
  const run = (sql: string, ...more: unknown[]) => db.prepare(sql).bind(workspaceId, campaignId, ...more);
  return [
    run(
      'INSERT INTO attribution_versions (workspace_id, campaign_id, n, at, because, body) VALUES (?1, ?2, ?3, ?4, ?5, ?6)',
      n,
      at,
      because,
      toJson(body),
    ),
    run('DELETE FROM attributed_sales WHERE workspace_id = ?1 AND campaign_id = ?2'),
    run(
      `INSERT INTO attributed_sales (workspace_id, campaign_id, collaboration_id, body)
       SELECT ?1, ?2, value ->> 'collaborationId', value FROM json_each(?3)`,
      toJson(sales),
    ),
    run('DELETE FROM attributed_orders WHERE workspace_id = ?1 AND campaign_id = ?2'),
    ...inChunks(assigned, ORDERS_PER_STATEMENT).map((chunk) =>
      run(
        `INSERT INTO attributed_orders (workspace_id, campaign_id, order_id, ordered_at, collaboration_id, net_minor)
         SELECT ?1, ?2, value ->> 0, value ->> 1, value ->> 2, value ->> 3 FROM json_each(?3)`,
        toJson(
          chunk.map(({ order, collaborationId }) => [
            order.orderId,
            order.orderedAt,
            collaborationId,
            order.netMinor - order.returnedMinor,
          ]),
        ),
      ),
    ),
    run('DELETE FROM shared_orders WHERE workspace_id = ?1 AND ?2 IN (campaign_id, other_campaign_id)'),
    run(`${SHARED} SELECT ?1, a.campaign_id, b.campaign_id, count(*), sum(a.net_minor) ${PAIRS}`),
    run(`${SHARED} SELECT ?1, b.campaign_id, a.campaign_id, count(*), sum(b.net_minor) ${PAIRS}`),
  ];
}

const SHARED = 'INSERT INTO shared_orders (workspace_id, campaign_id, other_campaign_id, orders, net_minor)';
/** The same number at the same instant is the same order; two shops may both have a number 1001. */
const PAIRS = `FROM attributed_orders a JOIN attributed_orders b
    ON b.workspace_id = a.workspace_id AND b.order_id = a.order_id AND b.campaign_id <> a.campaign_id AND b.ordered_at = a.ordered_at
  WHERE a.workspace_id = ?1 AND a.campaign_id = ?2 GROUP BY b.campaign_id`;

export async function updateOrderWindow(
  db: D1Database,
  workspaceId: string,
  { campaignId, windowDays }: { campaignId: string; windowDays: number },
): Promise<void> {
  await db
    .prepare('UPDATE campaigns SET order_window_days = ?3 WHERE workspace_id = ?1 AND id = ?2')
    .bind(workspaceId, campaignId, windowDays)
    .run();
}
