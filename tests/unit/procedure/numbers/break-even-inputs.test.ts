import { describe, expect, test } from 'vitest';
import { breakEvenInputs } from '../../../../shared/procedure/numbers/break-even-inputs.ts';
import { projectStanding, type StandingInputs } from '../../../../shared/procedure/project-standing.ts';
import { AT, inputsWith } from '../standing-inputs.ts';

/** Two pieces of 500.00 each, one of them out; 1,000 clicks agreed, worth 2,000.00. */
const withWorth = (worthPer1000Minor: number | null, change: Partial<StandingInputs> = {}) => {
  const base = inputsWith(change);
  return { ...base, campaign: { ...base.campaign, worthPer1000Minor } };
};
const parts = (inputs: StandingInputs, targetTotal: number | null = 1_000) =>
  breakEvenInputs(inputs, { at: AT, targetTotal });

describe('break-even of one’s own', () => {
  test('is made of agreed results × worth ÷ fee, and of what an end would add to what is earned', () => {
    const { standing } = projectStanding(withWorth(200_000), { at: AT, caseAt: AT });
    const { earnedMinor = 0, endEarnedMinor, feeMinor = 0 } = standing.money ?? {};
    const killFeeShare = ((endEarnedMinor ?? 0) - earnedMinor) / (feeMinor - earnedMinor);

    expect(parts(withWorth(200_000))).toEqual({ killFeeShare, valueRatio: 2 });
    expect(standing.assessment).toMatchObject({
      isBreakEvenAssumed: false,
      breakEven: (1 - killFeeShare) / 2,
      breakEvenFrom: { killFeeShare, valueRatio: 2 },
    });
  });

  test.each<[string, StandingInputs, number | null]>([
    ['the worth', withWorth(null), 1_000],
    ['an agreed total', withWorth(200_000), null],
    [
      'a fee',
      withWorth(200_000, { collaboration: { id: 'c1', feeMinor: null, paidMinor: null, targets: {} } }),
      1_000,
    ],
    ['the contract', withWorth(200_000, { contracts: [] }), 1_000],
  ])('is not known without %s', (_, inputs, targetTotal) => {
    expect(parts(inputs, targetTotal)).toBeNull();
  });
});

test('a higher worth never lowers the score', () => {
  const scoreOf = (worth: number | null) =>
    projectStanding(withWorth(worth), { at: AT, caseAt: AT }).standing.assessment.score ?? 0;

  expect(scoreOf(100_000)).toBeLessThanOrEqual(scoreOf(150_000));
  expect(scoreOf(150_000)).toBeLessThanOrEqual(scoreOf(400_000));
});
