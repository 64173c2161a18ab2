import { describe, expect, test } from 'vitest';
import { findSilentOutages } from '../../../shared/score/outage.ts';

const curve = { tauDays: 2.2, beta: 0.9 };
const post = (...values: number[]) => ({
  postedDay: 0,
  target: 1000,
  readings: values.map((value, index) => ({ day: index + 1, value })),
});

describe('findSilentOutages', () => {
  test('finds a stretch in which nothing moved', () => {
    expect(findSilentOutages([post(300, 500, 500, 500, 600)], curve, [])).toEqual([[2, 4]]);
  });

  test('finds one that reaches the newest reading', () => {
    expect(findSilentOutages([post(300, 500, 500)], curve, [])).toEqual([[2, 3]]);
  });

  test('finds none when one post moves', () => {
    expect(findSilentOutages([post(300, 500, 500), post(300, 500, 501)], curve, [])).toEqual([]);
  });

  test('finds none when few events were due', () => {
    expect(findSilentOutages([{ ...post(3, 5, 5), target: 10 }], curve, [])).toEqual([]);
  });

  test('does not report flagged days again', () => {
    expect(findSilentOutages([post(300, 500, 500)], curve, [[2, 3]])).toEqual([]);
  });

  test.each([
    ['before', [[3, 6]], [[2, 3]]],
    ['behind', [[1, 4]], [[4, 6]]],
    [
      'around',
      [[3, 4]],
      [
        [2, 3],
        [4, 6],
      ],
    ],
    [
      'between',
      [
        [2, 3],
        [4, 6],
      ],
      [[3, 4]],
    ],
  ] as [string, [number, number][], [number, number][]][])(
    'reports what stands still %s flagged days',
    (_name, flagged, silent) => {
      expect(findSilentOutages([post(300, 500, 500, 500, 500, 500)], curve, flagged)).toEqual(silent);
    },
  );

  test('reports no rest in which few events were due', () => {
    const small = { ...post(30, 50, 50, 50, 50, 50), target: 60 };
    expect(findSilentOutages([small], curve, [])).toEqual([[2, 6]]);
    expect(findSilentOutages([small], curve, [[2.2, 6]])).toEqual([]);
  });

  test('finds none without readings', () => {
    expect(findSilentOutages([], curve, [])).toEqual([]);
  });
});
