import { describe, expect, test } from 'vitest';
import { expectedShare, measuredShare, toIntervals } from '../../../shared/score/expectation.ts';
import { getCohort, growthShare } from '../../../shared/score/growth.ts';

const flat = { ...getCohort('tiktok', 'views'), weekday: [1, 1, 1, 1, 1, 1, 1] };
const look = { postedDay: 2, day: 7, weekdayOfDay0: 0, outages: [] };

describe('expectedShare', () => {
  test('follows the growth curve where nothing disturbs it', () => {
    expect(expectedShare(flat, look).share).toBeCloseTo(growthShare(flat.curve, 5), 12);
  });

  test('is zero for a post that is not out', () => {
    expect(expectedShare(flat, { ...look, day: 2 })).toEqual({ share: 0, concentration: 1 });
  });

  test('leaves out days without measurement', () => {
    const share = expectedShare(flat, { ...look, outages: [[3, 4]] }).share;

    expect(share).toBeCloseTo(
      growthShare(flat.curve, 5) - (growthShare(flat.curve, 2) - growthShare(flat.curve, 1)),
      12,
    );
  });

  test('counts only what is reported by now', () => {
    const orders = { ...getCohort('tiktok', 'orders'), weekday: flat.weekday };

    expect(expectedShare(orders, { ...look, day: 3 }).share).toBeCloseTo(
      0.57 * growthShare(flat.curve, 1),
      12,
    );
  });

  test('expects more of weekends', () => {
    const cohort = getCohort('tiktok', 'views');
    const on = (weekdayOfDay0: number) => expectedShare(cohort, { ...look, day: 3, weekdayOfDay0 }).share;

    expect(on(3)).toBeGreaterThan(on(0));
  });
});

test.each([
  [[[0, 10]], 0],
  [[[2, 3]], 0.75],
  [
    [
      [2, 3],
      [2.5, 4],
    ],
    0.5,
  ],
  [[[5, 6]], 1],
] as [[number, number][], number][])('measuredShare of days 1 to 5 without %j is %f', (outages, share) => {
  expect(measuredShare(toIntervals(outages), 1, 5)).toBeCloseTo(share, 12);
});

test('toIntervals sorts, merges and drops empty ones', () => {
  expect(
    toIntervals([
      [5, 6],
      [1, 3],
      [2, 4],
      [8, 8],
      [9, 7],
    ]),
  ).toEqual([
    [1, 4],
    [5, 6],
  ]);
});
