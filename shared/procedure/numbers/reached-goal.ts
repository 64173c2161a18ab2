import type { Assessment } from '../../score/assessment.ts';

/**
 * The agreed total is reached already, so that going on is the step whatever the pace (SCORING.md §2). Not where the score
 * stands on another count that has no agreed total of its own.
 */
export function isGoalMet({ reasons, standsOn }: Pick<Assessment, 'reasons' | 'standsOn'>): boolean {
  const isAgreed = (standsOn?.insteadOf.target.from ?? 'agreed') === 'agreed';
  return isAgreed && reasons.some(({ code }) => code === 'goal_met');
}
