import { expect, test } from 'vitest';
import { canBeAtRisk, moneyAtRiskMinor } from '../../../shared/procedure/money-at-risk.ts';
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

test.each([
  ['the fee less what an end leaves earned, while only what was paid is not known', null, 300_000, 154_000],
  ['nothing when everything would be earned anyhow', null, 500_000, 0],
  ['not known when the end itself is not', null, null, null],
  ['not known when something else than the paid sum is missing', 250_000, 300_000, null],
])('is %s', (_name, paidMinor, endEarnedMinor, expected) => {
  const unknown = { ...money, exitCostMinor: null, paidMinor, endEarnedMinor };

  expect(moneyAtRiskMinor({ ...standingWith({ assessment: { score: 23 } }), money: unknown })).toBe(expected);
});

test('does not depend on what was paid, as long as no more was paid than is earned', () => {
  const at = (paidMinor: number): number | null => {
    const known = { ...money, paidMinor, openMinor: 500_000 - paidMinor, exitCostMinor: 300_000 - paidMinor };
    return moneyAtRiskMinor({ ...standingWith({ assessment: { score: 23 } }), money: known });
  };

  expect([0, 1, 150_000, 300_000].map(at)).toEqual([154_000, 154_000, 154_000, 154_000]);
});

test.each(['ending', 'ended', 'completed', 'closed', 'cancelled'] as const)(
  'is none in %s: its end is decided, whatever the numbers say',
  (state) => {
    const standing = standingWith({ assessment: { score: 23 } });
    const decided = { ...standing, money, case: { ...standing.case, state } };
    expect([canBeAtRisk(decided), moneyAtRiskMinor(decided)]).toEqual([false, null]);
  },
);
