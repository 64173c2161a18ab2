// When a piece is due as the case stands: pauses of the contract move it day for day (DOMAIN.md §3.5).
import type { Instant, LocalDate } from '../contract/terms.ts';
import { addDays, daysBetween, localDateOf } from '../contract/zone.ts';
import { lateDaysOf, shiftedDueDay } from '../score/delivery.ts';
import type { CaseState } from './case.ts';
import { pausedIntervals } from './timers.ts';

type DueAt = { now: Instant; timeZone: string };

/** The due day moved by every pause that began on or before it, in whole days of the zone; an open one counts until `now`. */
export function movedDueOn(dueOn: LocalDate, state: CaseState, { now, timeZone }: DueAt): LocalDate {
  const today = daysBetween(dueOn, localDateOf(now, timeZone));
  return addDays(dueOn, shiftedDueDay(0, pausedDays(dueOn, state, { now, timeZone }), today + 1));
}

/**
 * The agreed day that is in force as `on`, with the pauses there were: what a new agreement about the day has to be kept as. `on`
 * itself where pauses leave no day that is.
 */
export function agreedDayFor(on: LocalDate, state: CaseState, at: DueAt): LocalDate {
  const paused = daysBetween(on, movedDueOn(on, state, at));
  const days = Array.from({ length: paused + 1 }, (_, back) => addDays(on, -back));
  return days.find((day) => movedDueOn(day, state, at) === on) ?? on;
}

type Dated = { dueOn: LocalDate; agreedDueOn?: LocalDate; publishedAt: Instant | null };

/** The due day of a piece in force at `now`, from the agreed one; what is out keeps the day it was published by. */
export function dueOnAt(
  { dueOn, agreedDueOn = dueOn, publishedAt }: Dated,
  state: CaseState,
  { now, timeZone }: DueAt,
): LocalDate {
  return movedDueOn(agreedDueOn, state, { now: publishedAt ?? now, timeZone });
}

/** The pieces with the due days in force at `now`: the one place from which every screen has them. */
export function withDueDays<Piece extends Dated>(
  pieces: readonly Piece[],
  state: CaseState,
  at: DueAt,
): Piece[] {
  return pieces.map((piece) => ({ ...piece, dueOn: dueOnAt(piece, state, at) }));
}

/** Whole days after the moved due day, paused days not counted; 0 = in time. */
export function lateDaysAt(dueOn: LocalDate, state: CaseState, { now, timeZone }: DueAt): number {
  const today = daysBetween(dueOn, localDateOf(now, timeZone));
  return lateDaysOf(0, pausedDays(dueOn, state, { now, timeZone }), { today, day: today + 1 });
}

/** Pauses as days counted from the due day. */
function pausedDays(dueOn: LocalDate, state: CaseState, { now, timeZone }: DueAt): [number, number][] {
  return pausedIntervals(state, now).map(([from, to]) => [
    daysBetween(dueOn, localDateOf(from, timeZone)),
    daysBetween(dueOn, localDateOf(to, timeZone)),
  ]);
}
