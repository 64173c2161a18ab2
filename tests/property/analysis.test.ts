import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ChainStep } from '../../shared/analysis/chain.ts';
import { CHAIN_STEPS, chainOf } from '../../shared/analysis/chain.ts';
import type { Decomposition, SplitMethod } from '../../shared/analysis/decompose.ts';
import { decompose } from '../../shared/analysis/decompose.ts';
import { describeShortfall } from '../../shared/analysis/describe-shortfall.ts';
import { replacementCandidates } from '../../shared/analysis/replacement.ts';
import { findShortfall } from '../../shared/analysis/shortfall.ts';
import { addDays, daysBetween } from '../../shared/contract/zone.ts';
import { shapeWaterfall } from '../../shared/ui/page/waterfall-geometry.ts';
import { benchCreator, gapOf, TODAY } from '../unit/analysis/bench-examples.ts';

const RUNS = { numRuns: 2000 };
const METHODS: SplitMethod[] = ['lmdi', 'shapley'];

const positive = fc.double({ min: 1e-3, max: 1e4, noNaN: true });
const observed = fc.oneof({ weight: 6, arbitrary: positive }, { weight: 1, arbitrary: fc.constant(0) });
const pairsOf = (actual: fc.Arbitrary<number>) =>
  fc.array(fc.record({ plan: positive, actual }), { minLength: 1, maxLength: 6 });

describe('the split of a gap (DOMAIN.md §4.8 no. 28)', () => {
  test.each(METHODS)('%s sums to the gap within 1e-6 of what is split', (method) => {
    fc.assert(
      fc.property(pairsOf(observed), (pairs) => {
        const split = splitOf(pairs, method);

        const scale = Math.max(
          1,
          split.planned,
          split.actual,
          ...split.parts.map(({ part }) => Math.abs(part)),
        );
        expect(Math.abs(sumOf(split) - split.gap)).toBeLessThanOrEqual(1e-6 * scale);
      }),
      RUNS,
    );
  });

  test.each(METHODS)('%s gives a factor as planned exactly 0', (method) => {
    fc.assert(
      fc.property(pairsOf(observed), fc.nat(), (pairs, at) => {
        const k = at % pairs.length;
        const same = pairs.map((pair, index) =>
          index === k ? { plan: pair.plan, actual: pair.plan } : pair,
        );

        expect(splitOf(same, method).parts[k]?.part).toBe(0);
      }),
      RUNS,
    );
  });

  test.each(METHODS)('%s gives each part the sign of its factor', (method) => {
    fc.assert(
      fc.property(pairsOf(positive), (pairs) => {
        for (const { part, plan, actual } of splitOf(pairs, method).parts) {
          expect(Math.sign(part)).toBe(Math.sign(actual - plan));
        }
      }),
      RUNS,
    );
  });

  test.each(METHODS)('%s does not depend on the order of the factors', (method) => {
    fc.assert(
      fc.property(pairsOf(positive), (pairs) => {
        const forward = splitOf(pairs, method).parts.map(({ part }) => part);
        const backward = splitOf([...pairs].reverse(), method).parts.map(({ part }) => part);

        const scale = Math.max(1, ...forward.map(Math.abs));
        backward.reverse().forEach((part, index) => {
          expect(Math.abs(part - (forward[index] ?? 0))).toBeLessThanOrEqual(1e-6 * scale);
        });
      }),
      RUNS,
    );
  });

  test('a plan turned round gives the opposite parts', () => {
    fc.assert(
      fc.property(pairsOf(positive), (pairs) => {
        const there = splitOf(pairs, 'lmdi');
        const back = splitOf(
          pairs.map(({ plan, actual }) => ({ plan: actual, actual: plan })),
          'lmdi',
        );

        const scale = Math.max(1, there.planned, there.actual);
        there.parts.forEach(({ part }, index) => {
          expect(Math.abs(part + (back.parts[index]?.part ?? 0))).toBeLessThanOrEqual(1e-9 * scale);
        });
      }),
      RUNS,
    );
  });
});

const count = fc.oneof(
  { weight: 5, arbitrary: fc.integer({ min: 1, max: 1_000_000 }) },
  { weight: 1, arbitrary: fc.constant(0) },
  { weight: 1, arbitrary: fc.constant(null) },
);
const totals = fc.record(
  Object.fromEntries(CHAIN_STEPS.map((step) => [step, count])) as Record<ChainStep, typeof count>,
);

describe('a chain from any totals', () => {
  test('multiplies to the KPI on both sides, and describes itself without holes', () => {
    fc.assert(
      fc.property(totals, totals, fc.option(fc.constantFrom(...CHAIN_STEPS)), (plan, actual, kpi) => {
        const chain = chainOf(plan, actual, kpi ?? undefined);
        if (!chain) return;
        const shortfall = findShortfall(chain);
        const words = describeShortfall(shortfall, (amount) => amount.toFixed(0));

        expect(shortfall.planned / (plan[chain.kpi] ?? 0)).toBeCloseTo(1, 9);
        expect(Math.abs(shortfall.actual - (actual[chain.kpi] ?? 0))).toBeLessThanOrEqual(
          1e-6 * shortfall.planned,
        );
        expect(JSON.stringify(words)).not.toMatch(/NaN|undefined|Infinity|null/);
        expect(words.results).toMatch(/^[A-Z].*\.$/);
      }),
      RUNS,
    );
  });

  test('draws a waterfall that ends where the result is', () => {
    fc.assert(
      fc.property(totals, totals, (plan, actual) => {
        const chain = chainOf(plan, actual);
        if (!chain) return;
        const shape = shapeWaterfall(findShortfall(chain));

        expect(shape.parts.at(-1)?.bar.to).toBeCloseTo(shape.actual.to, 6);
        for (const { bar } of shape.parts) {
          expect(Math.min(bar.from, bar.to)).toBeGreaterThanOrEqual(-1e-9);
          expect(Math.max(bar.from, bar.to)).toBeLessThanOrEqual(1 + 1e-9);
        }
      }),
    );
  });
});

const creator = fc
  .record({
    id: fc.uuid(),
    feePerPostMinor: fc.integer({ min: 0, max: 500_000 }),
    leadDays: fc.integer({ min: 0, max: 30 }),
    daysBetweenPosts: fc.integer({ min: 0, max: 9 }),
    daysToResults: fc.integer({ min: 0, max: 10 }),
    median: fc.integer({ min: 0, max: 200_000 }),
    boundFor: fc.option(fc.integer({ min: -5, max: 40 })),
    isRefused: fc.boolean(),
  })
  .map(({ id, median, boundFor, isRefused, ...rest }) =>
    benchCreator(id, {
      ...rest,
      rebook: isRefused ? { answer: 'no', reason: '3 of 5 missed', condition: null } : null,
      viewsPerPost: { p10: median / 2, median, p90: median * 2, posts: 9 },
      exclusivity:
        boundFor === null
          ? []
          : [{ campaign: 'x', category: 'skincare', lastOn: addDays('2026-11-18', boundFor), onEnd: 'term' }],
    }),
  );

test('a candidate keeps to budget, dates, distance and promises, and covers what it says', () => {
  fc.assert(
    fc.property(
      fc.array(creator, { maxLength: 5 }),
      fc.integer({ min: 1, max: 400_000 }),
      fc.integer({ min: 0, max: 900_000 }),
      (bench, remaining, budgetMinor) => {
        const gap = gapOf({ remaining, budgetMinor });
        const { candidates, leftOut } = replacementCandidates(gap, bench, TODAY);

        expect(candidates.length + leftOut.length).toBe(bench.length);
        for (const { creatorId, costMinor, postDays, posts, byOn, coverage, fit } of candidates) {
          const own = bench.find((one) => one.creatorId === creatorId);
          const promisedUntil = own?.exclusivity[0]?.lastOn ?? '';
          expect(own?.rebook).toBeNull();
          expect(costMinor ?? 0).toBeLessThanOrEqual(budgetMinor);
          expect(postDays).toHaveLength(posts);
          expect(byOn === null || byOn <= gap.endsOn).toBe(true);
          expect(postDays.every((on) => on > promisedUntil)).toBe(true);
          postDays.slice(1).forEach((on, index) => {
            expect(daysBetween(postDays[index] ?? on, on)).toBeGreaterThanOrEqual(own?.daysBetweenPosts ?? 0);
          });
          expect(coverage ?? 0).toBeLessThanOrEqual(1);
          if (fit === 'fills') expect(coverage).toBeGreaterThanOrEqual(0.9);
        }
      },
    ),
    { numRuns: 500 },
  );
});

function splitOf(pairs: readonly { plan: number; actual: number }[], method: SplitMethod): Decomposition {
  const named = (side: 'plan' | 'actual') =>
    Object.fromEntries(pairs.map((pair, index) => [`f${index}`, pair[side]]));
  return decompose(named('plan'), named('actual'), method);
}

function sumOf({ parts }: Decomposition): number {
  return parts.reduce((sum, { part }) => sum + part, 0);
}
