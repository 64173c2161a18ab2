import { expect, test } from 'vitest';
import type { ObservedTotals } from '../../../shared/analysis/chain.ts';
import { chainOf } from '../../../shared/analysis/chain.ts';
import { decompose } from '../../../shared/analysis/decompose.ts';
import { partRanges } from '../../../shared/analysis/part-ranges.ts';

const PLAN = { posts: 4, views: 100_000, clicks: 1000 };

test('exact counts have no ranges', () => {
  const chain = chainOf(PLAN, { posts: 4, views: 60_000, clicks: 400 });

  expect(chain && partRanges(chain)).toBeUndefined();
});

test('a range holds the part of every count inside the bounds', () => {
  const ranges = rangesOf({ posts: 4, views: { value: 60_000, lo: 59_000, hi: 61_000 }, clicks: 400 });

  for (const views of [59_000, 59_700, 60_000, 61_000]) {
    const chain = chainOf(PLAN, { posts: 4, views, clicks: 400 });
    const parts = chain ? decompose(chain.plan, chain.actual).parts : [];
    for (const { factor, part } of parts) {
      expect(part).toBeGreaterThanOrEqual((ranges[factor]?.lo ?? 0) - 1e-9);
      expect(part).toBeLessThanOrEqual((ranges[factor]?.hi ?? 0) + 1e-9);
    }
  }
  expect(ranges.posts).toEqual({ lo: 0, hi: 0 });
});

test('a bound of 0 is split by Shapley', () => {
  const ranges = rangesOf({ posts: 4, views: 60_000, clicks: { value: 1, lo: 0, hi: 2 } });

  expect(ranges.clicks_per_views?.lo).toBeLessThan(ranges.clicks_per_views?.hi ?? 0);
});

function rangesOf(observed: ObservedTotals) {
  const chain = chainOf(PLAN, observed);
  return (chain && partRanges(chain)) ?? {};
}
