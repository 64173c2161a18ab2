// Dates, money and counts as a letter writes them: long, with zone and offset, code and symbol (DOMAIN.md §5.5).
// Language and zone are always passed in; nothing depends on the machine.
import type { Instant, LocalDate, Period } from '../contract/terms.ts';
import { localReadingOf } from '../contract/zone.ts';
import { conjunction, dateFormat, numberFormat, pluralRules } from '../intl-formats.ts';
import type { LanguageBook } from './texts/books.ts';
import type { CountForms } from './texts/words.ts';

/** "Thursday, 3 December 2026" in the language; a date is a day of its own, without a zone. */
export function formatLongDay(on: LocalDate, { locale }: LanguageBook): string {
  const format = dateFormat(locale, {
    timeZone: 'UTC',
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  });
  const at = new Date(`${on}T00:00:00Z`);
  const parts = Object.fromEntries(format.formatToParts(at).map((part) => [part.type, part.value]));
  if (locale.startsWith('en')) return `${parts.weekday}, ${parts.day} ${parts.month} ${parts.year}`;
  // In a sentence Spanish writes "el lunes 7 de diciembre", without the comma of a heading.
  if (locale.startsWith('es')) return format.format(at).replace(', ', ' ');
  // French and Portuguese write the first of a month as an ordinal.
  if (locale.startsWith('fr')) return format.format(at).replace(/(^|\s)1\s/, '$11er ');
  if (locale.startsWith('pt')) {
    // The weekday's gender would decide the preposition before it, so it stands behind.
    const day = parts.day === '1' ? '1º' : parts.day;
    return `${day} de ${parts.month} de ${parts.year} (${parts.weekday})`;
  }
  return format.format(at);
}

/** Weekday, date, time, zone name and offset of an instant in one zone. */
export function formatZonedInstant(at: Instant, tz: string, book: LanguageBook): string {
  const { on, time } = localReadingOf(at, tz);
  return book.terms.instant({
    day: formatLongDay(on, book),
    time,
    zone: [zoneNames(at, tz, book.locale), formatOffset(at, tz)].flat().join(', '),
  });
}

/** The instant in every zone named, each reading once. */
export function formatInstantIn(at: Instant, zones: readonly string[], book: LanguageBook): string {
  const readings = [...new Set(zones.map((tz) => formatZonedInstant(at, tz, book)))];
  return readings.reduce((ours, theirs) => book.terms.bothZones(ours, theirs));
}

/** Symbol and ISO code: "$1,415.00 (USD)", in Brazil "US$ 1.415,00 (USD)"; a currency without a symbol shows its code once. */
export function formatAmount(minor: number, currency: string, { locale }: LanguageBook): string {
  // Thousands are set apart in every language, so that no amount is misread.
  const options = {
    style: 'currency',
    currency,
    // Brazil writes "US$": a sign alone reads as its own.
    currencyDisplay: locale === 'pt-BR' ? 'symbol' : 'narrowSymbol',
    useGrouping: 'always',
  } as const;
  const format = numberFormat(locale, options);
  const digits = format.resolvedOptions().maximumFractionDigits ?? 2;
  const text = plainSpaces(format.format(minor / 10 ** digits));
  return text.includes(currency) ? text : `${text} (${currency})`;
}

/** Basis points as percent with up to two decimals: 1250 → "12.5%". */
export function formatBps(bps: number, { locale }: LanguageBook): string {
  const format = numberFormat(locale, { style: 'percent', maximumFractionDigits: 2 });
  return plainSpaces(format.format(bps / 10_000));
}

/** A KPI's value by its unit; money in minor units of the currency. */
export function formatResult(
  value: number,
  {
    unit,
    currency,
    book,
  }: { unit: 'count' | 'ratio' | 'money' | 'multiple'; currency: string; book: LanguageBook },
): string {
  if (unit === 'money') return formatAmount(Math.round(value), currency, book);
  if (unit === 'ratio') return formatBps(Math.round(value * 10_000), book);
  return formatNumber(value, book, unit === 'count' ? 0 : 2);
}

/** Number with the language's thousands sign. */
export function formatNumber(value: number, { locale }: LanguageBook, decimalsMax = 0): string {
  return plainSpaces(numberFormat(locale, { maximumFractionDigits: decimalsMax }).format(value));
}

/** A number with its noun in the form the language's plural rule asks for. */
export function formatCountOf(count: number, forms: CountForms, book: LanguageBook): string {
  const isOne = pluralRules(book.locale).select(count) === 'one';
  return `${formatNumber(count, book)} ${isOne ? forms.one : forms.other}`;
}

/** "14 calendar days". */
export function formatPeriod(period: Period, book: LanguageBook): string {
  return formatCountOf(period.n, book.names.units[period.unit], book);
}

/** "a, b and c" in the language. */
export function formatList(items: readonly string[], { locale }: LanguageBook): string {
  return conjunction(locale).format(items);
}

/** First letter as a sentence begins. */
export function capitalise(text: string, { locale }: LanguageBook): string {
  return text.charAt(0).toLocaleUpperCase(locale) + text.slice(1);
}

/** Offset from UTC at the instant: "UTC−5", "UTC+5:30", "UTC". */
export function formatOffset(at: Instant, tz: string): string {
  const name = partOf(at, { timeZone: tz, timeZoneName: 'longOffset' }, 'en');
  const [, sign, hours, minutes] = /GMT([+\u2212-])(\d{2}):?(\d{2})?/.exec(name) ?? [];
  const rest = minutes && minutes !== '00' ? `:${minutes}` : '';
  if (!sign || !hours || (Number(hours) === 0 && rest === '')) return 'UTC';
  return `UTC${sign === '+' ? '+' : '−'}${Number(hours)}${rest}`;
}

/** The zone the whole year round, in the language: "Central European Time". A city's own name is an English one. */
export function nameZone(at: Instant, tz: string, locale: string): string {
  const name = plainSpaces(partOf(at, { timeZone: tz, timeZoneName: 'longGeneric' }, locale));
  return /\d/.test(name) ? formatOffset(at, tz) : name;
}

/** Its name at the instant; none where the language has only the offset for it. */
function zoneNames(at: Instant, tz: string, locale: string): string[] {
  const name = plainSpaces(partOf(at, { timeZone: tz, timeZoneName: 'long' }, locale));
  return /\d/.test(name) ? [] : [name];
}

function partOf(at: Instant, options: Intl.DateTimeFormatOptions, locale: string): string {
  const parts = dateFormat(locale, options).formatToParts(new Date(at));
  return parts.find((part) => part.type === 'timeZoneName')?.value ?? 'UTC';
}

/** Narrow and thin spaces become ordinary unbreakable ones, which every mail program shows. */
function plainSpaces(text: string): string {
  return text.replace(/[\u2009\u202f]/g, '\u00a0').replace(/^-/, '−');
}
