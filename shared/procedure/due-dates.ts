// When a piece is due as the case stands: pauses of the contract move it day for day (DOMAIN.md §3.5).
import type { Instant, LocalDate } from '../contract/terms.ts';
import { addDays, daysBetween, localDateOf } from '../contract/zone.ts';
import { lateDaysOf, shiftedDueDay } from '../score/delivery.ts';
import type { CaseState } from './case.ts';
import { type PauseZone, pausedDays } from './numbers/paused-days.ts';

/** A piece is due on a day of `timeZone`, the campaign's; what a pause moves is counted by the contract. */
type DueAt = PauseZone & { now: Instant };

/** The due day moved by every pause that began on or before it, in whole days; an open one counts until `now`. */
export function movedDueOn(dueOn: LocalDate, state: CaseState, at: DueAt): LocalDate {
  const today = daysBetween(dueOn, localDateOf(at.now, at.timeZone));
  return addDays(dueOn, shiftedDueDay(0, pausedFrom(dueOn, state, at), today + 1));
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
  at: DueAt,
): LocalDate {
  return movedDueOn(agreedDueOn, state, { ...at, now: publishedAt ?? at.now });
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
export function lateDaysAt(dueOn: LocalDate, state: CaseState, at: DueAt): number {
  const today = daysBetween(dueOn, localDateOf(at.now, at.timeZone));
  return lateDaysOf(0, pausedFrom(dueOn, state, at), { today, day: today + 1 });
}

/** Pauses as days counted from the due day. */
function pausedFrom(dueOn: LocalDate, state: CaseState, at: DueAt): [number, number][] {
  return pausedDays(state, at.now, at).map(({ from, to }) => [
    daysBetween(dueOn, from),
    daysBetween(dueOn, to),
  ]);
}
