import { describe, expect, test } from 'vitest';
import { findShareGap, isFullySplit, splitByWeights } from '../../../../shared/contract/money/splits.ts';

describe('splitByWeights', () => {
  test.each([
    [10_000, [1, 1, 1], [3334, 3333, 3333]],
    [100, [1, 2, 4], [14, 29, 57]],
    [5, [0, 3, 0], [0, 5, 0]],
    [1, [1, 1], [1, 0]],
    [0, [1, 2], [0, 0]],
    [1000, [0.1, 0.2, 0.7], [100, 200, 700]],
    [1000, [33.33, 66.67], [333, 667]],
    [9_007_199_254_740_991, [1, 1], [4_503_599_627_370_496, 4_503_599_627_370_495]],
  ])('of %i by %j is %j', (total, weights, parts) => {
    expect(splitByWeights(total, weights)).toEqual(parts);
  });

  test.each([[[]], [[0, 0]], [[-1, 2]], [[Number.NaN]]])('refuses the weights %j', (weights) => {
    expect(() => splitByWeights(100, weights)).toThrow(RangeError);
  });
});

test('fees that do not sum to the contract’s are seen', () => {
  expect(isFullySplit(100, [60, 40])).toBe(true);
  expect(isFullySplit(100, [60, 39])).toBe(false);
});

test.each([
  ['no fee is agreed', null, [100, 200], undefined],
  ['no piece has a share of its own', 300, [null, null], undefined],
  ['there is no piece', 300, [], undefined],
  ['they sum to the fee', 300, [100, 200], undefined],
  ['a piece without one takes the rest', 300, [100, null], undefined],
  ['nothing is left for a piece without one', 300, [300, null], undefined],
  ['one piece takes more than the fee', 300, [301, null], { is: 'above', sumMinor: 301, feeMinor: 300 }],
  ['every piece has one and they are less', 300, [100, 100], { is: 'below', sumMinor: 200, feeMinor: 300 }],
] as const)('the shares when %s', (_, feeMinor, shares, gap) => {
  expect(findShareGap(feeMinor, shares)).toEqual(gap);
});
