import { describe, expect, test } from 'vitest';
import type { ObservedTotals, PlannedTotals } from '../../../shared/analysis/chain.ts';
import { chainOf } from '../../../shared/analysis/chain.ts';
import type { Shortfall } from '../../../shared/analysis/shortfall.ts';
import { findShortfall, sumShortfalls } from '../../../shared/analysis/shortfall.ts';

describe('findShortfall', () => {
  test('tells delivery and results apart and names the largest part', () => {
    const found = shortfallOf(
      { posts: 6, reach: 300_000, engagements: 12_000, clicks: 3000, orders: 75, revenue: 4500 },
      { posts: 5, reach: 230_000, engagements: 10_580, clicks: 1480, orders: 31, revenue: 1736 },
    );

    expect(found.verdict).toBe('below');
    expect(found.delivery?.part).toBeCloseTo(-529.07, 2);
    expect(found.results.map(({ name }) => name)).not.toContain('posts');
    expect(found.main?.name).toBe('clicks_per_engagements');
    expect([found.delivery, ...found.results].reduce((sum, part) => sum + (part?.part ?? 0), 0)).toBeCloseTo(
      -2764,
      6,
    );
  });

  test.each<[string, PlannedTotals, ObservedTotals, Partial<Shortfall>]>([
    [
      'a gap of 10%',
      { posts: 2, views: 100_000 },
      { posts: 2, views: 90_000 },
      { unclearBecause: 'small_gap' },
    ],
    ['a gap of 11%', { posts: 2, views: 100_000 }, { posts: 2, views: 89_000 }, { verdict: 'below' }],
    [
      'a surplus of 10%',
      { posts: 2, views: 100_000 },
      { posts: 2, views: 110_000 },
      { unclearBecause: 'small_gap' },
    ],
    ['a surplus', { posts: 2, views: 100_000 }, { posts: 2, views: 150_000 }, { verdict: 'above' }],
    [
      '4 orders of 10',
      { clicks: 500, orders: 10 },
      { clicks: 500, orders: 4 },
      { unclearBecause: 'small_counts' },
    ],
    ['3 orders of 10', { clicks: 500, orders: 10 }, { clicks: 500, orders: 3 }, { verdict: 'below' }],
    ['880 clicks of 1,000', { posts: 2, clicks: 1000 }, { posts: 2, clicks: 880 }, { verdict: 'below' }],
    [
      '31 clicks of 36',
      { posts: 2, clicks: 36 },
      { posts: 2, clicks: 31 },
      { unclearBecause: 'small_counts' },
    ],
    [
      '6 orders of 4',
      { clicks: 90, orders: 4 },
      { clicks: 90, orders: 6 },
      { unclearBecause: 'small_counts' },
    ],
  ])('%s', (_, plan, observed, wanted) => {
    const found = shortfallOf(plan, observed);

    expect(found).toMatchObject(wanted);
    expect(found.main === null).toBe(found.verdict === 'no_clear_factor');
  });

  test('a KPI of revenue is as sure as its orders', () => {
    const found = shortfallOf({ orders: 6, revenue: 600 }, { orders: 4, revenue: 390 });

    expect(found.unclearBecause).toBe('small_counts');
  });

  test('smaller orders are as sure as there are many of them', () => {
    expect(shortfallOf({ orders: 100, revenue: 6000 }, { orders: 100, revenue: 3000 }).main?.name).toBe(
      'revenue_per_orders',
    );
    expect(shortfallOf({ orders: 4, revenue: 240 }, { orders: 4, revenue: 180 }).unclearBecause).toBe(
      'small_counts',
    );
  });

  test('a result of 0 is judged by what was to be counted', () => {
    expect(shortfallOf({ clicks: 100, orders: 75 }, { clicks: 100, orders: 0 }).verdict).toBe('below');
    expect(shortfallOf({ clicks: 100, orders: 2 }, { clicks: 100, orders: 0 }).unclearBecause).toBe(
      'small_counts',
    );
  });

  test('shows ranges when a counter is abbreviated', () => {
    const found = shortfallOf(
      { posts: 2, views: 100_000 },
      { posts: 1, views: { value: 40_000, lo: 39_500, hi: 40_500 } },
    );

    expect(found.results[0]?.range?.lo).toBeLessThan(found.results[0]?.range?.hi ?? Number.NaN);
  });
});

describe('sumShortfalls', () => {
  const plan = { posts: 4, views: 100_000, clicks: 1000 };
  const chains = [
    chainOf(plan, { posts: 2, views: 60_000, clicks: 500 }),
    chainOf(plan, { posts: 4, views: 90_000, clicks: 0 }),
  ].flatMap((chain) => chain ?? []);

  test('adds up what the creators’ own splits say', () => {
    const together = sumShortfalls(chains);
    const alone = chains.map((chain) => findShortfall(chain));

    expect(together).toMatchObject({ planned: 2000, actual: 500, method: 'shapley', verdict: 'below' });
    expect(together?.delivery?.part).toBeCloseTo(
      alone.reduce((sum, one) => sum + (one.delivery?.part ?? 0), 0),
      9,
    );
    const parts = [together?.delivery, ...(together?.results ?? [])];
    expect(parts.reduce((sum, part) => sum + (part?.part ?? 0), 0)).toBeCloseTo(-1500, 9);
    expect(together?.delivery).toMatchObject({ plan: 8, actual: 6 });
  });

  test('is nothing for chains that differ, or none', () => {
    const other = chainOf({ posts: 4, clicks: 1000 }, { posts: 4, clicks: 900 });

    expect(sumShortfalls(other ? [...chains, other] : [])).toBeUndefined();
    expect(sumShortfalls([])).toBeUndefined();
  });
});

function shortfallOf(plan: PlannedTotals, observed: ObservedTotals): Shortfall {
  const chain = chainOf(plan, observed);
  if (!chain) throw new Error('The example has no chain');
  return findShortfall(chain);
}
