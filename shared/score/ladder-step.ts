import type { EvidenceStep } from './assessment.ts';
import type { PostEvidence } from './evidence.ts';

/** The steps from mild to grave. */
export const EVIDENCE_STEPS = [
  'keep',
  'talk',
  'remedy',
  'adjust',
  'propose_pause',
] as const satisfies readonly EvidenceStep[];

/**
 * Chance of being below break-even from which a step is supported (SCORING.md §2.7). Each is set by the share of
 * on-target creators it would disturb: 12 %, 5 %, 2 %, 1 %; see decisions 0028 and 0039.
 */
export const STEP_THRESHOLDS = { talk: 0.65, remedy: 0.75, adjust: 0.84, propose_pause: 0.885 } as const;

/** A rung is left only when the chance falls this far below its threshold. */
export const LEAVE_MARGIN = 0.1;

/** Posts this old count as seen. */
const SEEN_DAYS = 2;
/** Two seen posts are needed before more than a talk, or one that stays near zero for a week. */
const SEEN_POSTS_MIN = 2;

/** The gravest step a chance supports on its own. */
export function stepAt(below: number): EvidenceStep {
  if (below >= STEP_THRESHOLDS.propose_pause) return 'propose_pause';
  if (below >= STEP_THRESHOLDS.adjust) return 'adjust';
  if (below >= STEP_THRESHOLDS.remedy) return 'remedy';
  return below >= STEP_THRESHOLDS.talk ? 'talk' : 'keep';
}

/** The milder of two steps. */
export function atMost(step: EvidenceStep, limit: EvidenceStep): EvidenceStep {
  return gravityOf(step) <= gravityOf(limit) ? step : limit;
}

/** The graver of two steps. */
export function atLeast(step: EvidenceStep, floor: EvidenceStep): EvidenceStep {
  return gravityOf(step) >= gravityOf(floor) ? step : floor;
}

/**
 * The step of today given yesterday's: never two rungs up on one day, and a rung is left only when the chance has
 * fallen `LEAVE_MARGIN` below its threshold (SCORING.md §2.7).
 */
export function nextEvidenceStep(previous: EvidenceStep, below: number): EvidenceStep {
  const wanted = stepAt(below);
  if (gravityOf(wanted) > gravityOf(previous)) return EVIDENCE_STEPS[gravityOf(previous) + 1] ?? wanted;
  let held: EvidenceStep = previous;
  while (held !== 'keep' && held !== wanted && below < STEP_THRESHOLDS[held] - LEAVE_MARGIN) {
    held = EVIDENCE_STEPS[gravityOf(held) - 1] ?? 'keep';
  }
  return held;
}

/** What else bounds a step: a target, whether it was agreed, the goal already reached, nothing left to publish. */
export type LimitFacts = {
  hasTarget: boolean;
  isTargetAgreed: boolean;
  isGoalMet: boolean;
  isNothingLeft: boolean;
};

/** The gravest step that the amount of evidence allows, whatever the pace says (SCORING.md §2, cases), and why. */
export function evidenceLimit(
  evidence: readonly PostEvidence[],
  facts: LimitFacts,
): { step: EvidenceStep; because: string | null } {
  if (facts.isGoalMet) return { step: 'keep', because: 'goal_met' };
  if (!facts.hasTarget) return { step: 'talk', because: 'no_target' };
  if (!facts.isTargetAgreed) return { step: 'talk', because: 'usual_target' };
  if (isThin(evidence)) return { step: 'talk', because: 'few_posts' };
  if (facts.isNothingLeft) return { step: 'adjust', because: 'nothing_left' };
  return { step: 'propose_pause', because: null };
}

/** Whether fewer than two posts are two days old, and none has stayed near zero for a week. */
export function isThin(evidence: readonly PostEvidence[]): boolean {
  const compared = evidence.filter(({ ratio }) => ratio !== null);
  if (compared.filter(({ ageDays }) => ageDays >= SEEN_DAYS).length >= SEEN_POSTS_MIN) return false;
  return !compared.some(({ ratio }) => ratio?.isDead);
}

/** Place of a step from mild (0) to grave. */
export function gravityOf(step: EvidenceStep): number {
  return EVIDENCE_STEPS.indexOf(step);
}
