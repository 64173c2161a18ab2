import { expect, test } from 'vitest';
import { isShortfall, isTooFew, poissonUpper90 } from '../../../shared/kpi/small-numbers.ts';

test.each([
  [3, 6.67, true],
  [4, 7.98, false],
  [5, 9.27, false],
  [6, 10.52, false],
])('S02: %i of 10 expected has an upper bound of %f and is a shortfall: %s', (observed, upper, expected) => {
  expect(poissonUpper90(observed)).toBeCloseTo(upper, 1);
  expect(isShortfall(observed, 10)).toBe(expected);
});

test.each([
  ['clicks', 4, 8, true],
  ['orders', 0, 2, true],
  ['clicks', 1, 8, false],
  ['clicks', 8, 16, false],
  ['views', 4, 8, false],
])('%s: %i of %i expected are too few to call them short: %s', (kpi, actual, expected, isFew) => {
  expect(isTooFew(kpi, { actual, expected })).toBe(isFew);
});
