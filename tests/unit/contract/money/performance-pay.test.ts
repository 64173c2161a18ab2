import { describe, expect, test } from 'vitest';
import type { PerformancePlan } from '../../../../shared/contract/money/performance-pay.ts';
import {
  listPlanProblems,
  lowestBaseMinor,
  mostVariableMinor,
  performancePay,
  planProblems,
} from '../../../../shared/contract/money/performance-pay.ts';

const tiers = [
  { fromUnits: 0, rateMinor: 1000 },
  { fromUnits: 100_000, rateMinor: 1500 },
  { fromUnits: 250_000, rateMinor: 500 },
];
const plan: PerformancePlan = { baseMinor: 0, tiers, per: 1000 };

describe('performancePay', () => {
  test.each([
    ['marginal', 0, 0],
    ['marginal', 300_000, 350_000],
    ['marginal', 100_001, 100_002],
    ['cliff', 99_999, 99_999],
    ['cliff', 100_000, 150_000],
    ['cliff', 249_999, 374_999],
    ['cliff', 250_000, 125_000],
    ['cliff', 300_000, 150_000],
  ] as const)('%s tiers pay for %i units %i', (mode, units, expected) => {
    expect(performancePay({ ...plan, mode }, units).totalMinor).toBe(expected);
  });

  test('caps the variable part, then the total, then lifts to the floor', () => {
    const capped = { ...plan, baseMinor: 200_000, variableCapMinor: 50_000, totalCapMinor: 240_000 };

    expect(performancePay(capped, 100_000)).toEqual({
      variableRawMinor: 100_000,
      variableMinor: 50_000,
      totalMinor: 240_000,
    });
    expect(performancePay({ ...capped, floorMinor: 245_000 }, 0).totalMinor).toBe(245_000);
  });

  test('pays nothing before the first tier', () => {
    expect(performancePay({ ...plan, tiers: [{ fromUnits: 10, rateMinor: 1000 }] }, 9).totalMinor).toBe(0);
  });

  test.each([-1, 0.5, Number.NaN])('refuses %s units', (units) => {
    expect(() => performancePay(plan, units)).toThrow(RangeError);
  });
});

describe('bonuses', () => {
  const bonuses = [
    { atUnits: 100_000, amountMinor: 50_000 },
    { atUnits: 250_000, amountMinor: 30_000 },
  ];
  const onlyBonuses: PerformancePlan = { baseMinor: 20_000, tiers: [], bonuses, per: 1 };

  test.each([
    [0, 20_000],
    [99_999, 20_000],
    [100_000, 70_000],
    [249_999, 70_000],
    [250_000, 100_000],
    [9_000_000, 100_000],
  ])('%i units pay the base and each bonus that is reached, once: %i', (units, expected) => {
    expect(performancePay(onlyBonuses, units).totalMinor).toBe(expected);
  });

  test('stand beside the steps and under the caps', () => {
    expect(performancePay({ ...plan, bonuses }, 100_000).totalMinor).toBe(150_000);
    expect(performancePay({ ...plan, bonuses, variableCapMinor: 120_000 }, 100_000).totalMinor).toBe(120_000);
    expect(performancePay({ ...onlyBonuses, totalCapMinor: 90_000 }, 250_000).totalMinor).toBe(90_000);
  });

  test('end by themselves where no step pays more for more', () => {
    expect(mostVariableMinor(onlyBonuses)).toBe(80_000);
    expect(mostVariableMinor({ ...onlyBonuses, tiers: [{ fromUnits: 0, rateMinor: 0 }] })).toBe(80_000);
    expect(mostVariableMinor({ ...onlyBonuses, tiers })).toBeNull();
  });

  test.each<[Partial<PerformancePlan>, string, object]>([
    [{ bonuses: [...bonuses].reverse() }, 'BONUSES_NOT_ASCENDING', { atUnits: 100_000 }],
    [{ bonuses: [{ atUnits: 0, amountMinor: 1 }] }, 'BONUSES_NOT_ASCENDING', { atUnits: 0 }],
    [{ totalCapMinor: 90_000 }, 'BONUS_CUT', { atUnits: 250_000, amountMinor: 30_000, paidMinor: 20_000 }],
    [{ floorMinor: 70_000 }, 'BONUS_CUT', { atUnits: 100_000, amountMinor: 50_000, paidMinor: 0 }],
  ])('%j is named', (change, code, facts) => {
    expect(listPlanProblems({ ...onlyBonuses, ...change })).toEqual([{ code, ...facts }]);
  });

  test('what is no amount or out of order cannot be computed', () => {
    const broken = { ...onlyBonuses, bonuses: [{ atUnits: 10, amountMinor: -1 }] };
    expect(planProblems(broken)).toMatchObject([{ field: 'bonuses.0.amountMinor' }]);
    expect(() => performancePay({ ...onlyBonuses, bonuses: [...bonuses].reverse() }, 5)).toThrow(RangeError);
  });
});

describe('listPlanProblems', () => {
  test('finds the threshold that pays less when it is reached', () => {
    expect(listPlanProblems({ ...plan, mode: 'cliff' })).toEqual([
      { code: 'CLIFF_INVERSION', atUnits: 250_000, beforeMinor: 374_999, afterMinor: 125_000 },
    ]);
    expect(listPlanProblems(plan)).toEqual([]);
  });

  test('finds tiers out of order and a floor above the cap', () => {
    const twice = [tiers[0], tiers[0]].flatMap((tier) => tier ?? []);

    expect(listPlanProblems({ ...plan, tiers: twice })).toEqual([
      { code: 'TIERS_NOT_ASCENDING', atUnits: 0 },
    ]);
    expect(listPlanProblems({ ...plan, floorMinor: 2, totalCapMinor: 1 })).toEqual([
      { code: 'FLOOR_ABOVE_CAP', floorMinor: 2, totalCapMinor: 1 },
    ]);
  });
});

test('the lowest base without a reason is 40 % of the old fee', () => {
  expect(lowestBaseMinor(100_001)).toBe(40_000);
});
