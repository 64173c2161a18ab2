import { expect, test } from 'vitest';
import {
  eventDataWithoutFees,
  standingWithoutFees,
  tellsCost,
} from '../../../../shared/procedure/payments/without-fees.ts';
import { projectStanding } from '../../../../shared/procedure/project-standing.ts';
import type { Standing } from '../../../../shared/procedure/standing.ts';
import type { RemedyRecord } from '../../../../shared/procedure/talk/records.ts';
import { AT, inputsWith } from '../standing-inputs.ts';
import { holdOf } from './holds.ts';

const REMEDY: RemedyRecord = {
  id: 'a1',
  kind: 'change',
  remedy: 'R2',
  owner: 'brand',
  cause: null,
  deliverableId: null,
  kpi: 'clicks',
  targetBps: 9_000,
  expectedUnits: null,
  dueOn: '2026-11-25',
  reviewOn: '2026-11-30',
  costMinor: 7_713,
  seq: 4,
  plannedAt: AT,
  before: null,
  after: null,
  doneAt: null,
  doneBy: null,
  outcome: 'open',
  creatorStance: 'none',
};
const FROZEN = {
  settlementId: 's',
  sha256: 'f',
  dueToCreatorMinor: 5,
  refundDueMinor: 6,
  payOn: '2026-12-01',
};

function fullStanding(): Standing {
  const { standing } = projectStanding(inputsWith(), { at: AT, caseAt: AT });
  const held = { ...standing.case, holds: [holdOf()], remedies: [REMEDY], money: { ...FROZEN, seq: 9 } };
  return { ...standing, moneyAtRiskMinor: 40_000, case: held };
}

test('a standing without fees has no amount left, and keeps everything that tells none', () => {
  const standing = fullStanding();
  const told = standingWithoutFees(standing);

  expect(standing.readings.some(({ kpi }) => kpi === 'cpc')).toBe(true);
  expect(JSON.stringify(told)).not.toMatch(/Minor":[1-9]|"minor":[1-9]|100000|20000|7713/);
  expect(told.readings.map(({ kpi }) => kpi)).toContain('clicks');
  expect(told.case.remedies[0]).toEqual({ ...REMEDY, costMinor: 0 });
  expect(told.case.holds?.[0]).toEqual({ ...holdOf(), minor: 0 });
  expect(told.assessment.score).toBe(standing.assessment.score);
  expect(standingWithoutFees(told)).toEqual(told);
});

test('an event without fees keeps what happened, why and when', () => {
  const data = {
    reason: 'amount_unclear',
    amountMinor: 41_237,
    money: FROZEN,
    actions: [REMEDY],
    indexes: { clicks: 0.8, cpc: 0.7 },
    on: '2026-12-10',
  };

  expect(eventDataWithoutFees(data)).toEqual({
    reason: 'amount_unclear',
    actions: [{ ...REMEDY, costMinor: 0 }],
    indexes: { clicks: 0.8 },
    on: '2026-12-10',
  });
  expect(eventDataWithoutFees({ reviewOn: null })).toEqual({ reviewOn: null });
});

test.each([
  ['cpm', true],
  ['cpmViews', true],
  ['roi', true],
  ['roas', true],
  ['cost', true],
  ['cost_per_reach', true],
  ['clicks', false],
  ['ctrReach', false],
])('%s tells the cost: %s', (kpi, tells) => {
  expect(tellsCost(kpi)).toBe(tells);
});
