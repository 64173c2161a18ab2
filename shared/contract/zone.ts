// Local calendar ↔ instants in named zones. The only file that knows the Temporal library, by those of its functions that
// are named here: no bundle carries more. They ask the runtime's own Temporal where it has one, and the library's where it
// has none; the same-bytes tests hold Node, the Worker and both browsers to the same answers.
// One standing asks for the same few days hundreds of times, and reading their text is nearly all that costs: answers are
// kept.
import { getBasic } from 'temporal-polyfill/fns/Calendar';
import * as Instants from 'temporal-polyfill/fns/Instant';
import * as PlainDate from 'temporal-polyfill/fns/PlainDate';
import * as PlainTime from 'temporal-polyfill/fns/PlainTime';
import * as ZonedDateTime from 'temporal-polyfill/fns/ZonedDateTime';
import { MINUTE_MS } from '../durations.ts';
import { kept } from '../kept.ts';
import type { Instant, LocalDate } from './terms.ts';

/** Names that IANA dropped or gives to no place. Intl takes them in some runtimes, a runtime's own Temporal in none. */
const NO_ZONES = /^(?:SystemV\/.*|US\/Pacific-New|Canada\/East-Saskatchewan|Factory)$/i;
/**
 * Instants in UTC that Date.parse reads exactly as its specification says, in a quarter of the time. Days that not every
 * month has, which some engines carry over into the next, are the library's.
 */
const PLAIN_UTC =
  /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{3})?Z$/;

/** True for an IANA zone name ("Europe/London", "UTC"); offsets such as "+01:00" are refused (DOMAIN.md §3.3 rule 1). */
export function isTimeZone(name: string): boolean {
  if (!/^[A-Za-z]/.test(name) || NO_ZONES.test(name)) return false;
  // Asking the library and catching is the only complete test: lists of supported zones leave out aliases.
  try {
    ZonedDateTime.create(0n, name);
    return true;
  } catch {
    return false;
  }
}

/** True for an instant that names its offset ("2026-11-18T16:00:00Z"). */
export function isInstant(value: unknown): value is Instant {
  if (typeof value !== 'string') return false;
  try {
    Instants.fromString(value);
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
  return PLAIN_UTC.test(at) ? Date.parse(at) : Instants.fromString(at).epochMilliseconds;
}

/** Instant as ISO UTC text, without a fraction when it is zero. */
export function fromEpochMs(ms: number): Instant {
  // Of whole seconds both texts are the same, and this one costs a tenth.
  if (ms % 1_000 === 0) return new Date(ms).toISOString().replace('.000Z', 'Z');
  return Instants.toString(Instants.fromEpochMilliseconds(ms));
}

/** The second that the milliseconds since 1970 lie in: what clocks and files say becomes an instant of the log here. */
export function toWholeSecond(ms: number): Instant {
  return fromEpochMs(Math.floor(ms / 1_000) * 1_000);
}

/** Same instant in the one spelling the rules use: UTC, no fraction when it is zero. */
export function normalInstant(at: Instant): Instant {
  return PLAIN_UTC.test(at) && !at.includes('.') ? at : Instants.toString(Instants.fromString(at));
}

/** True when `a` is strictly earlier than `b`. */
export function isBefore(a: Instant, b: Instant): boolean {
  const aheadMs = toEpochMs(a) - toEpochMs(b);
  // Within a millisecond the rest of the fraction decides.
  return aheadMs === 0 ? Instants.compare(Instants.fromString(a), Instants.fromString(b)) < 0 : aheadMs < 0;
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
export const localDateOf = /* @__PURE__ */ kept(
  (at: Instant, tz: string): LocalDate => PlainDate.toString(ZonedDateTime.toPlainDate(readIn(tz, at))),
);

/** Local reading of an instant, for sentences and frozen decisions: date, "HH:MM" and ISO weekday (1 = Monday). */
export function localReadingOf(at: Instant, tz: string): { on: LocalDate; time: string; weekday: number } {
  const zoned = readIn(tz, at);
  return {
    on: PlainDate.toString(ZonedDateTime.toPlainDate(zoned)),
    time: PlainTime.toString(ZonedDateTime.toPlainTime(zoned), { smallestUnit: 'minute' }),
    weekday: ZonedDateTime.dayOfWeek(zoned),
  };
}

/** First instant of the date in the zone: 01:00 where midnight does not exist (§3.3 rule 5, T15). */
export const startOfDay = /* @__PURE__ */ kept(
  (on: LocalDate, tz: string): Instant => toText(PlainDate.toZonedDateTime(readDate(on), tz)),
);

/** End of the date = first instant of the next one (§3.3 rule 3). */
export function endOfDay(on: LocalDate, tz: string): Instant {
  return startOfDay(addDays(on, 1), tz);
}

/** The day that is over when the instant comes, where it is the first instant of a day; else null (rule 3: "end of"). */
export function endedDayOf(at: Instant, tz: string): LocalDate | null {
  const { on } = localReadingOf(at, tz);
  return startOfDay(on, tz) === normalInstant(at) ? addDays(on, -1) : null;
}

/** The earliest date that is today somewhere on earth: a day before it is over everywhere. */
export function firstTodayAnywhere(at: Instant): LocalDate {
  return localDateOf(at, 'Etc/GMT+12');
}

/** The latest date that is today somewhere on earth: a day after it has begun nowhere. */
export function lastTodayAnywhere(at: Instant): LocalDate {
  return localDateOf(at, 'Etc/GMT-14');
}

/** Instant of a wall-clock "HH:MM": in a gap the later reading, in an overlap the first (§3.3 rule 5). */
export function toInstant(on: LocalDate, time: string, tz: string): Instant {
  return toText(
    PlainDate.toZonedDateTime(readDate(on), { timeZone: tz, plainTime: PlainTime.fromString(time) }),
  );
}

/** The date `days` later (earlier when negative). */
export const addDays = /* @__PURE__ */ kept(
  (on: LocalDate, days: number): LocalDate => PlainDate.toString(PlainDate.addDays(readDate(on), days)),
);

/** Same day number `months` later, clamped to the end of the month (T09). */
export function addMonths(on: LocalDate, months: number): LocalDate {
  // The library takes NaN for no months at all, here alone; a runtime's own Temporal refuses it.
  if (Number.isNaN(months)) throw new RangeError('Months that are no number');
  return PlainDate.toString(PlainDate.addMonths(readDate(on), months, { overflow: 'constrain' }));
}

/** ISO weekday: 1 = Monday … 7 = Sunday. */
export function weekdayOf(on: LocalDate): number {
  return PlainDate.dayOfWeek(readDate(on));
}

/** Whole days from one date to another; negative when `to` is earlier. */
export const daysBetween = /* @__PURE__ */ kept((from: LocalDate, to: LocalDate): number =>
  PlainDate.diffDays(readDate(from), readDate(to)),
);

/** Number of days in the month the date lies in. */
export function daysInMonthOf(on: LocalDate): number {
  return PlainDate.daysInMonth(readDate(on));
}

// The library's records never change, so a kept one is as good as a new one.
const readDate = /* @__PURE__ */ kept(
  (on: LocalDate): PlainDate.Record => PlainDate.fromString(on, getBasic),
);

function readIn(tz: string, at: Instant): ZonedDateTime.Record {
  const instant = PLAIN_UTC.test(at)
    ? Instants.fromEpochMilliseconds(Date.parse(at))
    : Instants.fromString(at);
  return Instants.toZonedDateTimeISO(instant, tz);
}

function toText(zoned: ZonedDateTime.Record): Instant {
  return Instants.toString(ZonedDateTime.toInstant(zoned));
}
