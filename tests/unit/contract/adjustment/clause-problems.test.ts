import { expect, test } from 'vitest';
import { clauseProblems } from '../../../../shared/contract/adjustment/clause-problems.ts';
import type { PerformanceClause } from '../../../../shared/contract/terms.ts';
import { PAY } from './offers.ts';

const TIERS = [
  { fromUnits: 0, rateMinor: 1_000 },
  { fromUnits: 100_000, rateMinor: 1_500 },
  { fromUnits: 250_000, rateMinor: 500 },
];

test.each<[Partial<PerformanceClause>, string, object]>([
  [{ kpi: 'review_stars' }, 'DEPENDS_ON_OPINION', { kpi: 'review_stars' }],
  [{ tiers: [] }, 'TIERS_MISSING', {}],
  [{ tiers: [...TIERS].reverse() }, 'TIERS_NOT_ASCENDING', { atUnits: 100_000 }],
  [
    { tiers: TIERS, per: 1_000, mode: 'cliff' },
    'CLIFF_INVERSION',
    { atUnits: 250_000, beforeMinor: 374_999, afterMinor: 125_000 },
  ],
  [
    { bonuses: [{ atUnits: 500, amountMinor: 5_000 }], totalCapMinor: 90_000 },
    'BONUS_CUT',
    { atUnits: 500, amountMinor: 5_000, paidMinor: 0 },
  ],
  [{ bonuses: [{ atUnits: 0, amountMinor: 5_000 }] }, 'BONUSES_NOT_ASCENDING', { atUnits: 0 }],
  [
    { bonuses: [{ atUnits: 10, amountMinor: -1 }] },
    'NOT_AN_AMOUNT',
    { field: 'bonuses.0.amountMinor', value: '-1' },
  ],
  [{ floorMinor: 80_000 }, 'FLOOR_BELOW_BASE', { floorMinor: 80_000, baseMinor: 90_000 }],
  [{ totalCapMinor: 89_999 }, 'CAP_BELOW_FLOOR', { floorMinor: 90_000, capMinor: 89_999 }],
  [
    { floorMinor: 95_000, variableCapMinor: 4_999 },
    'CAP_BELOW_FLOOR',
    { floorMinor: 95_000, capMinor: 94_999 },
  ],
  [{ baseMinor: 0.5 }, 'NOT_AN_AMOUNT', { field: 'baseMinor', value: '0.5' }],
  [{ measurementWindowDays: 3_651 }, 'NOT_AN_AMOUNT', { field: 'measurementWindowDays', value: '3651' }],
  [{ holdDays: -1 }, 'NOT_AN_AMOUNT', { field: 'holdDays', value: '-1' }],
  [{ per: 0 }, 'NOT_AN_AMOUNT', { field: 'per', value: '0' }],
  [
    { tiers: [{ fromUnits: 0, rateMinor: -1 }] },
    'NOT_AN_AMOUNT',
    { field: 'tiers.0.rateMinor', value: '-1' },
  ],
])('%j is named', (change, code, facts) => {
  expect(clauseProblems({ ...PAY, ...change })).toEqual([{ code, isBlocking: true, facts }]);
});

test('nothing is wrong with brackets that pay each unit at its own rate', () => {
  expect(clauseProblems({ ...PAY, tiers: TIERS, per: 1_000 })).toEqual([]);
});

test('a bonus needs no steps beside it, and one that a cap cuts in part is read before it is signed', () => {
  const bonus = { ...PAY, tiers: [], bonuses: [{ atUnits: 500, amountMinor: 50_000 }] };
  expect(clauseProblems({ ...bonus, totalCapMinor: 200_000 })).toEqual([]);
  expect(clauseProblems({ ...bonus, totalCapMinor: 120_000 })).toEqual([
    {
      code: 'BONUS_CUT',
      isBlocking: false,
      facts: { atUnits: 500, amountMinor: 50_000, paidMinor: 30_000 },
    },
  ]);
});
