import { describe, expect, test } from 'vitest';
import {
  findPerformanceClause,
  guaranteedMinor,
  mostAboveMinor,
  performanceDue,
} from '../../../../shared/contract/money/performance-due.ts';
import type { PerformanceClause } from '../../../../shared/contract/terms.ts';
import { CLAUSE } from './settlement-cases.ts';

const END = { effectiveAt: '2026-11-25T05:00:00Z', tz: 'America/New_York' };

function dueOf(change: Partial<PerformanceClause>, units: number | null = 120_000, pendingUnits = 0) {
  const piece = { id: 'reel', publishedAt: '2026-11-10T15:00:00Z', units, pendingUnits };
  return performanceDue({ ...CLAUSE, ...change }, piece, END);
}

describe('performanceDue, fifteen of thirty days into the window', () => {
  test('counts what the window shows', () => {
    expect(dueOf({})).toEqual({ guaranteedMinor: 250_000, aboveMinor: 94_000, units: 120_000, later: [] });
  });

  test('lets the window run out: the guarantee now, the rest when it has closed and the numbers are in', () => {
    expect(dueOf({ onEarlyEnd: 'run_out', suppliedWithinDays: 5, holdDays: 2 })).toEqual({
      guaranteedMinor: 250_000,
      aboveMinor: 0,
      units: null,
      later: [{ pieceId: 'reel', on: '2026-12-17', what: 'window_closes', atMostMinor: 250_000 }],
    });
  });

  test('bonuses are paid where the count has reached them, and are the most there is without steps', () => {
    const bonuses = [
      { atUnits: 100_000, amountMinor: 70_000 },
      { atUnits: 200_000, amountMinor: 30_000 },
    ];
    const only = { tiers: [], bonuses, floorMinor: null, variableCapMinor: null, totalCapMinor: null };
    expect(dueOf(only)).toMatchObject({ aboveMinor: 70_000, units: 120_000 });
    expect(dueOf(only, 99_999)).toMatchObject({ aboveMinor: 0 });
    expect(dueOf({ ...only, onEarlyEnd: 'run_out' }).later).toMatchObject([{ atMostMinor: 100_000 }]);
  });

  test('pays the floor pro rata of the days, never under the base', () => {
    expect(dueOf({ onEarlyEnd: 'floor_prorata', floorMinor: 500_000 }).guaranteedMinor).toBe(250_000);
    expect(dueOf({ onEarlyEnd: 'floor_prorata', floorMinor: 250_000 }).guaranteedMinor).toBe(200_000);
  });

  test.each(['settle_at_effective', 'run_out', 'floor_prorata'] as const)(
    'counts as agreed once the window has closed: %s',
    (onEarlyEnd) => {
      expect(dueOf({ onEarlyEnd, measurementWindowDays: 15 })).toMatchObject({
        aboveMinor: 94_000,
        later: [],
      });
    },
  );

  test('holds back units that can still be returned', () => {
    const rate = {
      tiers: [{ fromUnits: 0, rateMinor: 900 }],
      per: 1,
      baseMinor: 0,
      floorMinor: null,
      holdDays: 30,
    };

    // M07: 48 orders, 5 returned before, 6 still returnable.
    expect(dueOf({ ...rate, variableCapMinor: null }, 43, 6)).toMatchObject({
      aboveMinor: 33_300,
      later: [{ what: 'hold_ends', on: '2026-12-25', atMostMinor: 5_400 }],
    });
  });
});

test('the guarantee is base or floor, under the total cap, and the cap bounds what can come above it', () => {
  expect(guaranteedMinor(CLAUSE)).toBe(250_000);
  expect(guaranteedMinor({ ...CLAUSE, floorMinor: null })).toBe(200_000);
  expect(mostAboveMinor({ ...CLAUSE, totalCapMinor: 400_000 }, 250_000)).toBe(150_000);
  expect(mostAboveMinor({ ...CLAUSE, variableCapMinor: null }, 250_000)).toBeNull();
});

test('the newest clause that names a piece prices it, then earlier ones', () => {
  const earlier = { ...CLAUSE, pieceIds: null, baseMinor: 1 };
  const terms = { performancePay: CLAUSE, earlierPay: [earlier] };

  expect(findPerformanceClause(terms, 'reel')).toBe(CLAUSE);
  expect(findPerformanceClause(terms, 'other')).toBe(earlier);
  expect(findPerformanceClause({}, 'reel')).toBeUndefined();
});
