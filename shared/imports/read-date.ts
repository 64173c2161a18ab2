// Cells that hold dates, in the ways tools and people write them. Whether the day or the month comes first is decided
// per column, and asked when no cell can say.

import type { Instant, LocalDate } from '../contract/terms.ts';
import {
  addMinutes,
  fromEpochMs,
  isLocalDate,
  localDateOf,
  startOfDay,
  toEpochMs,
  toInstant,
} from '../contract/zone.ts';
import { ok, type Result, refuse } from '../result.ts';
import { findMonth } from './month-names.ts';

export type DateOrder = 'dmy' | 'mdy';
/** A date as written. `year` null = left out; `time` null = the day alone; `offsetMinutes` null = no zone was given. */
export type WrittenDate = {
  year: number | null;
  month: number;
  day: number;
  time: string | null;
  offsetMinutes: number | null;
};
export type DateRefusal = 'not_a_date' | 'ambiguous_date';

/** Where dates without zone or year belong. A missing year never leads past `latestAt`. */
export type DateContext = { timeZone: string; startsOn: LocalDate; endsOn: LocalDate; latestAt: Instant };

const TIME = /^(\d{1,2})[:.](\d{2})(?:[:.](\d{2})(?:[.,]\d+)?)?\s*([ap])?\.?(?:m\.?)?(?:\s*uhr)?$/i;
const ZONE = /\s*(z|utc|gmt|(?:utc|gmt)?[+-]\d{2}(?::?\d{2})?)$/i;
const YEAR_MIN = 1990;
const YEAR_MAX = 2100;
/** Leap days come back after eight years at the latest. */
const YEARS_BACK_MAX = 8;

/** The order a cell proves; undefined when it can be read both ways, null when it has no such order or both are one. */
export function findDateOrder(cell: string): DateOrder | null | undefined {
  const { date } = split(cell);
  const { first, second, separator } = readNumeric(date) ?? {};
  if (first === undefined || second === undefined || first === second) return null;
  if (first > 12) return 'dmy';
  if (second > 12) return 'mdy';
  // Dots are written where the day comes first.
  return separator === '.' ? 'dmy' : undefined;
}

/** Reads a cell; `order` null refuses what can be read both ways. */
export function readDate(cell: string, order: DateOrder | null): Result<WrittenDate, DateRefusal> {
  const { date, time, offsetMinutes } = split(cell);
  const clock = time === null ? null : readTime(time);
  if (time !== null && clock === null) return refuse('not_a_date');
  const numeric = readNumeric(date);
  const isEither = numeric !== null && findDateOrder(cell) === undefined;
  if (isEither && order === null) return refuse('ambiguous_date');
  const parts =
    readIso(date) ?? (numeric && inOrder(numeric, findDateOrder(cell) ?? order ?? 'dmy')) ?? readNamed(date);
  if (parts === null || !isDay(parts)) return refuse('not_a_date');
  return ok({ ...parts, time: clock, offsetMinutes });
}

/** The instant a written date means: without time the start of that day, without zone the campaign's clock. */
export function resolveInstant(written: WrittenDate, context: DateContext): Instant | null {
  if (written.year === null) return resolveYear(written, context);
  const on = toText(written.year, written);
  if (written.offsetMinutes === null) {
    return written.time === null
      ? startOfDay(on, context.timeZone)
      : toInstant(on, written.time, context.timeZone);
  }
  const utcMs = toEpochMs(`${on}T${written.time ?? '00:00:00'}Z`);
  return addMinutes(fromEpochMs(utcMs), -written.offsetMinutes);
}

/** The calendar date that was written, in no zone at all. Without year as in `resolveInstant`. */
export function resolveDay(written: WrittenDate, context: DateContext): LocalDate | null {
  if (written.year !== null) return toText(written.year, written);
  const at = resolveYear({ ...written, time: null, offsetMinutes: null }, context);
  return at === null ? null : localDateOf(at, context.timeZone);
}

/** The newest such day of the flight that has been; when the flight had none yet, the newest at all. */
function resolveYear(written: WrittenDate, context: DateContext): Instant | null {
  const latestYear = Number(localDateOf(context.latestAt, context.timeZone).slice(0, 4));
  const years = Array.from({ length: YEARS_BACK_MAX + 1 }, (_, back) => latestYear + 1 - back);
  const past = years
    .map((year) => ({ ...written, year }))
    .filter(isDay)
    .flatMap((dated) => {
      const at = resolveInstant(dated, context);
      return at !== null && toEpochMs(at) <= toEpochMs(context.latestAt)
        ? [{ on: toText(dated.year, dated), at }]
        : [];
    });
  const inFlight = past.find(({ on }) => context.startsOn <= on && on <= context.endsOn);
  return (inFlight ?? past[0])?.at ?? null;
}

/** Takes date, time and zone apart: "Sep 20, 2026, 3:15 PM", "2026-06-01 10:00:00 +0000", "2026-09-01T18:00:00Z". */
function split(cell: string): { date: string; time: string | null; offsetMinutes: number | null } {
  const text = cell
    .normalize('NFKC')
    .replace(/[\u200e\u200f\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  const [, date = text, timeAndZone] =
    /^(.*?\d.*?)(?:T|,? (?:at |um |a las )?|, )(\d{1,2}[:.]\d{2}(?:[:.\d\s]|$|[apz+-]|utc|gmt|uhr).*)$/i.exec(
      text,
    ) ?? [];
  if (timeAndZone === undefined) return { date: text, time: null, offsetMinutes: null };
  const zone = ZONE.exec(timeAndZone)?.[1];
  const time = timeAndZone.replace(ZONE, '').trim();
  return { date: date.replace(/,$/, ''), time, offsetMinutes: zone === undefined ? null : toOffset(zone) };
}

function toOffset(zone: string): number {
  const [, sign, hours = '0', minutes = '0'] = /([+-])(\d{2}):?(\d{2})?$/.exec(zone) ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}

function readTime(text: string): string | null {
  const [, hours, minutes = '0', seconds = '0', half] = TIME.exec(text) ?? [];
  if (hours === undefined || Number(minutes) > 59 || Number(seconds) > 59) return null;
  const isTwelve = half !== undefined;
  if (isTwelve && (Number(hours) < 1 || Number(hours) > 12)) return null;
  const hour = isTwelve ? (Number(hours) % 12) + (half.toLowerCase() === 'p' ? 12 : 0) : Number(hours);
  return hour > 23 ? null : [hour, minutes, seconds].map((part) => String(part).padStart(2, '0')).join(':');
}

type Day = { year: number | null; month: number; day: number };

function readIso(date: string): Day | null {
  const [, year, month, day] =
    /^(\d{4})([-/.]?)(\d{1,2})\2(\d{1,2})$/.exec(date)?.filter((_, at) => at !== 2) ?? [];
  // "2026111" could be two dates.
  const isClear = /\D/.test(date) || date.length === 8;
  return year === undefined || !isClear
    ? null
    : { year: Number(year), month: Number(month), day: Number(day) };
}

type Numeric = { first: number; second: number; separator: string; year: number | null };

function readNumeric(date: string): Numeric | null {
  const [, first, separator, second, year] =
    /^(\d{1,2})([./-])(\d{1,2})(?:\2(\d{4}|\d{2})?)?$/.exec(date) ?? [];
  if (first === undefined || separator === undefined) return null;
  const fullYear = year === undefined ? null : year.length === 2 ? 2000 + Number(year) : Number(year);
  return { first: Number(first), second: Number(second), separator, year: fullYear };
}

function inOrder({ first, second, year }: Numeric, order: DateOrder): Day {
  return order === 'dmy' ? { year, month: second, day: first } : { year, month: first, day: second };
}

/** "Sep 20, 2026", "20. September 2026", "31 de agosto", "Tue, Jul 14, 2026", "Sun Aug 23 2026". */
function readNamed(date: string): Day | null {
  const words = date.split(/[\s,./-]+/).filter((word) => word !== '' && !/^(?:de|del|of|the)$/i.test(word));
  const months = words.flatMap((word) => findMonth(word) ?? []);
  const numbers = words
    .filter((word) => /^\d/.test(word))
    .map((word) => word.replace(/(?:st|nd|rd|th|º)$/i, ''));
  const [month] = months;
  const days = numbers.filter((number) => /^\d{1,2}$/.test(number));
  const years = numbers.filter((number) => /^\d{4}$/.test(number));
  const isOther = words.length - months.length - numbers.length > 1 || years.length > 1;
  if (month === undefined || months.length > 1 || days.length !== 1 || isOther) return null;
  if (numbers.length !== days.length + years.length) return null;
  return { year: years[0] === undefined ? null : Number(years[0]), month, day: Number(days[0]) };
}

/** A day that exists; without year, one that exists in some year. */
function isDay({ year, month, day }: Day): boolean {
  if (year !== null && (year < YEAR_MIN || year > YEAR_MAX)) return false;
  return isLocalDate(toText(year ?? 2024, { month, day }));
}

function toText(year: number, { month, day }: { month: number; day: number }): LocalDate {
  const two = (part: number) => String(part).padStart(2, '0');
  return `${year}-${two(month)}-${two(day)}`;
}
