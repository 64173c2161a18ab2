// Days on which counting or selling was broken on our side or the network's, as a person flagged them (SCORING.md §2, cases):
// nothing is expected of them.
import type { Instant, LocalDate } from '../../contract/terms.ts';
import { daysBetween, endOfDay, isBefore, localDateOf, startOfDay } from '../../contract/zone.ts';

export const OUTAGE_REASONS = ['link_broken', 'tracking_down', 'sold_out', 'network_down', 'other'] as const;
export type OutageReason = (typeof OUTAGE_REASONS)[number];

export type Outage = {
  from: LocalDate;
  /** The last such day; null = it is still going on. */
  until: LocalDate | null;
  reason: OutageReason;
  /** Who flagged it. */
  byName: string;
};

type Days = Pick<Outage, 'from' | 'until'>;

/** From the first midnight to the last, in the campaign's zone. What goes on lasts until `at`, and nothing lasts beyond it. */
export function outageIntervals(
  outages: readonly Days[],
  at: Instant,
  timeZone: string,
): [from: Instant, to: Instant][] {
  return outages.flatMap(({ from, until }) => {
    const start = startOfDay(from, timeZone);
    const end = until === null ? at : endOfDay(until, timeZone);
    return isBefore(start, at) ? [[start, isBefore(end, at) ? end : at] as [Instant, Instant]] : [];
  });
}

/** How many days that is by `at`, today included; 0 before the first. */
export function countOutageDays({ from, until }: Days, at: Instant, timeZone: string): number {
  const today = localDateOf(at, timeZone);
  const last = until === null || until > today ? today : until;
  return last < from ? 0 : daysBetween(from, last) + 1;
}
