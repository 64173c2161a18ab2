import { expect, test } from 'vitest';
import type {
  PaymentAsked,
  PaymentSurroundings,
} from '../../../../shared/procedure/payments/record-payment.ts';
import {
  judgePayment,
  PAYMENTS_MAX,
  REFERENCE_CHARS_MAX,
  stateOfPayments,
} from '../../../../shared/procedure/payments/record-payment.ts';

const ASKED: PaymentAsked = {
  minor: 50_000,
  on: '2026-12-10',
  paidFor: 'one',
  reference: ' T-1 ',
  isMeant: false,
};
const AROUND: PaymentSurroundings = {
  today: '2026-12-10',
  contractOn: '2026-11-01',
  pieceIds: ['one'],
  recorded: [{ minor: 50_000, on: '2026-12-01', paidFor: 'one' }],
  count: 1,
  openOf: (paidFor) => (paidFor === 'one' ? 50_000 : 90_000),
};

test('what fits is taken as it was typed', () => {
  expect(judgePayment(ASKED, AROUND)).toEqual({
    ok: true,
    payment: { minor: 50_000, on: '2026-12-10', paidFor: 'one', reference: 'T-1' },
  });
});

test.each<[string, Partial<PaymentAsked>, Partial<PaymentSurroundings>, object]>([
  ['no amount', { minor: null }, {}, { amount: { is: 'no_amount' } }],
  ['an amount of 0', { minor: 0 }, {}, { amount: { is: 'no_amount' } }],
  ['an amount nobody can read', { minor: 'not_a_number' }, {}, { amount: { is: 'not_an_amount' } }],
  ['no day', { on: '' }, {}, { on: { is: 'no_day' } }],
  ['a day that is none', { on: '2026-02-30' }, {}, { on: { is: 'no_day' } }],
  ['tomorrow', { on: '2026-12-11' }, {}, { on: { is: 'future' } }],
  ['a piece of somebody else', { paidFor: 'two' }, {}, { paidFor: { is: 'no_such_payment' } }],
  ['what only a conversion may say', { paidFor: 'other:before' }, {}, { paidFor: { is: 'no_such_payment' } }],
  [
    'a story for a reference',
    { reference: 'x'.repeat(REFERENCE_CHARS_MAX + 1) },
    {},
    { reference: { is: 'too_long' } },
  ],
  ['one more than fit', {}, { count: PAYMENTS_MAX }, { amount: { is: 'too_many' } }],
  ['all at once', { minor: null, on: 'x' }, {}, { amount: { is: 'no_amount' }, on: { is: 'no_day' } }],
])('refuses %s, whoever says that it is meant', (_name, asked, around, problems) => {
  expect(judgePayment({ ...ASKED, isMeant: true, ...asked }, { ...AROUND, ...around })).toEqual({
    ok: false,
    problems,
    doubts: [],
  });
});

test.each<[string, Partial<PaymentAsked>, object]>([
  ['more than is open', { minor: 50_001 }, { is: 'more_than_owed', openMinor: 50_000 }],
  ['a day before the contract', { on: '2026-10-31' }, { is: 'before_contract', contractOn: '2026-11-01' }],
  ['the same once more', { on: '2026-12-01' }, { is: 'recorded_already', on: '2026-12-01' }],
])('asks about %s, and takes it once somebody says so', (_name, asked, doubt) => {
  expect(judgePayment({ ...ASKED, ...asked }, AROUND)).toEqual({ ok: false, problems: {}, doubts: [doubt] });
  expect(judgePayment({ ...ASKED, ...asked, isMeant: true }, AROUND).ok).toBe(true);
});

test('where nothing is known of contract and sums, nothing is odd', () => {
  const unknown = { ...AROUND, contractOn: null, openOf: () => null };
  expect(judgePayment({ ...ASKED, minor: 9_999_999, on: '2020-01-01' }, unknown).ok).toBe(true);
});

test('the state of a list moves with every recording and every taking back', () => {
  const stands = { takenBack: null };
  const gone = { takenBack: {} };
  expect([[], [stands], [gone], [gone, stands]].map(stateOfPayments)).toEqual([0, 1, 2, 3]);
});
