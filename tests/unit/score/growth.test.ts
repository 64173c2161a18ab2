import { describe, expect, test } from 'vitest';
import { getCohort, growthShare } from '../../../shared/score/growth.ts';

describe('growthShare', () => {
  test.each([
    ['tiktok', 2.2],
    ['instagram', 0.9],
    ['youtube', 4],
  ] as const)('of %s is one half at its τ of %f days', (network, tau) => {
    expect(growthShare(getCohort(network, 'views').curve, tau)).toBeCloseTo(0.5, 12);
  });

  test('is zero at publication and before, and never above one', () => {
    const { curve } = getCohort('tiktok', 'views');

    expect([growthShare(curve, 0), growthShare(curve, -1)]).toEqual([0, 0]);
    expect(growthShare(curve, 10_000)).toBeLessThan(1);
  });

  test('agrees between whole days and the days around them', () => {
    const { curve } = getCohort('youtube', 'views');

    expect(growthShare(curve, 3)).toBeCloseTo(growthShare(curve, 3.000001), 5);
  });
});

test.each(['instagram', 'tiktok', 'youtube', 'x', 'twitch', 'pinterest', 'substack'] as const)(
  'getCohort knows %s',
  (network) => {
    const { weekday } = getCohort(network, 'orders');

    expect(weekday.reduce((sum, factor) => sum + factor, 0)).toBeCloseTo(7, 1);
  },
);
