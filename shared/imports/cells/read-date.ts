// A cell that holds a date, in the ways tools and people write it, taken apart. Which number is the day is not said here.

import { isLocalDate } from '../../contract/zone.ts';
import { isBlank } from './blank-cell.ts';
import { findMonth } from './month-names.ts';

/**
 * A date as written. `numeric`: two numbers whose order only the column can say. `time` is the start of the day when
 * none was given; `offset` ("Z", "+02:00") is null when no zone was.
 */
export type DateParts = { time: string; offset: string | null; hasTime: boolean } & (
  | { kind: 'full'; year: number; month: number; day: number }
  | { kind: 'without_year'; month: number; day: number }
  | { kind: 'numeric'; year: number | null; first: number; second: number }
);

const TIME = /^(\d{1,2})[:.](\d{2})(?:[:.](\d{2})(?:[.,]\d+)?)?\s*([ap])?\.?(?:m\.?)?(?:\s*uhr)?$/i;
const ZONE = /\s*(z|utc|gmt|(?:utc|gmt)?[+-]\d{2}(?::?\d{2})?)$/i;
const WEEKDAY =
  /^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}$|^(?:mo|di|mi|do|fr|sa|so)(?:\w*tag|woch)?$|^(?:lun|mi[eé]|jue|vie|s[aá]b|dom)\p{L}*$/iu;
const YEAR_MIN = 1990;
const YEAR_MAX = 2100;
/** Every day of the calendar exists in it. */
const LEAP_YEAR = 2024;

/** What a cell says; null when it is blank, undefined when it is no date. */
export function readDate(cell: string): DateParts | null | undefined {
  if (isBlank(cell)) return null;
  const { date, time, offset } = split(cell);
  const clock = time === null ? '00:00' : readTime(time);
  const day = readNumeric(date) ?? readFull(readIso(date) ?? readNamed(date));
  return clock === undefined || day === undefined
    ? undefined
    : { ...day, time: clock, offset, hasTime: time !== null };
}

/** Takes date, time and zone apart: "Sep 20, 2026, 3:15 PM", "2026-06-01 10:00:00 +0000", "2026-09-01T18:00:00Z". */
function split(cell: string): { date: string; time: string | null; offset: string | null } {
  const text = cell
    .normalize('NFKC')
    .replace(/[\u200e\u200f\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  const [, date = text, timeAndZone] =
    /^(.*?\d.*?)(?:T|,? (?:at |um |a las )?|, )(\d{1,2}[:.]\d{2}(?:[:.\d\s]|$|[apz+-]|utc|gmt|uhr).*)$/i.exec(
      text,
    ) ?? [];
  if (timeAndZone === undefined) return { date: text, time: null, offset: null };
  const zone = ZONE.exec(timeAndZone)?.[1];
  const time = timeAndZone.replace(ZONE, '').trim();
  return { date: date.replace(/,$/, ''), time, offset: zone === undefined ? null : toOffset(zone) };
}

function toOffset(zone: string): string {
  const [, sign, hours, minutes = '00'] = /([+-])(\d{2}):?(\d{2})?$/.exec(zone) ?? [];
  return sign === undefined ? 'Z' : `${sign}${hours}:${minutes}`;
}

function readTime(text: string): string | undefined {
  const [, hours, minutes = '00', seconds = '00', half] = TIME.exec(text) ?? [];
  if (hours === undefined || Number(minutes) > 59 || Number(seconds) > 59) return undefined;
  if (half !== undefined && (Number(hours) < 1 || Number(hours) > 12)) return undefined;
  const hour =
    half === undefined ? Number(hours) : (Number(hours) % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
  return hour > 23 ? undefined : `${String(hour).padStart(2, '0')}:${minutes}:${seconds}`;
}

type Day = { year: number | null; month: number; day: number };
type DayParts =
  | { kind: 'full'; year: number; month: number; day: number }
  | { kind: 'without_year'; month: number; day: number };

/** Undefined for a day that does not exist; without year, one that exists in no year. */
function readFull(written: Day | undefined): DayParts | undefined {
  if (written === undefined || !isDay(written)) return undefined;
  const { year, month, day } = written;
  return year === null ? { kind: 'without_year', month, day } : { kind: 'full', year, month, day };
}

function readIso(date: string): Day | undefined {
  const [, year, , month, day] = /^(\d{4})([-/.]?)(\d{1,2})\2(\d{1,2})$/.exec(date) ?? [];
  // "2026111" could be two dates.
  const isClear = /\D/.test(date) || date.length === 8;
  return year !== undefined && isClear
    ? { year: Number(year), month: Number(month), day: Number(day) }
    : undefined;
}

function readNumeric(
  date: string,
): { kind: 'numeric'; year: number | null; first: number; second: number } | undefined {
  const [, one, , two, years] = /^(\d{1,2})([./-])(\d{1,2})(?:\2(\d{4}|\d{2})?)?$/.exec(date) ?? [];
  if (one === undefined || two === undefined) return undefined;
  const year = years === undefined ? null : Number(years.length === 2 ? `20${years}` : years);
  const [first, second] = [Number(one), Number(two)];
  const isEither = isDay({ year, month: first, day: second }) || isDay({ year, month: second, day: first });
  return isEither ? { kind: 'numeric', year, first, second } : undefined;
}

/** "Sep 20, 2026", "20. September 2026", "31 de agosto", "Tue, Jul 14, 2026", "Sun Aug 23 2026". */
function readNamed(date: string): Day | undefined {
  const words = date.split(/[\s,./-]+/).filter((word) => word !== '' && !/^(?:de|del|of|the)$/i.test(word));
  const months = words.flatMap((word) => findMonth(word) ?? []);
  const numbers = words
    .filter((word) => /^\d/.test(word))
    .map((word) => word.replace(/(?:st|nd|rd|th|er|º|ª)$/i, ''));
  const days = numbers.filter((number) => /^\d{1,2}$/.test(number));
  const years = numbers.filter((number) => /^\d{4}$/.test(number));
  const others = words.filter((word) => !/^\d/.test(word) && findMonth(word) === undefined);
  const [month] = months;
  const isOne = months.length === 1 && days.length === 1 && years.length <= 1;
  // "2 days ago" would otherwise be the second of “agosto”.
  if (others.some((word) => !WEEKDAY.test(word))) return undefined;
  if (month === undefined || !isOne || numbers.length !== days.length + years.length) return undefined;
  return { year: years[0] === undefined ? null : Number(years[0]), month, day: Number(days[0]) };
}

function isDay({ year, month, day }: Day): boolean {
  if (year !== null && (year < YEAR_MIN || year > YEAR_MAX)) return false;
  const two = (part: number) => String(part).padStart(2, '0');
  return isLocalDate(`${year ?? LEAP_YEAR}-${two(month)}-${two(day)}`);
}
