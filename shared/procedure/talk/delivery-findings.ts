// Why due posts are missing (DOMAIN.md §2.5, first row): what waits on our side comes before what waits on the creator's.
import type { LocalDate } from '../../contract/terms.ts';
import type { CaseState } from '../case.ts';
import type { DeliverableStanding } from '../standing.ts';
import type { Hypothesis } from './hypothesis.ts';
import { suppose } from './hypothesis.ts';

const SILENT_CONTACTS_MIN = 3;

export type DeliveryFinding = {
  isFailing: boolean;
  lateCount: number;
  worstLateDays: number;
  /** Late pieces that wait for the brand's answer. */
  waitingForBrand: number;
};

/** How delivery stands: posts that are due and not live. */
export function findDelivery(deliverables: readonly DeliverableStanding[]): DeliveryFinding {
  const late = listLate(deliverables);
  return {
    isFailing: late.length > 0,
    lateCount: late.length,
    worstLateDays: late.reduce((worst, piece) => Math.max(worst, piece.lateDays), 0),
    waitingForBrand: late.filter(isWithBrand).length,
  };
}

/** Hypotheses for missing posts; none when nothing is late. A post counts as missed by the creator only when nothing else explains it. */
export function deliveryHypotheses(
  deliverables: readonly DeliverableStanding[],
  state: CaseState,
  today: LocalDate,
): Hypothesis[] {
  const late = listLate(deliverables);
  const [worst] = [...late].sort((a, b) => b.lateDays - a.lateDays);
  if (!worst) return [];
  const facts = { name: worst.name, lateDays: worst.lateDays, lateCount: late.length };
  const found = [...brandSide(late), ...creatorSide(state, { today, facts })];
  if (found.length > 0) return found;
  return [suppose('missed', 'delivery', { evidence: ['post_missing'], facts })];
}

function brandSide(late: DeliverableStanding[]): Hypothesis[] {
  const waiting = late.filter(isWithBrand);
  const unbriefed = late.filter((piece) => piece.stage === 'contracted');
  return [
    ...(waiting.length === 0
      ? []
      : [
          suppose('late_approval', 'delivery', {
            confidence: 'high',
            evidence: ['approval_pending'],
            facts: { count: waiting.length },
          }),
        ]),
    ...(unbriefed.length === 0
      ? []
      : [
          suppose('late_brief', 'delivery', {
            confidence: 'medium',
            evidence: ['brief_not_sent'],
            facts: { count: unbriefed.length },
          }),
        ]),
  ];
}

function creatorSide(
  { unavailable, consultation }: CaseState,
  { today, facts }: { today: LocalDate; facts: Hypothesis['facts'] },
): Hypothesis[] {
  if (unavailable !== null && unavailable.from <= today && today <= unavailable.to) {
    const { from, to } = unavailable;
    return [
      suppose('unavailable', 'delivery', {
        confidence: 'high',
        evidence: ['away_dates'],
        facts: { from, to },
      }),
    ];
  }
  if (consultation.status !== 'open' || consultation.attempts < SILENT_CONTACTS_MIN) return [];
  const evidence = ['no_answer' as const, 'post_missing' as const];
  return [suppose('unresponsive', 'delivery', { confidence: 'medium', evidence, facts })];
}

function listLate(deliverables: readonly DeliverableStanding[]): DeliverableStanding[] {
  return deliverables.filter((piece) => piece.publishedAt === null && piece.lateDays > 0);
}

function isWithBrand({ stage }: DeliverableStanding): boolean {
  return stage === 'submitted';
}
