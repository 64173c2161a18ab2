import { expect, test } from 'vitest';
import { normalCdf, robustSd, Z80 } from '../../../shared/score/normal.ts';

test.each([
  [0, 0.5],
  [1, 0.8413447],
  [-1.96, 0.0249979],
  [Z80, 0.9],
  [100, 1],
  [-100, 0],
])('normalCdf(%f) is %f', (z, expected) => {
  expect(normalCdf(z)).toBeCloseTo(expected, 6);
});

test('robustSd ignores one outlier', () => {
  expect(robustSd([1, 2, 3, 4, 1000])).toBeCloseTo(1.4826, 6);
  expect(robustSd([5])).toBe(0);
});
