// Lost days in words: which days, what was broken, and what follows for the expectation.
import type { LocalDate } from '../../contract/terms.ts';
import { countOutageDays, type Outage, type OutageReason } from '../../procedure/outages/outages.ts';
import { formatNumberOf, formatShortDay } from '../format.ts';

/** As chosen in the form. */
export const OUTAGE_WORDS: Readonly<Record<OutageReason, string>> = {
  link_broken: 'Link broken',
  tracking_down: 'Tracking or shop down',
  sold_out: 'Sold out',
  network_down: 'Network’s numbers down',
  other: 'Other',
};

/** "12 Nov", "12–13 Nov", "30 Nov – 2 Dec", "12 Nov until today". */
export function formatOutageDays(
  { from, until }: { from: LocalDate; until: LocalDate | null },
  locale: string,
) {
  const first = formatShortDay(from, locale);
  if (until === null) return `${first} until today`;
  const last = formatShortDay(until, locale);
  if (first === last) return first;
  const [, day = '', month = ''] = /^(\d+)(\D+)$/.exec(first) ?? [];
  return day !== '' && last.endsWith(month) && from.slice(0, 7) === until.slice(0, 7)
    ? `${day}–${last}`
    : `${first} – ${last}`;
}

type Context = { at: string; timeZone: string; locale: string };

/** "Nothing is expected of 12–13 Nov (2 days)" */
export function nameLostDays(outage: Outage, { at, timeZone, locale }: Context): string {
  const days = formatNumberOf(countOutageDays(outage, at, timeZone), 'day', 'days', locale);
  return `Nothing is expected of ${formatOutageDays(outage, locale)} (${days})`;
}

/** "link broken, flagged by Ana Ruiz"; outside the team without what and who. */
export function describeLoss({ reason, byName }: Outage, { isInternal }: { isInternal: boolean }): string {
  if (!isInternal) return 'counting or selling did not work then';
  return `${OUTAGE_WORDS[reason].toLowerCase()}${byName === '' ? '' : `, flagged by ${byName}`}`;
}
