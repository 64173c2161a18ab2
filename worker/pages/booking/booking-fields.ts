// What was typed into the form of a booking, as the record that is kept, or the problems by field; and the record as the
// form shows it.
import { NAME_CHARS_MAX } from '../../../shared/api/limits.ts';
import {
  BOOKING_ANSWERS,
  type BookingProblem,
  type BookingRecord,
  bookingProblems,
  emptyRecord,
  type Incident,
  isEmptyRecord,
} from '../../../shared/contract/marketplaces/booking-record.ts';
import type { Marketplace } from '../../../shared/contract/marketplaces/marketplace.ts';
import { localDateOf } from '../../../shared/contract/zone.ts';
import type { Parsed, Problems } from '../desk/parse-typed.ts';
import { amountProblem, parseMoney, toTypedMoney } from '../desk/parse-typed.ts';

export type BookingValues = Record<string, string>;

/** Reports of one booking; who has more than this has left long ago. */
export const INCIDENTS_MAX = 20;

/** Which fields a marketplace's rules give a meaning to. */
export function fieldsFor({
  reasons,
  chargesServiceFee,
  otherSideMustAccept,
  isFreeUntilShipped,
  steps,
}: Marketplace) {
  return {
    hasReasons: reasons.length > 0,
    hasServiceFee: chargesServiceFee,
    hasAnswer: otherSideMustAccept || isFreeUntilShipped,
    hasIncidents: steps.includes('report_incident'),
  };
}

export function toBookingValues(record: BookingRecord, currency: string): BookingValues {
  return {
    serviceFee: toTypedMoney(record.serviceFeeMinor, currency),
    screenCost: toTypedMoney(record.screenCostMinor, currency),
    reason: record.reason ?? '',
    askedOn: record.askedOn ?? '',
    askedTime: record.askedTime ?? '',
    answer: record.answer ?? '',
    ...Object.fromEntries(
      record.incidents.flatMap(({ on, pieceId, why }, n) => [
        [`on-${n}`, on],
        [`piece-${n}`, pieceId ?? ''],
        [`why-${n}`, why],
      ]),
    ),
  };
}

export function parseBooking(
  values: BookingValues,
  {
    marketplace,
    before,
    pieces,
    ...at
  }: {
    marketplace: Marketplace;
    before: BookingRecord | null;
    pieces: readonly { id: string }[];
    currency: string;
    tz: string;
    now: string;
  },
): Parsed<BookingRecord | null> {
  const { currency } = at;
  const serviceFeeMinor = parseMoney(values.serviceFee ?? '', currency);
  const screenCostMinor = parseMoney(values.screenCost ?? '', currency);
  const amounts = {
    ...(serviceFeeMinor === 'not_a_number'
      ? { serviceFee: amountProblem(values.serviceFee ?? '', currency) }
      : {}),
    ...(screenCostMinor === 'not_a_number'
      ? { screenCost: amountProblem(values.screenCost ?? '', currency) }
      : {}),
  };
  const cost = screenCostMinor === 'not_a_number' ? null : screenCostMinor;
  const rows = readIncidents(values, pieces);
  const record: BookingRecord = {
    ...emptyRecord(marketplace.id),
    serviceFeeMinor: serviceFeeMinor === 'not_a_number' ? null : serviceFeeMinor,
    screenCostMinor: cost,
    screenReadOn: readOn(cost, before, localDateOf(at.now, at.tz)),
    reason: values.reason || null,
    askedOn: values.askedOn || null,
    askedTime: values.askedTime || null,
    answer: BOOKING_ANSWERS.find((answer) => answer === values.answer) ?? null,
    incidents: rows.map(({ incident }) => incident),
  };
  const found = bookingProblems(record, marketplace, at);
  const problems: Problems = { ...amounts, ...toWords(found.fields) };
  found.incidents.forEach((one, place) => {
    const n = rows[place]?.n;
    for (const [name, problem] of Object.entries(toWords(one))) problems[`${name}-${n}`] = problem;
  });
  if (Object.keys(problems).length > 0) return { ok: false, problems };
  return { ok: true, value: isEmptyRecord(record) ? null : record };
}

/** The day on which an amount was first typed as it stands; the same amount saved again was not read again. */
function readOn(cost: number | null, before: BookingRecord | null, today: string): string | null {
  if (cost === null) return null;
  return cost === before?.screenCostMinor ? before.screenReadOn : today;
}

/** A row without anything in it is none; what was there before is then taken out. */
function readIncidents(
  values: BookingValues,
  pieces: readonly { id: string }[],
): { n: number; incident: Incident }[] {
  return Array.from({ length: INCIDENTS_MAX }, (_, n) => n).flatMap((n) => {
    const [on = '', piece = '', why = ''] = [values[`on-${n}`], values[`piece-${n}`], values[`why-${n}`]];
    if (on === '' && piece === '' && why === '') return [];
    const pieceId = pieces.find(({ id }) => id === piece)?.id ?? null;
    return [{ n, incident: { on, pieceId, why: why.slice(0, NAME_CHARS_MAX) } }];
  });
}

const PROBLEM_WORDS: Record<BookingProblem, string> = {
  no_such_day: 'This is not a day. Give one up to today.',
  day_to_come: 'Give a day up to today.',
  no_such_time: 'Use a time such as 09:30, or leave it empty.',
  time_to_come: 'This time is still to come today.',
  day_missing: 'Give the day as well.',
  not_listed: 'Choose one of their list.',
  not_silent_yet: 'The time for an answer is not over. Give the day on which it was asked there, or wait.',
  why_missing: 'Say in a few words why.',
};

function toWords(problems: Partial<Record<string, BookingProblem>>): Problems {
  return Object.fromEntries(
    Object.entries(problems).flatMap(([name, problem]) =>
      problem === undefined ? [] : [[name, PROBLEM_WORDS[problem]]],
    ),
  );
}
