import { expect, test } from 'vitest';
import { judgeableAfterHours, maturityShare } from '../../../shared/kpi/maturity.ts';

test.each([
  [6, 0.1966],
  [19, 0.5],
  [48, 0.8264],
  [96, 0.9699],
  [0, 0],
  [-3, 0],
])('S01: after %i hours with a half-life of 19 the share is %f', (age, share) => {
  expect(maturityShare(age, 19)).toBeCloseTo(share, 4);
});

test('judgeableAfterHours waits for half of the count and for the source', () => {
  expect(judgeableAfterHours(19, 48)).toBe(48);
  expect(judgeableAfterHours(144, 48)).toBe(144);
});
