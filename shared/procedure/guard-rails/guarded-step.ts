// What a team's rule leaves of the step that the numbers support. Computed over days like bands and steps (decision 16):
// a step is entered at the rule's threshold, left a margin below it, and climbed one rung a day.
import type { Assessment, EvidenceStep } from '../../score/assessment.ts';
import { atMost, EVIDENCE_STEPS, gravityOf, LEAVE_MARGIN, STEP_THRESHOLDS } from '../../score/ladder-step.ts';
import { GUARDED_STEPS, type GuardRail } from './guard-rail.ts';

/** The step that may be proposed, and for how many judged days in a row a pause has been supported. */
export type Guarded = { step: EvidenceStep; pauseDays: number; holdDays: number };

/** What one day leaves for the next; null before the first judged day. */
export type GuardMemory = { level: EvidenceStep; pauseDays: number } | null;

/** The rule at the end of days in order, the last of which is now. */
export function guardOver(days: readonly Assessment[], rail: GuardRail): Guarded {
  let memory: GuardMemory = null;
  let guarded: Guarded = { step: 'keep', pauseDays: 0, holdDays: rail.holdDays };
  for (const day of days) ({ memory, guarded } = guardDay(memory, day, rail));
  return guarded;
}

/** One day more. A day that cannot be judged changes nothing in the memory, and supports no more than a talk by itself. */
export function guardDay(
  memory: GuardMemory,
  { status, score, step }: Pick<Assessment, 'status' | 'score' | 'step'>,
  rail: GuardRail,
): { memory: GuardMemory; guarded: Guarded } {
  const { holdDays } = rail;
  if (status !== 'scored' || score === null)
    return { memory, guarded: { step, pauseDays: memory?.pauseDays ?? 0, holdDays } };
  const level = levelAt(1 - score / 100, rail, memory?.level ?? null);
  const supported = atMost(step, level);
  const pauseDays = supported === 'propose_pause' ? (memory?.pauseDays ?? 0) + 1 : 0;
  const isHeldBack = supported === 'propose_pause' && pauseDays < holdDays;
  return {
    memory: { level, pauseDays },
    guarded: { step: isHeldBack ? 'adjust' : supported, pauseDays, holdDays },
  };
}

function levelAt(below: number, { thresholds }: GuardRail, previous: EvidenceStep | null): EvidenceStep {
  const isReached = (step: (typeof GUARDED_STEPS)[number]) => {
    // A rule that was made under milder standards never makes the product bolder than today's.
    const threshold = Math.max(thresholds[step], STEP_THRESHOLDS[step]);
    const wasReached = previous !== null && gravityOf(previous) >= gravityOf(step);
    return below >= threshold || (wasReached && below >= threshold - LEAVE_MARGIN);
  };
  const level = GUARDED_STEPS.findLast(isReached) ?? 'keep';
  return previous === null ? level : atMost(level, EVIDENCE_STEPS[gravityOf(previous) + 1] ?? level);
}
