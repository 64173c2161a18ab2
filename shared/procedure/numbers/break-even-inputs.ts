// What break-even is made of, where the worth of a result, the fee, the agreed total and the kill fee are all known.
import type { Instant } from '../../contract/terms.ts';
import type { AssessmentInput } from '../../score/assessment.ts';
import { pieceMoney } from '../money-standing.ts';
import type { StandingInputs } from '../project-standing.ts';

/** The worth is given for a thousand results: a view is worth less than the smallest coin. */
export const WORTH_RESULTS = 1000;

/**
 * Value ratio = agreed results × worth ÷ fee. Kill fee share = what an end at `at` would add to what is earned, of what is
 * not earned yet; nothing once all is earned. Null where one of them is not known: the assumed break-even stands.
 */
export function breakEvenInputs(
  inputs: StandingInputs,
  { at, targetTotal }: { at: Instant; targetTotal: number | null },
): AssessmentInput['breakEven'] {
  const worthMinor = inputs.campaign.worthPer1000Minor ?? null;
  if (worthMinor === null || targetTotal === null || targetTotal <= 0) return null;
  const money = pieceMoney(inputs, at);
  const endEarnedMinor = money?.endEarnedMinor ?? null;
  if (money === null || endEarnedMinor === null || money.feeMinor <= 0) return null;
  const unearned = money.feeMinor - money.earnedMinor;
  return {
    killFeeShare: unearned <= 0 ? 0 : Math.min(1, Math.max(0, endEarnedMinor - money.earnedMinor) / unearned),
    valueRatio: (targetTotal * worthMinor) / WORTH_RESULTS / money.feeMinor,
  };
}
