// A team's own rule for what the numbers may propose: how sure they have to be for each step, and for how many days a
// pause has to be supported. It can only make the product more careful than SCORING.md §2.7, never bolder; nothing acts alone.
import type { EvidenceStep } from '../../score/assessment.ts';
import { STEP_THRESHOLDS } from '../../score/ladder-step.ts';

export const GUARDED_STEPS = ['talk', 'remedy', 'adjust', 'propose_pause'] as const;
export type GuardedStep = (typeof GUARDED_STEPS)[number] & EvidenceStep;

export type GuardRail = {
  /** Chance of being below break-even from which a step may be proposed, 0–1. */
  thresholds: Record<GuardedStep, number>;
  /** Judged days in a row on which the numbers have to support a pause before one is proposed. */
  holdDays: number;
};

/** What holds where a team has chosen nothing. */
export const STANDARD_RAIL: GuardRail = { thresholds: { ...STEP_THRESHOLDS }, holdDays: 1 };

/** Share of on-target creators that the standard threshold of a step disturbs (SCORING.md §2.7); a higher one disturbs fewer. */
export const DISTURBED_SHARES: Record<GuardedStep, number> = {
  talk: 0.12,
  remedy: 0.05,
  adjust: 0.02,
  propose_pause: 0.01,
};

/** A chance beyond this is never reached by a few posts: a rule with it would be a hidden "never". */
export const THRESHOLD_MAX = 0.99;
/** As many days as bands and steps are remembered (decision 16). */
export const HOLD_DAYS_MAX = 14;

export type RailProblem = 'not_a_number' | 'bolder_than_standard' | 'too_high' | 'below_milder_step' | 'days';

/** What stands against a rule, per field; empty when it may be used. */
export function findRailProblems({
  thresholds,
  holdDays,
}: GuardRail): Partial<Record<GuardedStep | 'holdDays', RailProblem>> {
  const problems: Partial<Record<GuardedStep | 'holdDays', RailProblem>> = {};
  for (const [index, step] of GUARDED_STEPS.entries()) {
    const milder = GUARDED_STEPS[index - 1];
    const problem = findThresholdProblem(step, thresholds[step], milder && thresholds[milder]);
    if (problem) problems[step] = problem;
  }
  if (!Number.isInteger(holdDays) || holdDays < 1 || holdDays > HOLD_DAYS_MAX) problems.holdDays = 'days';
  return problems;
}

/** True when a rule asks for nothing beyond the standard. */
export function isStandard({ thresholds, holdDays }: GuardRail): boolean {
  return holdDays === 1 && GUARDED_STEPS.every((step) => thresholds[step] <= STEP_THRESHOLDS[step]);
}

function findThresholdProblem(
  step: GuardedStep,
  threshold: number,
  milder: number | undefined,
): RailProblem | null {
  if (!Number.isFinite(threshold)) return 'not_a_number';
  if (threshold < STEP_THRESHOLDS[step]) return 'bolder_than_standard';
  if (threshold > THRESHOLD_MAX) return 'too_high';
  return milder !== undefined && threshold < milder ? 'below_milder_step' : null;
}
