// When an end takes effect, in words: the last day is named, never the first one after it (DOMAIN.md §3.3 rule 3).
import type { Instant } from '../../contract/terms.ts';
import { endedDayOf } from '../../contract/zone.ts';
import { formatDay, formatMoment } from '../format.ts';

/** "end of Thu 10 Dec" for an effect at the first instant of the next day; else its day and hour. */
export function formatEnd(at: Instant, locale: string, timeZone: string): string {
  const lastOn = endedDayOf(at, timeZone);
  return lastOn === null ? formatMoment(at, locale, timeZone) : `end of ${formatDay(lastOn, locale)}`;
}
