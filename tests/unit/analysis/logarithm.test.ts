import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { expMinusOne, logRatio } from '../../../shared/analysis/logarithm.ts';

const RUNS = { numRuns: 5000 };
const positive = fc.double({ min: 1e-150, max: 1e150, noNaN: true });

describe('logRatio', () => {
  test('is the logarithm of the quotient', () => {
    fc.assert(
      fc.property(positive, positive, (plan, actual) => {
        const wanted = Math.log(actual) - Math.log(plan);

        expect(Math.abs(logRatio({ plan, actual }) - wanted)).toBeLessThanOrEqual(
          1e-13 * (1 + Math.abs(wanted)),
        );
      }),
      RUNS,
    );
  });

  test('keeps its digits where both are almost equal', () => {
    fc.assert(
      fc.property(fc.double({ min: -0.3, max: 0.3, noNaN: true }), (change) => {
        const actual = 1 + change;
        const wanted = Math.log1p(actual - 1);

        expect(Math.abs(logRatio({ plan: 1, actual }) - wanted)).toBeLessThanOrEqual(
          1e-15 * Math.abs(wanted),
        );
      }),
      RUNS,
    );
  });

  test('is exactly 0 for the plan itself, and turns round with its numbers', () => {
    fc.assert(
      fc.property(positive, positive, (plan, actual) => {
        expect(logRatio({ plan, actual: plan })).toBe(0);
        expect(logRatio({ plan, actual }) + logRatio({ plan: actual, actual: plan })).toBe(0);
      }),
      RUNS,
    );
  });

  test('ends for numbers as far apart as they come, and refuses what has no logarithm', () => {
    expect(logRatio({ plan: 1e-300, actual: 1e300 })).toBeCloseTo(600 * Math.LN10, 9);
    expect(logRatio({ plan: 1, actual: Number.POSITIVE_INFINITY })).toBeNaN();
    expect(() => logRatio({ plan: 0, actual: 1 })).toThrow('No logarithm of 1 ÷ 0');
  });
});

describe('expMinusOne', () => {
  test('is eᵗ − 1 everywhere', () => {
    fc.assert(
      fc.property(fc.double({ min: -700, max: 700, noNaN: true }), (t) => {
        const wanted = Math.expm1(t);

        expect(Math.abs(expMinusOne(t) - wanted)).toBeLessThanOrEqual(1e-12 * Math.abs(wanted));
      }),
      RUNS,
    );
  });

  test('is 0 at 0 and endless past the largest number', () => {
    expect(expMinusOne(0)).toBe(0);
    expect(expMinusOne(800)).toBe(Number.POSITIVE_INFINITY);
    expect(expMinusOne(-800)).toBe(-1);
  });
});
