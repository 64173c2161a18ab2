import { describe, expect, test } from 'vitest';
import type { Decomposition } from '../../../shared/analysis/decompose.ts';
import { decompose, neighbourRatios } from '../../../shared/analysis/decompose.ts';

const plan = { posts: 6, reach: 50_000, engagement: 0.04, clicks: 0.25, orders: 0.025, value: 60 };
const actual = {
  posts: 5,
  reach: 46_000,
  engagement: 0.046,
  clicks: 1480 / 10_580,
  orders: 31 / 1480,
  value: 56,
};

describe('decompose', () => {
  test('gives the worked example to the cent, by LMDI', () => {
    const split = decompose(plan, actual);

    expect(split.method).toBe('lmdi');
    expect(split.gap).toBeCloseTo(-2764, 9);
    expect(cents(split)).toEqual([-529.07, -241.96, 405.57, -1684.9, -513.43, -200.21]);
    expect(split.parts.map(({ shareOfLogGap }) => Number(shareOfLogGap?.toFixed(4)))).toEqual([
      0.1914, 0.0875, -0.1467, 0.6096, 0.1858, 0.0724,
    ]);
  });

  test('gives the worked example to the cent, by Shapley on request', () => {
    expect(cents(decompose(plan, actual, 'shapley'))).toEqual([
      -540.29, -248.98, 424.52, -1668.47, -524.53, -206.24,
    ]);
  });

  test('takes Shapley where a factor is 0 and keeps what is behind it at plan', () => {
    const split = decompose(plan, { ...actual, orders: 0, value: null });

    expect(split.method).toBe('shapley');
    expect(cents(split)).toEqual([-326.21, -152.24, 266.86, -955.38, -3333.03, 0]);
    expect(split.parts.map(({ isObserved }) => isObserved)).toEqual([true, true, true, true, true, false]);
    expect(split.parts[5]).toMatchObject({ actual: 60, ratio: 1, shareOfLogGap: null });
  });

  test('does not believe a factor behind a 0', () => {
    const split = decompose(plan, { ...actual, clicks: 0 });

    expect(split.parts.slice(4).map(({ actual: value, isObserved }) => [value, isObserved])).toEqual([
      [0.025, false],
      [60, false],
    ]);
  });

  test('a factor as planned explains exactly nothing', () => {
    const split = decompose({ a: 3, b: 7, c: 0.1 }, { a: 3, b: 14, c: 0.05 });

    expect(split.parts.map(({ part }) => part)).toEqual([
      0,
      expect.closeTo(1.4556, 3),
      expect.closeTo(-1.4556, 3),
    ]);
    expect(split.gap).toBeCloseTo(0, 12);
  });

  test('stays exact next to no gap at all', () => {
    const split = decompose({ a: 1000, b: 1000 }, { a: 2000, b: 500.000001 });

    expect(sum(split)).toBeCloseTo(split.gap, 6);
    expect(split.parts[0]?.part).toBeCloseTo(1_000_000 * Math.LN2, 2);
  });

  test('a plan of 0 is split as well', () => {
    const split = decompose({ a: 0, b: 5 }, { a: 2, b: 10 });

    expect(split).toMatchObject({ method: 'shapley', planned: 0, actual: 20 });
    expect(split.parts.map(({ part, ratio }) => [part, ratio])).toEqual([
      [15, null],
      [5, 2],
    ]);
  });

  test('puts nothing in place of a factor that is not known', () => {
    expect(() => decompose({ a: 2, b: 3 }, { a: 1 })).toThrow('actual.b is missing');
  });

  test('knows no minus nothing', () => {
    const lost = decompose({ a: 2, b: 3 }, { a: 2, b: 0 });
    const less = decompose({ a: 2, b: 3 }, { a: 2, b: 1 });

    expect(lost.parts.map(({ part }) => Object.is(part, -0))).toEqual([false, false]);
    expect(less.parts.map(({ shareOfLogGap }) => Object.is(shareOfLogGap, -0))).toEqual([false, false]);
  });

  test.each([
    [{ a: null }, { a: 1 }],
    [{ a: Number.NaN }, { a: 1 }],
    [{ a: 1 }, { a: -1 }],
    [Object.fromEntries(Array.from({ length: 13 }, (_, n) => [`f${n}`, 1])), {}],
  ])('refuses %j', (broken, found) => {
    expect(() => decompose(broken, found)).toThrow(RangeError);
  });
});

test('neighbour ratios are null behind a 0 and where nothing is known', () => {
  expect(neighbourRatios([5, 100, 0, 0])).toEqual([5, 20, 0, null]);
  expect(neighbourRatios([5, null, 10])).toEqual([5, null, null]);
});

function cents(split: Decomposition): number[] {
  return split.parts.map(({ part }) => Number(part.toFixed(2)));
}

function sum(split: Decomposition): number {
  return split.parts.reduce((all, { part }) => all + part, 0);
}
