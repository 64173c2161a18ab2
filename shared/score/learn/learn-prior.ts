// What a brand's finished collaborations reached against what was agreed, as the starting point for the next one.
import type { PacePrior } from '../pace.ts';
import { COHORT_PRIOR } from '../pace.ts';
import { clamp, toStableNumber } from '../rounding.ts';

/** Mean of ln pace to begin with, and from how many finished collaborations it was learnt. */
export type LearntPrior = { mean: number; collaborations: number };

/** One or two campaigns are no rule. */
export const PRIOR_COLLABORATIONS_MIN = 3;
/** The cohort counts as much as this many finished collaborations. */
const COHORT_COLLABORATIONS = 8;
/** One collaboration counts at most as a third or the triple of what was agreed. */
const OUTCOME_LIMIT = Math.log(3);
/** However a brand's campaigns went, a new creator starts near the target: the steps' error rates were set there. */
const MEAN_LIMIT = 0.3;

/** `outcomes`: ln(counted ÷ expected) at the end of each finished collaboration. Null with too few of them. */
export function learnPrior(outcomes: readonly number[]): LearntPrior | null {
  const known = outcomes.filter((outcome) => Number.isFinite(outcome));
  if (known.length < PRIOR_COLLABORATIONS_MIN) return null;
  const sum = known.reduce((total, outcome) => total + clamp(outcome, -OUTCOME_LIMIT, OUTCOME_LIMIT), 0);
  const mean = (sum + COHORT_COLLABORATIONS * COHORT_PRIOR.mean) / (known.length + COHORT_COLLABORATIONS);
  return { mean: toStableNumber(clamp(mean, -MEAN_LIMIT, MEAN_LIMIT)), collaborations: known.length };
}

/** The prior to start from: the brand's own mean, as sure of it as of the cohort's. */
export function toPrior(learnt: LearntPrior | null): PacePrior {
  return learnt === null ? COHORT_PRIOR : { mean: learnt.mean, precision: COHORT_PRIOR.precision };
}
