// Puts a campaign's orders down to its creators anew: after a file, an undo, another code, window or day of a post. A
// result that is the same adds nothing. What was frozen from an earlier version stays as it is.
import { ATTRIBUTION_RULE, attributeOrders } from '../../../shared/kpi/attribution/attribute-orders.ts';
import type { AttributedSales } from '../../../shared/kpi/attribution/attributed-sales.ts';
import type { Order } from '../../../shared/kpi/attribution/order.ts';
import {
  type AttributionCause,
  type AttributionHead,
  type AttributionInputs,
  findAttributionHead,
  insertAttributionStatements,
  loadAttributionInputs,
  type NewAttribution,
} from '../../store/sales/attribution.ts';
import { logGivenUp, writeUnlessOvertaken } from '../lost-race.ts';

/** Looks until a version that others keep overtaking is left to who comes next. */
const ATTEMPTS_MAX = 4;

/**
 * `id` names the campaign or one of its collaborations. Answers the collaborations whose standing is to follow; null when
 * others kept overtaking it, and it is to be done again.
 */
export async function attributeCampaign(
  db: D1Database,
  workspaceId: string,
  { id, because, now }: { id: string; because: AttributionCause; now: string },
): Promise<string[] | null> {
  for (let attempt = 1; attempt <= ATTEMPTS_MAX; attempt++) {
    const head = await findAttributionHead(db, workspaceId, id);
    if (!head) return [];
    const inputs = await loadAttributionInputs(db, workspaceId, head.campaignId);
    const next = toAttribution(head, inputs, { because, at: now });
    if (JSON.stringify(next.body) === head.body && isSame(inputs.before, next.sales)) return [];
    if (await writeUnlessOvertaken(db, insertAttributionStatements(db, workspaceId, next)))
      return [...new Set([...inputs.before, ...next.sales].map(({ collaborationId }) => collaborationId))];
  }
  logGivenUp('attribute', { workspaceId, id });
  return null;
}

function toAttribution(
  { campaignId, timeZone, windowDays, exportedAt, version }: AttributionHead,
  { orders, sellers }: AttributionInputs,
  { because, at }: { because: AttributionCause; at: string },
): NewAttribution {
  const n = version + 1;
  const asOf = exportedAt === null ? '' : latestOf(exportedAt, orders);
  const result = attributeOrders(orders, sellers, { timeZone, windowDays, asOf: asOf || at });
  const { sellers: all, assigned, ...sums } = result;
  const rule = ATTRIBUTION_RULE;
  const kept = exportedAt === null ? [] : all;
  return {
    campaignId,
    n,
    at,
    because,
    assigned,
    body: {
      ...sums,
      rule,
      windowDays,
      asOf,
      sellers: kept.map(({ points: _points, ...sales }) => sales),
    },
    sales: kept.map((sales) => ({
      ...sales,
      rule,
      windowDays,
      version: n,
      asOf,
      codeRateMedian: sums.codeRateMedian,
    })),
  };
}

/** A file says nothing about what comes after it, but it may have been dated too early. */
function latestOf(exportedAt: string, orders: readonly Order[]): string {
  return orders.reduce((latest, { orderedAt, returnedAt }) => {
    const last = returnedAt !== null && returnedAt > orderedAt ? returnedAt : orderedAt;
    return last > latest ? last : latest;
  }, exportedAt);
}

/** Two versions that differ in their number alone are one. */
function isSame(before: readonly AttributedSales[], after: readonly AttributedSales[]): boolean {
  const textOf = (sales: readonly AttributedSales[]) =>
    JSON.stringify(sales.map((one) => ({ ...one, version: 0 })));
  return textOf(before) === textOf(after);
}
