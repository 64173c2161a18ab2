import { expect, test } from 'vitest';
import {
  interestLines,
  interestOf,
  withoutInterestPaid,
  withoutLaterInterest,
} from '../../../../shared/procedure/payments/due-interest.ts';
import { type Due, INTEREST_PAID } from '../../../../shared/procedure/payments/paid-sums.ts';

const NINE = { bps: 900, graceDays: 0 };
const DUE: Due = {
  ...{ what: 'piece', id: 'one', minor: 100_000, on: '2026-12-10' },
  paid: [
    { minor: 30_000, on: '2026-12-05', lateDays: 0 },
    { minor: 20_000, on: '2026-12-20', lateDays: 10 },
    { minor: 10_000, on: null, lateDays: 0 },
  ],
  openMinor: 40_000,
};

test.each([
  ['2026-12-09', 0],
  ['2026-12-10', 0],
  ['2026-12-11', 15],
  ['2026-12-20', 148],
  ['2027-01-09', 345],
])('what was paid late runs by its days, what is open until %s: %i', (until, minor) => {
  expect(interestOf(DUE, NINE, until)).toBe(minor);
});

test('each sum has its own line, and none runs on interest or on what was in time', () => {
  const inTime: Due = { ...DUE, id: 'two', paid: [], openMinor: 100_000, on: '2027-02-01' };
  const interest: Due = { ...DUE, id: 'one', what: 'interest' };

  expect(interestLines([DUE, inTime, interest], NINE, '2027-01-09')).toEqual([
    { id: 'one', amountMinor: 345 },
  ]);
});

test('interest that was paid pays no sum', () => {
  const payments = [
    { minor: 345, on: '2027-01-10', paidFor: INTEREST_PAID },
    { minor: 20_000, on: '2026-12-20', paidFor: 'one' },
  ];

  expect(withoutInterestPaid({ paidMinor: 60_345, payments })).toEqual({
    paidMinor: 60_000,
    payments: [payments[1]],
  });
  expect(withoutInterestPaid({ paidMinor: 60_000 })).toEqual({ paidMinor: 60_000, payments: [] });
});

test.each([
  ['what ran up after the end stays apart', 690, 986, [690], 200_690],
  ['all that was paid is in the frozen lines', 986, 986, [690, 296], 200_986],
  ['nothing was frozen', 0, 986, [], 200_000],
  ['what was paid beyond all that ran up pays like any other', 690, 800, [690, 186], 200_876],
])(
  'interest that was paid beside the lines of an end: %s',
  (_name, frozenMinor, ranUpMinor, interest, paidMinor) => {
    const fee = { minor: 200_000, on: '2026-12-20', paidFor: 'one' };
    const of = (minor: number) => ({ minor, on: '2027-01-10', paidFor: INTEREST_PAID });
    const paid = { paidMinor: 200_986, payments: [fee, of(690), of(296)] };

    expect(withoutLaterInterest(paid, { frozenMinor, ranUpMinor })).toEqual({
      paidMinor,
      payments: [fee, ...interest.map(of)],
    });
  },
);
