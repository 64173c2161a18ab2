// Orders of a shop: only added under an import, the newest one that is not undone counts.
import type { Order, Seller } from '../../../shared/kpi/attribution/order.ts';
import { fromJson, inChunks, toJson } from '../rows.ts';
import { SELLERS, type SellerRow, toSeller } from './sellers.ts';

type Marks = Omit<Order, 'orderId' | 'orderedAt' | 'netMinor' | 'returnedMinor' | 'returnedAt'>;

export type OrderDbRow = {
  order_id: string;
  ordered_at: string;
  net_minor: number;
  returned_minor: number;
  returned_at: string | null;
  marks: string;
};

/** An order has at most some 500 bytes: far below what one statement may carry. */
const ORDERS_PER_STATEMENT = 1_000;

/** ?1 workspace, ?2 campaign; what follows narrows it down. */
const COUNTING = `
  FROM orders o WHERE o.workspace_id = ?1 AND o.campaign_id = ?2
    AND NOT EXISTS (SELECT 1 FROM imports i WHERE i.workspace_id = ?1 AND i.n = o.import_n AND i.undone_at IS NOT NULL)`;
const COLUMNS =
  'o.order_id, o.ordered_at, o.net_minor, o.returned_minor, o.returned_at, o.marks, max(o.import_n) AS import_n';

/** Every counting order of a campaign. */
export const CAMPAIGN_ORDERS = `SELECT ${COLUMNS} ${COUNTING} GROUP BY o.order_id`;

export type OrderInputs = {
  sellers: Seller[];
  timeZone: string;
  windowDays: number;
  /** The orders of the file that are known already. */
  stored: Order[];
  /** Orders of the campaign, and up to when its files reach. */
  storedCount: number;
  exportedAt: string | null;
};

/** What a file of orders is judged against, in one trip; undefined when the workspace has no such campaign. */
export async function findOrderInputs(
  db: D1Database,
  workspaceId: string,
  { campaignId, orderIds }: { campaignId: string; orderIds: string[] },
): Promise<OrderInputs | undefined> {
  const [head, sellers, stored] = await db.batch<unknown>([
    db
      .prepare(
        `SELECT time_zone, order_window_days,
           (SELECT count(DISTINCT o.order_id) FROM orders o WHERE o.workspace_id = ?1 AND o.campaign_id = ?2) AS stored_count,
           (SELECT max(exported_at) FROM imports WHERE campaign_id = ?2 AND undone_at IS NULL) AS exported_at
         FROM campaigns WHERE workspace_id = ?1 AND id = ?2`,
      )
      .bind(workspaceId, campaignId),
    db.prepare(SELLERS).bind(workspaceId, campaignId),
    db
      .prepare(
        `SELECT ${COLUMNS} ${COUNTING} AND o.order_id IN (SELECT value FROM json_each(?3)) GROUP BY o.order_id`,
      )
      .bind(workspaceId, campaignId, toJson(orderIds)),
  ]);
  // The batch answers in the order of its statements, each with the columns it lists.
  const [campaign] = (head?.results ?? []) as HeadRow[];
  if (!campaign) return undefined;
  return {
    timeZone: campaign.time_zone,
    windowDays: campaign.order_window_days,
    storedCount: campaign.stored_count,
    exportedAt: campaign.exported_at,
    sellers: ((sellers?.results ?? []) as SellerRow[]).map(toSeller),
    stored: ((stored?.results ?? []) as OrderDbRow[]).map(toOrder),
  };
}

type HeadRow = {
  time_zone: string;
  order_window_days: number;
  stored_count: number;
  exported_at: string | null;
};

/** Adds orders under an import of the same batch. */
export function insertOrdersStatements(
  db: D1Database,
  workspaceId: string,
  { importId, campaignId, orders }: { importId: string; campaignId: string; orders: Order[] },
): D1PreparedStatement[] {
  return inChunks(orders, ORDERS_PER_STATEMENT).map((chunk) =>
    db
      .prepare(
        `INSERT INTO orders (workspace_id, campaign_id, order_id, import_n, ordered_at, net_minor, returned_minor, returned_at, marks)
         SELECT ?1, ?2, value ->> 0, i.n, value ->> 1, value ->> 2, value ->> 3, value ->> 4, value ->> 5
         FROM json_each(?3), (SELECT n FROM imports WHERE workspace_id = ?1 AND id = ?4) AS i`,
      )
      .bind(workspaceId, campaignId, toJson(chunk.map(toDbRow)), importId),
  );
}

export function toOrder(row: OrderDbRow): Order {
  return {
    orderId: row.order_id,
    orderedAt: row.ordered_at,
    netMinor: row.net_minor,
    returnedMinor: row.returned_minor,
    returnedAt: row.returned_at,
    ...fromJson<Marks>(row.marks),
  };
}

function toDbRow({ orderId, orderedAt, netMinor, returnedMinor, returnedAt, ...marks }: Order): unknown[] {
  return [orderId, orderedAt, netMinor, returnedMinor, returnedAt, toJson(marks satisfies Marks)];
}
