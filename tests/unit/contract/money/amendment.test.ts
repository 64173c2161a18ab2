import { expect, test } from 'vitest';
import type { PriceVersion } from '../../../../shared/contract/money/amendment.ts';
import { toPriceLines } from '../../../../shared/contract/money/amendment.ts';

const plan = { baseMinor: 60_000, tiers: [{ fromUnits: 0, rateMinor: 800 }], per: 1000, floorMinor: 70_000 };
const versions: PriceVersion[] = [
  { effectiveFrom: '2026-06-01T04:00:00Z', price: { kind: 'performance', plan } },
  { effectiveFrom: '2026-04-01T04:00:00Z', price: { kind: 'fixed', feeMinor: 100_000 } },
];

test.each([
  ['2026-03-01T00:00:00Z', 5000, 100_000],
  ['2026-06-01T03:59:59Z', null, 100_000],
  ['2026-06-01T04:00:00Z', 5000, 70_000],
  ['2026-06-02T00:00:00Z', 90_000, 132_000],
  ['2026-06-02T00:00:00Z', null, null],
])('a piece published at %s with %s views is paid %s', (publishedAt, units, amountMinor) => {
  expect(toPriceLines([{ id: 'p', publishedAt, units }], versions)).toEqual([{ id: 'p', amountMinor }]);
});

test('a piece without any price is refused', () => {
  expect(() => toPriceLines([], [])).toThrow(RangeError);
});
