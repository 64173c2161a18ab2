// A code that is used where the creator's posts do not reach (DOMAIN.md §9.4): then its orders are a ceiling, no count.
import { codeRateOf } from '../kpi/attribution/attribute-orders.ts';
import type { SalesSummary } from '../kpi/attribution/attributed-sales.ts';
import type { MetricTotals } from '../kpi/totals.ts';
import type { Flag, FlagEvidence } from './flag.ts';

/** Orders by code per click, as a multiple of the campaign's median, above which a code has left its posts. */
const RATE_MULTIPLE_MAX = 3;
/** Share of the code's visits of known origin that may come from sites that collect codes. */
const COUPON_SHARE_MAX = 0.2;
/** Fewer orders than this say nothing about a share. */
const VISITS_MIN = 5;

export function leakingCode({
  sales = null,
  metrics: { clicks },
}: {
  sales?: SalesSummary | null;
  metrics: MetricTotals;
}): Flag | null {
  if (sales === null) return null;
  const { asOf, byMethod, codeRateMedian, codeVisits } = sales;
  const evidence = (what: FlagEvidence['what'], value: number): FlagEvidence => ({
    what,
    value,
    observedAt: asOf,
    source: 'orders',
  });
  const rate = codeRateOf(byMethod.code, clicks?.value ?? null);
  const isFarAbove = rate !== null && codeRateMedian !== null && rate > RATE_MULTIPLE_MAX * codeRateMedian;
  const couponShare = codeVisits.known < VISITS_MIN ? 0 : codeVisits.fromCouponSites / codeVisits.known;
  const isFromCouponSites = couponShare > COUPON_SHARE_MAX;
  if (!isFarAbove && !isFromCouponSites) return null;
  return {
    code: 'code_leaking',
    postKey: null,
    deliverableId: null,
    at: asOf,
    evidence: [
      evidence('orders_by_code', byMethod.code),
      ...(isFarAbove
        ? [
            ...(clicks
              ? [
                  {
                    ...evidence('clicks', clicks.value ?? 0),
                    observedAt: clicks.observedAt,
                    source: clicks.source,
                  },
                ]
              : []),
            evidence('orders_per_click', rate),
            evidence('usual_orders_per_click', codeRateMedian),
          ]
        : []),
      ...(isFromCouponSites ? [evidence('visits_from_coupon_sites', couponShare)] : []),
    ],
  };
}
