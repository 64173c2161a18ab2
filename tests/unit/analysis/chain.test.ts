import { describe, expect, test } from 'vitest';
import type { ObservedTotals, PlannedTotals } from '../../../shared/analysis/chain.ts';
import { chainOf, costFactors, isAbbreviated } from '../../../shared/analysis/chain.ts';
import { decompose } from '../../../shared/analysis/decompose.ts';

const plan: PlannedTotals = {
  posts: 6,
  reach: 300_000,
  views: 400_000,
  engagements: 12_000,
  clicks: 3000,
  orders: 75,
  revenue: 450_000,
};
const observed: ObservedTotals = {
  posts: 5,
  reach: 230_000,
  views: 310_000,
  engagements: 10_580,
  clicks: 1480,
  orders: 31,
  revenue: 173_600,
};

describe('chainOf', () => {
  test('is the whole chain when everything is known', () => {
    const chain = chainOf(plan, observed);

    expect(names(plan, observed)).toEqual([
      'posts',
      'reach_per_posts',
      'engagements_per_reach',
      'clicks_per_engagements',
      'orders_per_clicks',
      'revenue_per_orders',
    ]);
    expect(chain).toMatchObject({
      kpi: 'revenue',
      plan: { reach_per_posts: 50_000, clicks_per_engagements: 0.25 },
      actual: { reach_per_posts: 46_000, revenue_per_orders: 5600 },
    });
  });

  test.each<[string, PlannedTotals, ObservedTotals, string[]]>([
    [
      'engagement not measured',
      plan,
      { ...observed, engagements: null },
      ['posts', 'reach_per_posts', 'clicks_per_reach'],
    ],
    ['clicks not planned', { posts: 6, reach: 1000 }, observed, ['posts', 'reach_per_posts']],
    [
      'views in place of reach',
      plan,
      { ...observed, reach: null },
      ['posts', 'views_per_posts', 'engagements_per_views'],
    ],
    ['posts not known', plan, { ...observed, posts: null }, ['reach', 'engagements_per_reach']],
    ['nothing but the result', plan, { orders: 31 }, ['orders']],
  ])('merges neighbours: %s', (_, planned, found, wanted) => {
    expect(names(planned, found).slice(0, wanted.length)).toEqual(wanted);
  });

  test('ends at the KPI that is asked about', () => {
    expect(names(plan, observed, 'views')).toEqual(['posts', 'views_per_posts']);
    expect(names(plan, observed, 'reach')).toEqual(['posts', 'reach_per_posts']);
    expect(names(plan, observed, 'clicks').at(-1)).toBe('clicks_per_engagements');
  });

  test('is nothing when the KPI is not known on both sides', () => {
    expect(chainOf(plan, { ...observed, revenue: null }, 'revenue')).toBeUndefined();
    expect(chainOf({}, observed)).toBeUndefined();
    expect(chainOf({ posts: 0 }, { posts: 3 })).toBeUndefined();
  });

  test('keeps a 0 at the end and leaves what is behind it unknown', () => {
    const chain = chainOf(plan, { ...observed, orders: 0, revenue: 0 });

    expect(chain?.actual).toMatchObject({ orders_per_clicks: 0, revenue_per_orders: null });
  });

  test('skips a 0 that something came from', () => {
    expect(names(plan, { ...observed, engagements: 0 })).toContain('clicks_per_reach');
  });

  test('the product of its factors is the KPI', () => {
    const chain = chainOf(plan, observed);
    const product = Object.values(chain?.actual ?? {}).reduce<number>((all, value) => all * (value ?? 1), 1);

    expect(product).toBeCloseTo(173_600, 6);
  });
});

test('an abbreviated counter keeps its bounds', () => {
  const exact = chainOf({ posts: 2, views: 10_000 }, { posts: 2, views: 12_300 });
  const rounded = chainOf(
    { posts: 2, views: 10_000 },
    { posts: 2, views: { value: 12_300, lo: 12_200, hi: 12_400 } },
  );

  expect([exact, rounded].map((chain) => chain && isAbbreviated(chain))).toEqual([false, true]);
  expect(rounded?.observed[1]).toEqual({ value: 12_300, lo: 12_200, hi: 12_400 });
});

describe('costFactors', () => {
  const chain = chainOf(plan, observed, 'orders');

  test('split what one order cost: a factor below plan makes it dearer', () => {
    const factors = chain && costFactors(chain, { planned: 300_000, actual: 310_000 });
    const split = decompose(factors?.plan ?? {}, factors?.actual ?? {});

    expect(split.planned).toBeCloseTo(4000, 6);
    expect(split.actual).toBeCloseTo(10_000, 6);
    expect(split.parts.map(({ part }) => Math.sign(part))).toEqual([1, 1, 1, -1, 1, 1]);
  });

  test.each([
    [observed, { planned: 300_000, actual: null }],
    [
      { ...observed, orders: 0, revenue: 0 },
      { planned: 300_000, actual: 310_000 },
    ],
  ])('are unknown without a cost or without an order', (found, cost) => {
    const without = chainOf(plan, found, 'orders');

    expect(without && costFactors(without, cost)).toBeUndefined();
  });
});

function names(planned: PlannedTotals, found: ObservedTotals, kpi?: 'views' | 'reach' | 'clicks'): string[] {
  return chainOf(planned, found, kpi)?.factors.map(({ name }) => name) ?? [];
}
