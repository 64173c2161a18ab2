// When an end takes effect, in words: the last day is named, never the first one after it (DOMAIN.md §3.3 rule 3).
import type { Instant } from '../../contract/terms.ts';
import { endedDayOf } from '../../contract/zone.ts';
import { formatDay, formatMoment, formatTime } from '../format.ts';

/** "end of Thu 10 Dec" for an effect at the first instant of the next day; else its day and hour. */
export function formatEnd(at: Instant, locale: string, timeZone: string): string {
  const lastOn = endedDayOf(at, timeZone);
  return lastOn === null ? formatMoment(at, locale, timeZone) : `end of ${formatDay(lastOn, locale)}`;
}

/** The same inside a sentence: "at the end of Thu 10 Dec", or "on Thu 10 Dec, 09:00". */
export function formatAtEnd(at: Instant, locale: string, timeZone: string): string {
  const text = formatEnd(at, locale, timeZone);
  return endedDayOf(at, timeZone) === null ? `on ${text}` : `at the ${text}`;
}

/** The same in a narrow place: the last day, and under it the end of that day or the hour. */
export function formatEndParts(at: Instant, locale: string, timeZone: string): { day: string; hour: string } {
  const lastOn = endedDayOf(at, timeZone);
  return lastOn === null
    ? { day: formatDay(at, locale, timeZone), hour: formatTime(at, locale, timeZone) }
    : { day: formatDay(lastOn, locale), hour: 'end of day' };
}

/** The same in a row of a card, which holds one line: "last day Mon 7 Dec", or "on Thu 10 Dec, 09:00". */
export function formatLastDay(at: Instant, locale: string, timeZone: string): string {
  const lastOn = endedDayOf(at, timeZone);
  return lastOn === null
    ? `on ${formatMoment(at, locale, timeZone)}`
    : `last day ${formatDay(lastOn, locale)}`;
}

/** A pause begins with a day: "from Tue 8 Dec". */
export function formatFrom(at: Instant, locale: string, timeZone: string): string {
  return `from ${formatDay(at, locale, timeZone)}`;
}
