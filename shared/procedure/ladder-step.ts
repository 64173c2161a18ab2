// Which step of the ladder is due: what the evidence supports (SCORING.md §2.7), one rung at a time, one rung a day.
import { isBeyondTalk, rungOf } from '../contract/facts/case-states.ts';
import type { Instant, LocalDate } from '../contract/terms.ts';
import { localDateOf } from '../contract/zone.ts';
import type { EvidenceStep } from '../score/assessment.ts';
import { deliveryStep } from '../score/delivery.ts';
import { atLeast } from '../score/ladder-step.ts';
import type { CaseState } from './case.ts';
import { isRunning } from './machine.ts';
import type { Standing } from './standing.ts';

export type StepFacts = Pick<
  Standing,
  'case' | 'assessment' | 'guard' | 'deliverables' | 'contracts' | 'timeZone' | 'briefN' | 'flags'
>;
export type DueStep = { step: Exclude<EvidenceStep, 'keep'>; from: 'evidence' | 'lateness' };
export type Lateness = { name: string; lateDays: number; lateCount: number };

/**
 * Step the evidence and the deliveries support together, before what was done already; null = keep, or nothing runs.
 * The team's own rule may leave less of what the numbers support; lateness is counted in days and is not its matter.
 */
export function supportedStep({ case: state, assessment, guard, deliverables }: StepFacts): DueStep | null {
  if (!isRunning(state.state)) return null;
  const open = deliverables.filter(({ publishedAt }) => publishedAt === null);
  const evidence = guard?.step ?? assessment.step;
  const step = atLeast(evidence, deliveryStep({ open }));
  return step === 'keep' ? null : { step, from: step === evidence ? 'evidence' : 'lateness' };
}

/**
 * The step to take now; null when nothing is supported, when all that is supported was done, or when a rung was taken
 * today. A pause is proposed once the creator was talked to; before that, the talk is the step.
 */
export function dueStep(facts: StepFacts, now: Instant): DueStep | null {
  const supported = supportedStep(facts);
  if (supported === null || wasRungTakenOn(localDateOf(now, facts.timeZone), facts)) return null;
  const open = stepsUpTo(supported.step).find((step) => !isDone(step, facts.case));
  return open === undefined ? null : { ...supported, step: open };
}

/** True when a rung of the ladder was taken on the date, in the campaign's zone. */
export function wasRungTakenOn(on: LocalDate, { case: state, timeZone }: StepFacts): boolean {
  return state.lastRungAt !== null && localDateOf(state.lastRungAt, timeZone) === on;
}

/** The missing post that is longest overdue, and how many are; undefined when none is late. */
export function findLateness(deliverables: StepFacts['deliverables']): Lateness | undefined {
  const late = deliverables.filter((piece) => piece.publishedAt === null && piece.lateDays > 0);
  const worst = late.reduce<(typeof late)[number] | undefined>(
    (first, next) => (first !== undefined && first.lateDays >= next.lateDays ? first : next),
    undefined,
  );
  return worst && { name: worst.name, lateDays: worst.lateDays, lateCount: late.length };
}

function stepsUpTo(step: DueStep['step']): DueStep['step'][] {
  if (step === 'propose_pause') return ['talk', 'propose_pause'];
  const all: DueStep['step'][] = ['talk', 'remedy', 'adjust'];
  return all.slice(0, all.indexOf(step) + 1);
}

function isDone(step: DueStep['step'], { state, ladder, consultation }: CaseState): boolean {
  switch (step) {
    case 'talk':
      return consultation.attempts > 0 || ladder.communicate !== undefined;
    case 'remedy':
      return ladder.remedy !== undefined || isBeyondTalk(state);
    case 'adjust':
      return ladder.adjust !== undefined || rungOf(state) === 'adjust';
    case 'propose_pause':
      return false;
  }
}
