// What a standing knows of a creator's orders: the sums with method, window and version, and how they become observations.
import type { Instant } from '../../contract/terms.ts';
import type { Observation } from '../observation.ts';
import type { CountedMethod, SellerSales } from './attribute-orders.ts';

/** A creator's part of one version of a campaign's attribution. */
export type AttributedSales = SellerSales & {
  rule: string;
  windowDays: number;
  /** Counts up with every change of what is attributed in the campaign. */
  version: number;
  asOf: Instant;
  codeRateMedian: number | null;
};

/** What stands beside the numbers made from them: counts of orders, no money. */
export type SalesSummary = Pick<
  AttributedSales,
  'rule' | 'windowDays' | 'version' | 'asOf' | 'codeRateMedian' | 'beforePublish' | 'codeVisits'
> & {
  byMethod: Record<CountedMethod, number>;
  /** Buyers who named the creator when asked; not among the counted ones. */
  survey: number;
  returned: number;
};

/**
 * Observations with orders and revenue from the shop's orders instead of counted ones: never both. Who no order names
 * keeps what was counted by hand; without that, having a code or link and no order is a known 0. `sales` is null where
 * the orders in the observations are not the shop's.
 */
export function takeAttributedSales(
  observations: readonly Observation[],
  sales: AttributedSales | null,
): { observations: Observation[]; sales: SalesSummary | null } {
  const isCounted = observations.some((one) => isSale(one) && one.value !== null);
  if (sales === null || (!sales.isNamed && (isCounted || sales.points.length === 0)))
    return { observations: [...observations], sales: null };
  const sold = sales.points.flatMap(([postKey, observedAt, orders, netMinor]): Observation[] => {
    const said = { postKey, observedAt, source: 'orders', quality: 'exact' } as const;
    return [
      { ...said, metric: 'orders', value: orders },
      { ...said, metric: 'revenue', value: netMinor },
    ];
  });
  const others = observations.filter((one) => !isSale(one));
  return { observations: [...others, ...sold].sort(byInstant), sales: toSummary(sales) };
}

function toSummary(sales: AttributedSales): SalesSummary {
  const { rule, windowDays, version, asOf, codeRateMedian, beforePublish, codeVisits, byMethod } = sales;
  return {
    rule,
    windowDays,
    version,
    asOf,
    codeRateMedian,
    beforePublish,
    codeVisits,
    byMethod: {
      code: byMethod.code.orders,
      affiliate: byMethod.affiliate.orders,
      utm: byMethod.utm.orders,
    },
    survey: sales.survey.orders,
    returned: sales.returned.orders,
  };
}

function isSale({ metric }: Observation): boolean {
  return metric === 'orders' || metric === 'revenue';
}

function byInstant(a: Observation, b: Observation): number {
  return a.observedAt < b.observedAt ? -1 : a.observedAt > b.observedAt ? 1 : 0;
}
