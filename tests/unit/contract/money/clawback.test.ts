import { expect, test } from 'vitest';
import type { EarlyRemoval } from '../../../../shared/contract/money/clawback.ts';
import { earlyRemovalClawback } from '../../../../shared/contract/money/clawback.ts';

const removal: EarlyRemoval = { feeMinor: 90_000, liveDays: 20, minLiveDays: 90 };

test.each<[string, Partial<EarlyRemoval>, number]>([
  ['after 20 of 90 days', {}, 70_000],
  ['at once', { liveDays: 0 }, 90_000],
  ['on the last day', { liveDays: 90 }, 0],
  ['long after', { liveDays: 400 }, 0],
  ['at the brand’s request', { isBrandsRequest: true }, 0],
  ['when half was paid', { paidMinor: 45_000 }, 45_000],
  ['without a minimum', { minLiveDays: 0, liveDays: 0 }, 0],
  ['rounded half-up', { feeMinor: 100, liveDays: 1, minLiveDays: 8 }, 88],
])('a post removed %s costs the creator its share', (_, change, clawbackMinor) => {
  const result = earlyRemovalClawback({ ...removal, ...change });

  expect(result.clawbackMinor).toBe(clawbackMinor);
  expect(result.keptMinor).toBe((change.feeMinor ?? removal.feeMinor) - clawbackMinor);
});
