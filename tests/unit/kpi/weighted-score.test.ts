import { expect, test } from 'vitest';
import { weightedScore } from '../../../shared/kpi/weighted-score.ts';

test('S04: geometric mean of weighted indices is 79', () => {
  const entries = [
    [1, 1],
    [0.69, 1],
    [1.12, 1],
    [0.55, 2],
    [0.9, 2],
  ].map(([index = 0, weight = 0]) => ({ index, weight }));

  expect(weightedScore(entries)).toBe(79);
});

test('S05: a zero index is clamped at 0.05', () => {
  expect(
    weightedScore([
      { index: 1, weight: 1 },
      { index: 0, weight: 1 },
    ]),
  ).toBe(22);
});

test('unknown indices take no part, and nothing known is no score', () => {
  expect(
    weightedScore([
      { index: 1, weight: 1 },
      { index: null, weight: 9 },
    ]),
  ).toBe(100);
  expect(
    weightedScore([
      { index: null, weight: 1 },
      { index: 1, weight: 0 },
    ]),
  ).toBeNull();
});
