// Local calendar ↔ instants in named zones. Our own few rules on the runtime's Intl and Date, and the same in Node, the
// Worker and both browsers; a whole Temporal library says the same (tests/property/contract/zone.test.ts).
import { readInstant, writeInstant } from './clock/instant-text.ts';
import { firstInstantMsFrom, instantMsOf, wallMsAt } from './clock/wall-clock.ts';
import type { Instant, LocalDate } from './terms.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
/** Java's old names, which some engines take for zones and others do not. IANA has none of them. */
const NO_ZONES = new Set(
  'ACT AET AGT ART AST BET BST CAT CNT CST CTT EAT ECT IET IST JST MIT NET NST PLT PNT PRT PST SST VST'.split(
    ' ',
  ),
);

/** True for an IANA zone name ("Europe/London", "UTC"); offsets such as "+01:00" are refused (DOMAIN.md §3.3 rule 1). */
export function isTimeZone(name: string): boolean {
  if (!/^[A-Za-z]/.test(name) || NO_ZONES.has(name.toUpperCase())) return false;
  // Asking the runtime and catching is the only complete test: lists of supported zones leave out aliases.
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

/** True for a date that exists, written "YYYY-MM-DD". */
export function isLocalDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const ms = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(ms) && new Date(ms).toISOString().startsWith(text);
}

/** Milliseconds since 1970 of an instant; instants are compared as numbers because their text may carry a fraction. */
export function toEpochMs(at: Instant): number {
  return readInstant(at).ms;
}

/** Instant as ISO UTC text, without a fraction when it is zero. */
export function fromEpochMs(ms: number): Instant {
  return writeInstant({ ms, belowMs: '' });
}

/** Same instant in the one spelling the rules use: UTC, no fraction when it is zero. */
export function normalInstant(at: Instant): Instant {
  return writeInstant(readInstant(at));
}

/** True when `a` is strictly earlier than `b`. */
export function isBefore(a: Instant, b: Instant): boolean {
  const first = readInstant(a);
  const second = readInstant(b);
  return first.ms === second.ms ? first.belowMs < second.belowMs : first.ms < second.ms;
}

/** The later of two instants. */
export function laterOf(a: Instant, b: Instant): Instant {
  return normalInstant(isBefore(a, b) ? b : a);
}

/** Elapsed minutes later (or earlier when negative); clock changes do not matter (§3.3 rule 3). */
export function addMinutes(at: Instant, minutes: number): Instant {
  return fromEpochMs(toEpochMs(at) + minutes * MINUTE_MS);
}

/** The calendar date a clock in `tz` shows at the instant. */
export function localDateOf(at: Instant, tz: string): LocalDate {
  return toDate(wallMsAt(toEpochMs(at), tz));
}

/** Local reading of an instant, for sentences and frozen decisions: date, "HH:MM" and ISO weekday (1 = Monday). */
export function localReadingOf(at: Instant, tz: string): { on: LocalDate; time: string; weekday: number } {
  const wallMs = wallMsAt(toEpochMs(at), tz);
  const [on = '', clock = ''] = new Date(wallMs).toISOString().split('T');
  return { on, time: clock.slice(0, 'HH:MM'.length), weekday: isoWeekday(wallMs) };
}

/** First instant of the date in the zone: 01:00 where midnight does not exist (§3.3 rule 5, T15). */
export function startOfDay(on: LocalDate, tz: string): Instant {
  return fromEpochMs(firstInstantMsFrom(toDateMs(on), tz));
}

/** End of the date = first instant of the next one (§3.3 rule 3). */
export function endOfDay(on: LocalDate, tz: string): Instant {
  return startOfDay(addDays(on, 1), tz);
}

/** Instant of a wall-clock "HH:MM": in a gap the later reading, in an overlap the first (§3.3 rule 5). */
export function toInstant(on: LocalDate, time: string, tz: string): Instant {
  return fromEpochMs(instantMsOf(toEpochMs(`${on}T${time}Z`), tz));
}

/** The date `days` later (earlier when negative). */
export function addDays(on: LocalDate, days: number): LocalDate {
  return toDate(toDateMs(on) + days * DAY_MS);
}

/** Same day number `months` later, clamped to the end of the month (T09). */
export function addMonths(on: LocalDate, months: number): LocalDate {
  const date = new Date(toDateMs(on));
  const day = date.getUTCDate();
  date.setUTCDate(1);
  date.setUTCMonth(date.getUTCMonth() + months);
  date.setUTCDate(Math.min(day, daysInMonth(date)));
  return toDate(date.getTime());
}

/** ISO weekday: 1 = Monday … 7 = Sunday. */
export function weekdayOf(on: LocalDate): number {
  return isoWeekday(toDateMs(on));
}

/** Whole days from one date to another; negative when `to` is earlier. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return (toDateMs(to) - toDateMs(from)) / DAY_MS;
}

/** Number of days in the month the date lies in. */
export function daysInMonthOf(on: LocalDate): number {
  return daysInMonth(new Date(toDateMs(on)));
}

/** Midnight UTC of the date. */
function toDateMs(on: LocalDate): number {
  return toEpochMs(`${on}T00:00Z`);
}

function toDate(ms: number): LocalDate {
  const [on = ''] = new Date(ms).toISOString().split('T');
  return on;
}

function isoWeekday(ms: number): number {
  return new Date(ms).getUTCDay() || 7;
}

function daysInMonth(date: Date): number {
  const last = new Date(date);
  last.setUTCMonth(last.getUTCMonth() + 1, 0);
  return last.getUTCDate();
}
