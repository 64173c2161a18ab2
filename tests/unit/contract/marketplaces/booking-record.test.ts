import { expect, test } from 'vitest';
import {
  type BookingRecord,
  bookingIn,
  bookingProblems,
  emptyRecord,
  isEmptyRecord,
  isToldThere,
  recordOf,
  toReadFacts,
  toSeen,
} from '../../../../shared/contract/marketplaces/booking-record.ts';
import { findMarketplace } from '../../../../shared/contract/marketplaces/marketplace-list.ts';

const TZ = 'America/New_York';
const NOW = '2026-11-18T16:00:00Z';

function record(change: Partial<BookingRecord> = {}): BookingRecord {
  return { ...emptyRecord('collabstr'), ...change };
}

function problemsOf(change: Partial<BookingRecord>, id = 'collabstr') {
  const marketplace = findMarketplace(id) ?? expect.fail(`${id} is listed`);
  return bookingProblems({ ...record(change), marketplace: id }, marketplace, { tz: TZ, now: NOW });
}

test('what was read on one marketplace is not said of another', () => {
  const kept = record({ askedOn: '2026-11-16' });
  expect(recordOf('collabstr', kept)).toBe(kept);
  expect(recordOf('aspire', kept)).toBeNull();
  expect(recordOf(null, kept)).toBeNull();
  expect(bookingIn({ marketplace: 'aspire', booking: kept })).toEqual({
    booking: { marketplace: 'aspire', askedOn: null, askedTime: null, answer: null },
  });
  expect(bookingIn({ marketplace: null, booking: kept })).toEqual({});
});

test('a record that says nothing is none, whatever field says something makes it one', () => {
  expect(isEmptyRecord(record())).toBe(true);
  const said: Partial<BookingRecord>[] = [
    { serviceFeeMinor: 0 },
    { screenCostMinor: 0 },
    { reason: 'other' },
    { askedOn: '2026-11-16' },
    { answer: 'accepted' },
    { incidents: [{ on: '2026-11-16', pieceId: null, why: 'late' }] },
  ];
  expect(said.map((one) => isEmptyRecord(record(one)))).toEqual(said.map(() => false));
});

test('a day without its time counts to its end; the answer is yes, no, or not there', () => {
  const asked = (change: Partial<BookingRecord>) => toReadFacts(record(change), TZ);
  expect(asked({ askedOn: '2026-11-16' }).askedAt).toBe('2026-11-17T05:00:00Z');
  expect(asked({ askedOn: '2026-11-16', askedTime: '09:30' }).askedAt).toBe('2026-11-16T14:30:00Z');
  expect(
    (['accepted', 'lapsed', 'refused', null] as const).map((answer) => asked({ answer }).isAccepted),
  ).toEqual([true, true, false, null]);
  expect(toReadFacts(null, TZ)).toEqual({
    ...{ serviceFeeMinor: null, screenCostMinor: null, reason: null, askedAt: null, isAccepted: null },
  });
});

test('the marketplace’s own step is open only where there is one and nobody has asked there', () => {
  expect(isToldThere(undefined)).toBe(true);
  expect(isToldThere({ marketplace: 'collabstr', askedOn: null, askedTime: null, answer: null })).toBe(false);
  expect(
    isToldThere({ marketplace: 'collabstr', askedOn: '2026-11-18', askedTime: null, answer: null }),
  ).toBe(true);
});

test('a form is made of the record of its own marketplace', () => {
  const kept = record({ askedOn: '2026-11-16' });
  expect(toSeen({ marketplace: 'aspire', booking: kept })).toBe(
    toSeen({ marketplace: 'aspire', booking: null }),
  );
  expect(toSeen({ marketplace: 'collabstr', booking: kept })).not.toBe(
    toSeen({ marketplace: 'collabstr', booking: null }),
  );
});

test.each<[Partial<BookingRecord>, string, string]>([
  [{ askedOn: '2026-02-30' }, 'askedOn', 'no_such_day'],
  [{ askedOn: '2026-11-19' }, 'askedOn', 'day_to_come'],
  [{ askedTime: '09:30' }, 'askedOn', 'day_missing'],
  [{ askedOn: '2026-11-18', askedTime: '25:00' }, 'askedTime', 'no_such_time'],
  [{ askedOn: '2026-11-18', askedTime: '11:01' }, 'askedTime', 'time_to_come'],
  [{ reason: 'changed_mind' }, 'reason', 'not_listed'],
  [{ answer: 'lapsed' }, 'answer', 'not_silent_yet'],
  // 72 hours from 11:01 on the 15th are over at 11:01 today; it is 11:00.
  [{ askedOn: '2026-11-15', askedTime: '11:01', answer: 'lapsed' }, 'answer', 'not_silent_yet'],
])('%j is refused at its field', (change, field, problem) => {
  expect(problemsOf(change).fields).toEqual({ [field]: problem });
});

test('what has happened by now is taken, to the minute', () => {
  expect(problemsOf({ askedOn: '2026-11-18', askedTime: '11:00' }).fields).toEqual({});
  expect(problemsOf({ askedOn: '2026-11-15', askedTime: '11:00', answer: 'lapsed' }).fields).toEqual({});
  expect(problemsOf({ reason: 'changed_mind' }, 'post_for_rent').fields).toEqual({});
});

test('a report needs its day, which has come, and why', () => {
  const incidents = [
    { on: '2026-11-18', pieceId: null, why: 'late' },
    { on: '', pieceId: 'a', why: '' },
    { on: '2026-11-19', pieceId: 'a', why: 'late' },
  ];
  expect(problemsOf({ incidents }, 'aspire').incidents).toEqual([
    {},
    { on: 'day_missing', why: 'why_missing' },
    { on: 'day_to_come' },
  ]);
});
