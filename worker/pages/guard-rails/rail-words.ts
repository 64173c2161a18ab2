// Guard rails in words: steps, what stands against a value, and how a dry run went.
import type { DryRunCounts, DryRunOutcome } from '../../../shared/procedure/guard-rails/dry-run.ts';
import {
  DISTURBED_SHARES,
  type GuardedStep,
  type GuardRail,
  HOLD_DAYS_MAX,
  type RailProblem,
} from '../../../shared/procedure/guard-rails/guard-rail.ts';
import { STEP_THRESHOLDS } from '../../../shared/score/ladder-step.ts';
import { formatNumberOf, formatPercent } from '../../../shared/ui/format.ts';

export const STEP_NAMES: Record<GuardedStep, string> = {
  talk: 'Talk',
  remedy: 'Remedy',
  adjust: 'Adjust the terms',
  propose_pause: 'Propose a pause',
};

export const OUTCOME_WORDS: Record<DryRunOutcome, string> = {
  right: 'ended below break-even',
  wrong: 'ended at or above break-even',
  running: 'still running',
  unknown: 'ended without numbers',
};

/** 0.885 → 88.5; rounded up, so that a standard with more digits never reads as bolder than itself. */
export function toPercentAtLeast(share: number): number {
  return Math.ceil(Math.round(share * 1_000_000) / 1000) / 10;
}

/** "65%", "88.5%" */
export function formatThreshold(share: number, locale: string): string {
  return formatPercent(share, locale, Number.isInteger(toPercentAtLeast(share)) ? 0 : 1);
}

/** What the standard threshold costs, and what a higher one does. */
export function describeShare(step: GuardedStep, threshold: number, locale: string): string {
  const share = formatPercent(DISTURBED_SHARES[step], locale);
  if (threshold > STEP_THRESHOLDS[step]) return `disturbs fewer than ${share} of on-target creators`;
  return `disturbs ${share} of on-target creators`;
}

export function describeRailProblem(problem: RailProblem, step: GuardedStep | null, locale: string): string {
  switch (problem) {
    case 'not_a_number':
      return 'Give a number.';
    case 'bolder_than_standard': {
      const least = step === null ? '' : formatThreshold(STEP_THRESHOLDS[step], locale);
      return `At least ${least}: a rule may be more careful than the standard, not bolder.`;
    }
    case 'too_high':
      return 'At most 99: beyond that no step is ever proposed.';
    case 'below_milder_step':
      return 'Not below the step above: a graver step needs more certainty.';
    case 'days':
      return `A whole number of days from 1 to ${HOLD_DAYS_MAX}.`;
  }
}

/** "talk from 65%, remedy from 75%, adjust from 84%, pause from 92% held for 3 days" */
export function summariseRail({ thresholds, holdDays }: GuardRail, locale: string): string {
  const from = (step: GuardedStep) => formatThreshold(thresholds[step], locale);
  const days = formatNumberOf(holdDays, 'day', 'days', locale);
  return `talk from ${from('talk')}, remedy from ${from('remedy')}, adjust from ${from('adjust')}, pause from ${from('propose_pause')} held for ${days}`;
}

/** "This rule would have proposed a pause for 2 of 41, 1 of them wrongly." */
export function describeDryRun(counts: DryRunCounts, looked: number): string {
  const { paused, wrong, right, running, unknown } = counts;
  if (looked === 0)
    return 'There is no recorded collaboration with a post yet, so there is nothing to try it on.';
  if (paused === 0) return `This rule would have proposed a pause for none of ${looked}.`;
  const parts = [
    `${wrong} wrongly`,
    `${right} rightly`,
    ...(running > 0 ? [`${running} still running`] : []),
    ...(unknown > 0 ? [`${unknown} without numbers to tell`] : []),
  ];
  return `This rule would have proposed a pause for ${paused} of ${looked}: ${parts.join(', ')}.`;
}
