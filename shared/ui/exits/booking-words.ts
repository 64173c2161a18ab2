// What a person read on a marketplace's screen, in words: for the steps, the notice and the printed file.
import {
  askedAtOf,
  type BookingRecord,
  type StandingBooking,
} from '../../contract/marketplaces/booking-record.ts';
import type { Marketplace } from '../../contract/marketplaces/marketplace.ts';
import { silenceEnd } from '../../contract/marketplaces/marketplace-clocks.ts';
import { findMarketplace } from '../../contract/marketplaces/marketplace-list.ts';
import type { Instant } from '../../contract/terms.ts';
import { isBefore } from '../../contract/zone.ts';
import { formatDay, formatMoment, formatMoney } from '../format.ts';

export const RECORD_THERE = 'Record what its screen says';

const ANSWER_WORDS = {
  accepted: 'accepted there',
  refused: 'refused there',
  lapsed: 'not answered there in time, so it is cancelled by their rules',
} as const;

type Words = { locale: string; timeZone: string };

/** The marketplace by its name, also one that is not on the list any more. */
export function nameMarketplace(id: string): string {
  return findMarketplace(id)?.name ?? id.replaceAll('_', ' ');
}

/** "asked there Wed 4 Mar, 09:30; no answer yet; from Sat 7 Mar, 09:30, silence cancels the order"; empty while nobody has asked. */
export function describeToldThere(
  booking: StandingBooking,
  { now, locale, timeZone }: Words & { now: Instant },
): string {
  const { askedOn, answer } = booking;
  const marketplace = findMarketplace(booking.marketplace);
  if (askedOn === null) return answer === null ? '' : ANSWER_WORDS[answer];
  const at = (instant: Instant) => formatMoment(instant, locale, timeZone);
  const when = dayThere(booking, locale);
  if (!marketplace?.otherSideMustAccept && answer === null) return `done there ${when}`;
  const asked = `asked there ${when}`;
  if (answer !== null) return `${asked}; ${ANSWER_WORDS[answer]}`;
  const endsAt = marketplace ? silenceEnd(marketplace, { askedAt: askedAtOf(booking, timeZone) }) : null;
  if (endsAt === null) return `${asked}; no answer yet`;
  return isBefore(now, endsAt)
    ? `${asked}; no answer yet; from ${at(endsAt)} silence cancels the order`
    : `${asked}; no answer by ${at(endsAt)}, so their rules cancel the order`;
}

/** The day as it was typed, and its time where somebody gave one. */
function dayThere(
  { askedOn, askedTime }: Pick<BookingRecord, 'askedOn' | 'askedTime'>,
  locale: string,
): string {
  return [askedOn === null ? '' : formatDay(askedOn, locale), askedTime].filter(Boolean).join(', ');
}

/** Everything that is kept, line by line, in the order of the form. */
export function listReadThere(
  record: BookingRecord,
  pieces: readonly { id: string; name: string }[],
  { locale, currency }: { locale: string; currency: string },
): { name: string; text: string }[] {
  const marketplace = findMarketplace(record.marketplace);
  const money = (minor: number) => formatMoney(minor, { currency, locale, form: 'code' });
  const lines: [string, string | null][] = [
    ['Service fee there', record.serviceFeeMinor === null ? null : money(record.serviceFeeMinor)],
    ['Reason there', record.reason === null ? null : nameReasonThere(record.reason, marketplace)],
    [
      marketplace?.otherSideMustAccept ? 'Asked there' : 'Done there',
      record.askedOn === null ? null : dayThere(record, locale),
    ],
    ['Answer there', record.answer === null ? null : ANSWER_WORDS[record.answer]],
    [
      'Leaving costs, said their screen',
      record.screenCostMinor === null
        ? null
        : `${money(record.screenCostMinor)}${record.screenReadOn === null ? '' : `, read ${formatDay(record.screenReadOn, locale)}`}`,
    ],
  ];
  return [
    ...lines.flatMap(([name, text]) => (text === null ? [] : [{ name, text }])),
    ...listIncidents(record, pieces, locale),
  ];
}

/** Reports of the creator there, with their day and piece. */
export function listIncidents(
  { incidents }: Pick<BookingRecord, 'incidents'>,
  pieces: readonly { id: string; name: string }[],
  locale: string,
): { name: string; text: string }[] {
  return incidents.map(({ on, pieceId, why }) => ({
    name: 'Reported there',
    text: `${[formatDay(on, locale), pieces.find(({ id }) => id === pieceId)?.name].filter(Boolean).join(', ')}: ${why}`,
  }));
}

function nameReasonThere(code: string, marketplace: Marketplace | undefined): string {
  return marketplace?.reasons.find((reason) => reason.code === code)?.label ?? code.replaceAll('_', ' ');
}
