// Silence that becomes approval (DOMAIN.md §3.6, M17). The clock does not run on days the contract is paused (§3.5).
import type { CalendarInput } from './calendar.ts';
import { periodEnd } from './period.ts';
import type { Instant, LocalDate, Period } from './terms.ts';
import { addDays, isBefore, localDateOf, localReadingOf, startOfDay, toInstant } from './zone.ts';

/** Days on which the clock of silence rests: `from` … `to`, the day of resumption not counted; null = still paused. */
export type RestDays = { from: LocalDate; to: LocalDate | null };

/**
 * Instant at which silence counts as approval of a draft received at `receivedAt` (apply the receipt rule first).
 * Each paused day before it moves it by a day; paused business days are skipped. Null while an open pause holds it.
 */
export function deemedApprovedAt(
  receivedAt: Instant,
  silence: Period,
  { calendar, paused = [] }: { calendar: CalendarInput; paused?: readonly RestDays[] },
): Instant | null {
  const receivedOn = localDateOf(receivedAt, calendar.tz);
  const isPaused = (on: LocalDate): boolean =>
    on > receivedOn && paused.some(({ from, to }) => from <= on && (to === null || on < to));
  const skipped: LocalDate[] = [];
  let approvedAt = approvalSkipping(receivedAt, silence, { calendar, skipped });
  for (let on = receivedOn; isBefore(startOfDay(on, calendar.tz), approvedAt); on = addDays(on, 1)) {
    if (!isPaused(on)) continue;
    if (paused.some(({ from, to }) => to === null && from <= on)) return null;
    skipped.push(on);
    approvedAt = approvalSkipping(receivedAt, silence, { calendar, skipped });
  }
  return approvedAt;
}

function approvalSkipping(
  receivedAt: Instant,
  silence: Period,
  { calendar, skipped }: { calendar: CalendarInput; skipped: readonly LocalDate[] },
): Instant {
  if (silence.unit === 'businessDays') {
    return periodEnd(receivedAt, silence, {
      ...calendar,
      holidays: [...(calendar.holidays ?? []), ...skipped],
    });
  }
  const endsAt = periodEnd(receivedAt, silence, calendar);
  if (skipped.length === 0) return endsAt;
  const { on, time } = localReadingOf(endsAt, calendar.tz);
  const movedOn = addDays(on, skipped.length);
  return time === '00:00' ? startOfDay(movedOn, calendar.tz) : toInstant(movedOn, time, calendar.tz);
}
