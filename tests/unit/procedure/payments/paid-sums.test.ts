import { expect, test } from 'vitest';
import type { DatedSum } from '../../../../shared/procedure/exits/exit-column.ts';
import {
  isPaidFor,
  lateDays,
  matchPaid,
  namedSums,
  paymentForSum,
} from '../../../../shared/procedure/payments/paid-sums.ts';

const piece = (id: string, minor: number, on: string): DatedSum => ({ what: 'piece', id, minor, on });
const SUMS: DatedSum[] = [
  piece('one', 50_000, '2026-12-10'),
  { what: 'performance', id: 'two', minor: 20_000, on: '2026-12-20' },
  piece('two', 30_000, '2026-12-25'),
  { what: 'retainer', id: 'retainer', minor: 10_000, on: '2026-12-31' },
];
const openOf = (paidMinor: number, payments: Parameters<typeof matchPaid>[1]['payments'] = []) =>
  matchPaid(SUMS, { paidMinor, payments }).map(({ openMinor }) => openMinor);

test.each([
  ['one sum on no known day fills the earliest', 60_000, [], [0, 10_000, 30_000, 10_000]],
  [
    'a payment for a later piece pays that piece',
    50_000,
    [{ minor: 50_000, on: '2026-12-01', paidFor: 'two' }],
    [50_000, 0, 0, 10_000],
  ],
  [
    'what is over flows to what is due first',
    60_000,
    [{ minor: 60_000, on: '2026-12-01', paidFor: 'two' }],
    [40_000, 0, 0, 10_000],
  ],
  [
    'a bonus is pay by result',
    25_000,
    [{ minor: 25_000, on: '2026-12-01', paidFor: 'other:bonus' }],
    [45_000, 0, 30_000, 10_000],
  ],
  [
    'a sum that hangs on no piece',
    10_000,
    [{ minor: 10_000, on: '2026-12-01', paidFor: 'sum:retainer' }],
    [50_000, 20_000, 30_000, 0],
  ],
  [
    'a piece that was removed is paid for no other by name',
    30_000,
    [{ minor: 30_000, on: '2026-12-01', paidFor: 'gone' }],
    [20_000, 20_000, 30_000, 10_000],
  ],
  [
    'listed payments of a later day than the sum say nothing of it',
    50_000,
    [{ minor: 60_000, on: '2026-12-01', paidFor: 'two' }],
    [0, 20_000, 30_000, 10_000],
  ],
])('%s', (_name, paidMinor, payments, open) => {
  expect(openOf(paidMinor, payments)).toEqual(open);
});

test('each part has its day and how late it was; the sum of no known day is never late', () => {
  const [one, , two] = matchPaid(SUMS, {
    paidMinor: 75_000,
    payments: [
      { minor: 20_000, on: '2026-12-13', paidFor: 'one' },
      { minor: 30_000, on: '2026-12-25', paidFor: 'two' },
    ],
  });

  expect(one?.paid).toEqual([
    { minor: 20_000, on: '2026-12-13', lateDays: 3 },
    { minor: 25_000, on: null, lateDays: 0 },
  ]);
  expect(one?.openMinor).toBe(5_000);
  // Named, so its pay by result comes first and the piece is left with 10,000.
  expect(two).toMatchObject({ paid: [{ minor: 10_000, on: '2026-12-25', lateDays: 0 }], openMinor: 20_000 });
});

test('a refund and a remedy are no payment, and a name is one of the list', () => {
  expect(paymentForSum({ what: 'refund', id: 'refund' })).toBeNull();
  expect(paymentForSum({ what: 'performance', id: 'two' })).toEqual({ pieceId: 'two' });
  expect(namedSums()).toContain('sum:expenses');
  expect(
    ['two', 'sum:standby', 'other:bonus', 'other:before', 'three'].map((key) => isPaidFor(key, ['two'])),
  ).toEqual([true, true, true, false, false]);
});

test('days are late from the day after the last one', () => {
  expect(
    ['2026-12-09', '2026-12-10', '2026-12-11', '2027-01-10'].map((on) => lateDays('2026-12-10', on)),
  ).toEqual([0, 0, 1, 31]);
});
