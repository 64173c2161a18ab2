import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { COHORT_PRIOR, paceRange, shrinkPace } from '../../../shared/score/pace.ts';

const nodes = [{ sigma: 0.6, weight: 1 }];
const options = { prior: COHORT_PRIOR, breakEven: 0.69 };

describe('shrinkPace', () => {
  test('is the prior without posts', () => {
    const pace = shrinkPace([], nodes, options);

    expect(pace.logMean).toBeCloseTo(COHORT_PRIOR.mean, 5);
    expect(pace.sd).toBeCloseTo(0.5, 3);
  });

  test('moves further from the prior with more posts that agree', () => {
    const post = { logRatio: -1, noise: 0.1, isDead: false };

    expect(shrinkPace([post, post], nodes, options).logMean).toBeLessThan(
      shrinkPace([post], nodes, options).logMean,
    );
    expect(shrinkPace([post, post], nodes, options).below).toBeGreaterThan(
      shrinkPace([post], nodes, options).below,
    );
  });

  test('counts a viral post only up to its cap', () => {
    const postAt = (logRatio: number) => ({ logRatio, noise: 0.1, isDead: false });
    const viral = shrinkPace([postAt(5)], nodes, options);

    expect(viral.logMean).toBeCloseTo(shrinkPace([postAt(9)], nodes, options).logMean, 3);
    expect(viral.parts[0]?.isCapped).toBe(true);
  });

  test('shares the evidence between posts and prior, more of it to a post with less noise', () => {
    const { parts } = shrinkPace(
      [
        { logRatio: -0.5, noise: 0.1, isDead: false },
        { logRatio: -0.5, noise: 0.4, isDead: false },
      ],
      nodes,
      options,
    );
    const [firm, loose] = parts.map(({ weightShare }) => weightShare);

    expect(firm).toBeGreaterThan(loose ?? 1);
    expect((firm ?? 0) + (loose ?? 0)).toBeLessThan(1);
    expect(parts.map(({ contribution }) => contribution)).toEqual([-0.5 * (firm ?? 0), -0.5 * (loose ?? 0)]);
  });

  test('takes ordinary posts between a few great ones for what they are together', () => {
    // Ten posts whose counts add up to what ten posts should have, eight of them at two thirds of their share.
    const posts = [...Array.from({ length: 8 }, () => 0.67), 2.2, 2.44].map((ratio) => ({
      logRatio: Math.log(ratio),
      noise: 0.02,
      isDead: false,
    }));
    const { estimate } = paceRange(shrinkPace(posts, nodes, options));

    expect(estimate).toBeGreaterThan(0.83);
    expect(estimate).toBeLessThan(1);
  });
});

test.each([3, 5, 12, 200])(
  '%i posts that are all a little low show that pace, not one above their counts',
  (count) => {
    const posts = Array.from({ length: count }, () => ({
      logRatio: Math.log(0.96),
      noise: 0.05,
      isDead: false,
    }));
    const { estimate } = paceRange(shrinkPace(posts, nodes, options));

    expect(estimate).toBeGreaterThan(0.95);
    expect(estimate).toBeLessThan(1);
  },
);

test('posts that are all alike show a pace between their own and what was expected before them', () => {
  fc.assert(
    fc.property(
      fc.double({ min: -2.5, max: 1.5, noNaN: true }),
      fc.integer({ min: 1, max: 20 }),
      fc.constantFrom(0.34, 0.6, 1.22),
      (logRatio, count, sigma) => {
        const posts = Array.from({ length: count }, () => ({ logRatio, noise: 0.05, isDead: false }));
        const { logMean } = shrinkPace(posts, [{ sigma, weight: 1 }], options);

        // The mean of a slightly lopsided belief lies a little off its peak.
        expect(logMean).toBeGreaterThan(Math.min(logRatio, COHORT_PRIOR.mean) - 0.05);
        expect(logMean).toBeLessThan(Math.max(logRatio, COHORT_PRIOR.mean) + 0.05);
      },
    ),
  );
});

test('a finer spread of posts gives a finer grid: many posts that agree leave little doubt', () => {
  const posts = Array.from({ length: 200 }, () => ({ logRatio: 0, noise: 0.01, isDead: false }));
  const pace = shrinkPace(posts, nodes, options);

  expect(pace.logMean).toBeCloseTo(0, 2);
  expect(pace.sd).toBeLessThan(0.06);
  expect(pace.below).toBeLessThan(1e-6);
});

test('a higher count never raises the chance of being below break-even, however many posts and spreads', () => {
  const ratio = fc.record({
    logRatio: fc.double({ min: -8, max: 8, noNaN: true }),
    noise: fc.double({ min: 0.02, max: 2, noNaN: true }),
    isDead: fc.constant(false),
  });
  const spreads = fc
    .array(fc.double({ min: 0.3, max: 1.3, noNaN: true }), { minLength: 1, maxLength: 5 })
    .map((sigmas) => sigmas.map((sigma) => ({ sigma, weight: 1 / sigmas.length })));
  fc.assert(
    fc.property(
      fc.array(ratio, { minLength: 1, maxLength: 12 }),
      spreads,
      fc.double({ min: 0, max: 3, noNaN: true }),
      (ratios, given, more) => {
        const [first, ...rest] = ratios;
        if (first === undefined) return;
        const raised = [{ ...first, logRatio: first.logRatio + more }, ...rest];

        expect(shrinkPace(raised, given, options).below).toBeLessThanOrEqual(
          shrinkPace(ratios, given, options).below + 1e-12,
        );
      },
    ),
  );
});

test('paceRange holds 80 % of a log-normal', () => {
  const { lo80, estimate, hi80 } = paceRange({ logMean: 0, sd: 1 });

  expect([lo80, estimate, hi80].map((value) => value.toFixed(3))).toEqual(['0.278', '1.000', '3.602']);
});
