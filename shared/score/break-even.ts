import type { AssessmentInput } from './assessment.ts';

/** Pace below which ending costs less than going on, where kill fee or value is unknown (SCORING.md §2.5). */
export const BREAK_EVEN_ASSUMED = 0.69;

/**
 * Break-even pace = (1 − kill fee share) / value ratio, at most 1: who brings what was agreed has done so, whatever it is
 * worth. Assumed, and said so, when unknown or impossible (no value, nothing saved by ending).
 */
export function breakEvenPace(given: AssessmentInput['breakEven']): { pace: number; isAssumed: boolean } {
  const pace = given === null ? Number.NaN : (1 - given.killFeeShare) / given.valueRatio;
  if (!Number.isFinite(pace) || pace <= 0) return { pace: BREAK_EVEN_ASSUMED, isAssumed: true };
  return { pace: Math.min(1, pace), isAssumed: false };
}
