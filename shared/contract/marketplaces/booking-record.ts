// What a person read on the marketplace's own screen, kept with the collaboration: every rule of the marketplace that asks
// for it reads it here (DOMAIN.md §3.10).
import type { Instant, LocalDate } from '../terms.ts';
import { endOfDay, isBefore, isLocalDate, localDateOf, toInstant } from '../zone.ts';
import type { Marketplace } from './marketplace.ts';
import { silenceEnd } from './marketplace-clocks.ts';
import type { BookingFacts } from './marketplace-exit.ts';

/** `lapsed`: nobody answered, and by the marketplace's rule the order is cancelled. */
export const BOOKING_ANSWERS = ['accepted', 'refused', 'lapsed'] as const;
export type BookingAnswer = (typeof BOOKING_ANSWERS)[number];

/** A report of the creator there, such as a missed deadline without a word; it counts as a strike. */
export type Incident = { on: LocalDate; pieceId: string | null; why: string };

export type BookingRecord = {
  /** Where it was read: nothing of it is true of another marketplace. */
  marketplace: string;
  serviceFeeMinor: number | null;
  /** What the screen said that leaving costs, and on which day. */
  screenCostMinor: number | null;
  screenReadOn: LocalDate | null;
  /** By the code of the marketplace's own list. */
  reason: string | null;
  /** When the cancellation was asked for or done there; without its time a day counts to its end. */
  askedOn: LocalDate | null;
  askedTime: string | null;
  answer: BookingAnswer | null;
  incidents: Incident[];
};

/** What lists and clocks know of a booking: no money. */
export type StandingBooking = Pick<BookingRecord, 'marketplace' | 'askedOn' | 'askedTime' | 'answer'>;

export function emptyRecord(marketplace: string): BookingRecord {
  return {
    marketplace,
    serviceFeeMinor: null,
    screenCostMinor: null,
    screenReadOn: null,
    reason: null,
    askedOn: null,
    askedTime: null,
    answer: null,
    incidents: [],
  };
}

/** What is kept of this marketplace; null where nothing is, or where the booking was put down to another one since. */
export function recordOf(marketplace: string | null, record: BookingRecord | null): BookingRecord | null {
  return record !== null && record.marketplace === marketplace ? record : null;
}

/** What a form was made of: another one is saved once this has changed. */
export function toSeen({
  marketplace,
  booking,
}: {
  marketplace: string | null;
  booking: BookingRecord | null;
}): string {
  return JSON.stringify([marketplace, recordOf(marketplace, booking)]);
}

/** A record that says nothing is none. */
export function isEmptyRecord(record: BookingRecord): boolean {
  return Object.entries(record).every(
    ([name, value]) =>
      name === 'marketplace' || value === null || (Array.isArray(value) && value.length === 0),
  );
}

/** The booking as a standing has it; nothing for a direct deal. */
export function bookingIn({
  marketplace,
  booking,
}: {
  marketplace?: string | null;
  booking?: BookingRecord | null;
}): { booking?: StandingBooking } {
  if (!marketplace) return {};
  const { askedOn, askedTime, answer } = recordOf(marketplace, booking ?? null) ?? emptyRecord(marketplace);
  return { booking: { marketplace, askedOn, askedTime, answer } };
}

/** What the marketplace's rules ask of it. */
export function toReadFacts(
  record: BookingRecord | null,
  tz: string,
): Pick<BookingFacts, 'serviceFeeMinor' | 'screenCostMinor' | 'reason' | 'askedAt' | 'isAccepted'> {
  const { serviceFeeMinor = null, screenCostMinor = null, reason = null, answer = null } = record ?? {};
  return {
    ...{ serviceFeeMinor, screenCostMinor, reason },
    askedAt: record && askedAtOf(record, tz),
    isAccepted: answer === null ? null : answer !== 'refused',
  };
}

/** The marketplace's own step is done once it was asked or told there; true as well where nobody has to be told. */
export function isToldThere(booking: StandingBooking | undefined): boolean {
  return booking === undefined || booking.askedOn !== null;
}

/** Without its time a day counts to its end: silence must not look over before it is. */
export function askedAtOf(
  { askedOn, askedTime }: Pick<BookingRecord, 'askedOn' | 'askedTime'>,
  tz: string,
): Instant | null {
  if (askedOn === null) return null;
  return askedTime === null ? endOfDay(askedOn, tz) : toInstant(askedOn, askedTime, tz);
}

export type BookingProblem =
  | 'no_such_day'
  | 'day_to_come'
  | 'no_such_time'
  | 'time_to_come'
  | 'day_missing'
  | 'not_listed'
  | 'not_silent_yet'
  | 'why_missing';
export type BookingProblems = {
  fields: Partial<Record<'reason' | 'askedOn' | 'askedTime' | 'answer', BookingProblem>>;
  /** By the place of the incident in its list. */
  incidents: Partial<Record<'on' | 'why', BookingProblem>>[];
};

/** What of a record cannot be so: days and times are past, a reason is on the list, silence is over before it decides. */
export function bookingProblems(
  record: BookingRecord,
  marketplace: Marketplace,
  { tz, now }: { tz: string; now: Instant },
): BookingProblems {
  const today = localDateOf(now, tz);
  const dayProblem = (on: LocalDate): BookingProblem | undefined =>
    !isLocalDate(on) ? 'no_such_day' : on > today ? 'day_to_come' : undefined;
  const askedOn = record.askedOn === null ? undefined : dayProblem(record.askedOn);
  const askedTime = timeProblem(record, { tz, now, isDay: askedOn === undefined });
  const isAskable = askedOn === undefined && askedTime === undefined;
  const fields = {
    reason:
      record.reason !== null && !marketplace.reasons.some(({ code }) => code === record.reason)
        ? ('not_listed' as const)
        : undefined,
    askedOn: record.askedTime !== null && record.askedOn === null ? ('day_missing' as const) : askedOn,
    askedTime,
    answer:
      record.answer === 'lapsed' && isAskable && !hasLapsed(marketplace, askedAtOf(record, tz), now)
        ? ('not_silent_yet' as const)
        : undefined,
  };
  return {
    fields: withoutEmpty(fields),
    incidents: record.incidents.map(({ on, why }) =>
      withoutEmpty({
        on: on === '' ? 'day_missing' : dayProblem(on),
        why: why === '' ? 'why_missing' : undefined,
      }),
    ),
  };
}

function timeProblem(
  { askedOn, askedTime }: BookingRecord,
  { tz, now, isDay }: { tz: string; now: Instant; isDay: boolean },
): BookingProblem | undefined {
  if (askedTime === null) return undefined;
  if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(askedTime)) return 'no_such_time';
  return askedOn !== null && isDay && isBefore(now, toInstant(askedOn, askedTime, tz))
    ? 'time_to_come'
    : undefined;
}

function hasLapsed(marketplace: Marketplace, askedAt: Instant | null, now: Instant): boolean {
  const endsAt = silenceEnd(marketplace, { askedAt });
  return endsAt !== null && !isBefore(now, endsAt);
}

function withoutEmpty<T extends Record<string, BookingProblem | undefined>>(
  problems: T,
): { [K in keyof T]?: BookingProblem } {
  // Only names without a problem go: what stays has the type it had.
  return Object.fromEntries(Object.entries(problems).filter(([, problem]) => problem !== undefined)) as {
    [K in keyof T]?: BookingProblem;
  };
}
