import { expect, test } from 'vitest';
import { moneyAtRiskMinor } from '../../../shared/procedure/money-at-risk.ts';
import { standingWith } from './standing-facts.ts';

const money = { feeMinor: 500_000, earnedMinor: 100_000, openMinor: 250_000, exitCostMinor: 63_500 };

test.each([
  ['what ending would save × the chance of missing break-even', money, 23, 143_605],
  ['nothing when leaving costs as much as staying', { ...money, exitCostMinor: 300_000 }, 23, 0],
  ['nothing when the goal is certain', money, 100, 0],
  ['not known without fees', null, 23, null],
  ['not known without the cost of leaving', { ...money, exitCostMinor: null }, 23, null],
  ['not known without a score', money, null, null],
])('is %s', (_name, fees, score, expected) => {
  expect(moneyAtRiskMinor({ ...standingWith({ assessment: { score } }), money: fees })).toBe(expected);
});
