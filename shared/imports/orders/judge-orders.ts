// Orders of a file against those that are known: new, changed, the same; and what keeps one out.
import type { OrderRow, RowVerdict } from '../../api/import-schemas.ts';
import type { Order } from '../../kpi/attribution/order.ts';
import { ORDER_SENTENCES } from './order-sentences.ts';

export type JudgedOrder = { verdict: RowVerdict; order: Order };

export type OrderContext = {
  stored: readonly Order[];
  /** When the file was made: the day of returns that it gives no day for, unless we know an earlier one. */
  exportedAt: string;
  now: string;
  /** For whom an order counts, as a sentence. */
  describe: (order: Order) => string;
  /** An answer that names no creator is not kept: people write anything there. */
  isName: (answer: string) => boolean;
};

/** One judgement per row, in the order of the rows. */
export function judgeOrders(rows: readonly OrderRow[], context: OrderContext): JudgedOrder[] {
  const stored = new Map(context.stored.map((order) => [order.orderId, order]));
  const judged = rows.map((row) => {
    const before = stored.get(row.orderId);
    return { row, before, order: toOrder(row, before, context) };
  });
  const groups = Map.groupBy(judged, ({ order }) => order.orderId);
  return judged.map(({ row, before, order }) => {
    const group = groups.get(order.orderId) ?? [];
    const other = group.find((one) => !isSame(one.order, order));
    const [first] = group;
    const verdict = (is: RowVerdict['verdict'], reason: string | null): JudgedOrder => ({
      verdict: { row: row.row, verdict: is, reason },
      order,
    });
    if (other) return verdict('refused', ORDER_SENTENCES.contradicting_order(other.row.row));
    if (order.orderedAt > context.now) return verdict('refused', ORDER_SENTENCES.ordered_in_future());
    if (order.returnedAt !== null && order.returnedAt > context.now)
      return verdict('refused', ORDER_SENTENCES.returned_in_future());
    if (first && first.row !== row) return verdict('same', ORDER_SENTENCES.repeated_order(first.row.row));
    if (before === undefined) return verdict('new', context.describe(order));
    if (isSame(before, order)) return verdict('same', null);
    const isOtherAmount = before.netMinor !== order.netMinor;
    return isOtherAmount
      ? verdict('warning', `${ORDER_SENTENCES.amount_changed()} ${context.describe(order)}`)
      : verdict('newer', context.describe(order));
  });
}

function toOrder(
  { row: _row, ...given }: OrderRow,
  before: Order | undefined,
  { exportedAt, isName }: OrderContext,
): Order {
  const hasReturn = given.returnedMinor > 0 || given.returnedAt !== null;
  const knownDay = before?.returnedMinor === given.returnedMinor ? before.returnedAt : null;
  const returnedAt = given.returnedAt ?? knownDay ?? exportedAt;
  return {
    ...given,
    orderedAt: toWholeSeconds(given.orderedAt),
    returnedMinor: Math.min(given.returnedMinor, given.netMinor),
    returnedAt: hasReturn ? toWholeSeconds(returnedAt) : null,
    clickedAt: given.clickedAt === null ? null : toWholeSeconds(given.clickedAt),
    survey: given.survey !== null && isName(given.survey) ? given.survey : null,
  };
}

/** Instants are compared as text everywhere. */
function toWholeSeconds(at: string): string {
  return `${at.slice(0, 19)}Z`;
}

/** Both were made here, with their fields in the schema's order. */
function isSame(a: Order, b: Order): boolean {
  return FIELDS.every((field) => JSON.stringify(a[field]) === JSON.stringify(b[field]));
}

const FIELDS = [
  ...(['orderId', 'orderedAt', 'netMinor', 'returnedMinor', 'returnedAt', 'codes'] as const),
  ...(['affiliate', 'utmCampaign', 'utmContent', 'clickedAt', 'survey', 'referrer'] as const),
];
