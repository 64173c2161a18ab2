import { describe, expect, test } from 'vitest';
import type { ObservedTotals, PlannedTotals } from '../../../shared/analysis/chain.ts';
import { chainOf } from '../../../shared/analysis/chain.ts';
import type { ShortfallWords } from '../../../shared/analysis/describe-shortfall.ts';
import { describeShortfall } from '../../../shared/analysis/describe-shortfall.ts';
import { findShortfall } from '../../../shared/analysis/shortfall.ts';

const PLAN = { posts: 6, reach: 300_000, engagements: 12_000, clicks: 3000, orders: 75, revenue: 4500 };
const ACTUAL = { posts: 5, reach: 230_000, engagements: 10_580, clicks: 1480, orders: 31, revenue: 1736 };

describe('describeShortfall', () => {
  test('says what a person would write', () => {
    expect(wordsOf(PLAN, ACTUAL)).toEqual({
      delivery: '5 of 6 posts published.',
      results:
        'Fewer posts and less reach cost about 770; fewer orders per click and smaller orders cost about 710; ' +
        'content that engaged better than planned added about 410; most of the gap (1,685) is that engaged people ' +
        'did not click: look at call to action and link, not at the creator’s audience.',
      notes: ['A factor shows where the gap arose, not who caused it.'],
    });
  });

  test('says what cannot be seen behind a zero', () => {
    const { results, notes } = wordsOf(PLAN, { ...ACTUAL, orders: 0, revenue: 0 });

    expect(results).toContain(
      'people who clicked did not order: look at tracking, landing page, offer and stock',
    );
    expect(notes[0]).toBe('Not observable behind a zero: revenue per order. The plan’s values stand in.');
  });

  test('names no factor within 10% of the plan or in small counts', () => {
    expect(wordsOf({ posts: 2, views: 1000 }, { posts: 2, views: 950 })).toEqual({
      delivery: 'Delivery was complete: 2 posts published, 2 planned.',
      results: 'No clear factor: the result is within 10% of the plan.',
      notes: [],
    });
    expect(wordsOf({ posts: 1, orders: 10 }, { posts: 1, orders: 5 }).results).toContain('too small');
  });

  test('a surplus is told without advice', () => {
    expect(wordsOf({ posts: 2, views: 1000 }, { posts: 2, views: 1600 }).results).toBe(
      'Most of the surplus (600) came from more views per post.',
    );
  });

  test('the largest part need not be most of the gap', () => {
    const { results } = wordsOf(
      { posts: 4, views: 4000, clicks: 400 },
      { posts: 3, views: 2200, clicks: 160 },
    );

    expect(results).toContain('he largest part of the gap');
  });

  test('abbreviated counters give a range', () => {
    const { results } = wordsOf(
      { posts: 2, views: 100_000 },
      { posts: 2, views: { value: 60_000, lo: 59_500, hi: 60_500 } },
    );

    expect(results).toContain('(40,000, between 39,500 and 40,500)');
  });

  test('unknown delivery is said, not assumed', () => {
    expect(wordsOf({ views: 1000 }, { views: 500 }).delivery).toBe(
      'How many posts were planned and published is not known.',
    );
  });
});

function wordsOf(plan: PlannedTotals, observed: ObservedTotals): ShortfallWords {
  const chain = chainOf(plan, observed);
  if (!chain) throw new Error('The example has no chain');
  return describeShortfall(findShortfall(chain), (amount) =>
    new Intl.NumberFormat('en').format(Math.round(amount)),
  );
}
