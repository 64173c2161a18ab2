import { expect, test } from 'vitest';
import { leakingCode } from '../../../shared/flags/leaking-code.ts';
import type { SalesSummary } from '../../../shared/kpi/attribution/attributed-sales.ts';
import type { MetricTotals } from '../../../shared/kpi/totals.ts';

const AS_OF = '2026-11-20T12:00:00Z';

function flagOf({
  code = 30,
  clicks = 100,
  ...change
}: Partial<SalesSummary> & { code?: number; clicks?: number }) {
  const sales: SalesSummary = {
    rule: 'attribution-1',
    windowDays: 30,
    version: 1,
    asOf: AS_OF,
    codeRateMedian: 0.1,
    beforePublish: 0,
    codeVisits: { known: 0, fromCouponSites: 0 },
    byMethod: { code, affiliate: 0, utm: 0 },
    survey: 0,
    returned: 0,
    ...change,
  };
  const total = { value: clicks, lo: clicks, hi: clicks, isEstimated: false, isGross: false };
  const metrics: MetricTotals = {
    clicks: { ...total, known: 1, unknown: 0, observedAt: AS_OF, source: 'csv', quality: 'exact' },
  };
  return leakingCode({ sales, metrics });
}

test.each([
  [30, null],
  [31, 'code_leaking'],
])('%i orders by code on 100 clicks, where one in ten is the middle', (code, expected) => {
  expect(flagOf({ code })?.code ?? null).toBe(expected);
});

test.each([
  [{ known: 10, fromCouponSites: 2 }, null],
  [{ known: 10, fromCouponSites: 3 }, 'code_leaking'],
  // Too few to be a share of anything.
  [{ known: 4, fromCouponSites: 4 }, null],
])('visits by code from sites that collect codes: %j', (codeVisits, expected) => {
  expect(flagOf({ codeVisits })?.code ?? null).toBe(expected);
});

test('names what it rests on', () => {
  const flag = flagOf({ code: 40, codeVisits: { known: 10, fromCouponSites: 5 } });

  expect(flag?.evidence.map(({ what, value }) => [what, value])).toEqual([
    ['orders_by_code', 40],
    ['clicks', 100],
    ['orders_per_click', 0.4],
    ['usual_orders_per_click', 0.1],
    ['visits_from_coupon_sites', 0.5],
  ]);
  expect(flag?.at).toBe(AS_OF);
});

test('says nothing without a shop’s orders, without clicks and without others to compare with', () => {
  expect(leakingCode({ sales: null, metrics: {} })).toBeNull();
  expect(flagOf({ clicks: 0 })).toBeNull();
  expect(flagOf({ code: 90, codeRateMedian: null })).toBeNull();
});
