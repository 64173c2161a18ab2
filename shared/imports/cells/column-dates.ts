// Reads a column of dates. Day order is decided once per column, a missing year by the campaign's flight.

import type { Instant, LocalDate } from '../../contract/terms.ts';
import { fromEpochMs, isLocalDate, localDateOf, toInstant } from '../../contract/zone.ts';
import { type DateParts, readDate } from './read-date.ts';

export type DateOrder = 'dmy' | 'mdy';
/** `mixed`: cells of one column prove both orders. */
export type ColumnDateOrder = DateOrder | 'undecided' | 'mixed';
export type DateRules = {
  order: ColumnDateOrder;
  timeZone: string;
  startsOn: LocalDate;
  endsOn: LocalDate;
  /** When the file was made: a date without year does not lie after it. */
  capturedAt: Instant;
};
/** `hasTime` false: the day alone was given and `at` is its first instant in the zone. */
export type ReadDate =
  | { ok: true; value: { at: Instant; on: LocalDate; hasTime: boolean } | null }
  | { ok: false; reason: 'not_a_date' | 'order_undecided' | 'year_unknown' };

/**
 * Day order of a column: a number above 12 can only be a day. Without one, what the tool is known to write or the
 * person answered; `undecided` when nothing says it.
 */
export function decideDateOrder(cells: readonly string[], known: DateOrder | undefined): ColumnDateOrder {
  const numeric = cells.map(readDate).filter((parts) => parts?.kind === 'numeric');
  const isDayFirst = numeric.some(({ first }) => first > 12);
  const isMonthFirst = numeric.some(({ second }) => second > 12);
  if (isDayFirst && isMonthFirst) return 'mixed';
  if (isDayFirst) return 'dmy';
  if (isMonthFirst) return 'mdy';
  return known ?? 'undecided';
}

/** True when the cell's two numbers may both be the day, and differ. */
export function hasTwoOrders(cell: string): boolean {
  const parts = readDate(cell);
  return parts?.kind === 'numeric' && parts.first <= 12 && parts.second <= 12 && parts.first !== parts.second;
}

/** The instant a date cell names; null when it is blank. A cell without zone is in the campaign's. */
export function readDateCell(cell: string, rules: DateRules): ReadDate {
  const parts = readDate(cell);
  if (parts === null) return { ok: true, value: null };
  if (parts === undefined) return { ok: false, reason: 'not_a_date' };
  const day = orderDay(parts, rules.order);
  if (!day) return { ok: false, reason: 'order_undecided' };
  const year = day.year ?? findYear(day, rules);
  if (year === undefined) return { ok: false, reason: 'year_unknown' };
  const on = toDate(year, day.month, day.day);
  if (!isLocalDate(on)) return { ok: false, reason: 'not_a_date' };
  const at = toInstantOf(on, parts, rules.timeZone);
  return { ok: true, value: { at, on, hasTime: parts.hasTime } };
}

type OrderedDay = { year: number | null; month: number; day: number };

function orderDay(parts: DateParts, order: ColumnDateOrder): OrderedDay | undefined {
  if (parts.kind === 'full') return parts;
  if (parts.kind === 'without_year') return { ...parts, year: null };
  const { year, first, second } = parts;
  const dayFirst = { year, month: second, day: first };
  const monthFirst = { year, month: first, day: second };
  if (first === second || first > 12) return dayFirst;
  if (second > 12) return monthFirst;
  if (order === 'undecided' || order === 'mixed') return undefined;
  return order === 'dmy' ? dayFirst : monthFirst;
}

/** The latest year in which the day is not after the export; one inside the flight is preferred. */
function findYear({ month, day }: OrderedDay, rules: DateRules): number | undefined {
  const today = localDateOf(rules.capturedAt, rules.timeZone);
  const latest = Number(today.slice(0, 4));
  const days = [0, 1, 2, 3, 4, 5, 6, 7, 8]
    .map((back) => toDate(latest - back, month, day))
    .filter((on) => isLocalDate(on) && on <= today);
  const inFlight = days.find((on) => on >= rules.startsOn && on <= rules.endsOn);
  const chosen = inFlight ?? days[0];
  return chosen === undefined ? undefined : Number(chosen.slice(0, 4));
}

function toInstantOf(on: LocalDate, { time, offset }: DateParts, timeZone: string): Instant {
  return offset === null ? toInstant(on, time, timeZone) : fromEpochMs(Date.parse(`${on}T${time}${offset}`));
}

function toDate(year: number, month: number, day: number): LocalDate {
  return [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join(
    '-',
  );
}
