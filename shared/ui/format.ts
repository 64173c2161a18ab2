// Numbers, money, dates and ages as people read them (LANGUAGE §5). Locale and time zone are always passed in.
import { exponentOf } from '../contract/money/rounding.ts';
import type { Instant, LocalDate } from '../contract/terms.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../durations.ts';
import { dateFormat, numberFormat } from '../intl-formats.ts';

/** Whole number with thousands signs: "1,824"; true minus. */
export function formatCount(value: number, locale: string): string {
  return toTrueMinus(numberFormat(locale, { maximumFractionDigits: 0 }).format(value));
}

/** Number with a fixed number of decimals: "1.4". */
export function formatDecimal(value: number, locale: string, decimals: number): string {
  const format = numberFormat(locale, { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
  return toTrueMinus(format.format(value));
}

/** Share as percent: 0.57 → "57%", in German "57 %". Small rates keep one decimal (4.3%) when `decimals` is 1. */
export function formatPercent(ratio: number, locale: string, decimals = 0): string {
  const format = numberFormat(locale, {
    style: 'percent',
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  });
  return toTrueMinus(format.format(ratio));
}

/** A share in basis points with the decimals it has: 900 is "9%", 912 is "9.12%". */
export function formatRate(bps: number, locale: string): string {
  const decimals = bps % 100 === 0 ? 0 : bps % 10 === 0 ? 1 : 2;
  return formatPercent(bps / 10_000, locale, decimals);
}

/** A chance: "below 1%" and "above 99%" instead of a certainty nobody has. */
export function formatChance(ratio: number, locale: string): string {
  if (ratio < 0.01) return `below ${formatPercent(0.01, locale)}`;
  if (ratio > 0.99) return `above ${formatPercent(0.99, locale)}`;
  return formatPercent(ratio, locale);
}

export type MoneyOptions = {
  currency: string;
  locale: string;
  /** Code in documents, symbol in the extension. */
  form: 'code' | 'symbol' | 'bare';
  /** Whole units, for lists that are read at a glance. */
  isRounded?: boolean;
};

/** A part of the smallest coin below this many of them is told to two digits: what one view costs. */
const FINE_MINOR = 10;

/** Integer or fractional minor units as money: 143600 → "$1,436.00", "USD 1,436.00" or "1,436.00"; 3.704 → "$0.037". */
export function formatMoney(
  minor: number,
  { currency, locale, form, isRounded = false }: MoneyOptions,
): string {
  const decimals = exponentOf(currency);
  const digits = isRounded ? 0 : decimals;
  const isFine = !isRounded && !Number.isInteger(minor) && Math.abs(minor) < FINE_MINOR;
  const fixed = isFine
    ? { minimumSignificantDigits: 2, maximumSignificantDigits: 2 }
    : { minimumFractionDigits: digits, maximumFractionDigits: digits };
  const style =
    form === 'bare'
      ? {}
      : { style: 'currency' as const, currency, currencyDisplay: form === 'code' ? 'code' : 'narrowSymbol' };
  return toTrueMinus(
    numberFormat(locale, { ...style, ...fixed } as Intl.NumberFormatOptions).format(minor / 10 ** decimals),
  ); // `currencyDisplay` is one of the two texts above
}

/** "129K" where a column has no room for six digits; smaller counts stay whole. */
export function formatShortCount(value: number, locale: string): string {
  if (value < 10_000) return formatCount(value, locale);
  return numberFormat(locale, { notation: 'compact', maximumSignificantDigits: 3 }).format(value);
}

/** Two texts of the same unit with an en dash; the unit stands once: "41–80%", de "41–80 %". */
export function formatRange(low: number, high: number, toText: (value: number) => string): string {
  const [from, to] = [toText(low), toText(high)];
  // A range that is a point is one number.
  if (from === to) return from;
  const unitAt = findSharedSuffix(from, to);
  const prefix = findSharedPrefix(from, to);
  if (unitAt !== '') return `${from.slice(0, from.length - unitAt.length)}–${to}`;
  return `${from}–${to.slice(prefix.length)}`;
}

/** Calendar date or instant as "Thu 3 Dec"; an instant needs the zone whose calendar counts. */
export function formatDay(day: LocalDate | Instant, locale: string, timeZone = 'UTC'): string {
  const at = toDate(day);
  const zone = isLocalDateText(day) ? 'UTC' : timeZone;
  const english = englishParts(at, locale, {
    timeZone: zone,
    weekday: 'short',
    day: 'numeric',
    month: 'short',
  });
  if (english) return `${english.weekday} ${english.day} ${english.month}`;
  return dateFormat(locale, { timeZone: zone, weekday: 'short', day: 'numeric', month: 'short' }).format(at);
}

/** A day that a person chose: with its year where that is not the present one, "Wed 1 Jan 2025". */
export function formatChosenDay(day: LocalDate, locale: string, now: Instant): string {
  const text = formatDay(day, locale);
  return day.slice(0, 4) === now.slice(0, 4) ? text : `${text} ${day.slice(0, 4)}`;
}

/** "3 Dec" or, with a year, "3 Dec 2026": for axes and tables. */
export function formatShortDay(
  day: LocalDate | Instant,
  locale: string,
  options: { timeZone?: string; hasYear?: boolean } = {},
): string {
  const at = toDate(day);
  const timeZone = isLocalDateText(day) ? 'UTC' : (options.timeZone ?? 'UTC');
  const wanted: Intl.DateTimeFormatOptions = { timeZone, day: 'numeric', month: 'short' };
  if (options.hasYear) wanted.year = 'numeric';
  const english = englishParts(at, locale, wanted);
  if (english) return [english.day, english.month, english.year].filter(Boolean).join(' ');
  return dateFormat(locale, wanted).format(at);
}

/** "Thu 3 Dec, 00:00" in the zone. */
export function formatMoment(at: Instant, locale: string, timeZone: string): string {
  return `${formatDay(at, locale, timeZone)}, ${formatTime(at, locale, timeZone)}`;
}

/** For records, read anywhere and years later: "Thu 3 Dec 2026, 00:00 New York". */
export function formatRecordMoment(at: Instant, locale: string, timeZone: string): string {
  return `${formatRecordDay(at, locale, timeZone)}, ${formatTime(at, locale, timeZone)} ${toCity(timeZone)}`;
}

/** A day with its year: "Thu 3 Dec 2026". */
export function formatRecordDay(day: LocalDate | Instant, locale: string, timeZone = 'UTC'): string {
  const zone = isLocalDateText(day) ? 'UTC' : timeZone;
  const wanted = {
    timeZone: zone,
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
  } as const;
  const english = englishParts(toDate(day), locale, wanted);
  if (english) return `${english.weekday} ${english.day} ${english.month} ${english.year}`;
  return dateFormat(locale, wanted).format(toDate(day));
}

/** "00:00", 24 hours in every locale so that midnight is plain. */
export function formatTime(at: Instant, locale: string, timeZone: string): string {
  return dateFormat(locale, { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(
    new Date(at),
  );
}

/** City of a zone name: "America/New_York" → "New York". */
export function toCity(timeZone: string): string {
  return (timeZone.split('/').at(-1) ?? timeZone).replaceAll('_', ' ');
}

/** Time since, in one unit: "12 min", "3 h", "2 d"; under a minute "1 min". */
export function formatAge(fromAt: Instant, now: Instant): string {
  const ageMs = Math.max(0, Date.parse(now) - Date.parse(fromAt));
  if (ageMs < HOUR_MS) return `${Math.max(1, Math.floor(ageMs / MINUTE_MS))} min`;
  if (ageMs < 2 * DAY_MS) return `${Math.floor(ageMs / HOUR_MS)} h`;
  return `${Math.floor(ageMs / DAY_MS)} d`;
}

/** Time to go in two units: "2 d 13 h", "13 h 5 min", "9 min"; nothing left is "0 min". */
export function formatDuration(ms: number): string {
  const rest = Math.max(0, ms);
  const days = Math.floor(rest / DAY_MS);
  const hours = Math.floor((rest % DAY_MS) / HOUR_MS);
  const minutes = Math.floor((rest % HOUR_MS) / MINUTE_MS);
  if (days > 0) return hours > 0 ? `${days} d ${hours} h` : `${days} d`;
  if (hours > 0) return minutes > 0 ? `${hours} h ${minutes} min` : `${hours} h`;
  return `${minutes} min`;
}

/** "one post", "3 posts". */
export function formatNumberOf(count: number, one: string, many: string, locale: string): string {
  return `${formatCount(count, locale)} ${count === 1 ? one : many}`;
}

function toTrueMinus(text: string): string {
  return text.replace(/[-\u2010]/, '−');
}

function isLocalDateText(text: string): boolean {
  return text.length === 10;
}

function toDate(day: LocalDate | Instant): Date {
  return new Date(isLocalDateText(day) ? `${day}T00:00:00Z` : day);
}

type DateParts = Partial<Record<'weekday' | 'day' | 'month' | 'year', string>>;

/** English dates read day before month everywhere, so they are put together here; undefined for other languages. */
function englishParts(at: Date, locale: string, options: Intl.DateTimeFormatOptions): DateParts | undefined {
  if (!/^en\b/i.test(locale)) return undefined;
  const parts = dateFormat('en-US', options).formatToParts(at);
  return Object.fromEntries(
    parts.filter((part) => part.type !== 'literal').map((part) => [part.type, part.value]),
  );
}

function findSharedSuffix(a: string, b: string): string {
  const suffix = /[^\d]+$/.exec(a)?.[0] ?? '';
  return suffix !== '' && b.endsWith(suffix) ? suffix : '';
}

function findSharedPrefix(a: string, b: string): string {
  const prefix = /^[^\d\u2212]+/.exec(a)?.[0] ?? '';
  return prefix !== '' && b.startsWith(prefix) ? prefix : '';
}
