import { describe, expect, test } from 'vitest';
import { cleanSeries, readingsUntil } from '../../../shared/score/snapshots.ts';

describe('cleanSeries', () => {
  test('sorts, keeps the higher of equal instants, drops nulls and impossible values', () => {
    const { readings } = cleanSeries(
      [
        { day: 3, value: 30 },
        { day: 1, value: 9 },
        { day: 2, value: null },
        { day: 1, value: 10 },
        { day: 2, value: -5 },
        { day: 2, value: Number.NaN },
        { day: 2, value: Number.POSITIVE_INFINITY },
        { day: -1, value: 3 },
      ],
      0,
      5,
    );

    expect(readings).toEqual([
      { day: 1, value: 10 },
      { day: 3, value: 30 },
    ]);
  });

  test('refuses and counts what lies in the future', () => {
    expect(
      cleanSeries(
        [
          { day: 1, value: 1 },
          { day: 9, value: 2 },
        ],
        0,
        5,
      ),
    ).toMatchObject({ refusedFuture: 1, readings: [{ day: 1, value: 1 }] });
  });

  test('takes a falling counter as a correction', () => {
    expect(
      cleanSeries(
        [
          { day: 1, value: 10 },
          { day: 2, value: 8 },
          { day: 3, value: 9 },
        ],
        0,
        5,
      ).corrections,
    ).toBe(1);
  });
});

test('readingsUntil includes the day itself', () => {
  const readings = [
    { day: 1, value: 1 },
    { day: 2, value: 2 },
    { day: 3, value: 3 },
  ];

  expect(readingsUntil(readings, 2)).toHaveLength(2);
  expect(readingsUntil(readings, 9)).toBe(readings);
});
