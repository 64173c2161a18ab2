import { describe, expect, test } from 'vitest';
import { COHORT_PRIOR, paceRange, shrinkPace } from '../../../shared/score/pace.ts';

const nodes = [{ sigma: 0.6, weight: 1 }];
const options = { prior: COHORT_PRIOR, breakEven: 0.69 };

describe('shrinkPace', () => {
  test('is the prior without posts', () => {
    const pace = shrinkPace([], nodes, options);

    expect(pace.logMean).toBeCloseTo(COHORT_PRIOR.mean, 12);
    expect(pace.sd).toBeCloseTo(0.5, 12);
  });

  test('moves further from the prior with more posts that agree', () => {
    const post = { logRatio: -1, noise: 0.1 };

    expect(shrinkPace([post, post], nodes, options).logMean).toBeLessThan(
      shrinkPace([post], nodes, options).logMean,
    );
    expect(shrinkPace([post, post], nodes, options).below).toBeGreaterThan(
      shrinkPace([post], nodes, options).below,
    );
  });

  test('counts a viral post only up to its cap', () => {
    const viral = shrinkPace([{ logRatio: 5, noise: 0.1 }], nodes, options);

    expect(viral.logMean).toBeCloseTo(shrinkPace([{ logRatio: 9, noise: 0.1 }], nodes, options).logMean, 12);
    expect(viral.parts[0]?.isCapped).toBe(true);
  });

  test('shares the evidence between posts and prior', () => {
    const { parts, logMean } = shrinkPace(
      [
        { logRatio: -0.5, noise: 0.1 },
        { logRatio: 0.2, noise: 0.4 },
      ],
      nodes,
      options,
    );
    const shares = parts.reduce((sum, { weightShare }) => sum + weightShare, 0);

    expect(shares).toBeLessThan(1);
    expect(
      parts.reduce((sum, { contribution }) => sum + contribution, 0) + (1 - shares) * COHORT_PRIOR.mean,
    ).toBeCloseTo(logMean, 12);
  });
});

test('paceRange holds 80 % of a log-normal', () => {
  const { lo80, estimate, hi80 } = paceRange({ logMean: 0, sd: 1 });

  expect([lo80, estimate, hi80].map((value) => value.toFixed(3))).toEqual(['0.278', '1.000', '3.602']);
});
