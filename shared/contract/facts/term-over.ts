// The day the contract's term ends by itself (DOMAIN.md §4.3), in one place for the question and for the clock.

import type { Instant, LocalDate, Terms } from '../terms.ts';
import { endOfDay, isLocalDate } from '../zone.ts';
import { isUnconfirmed } from './confirmed.ts';
import { refuseProblems } from './refused-fact.ts';
import { problem, zoneProblems } from './value-problems.ts';

/** `lastOn` is the last day with the contract's pauses counted out, `overAt` the first instant after it. */
export type TermEndDay =
  | { is: 'unknown' }
  | { is: 'none' }
  | { is: 'day'; lastOn: LocalDate; overAt: Instant };

/** Unknown while nobody has confirmed it, none where the paper has none; `moved` counts the pauses out of the day. */
export function termEndBy(terms: Terms, moved: (lastOn: LocalDate) => LocalDate): TermEndDay {
  if (isUnconfirmed(terms, 'termEnd') || isUnconfirmed(terms, 'tz')) return { is: 'unknown' };
  if (!terms.termEnd) return { is: 'none' };
  const agreedOn = terms.termEnd.lastOn;
  refuseProblems(zoneProblems(terms.tz, 'tz'));
  if (!isLocalDate(agreedOn)) refuseProblems([problem('not_a_date', 'termEnd.lastOn', agreedOn)]);
  const lastOn = moved(agreedOn);
  return { is: 'day', lastOn, overAt: endOfDay(lastOn, terms.tz) };
}
