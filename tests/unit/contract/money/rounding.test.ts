import { describe, expect, test } from 'vitest';
import {
  bpsOf,
  divideHalfUp,
  exponentOf,
  shareOf,
  toBigInt,
} from '../../../../shared/contract/money/rounding.ts';

describe('half-up at the line', () => {
  test.each([
    [1002, 1250, 125],
    [10, 500, 1],
    [9, 500, 0],
    [100_000, 3333, 33_330],
    [9_007_199_254_740_991, 10_000, 9_007_199_254_740_991],
    [9_007_199_254_740_991, 5000, 4_503_599_627_370_496],
  ])('%i × %i bps = %i', (minor, bps, expected) => {
    expect(bpsOf(minor, bps)).toBe(expected);
  });

  test('takes any fraction', () => {
    expect(shareOf(300_000, 18, 31)).toBe(174_194);
    expect(divideHalfUp(1n, 2n)).toBe(1);
  });
});

describe('what is no amount of money', () => {
  test.each([-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53])('%s throws', (value) => {
    expect(() => toBigInt(value)).toThrow(RangeError);
    expect(() => bpsOf(value, 100)).toThrow(RangeError);
  });

  test('a result beyond the safe integers throws rather than slips', () => {
    expect(() => bpsOf(9_007_199_254_740_991, 20_000)).toThrow(RangeError);
    expect(() => shareOf(1, 1, 0)).toThrow(RangeError);
  });
});

test.each([
  ['USD', 2],
  ['JPY', 0],
  ['KWD', 3],
  ['CLF', 4],
  ['toString', 2],
])('%s has %i decimals', (currency, exponent) => {
  expect(exponentOf(currency)).toBe(exponent);
});
