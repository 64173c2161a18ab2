import { expect, test } from 'vitest';
import { clamp, toStable, toStableNumber } from '../../../shared/score/rounding.ts';

test.each([
  [1 / 3, 0.333333333333],
  [0.1 + 0.2, 0.3],
  [123456.7890123456, 123456.789012],
  [0, 0],
  [5_000_000_000_001, 5_000_000_000_001],
  [-2 / 3, -0.666666666667],
])('toStableNumber(%f) is %f', (value, expected) => {
  expect(toStableNumber(value)).toBe(expected);
});

test('toStable rounds inside data and leaves the rest', () => {
  expect(toStable({ a: [0.1 + 0.2, 'x', null], b: { c: true } })).toEqual({
    a: [0.3, 'x', null],
    b: { c: true },
  });
});

test('clamp limits both ways', () => {
  expect([clamp(-1, 0, 2), clamp(1, 0, 2), clamp(3, 0, 2)]).toEqual([0, 1, 2]);
});
