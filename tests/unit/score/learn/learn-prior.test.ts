import { describe, expect, test } from 'vitest';
import { learnPrior, toPrior } from '../../../../shared/score/learn/learn-prior.ts';
import { COHORT_PRIOR } from '../../../../shared/score/pace.ts';

describe('learnPrior', () => {
  test.each([
    ['two finished collaborations', [-0.2, -0.3]],
    ['values that are no numbers', [Number.NaN, -0.2, Number.NEGATIVE_INFINITY, 0.1]],
  ])('learns nothing from %s', (_, outcomes) => {
    expect(learnPrior(outcomes)).toBeNull();
  });

  test('moves towards what was reached, the more of it the further', () => {
    const [three, many] = [
      learnPrior([-0.2, -0.2, -0.2]),
      learnPrior(Array.from({ length: 80 }, () => -0.2)),
    ];

    expect(three?.mean).toBeCloseTo(-0.6 / 11, 9);
    expect(three?.collaborations).toBe(3);
    expect(many?.mean).toBeLessThan(-0.17);
    expect(many?.mean).toBeGreaterThan(-0.2);
  });

  test('keeps near the target however badly campaigns went, and one viral campaign is one campaign', () => {
    expect(learnPrior(Array.from({ length: 50 }, () => -3))?.mean).toBe(-0.3);
    expect(learnPrior([0, 0, 9])?.mean).toBeCloseTo(Math.log(3) / 11, 9);
  });
});

test('toPrior is as sure of what was learnt as of the cohort', () => {
  expect(toPrior(null)).toBe(COHORT_PRIOR);
  expect(toPrior({ mean: -0.1, collaborations: 9 })).toEqual({
    mean: -0.1,
    precision: COHORT_PRIOR.precision,
  });
});
