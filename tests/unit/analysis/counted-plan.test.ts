import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chainOf } from '../../../shared/analysis/chain.ts';
import type { PlanFacts } from '../../../shared/analysis/counted-plan.ts';
import { countedPlan } from '../../../shared/analysis/counted-plan.ts';
import { findShortfall } from '../../../shared/analysis/shortfall.ts';

const NONE = { posts: 0, share: 0 };
const FOUR: PlanFacts = {
  plan: { posts: 4, reach: 40_000, clicks: 20_000 },
  observed: { posts: 4, clicks: 15_000 },
  out: { posts: 4, share: 1 },
  uncounted: { posts: 1, share: 0.25 },
  late: NONE,
  expected: null,
};

describe('countedPlan', () => {
  test('after the end the share of a post that nobody has counted is in neither side, and said', () => {
    // Three of four were counted and brought exactly what was agreed for them: there is no gap.
    expect(countedPlan(FOUR, 'clicks', true)).toEqual({
      plan: { posts: 3, reach: 30_000, clicks: 15_000 },
      observed: { posts: 3, clicks: 15_000 },
      byToday: null,
      leftOut: { posts: 1, amount: 5_000 },
    });
  });

  test('a piece that never came out stays in the plan, and is the only thing that is missing', () => {
    const facts = { ...FOUR, observed: { posts: 3, clicks: 10_000 }, out: { posts: 3, share: 0.75 } };
    const { plan, observed } = countedPlan(facts, 'clicks', true);
    const chain = chainOf(plan, observed, 'clicks');

    expect([plan.posts, observed.posts]).toEqual([3, 2]);
    const { delivery, results } = findShortfall(chain ?? expect.fail('a chain'));
    expect(delivery?.part).toBeCloseTo(-5_000, 6);
    expect(results.map(({ part }) => Math.round(part))).toEqual([0]);
  });

  test('while it runs what is expected is of the counted posts, and a late piece is as far as they are', () => {
    const out = { posts: 2, share: 0.5 };
    const late = { posts: 1, share: 0.25 };
    const running = { ...FOUR, plan: { posts: 4, clicks: 400 }, out, late, expected: 80 };

    expect(countedPlan(running, 'clicks', false)).toMatchObject({
      plan: { posts: 2, clicks: 160 },
      byToday: { ofPublished: 80, ofLate: 80, posts: 2, latePosts: 1 },
      leftOut: { posts: 1, amount: 100 },
    });
    expect(countedPlan({ ...running, uncounted: NONE }, 'clicks', false).byToday?.ofLate).toBe(40);
  });

  test('nothing changes where every post was counted', () => {
    const counted = { ...FOUR, uncounted: NONE };
    const { plan, observed, leftOut } = countedPlan(counted, 'clicks', true);

    expect([plan, observed, leftOut]).toEqual([counted.plan, counted.observed, null]);
  });

  test('what is left out and what is held against it make up all that was agreed', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 12 }),
        fc.nat(12),
        fc.integer({ min: 1, max: 1e6 }),
        (owed, of, clicks) => {
          const posts = Math.min(of, owed);
          const facts = {
            ...FOUR,
            plan: { posts: owed, clicks },
            out: { posts: owed, share: 1 },
            uncounted: { posts, share: posts / owed },
          };
          const { plan, leftOut } = countedPlan(facts, 'clicks', true);
          expect((plan.posts ?? 0) + (leftOut?.posts ?? 0)).toBe(owed);
          expect((plan.clicks ?? 0) + (leftOut?.amount ?? 0)).toBeCloseTo(clicks, 6);
        },
      ),
    );
  });
});
