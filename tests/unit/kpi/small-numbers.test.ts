import { expect, test } from 'vitest';
import { isShortfall, poissonUpper90 } from '../../../shared/kpi/small-numbers.ts';

test.each([
  [3, 6.67, true],
  [4, 7.98, false],
  [5, 9.27, false],
  [6, 10.52, false],
])('S02: %i of 10 expected has an upper bound of %f and is a shortfall: %s', (observed, upper, expected) => {
  expect(poissonUpper90(observed)).toBeCloseTo(upper, 1);
  expect(isShortfall(observed, 10)).toBe(expected);
});
