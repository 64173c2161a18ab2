// The delivery line: lateness stands beside the pace and never enters it (SCORING.md §2, cases).
import type { Assessment, AssessmentInput, EvidenceStep } from './assessment.ts';
import type { DayInterval } from './expectation.ts';
import { toIntervals } from './expectation.ts';
import { clamp } from './rounding.ts';

/** Deliverable without a post: on which day it is due, counting pauses out. */
export type OpenDeliverable = { id: string; dueDay: number; lateDays: number };
export type Delivery = Assessment['delivery'] & { open: OpenDeliverable[] };

export const DELIVERY_TALK_DAYS = 2;
export const DELIVERY_REMEDY_DAYS = 5;
export const DELIVERY_CONTRACT_DAYS = 7;

/**
 * What was due, published and late at `day`. A deliverable is due through its due day and late from the next one;
 * paused days do not count, and push the dates that follow.
 */
export function trackDelivery(
  input: AssessmentInput,
  publishedIds: ReadonlySet<string>,
  paused: readonly DayInterval[],
): Delivery {
  const today = input.calendar?.today ?? Math.ceil(input.day) - 1;
  // Days move by days: an hour of a pause is no part of a due day (the same rule as on every screen).
  const pausedDays = toIntervals(
    input.calendar?.paused ?? paused.map(([from, to]) => [Math.floor(from), Math.floor(to)]),
  );
  const open: OpenDeliverable[] = [];
  let due = 0;
  let published = 0;
  let worstLateDays = 0;
  for (const { id, dueDay } of input.deliverables) {
    const shifted = shiftedDueDay(dueDay, pausedDays, input.day);
    const lateDays = lateDaysOf(dueDay, pausedDays, { today, day: input.day });
    if (shifted <= today) due += 1;
    if (publishedIds.has(id)) published += 1;
    else {
      open.push({ id, dueDay: shifted, lateDays });
      worstLateDays = Math.max(worstLateDays, lateDays);
    }
  }
  const late = open.filter(({ lateDays }) => lateDays > 0).length;
  return { due, published, late, worstLateDays, total: input.deliverables.length, open };
}

/** What the lateness alone supports: talk at 2 days, a remedy at 5 or with two late, the contract step at 7. */
export function deliveryStep({ open }: { open: readonly { lateDays: number }[] }): EvidenceStep {
  const late = open.map(({ lateDays }) => lateDays).filter((days) => days >= DELIVERY_TALK_DAYS);
  const worst = Math.max(0, ...late);
  if (worst >= DELIVERY_CONTRACT_DAYS) return 'adjust';
  if (worst >= DELIVERY_REMEDY_DAYS || late.length >= 2) return 'remedy';
  return late.length > 0 ? 'talk' : 'keep';
}

/**
 * Whether lateness is so grave that it speaks where no pace can: nothing is out a week after it was due. Single delays
 * are common among creators who reach their target, and stay a line of their own.
 */
export function isDeliveryFailing({
  published,
  worstLateDays,
}: Pick<Delivery, 'published' | 'worstLateDays'>): boolean {
  return published === 0 && worstLateDays >= DELIVERY_CONTRACT_DAYS;
}

/** Whole days after the moved due day, paused days not counted; 0 = in time. */
export function lateDaysOf(
  dueDay: number,
  paused: readonly DayInterval[],
  { today, day }: { today: number; day: number },
): number {
  const shifted = shiftedDueDay(dueDay, paused, day);
  return Math.max(0, today - shifted - pausedBetween(paused, shifted + 1, today + 1));
}

/** A due day moved by the pauses that began on or before it. */
export function shiftedDueDay(dueDay: number, paused: readonly DayInterval[], day: number): number {
  let shifted = dueDay;
  for (const [from, to] of paused) {
    if (from > shifted || from >= day) break;
    shifted += to - from;
  }
  return shifted;
}

function pausedBetween(paused: readonly DayInterval[], from: number, to: number): number {
  return paused.reduce(
    (sum, [start, end]) => sum + clamp(Math.min(end, to) - Math.max(start, from), 0, Infinity),
    0,
  );
}
