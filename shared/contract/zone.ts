// Local calendar ↔ instants in named zones. The only file that knows the Temporal library; its own implementation is
// used even where the runtime has one, so that Node, the Worker and both browsers run the same code.
import { Temporal } from 'temporal-polyfill/implementation';
import type { Instant, LocalDate } from './terms.ts';

const MINUTE_MS = 60_000;

/** True for an IANA zone name ("Europe/London", "UTC"); offsets such as "+01:00" are refused (DOMAIN.md §3.3 rule 1). */
export function isTimeZone(name: string): boolean {
  if (!/^[A-Za-z]/.test(name)) return false;
  // Asking the library and catching is the only complete test: lists of supported zones leave out aliases.
  try {
    new Temporal.ZonedDateTime(0n, name);
    return true;
  } catch {
    return false;
  }
}

/** True for an instant that names its offset ("2026-11-18T16:00:00Z"). */
export function isInstant(value: unknown): value is Instant {
  if (typeof value !== 'string') return false;
  try {
    Temporal.Instant.from(value);
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
  return Temporal.Instant.from(at).epochMilliseconds;
}

/** Instant as ISO UTC text, without a fraction when it is zero. */
export function fromEpochMs(ms: number): Instant {
  return Temporal.Instant.fromEpochMilliseconds(ms).toString();
}

/** Same instant in the one spelling the rules use: UTC, no fraction when it is zero. */
export function normalInstant(at: Instant): Instant {
  return Temporal.Instant.from(at).toString();
}

/** True when `a` is strictly earlier than `b`. */
export function isBefore(a: Instant, b: Instant): boolean {
  return Temporal.Instant.compare(a, b) < 0;
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
  return Temporal.Instant.from(at).toZonedDateTimeISO(tz).toPlainDate().toString();
}

/** Local reading of an instant, for sentences and frozen decisions: date, "HH:MM" and ISO weekday (1 = Monday). */
export function localReadingOf(at: Instant, tz: string): { on: LocalDate; time: string; weekday: number } {
  const zoned = Temporal.Instant.from(at).toZonedDateTimeISO(tz);
  return {
    on: zoned.toPlainDate().toString(),
    time: zoned.toPlainTime().toString({ smallestUnit: 'minute' }),
    weekday: zoned.dayOfWeek,
  };
}

/** First instant of the date in the zone: 01:00 where midnight does not exist (§3.3 rule 5, T15). */
export function startOfDay(on: LocalDate, tz: string): Instant {
  return Temporal.PlainDate.from(on).toZonedDateTime(tz).toInstant().toString();
}

/** End of the date = first instant of the next one (§3.3 rule 3). */
export function endOfDay(on: LocalDate, tz: string): Instant {
  return startOfDay(addDays(on, 1), tz);
}

/** Instant of a wall-clock "HH:MM": in a gap the later reading, in an overlap the first (§3.3 rule 5). */
export function toInstant(on: LocalDate, time: string, tz: string): Instant {
  return Temporal.PlainDate.from(on)
    .toPlainDateTime(Temporal.PlainTime.from(time))
    .toZonedDateTime(tz, { disambiguation: 'compatible' })
    .toInstant()
    .toString();
}

/** The date `days` later (earlier when negative). */
export function addDays(on: LocalDate, days: number): LocalDate {
  return Temporal.PlainDate.from(on).add({ days }).toString();
}

/** Same day number `months` later, clamped to the end of the month (T09). */
export function addMonths(on: LocalDate, months: number): LocalDate {
  return Temporal.PlainDate.from(on).add({ months }, { overflow: 'constrain' }).toString();
}

/** ISO weekday: 1 = Monday … 7 = Sunday. */
export function weekdayOf(on: LocalDate): number {
  return Temporal.PlainDate.from(on).dayOfWeek;
}

/** Whole days from one date to another; negative when `to` is earlier. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return Temporal.PlainDate.from(from).until(to, { largestUnit: 'day' }).days;
}

/** Number of days in the month the date lies in. */
export function daysInMonthOf(on: LocalDate): number {
  return Temporal.PlainDate.from(on).daysInMonth;
}
