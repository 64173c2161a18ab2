import { expect, test } from 'vitest';
import {
  expectedByNow,
  judgeableAfterHours,
  maturityShare,
  pacingIndex,
} from '../../../shared/kpi/maturity.ts';

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

test('S03: three of six posts expect 129,020 by now', () => {
  const posts = [120, 72, 30].map((ageHours) => ({ target: 50_000, ageHours }));
  const expected = expectedByNow(posts, 19);

  expect(expected).toBeCloseTo(129_020.1, 1);
  expect(pacingIndex(98_000, expected)).toBeCloseTo(0.7596, 4);
});

test('pacingIndex is null while nothing is expected', () => {
  expect(pacingIndex(5, 0)).toBeNull();
});

test('judgeableAfterHours waits for half of the count and for the source', () => {
  expect(judgeableAfterHours(19, 48)).toBe(48);
  expect(judgeableAfterHours(144, 48)).toBe(144);
});
