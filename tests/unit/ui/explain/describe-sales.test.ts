import { expect, test } from 'vitest';
import type { SalesSummary } from '../../../../shared/kpi/attribution/attributed-sales.ts';
import { describeSales } from '../../../../shared/ui/explain/describe-sales.ts';

const SALES: SalesSummary = {
  rule: 'attribution-1',
  windowDays: 30,
  version: 2,
  asOf: '2026-11-20T12:00:00Z',
  codeRateMedian: null,
  beforePublish: 2,
  codeVisits: { known: 0, fromCouponSites: 0 },
  byMethod: { code: 34, affiliate: 0, utm: 12 },
  survey: 4,
  returned: 1,
};

test('says how orders came to count, what was taken off, and what stands apart', () => {
  expect(describeSales(SALES, { locale: 'en' })).toEqual([
    'From the shop’s orders, each counted for one creator at most: 34 by code, 12 by tracked link within 30 days of the click.',
    'A code misses buyers who do not type it, and counts too many once it is passed on.',
    'Went back, and taken off from that day on: 1 order.',
    'Before the first post, and not counted: 2 orders.',
    'Apart from these, 4 buyers named this creator when asked; not counted.',
  ]);
});

test('without an order it names no method', () => {
  const none = {
    ...SALES,
    byMethod: { code: 0, affiliate: 0, utm: 0 },
    survey: 0,
    returned: 0,
    beforePublish: 0,
  };

  expect(describeSales(none, { locale: 'en' })[0]).toBe(
    'From the shop’s orders, each counted for one creator at most.',
  );
  expect(describeSales(none, { locale: 'en' })).toHaveLength(2);
});
