import { expect, test } from 'vitest';
import { paymentKey } from '../../../../shared/contract/money/held-parts.ts';
import { listLatePayments, listPayments } from '../../../../shared/procedure/payments/list-payments.ts';
import { PAY } from '../../contract/adjustment/offers.ts';
import { caseAfter } from '../case-log.ts';
import { exitStanding, NOW, paidOf } from '../exits/exit-standings.ts';
import { holdOf } from './holds.ts';

function list(options: Parameters<typeof exitStanding>[0] = {}, now = NOW) {
  return listPayments(exitStanding({ ...paidOf(0), ...options }), now);
}

test('each piece has its sum and its day; what was paid covers the earliest first', () => {
  expect(list()?.map((one) => [paymentKey(one), one.minor, one.on, one.state])).toEqual([
    ['one', 50_000, '2026-12-10', 'to_come'],
    ['two', 50_000, '2026-12-25', 'to_come'],
  ]);
  expect(list(paidOf(60_000))?.map((one) => [paymentKey(one), one.minor])).toEqual([['two', 40_000]]);
  expect(list(paidOf(100_000))).toEqual([]);
  expect(list(paidOf(null))).toBeNull();
  expect(list({ contracts: [] })).toBeNull();
});

test('a payment is due from its day on', () => {
  expect(list({}, '2026-12-11T04:59:00Z')?.[0]?.state).toBe('due');
  expect(list({}, '2026-12-10T04:59:00Z')?.[0]?.state).toBe('to_come');
});

test('where results are counted longer, the base has its own earlier day', () => {
  const performancePay = { ...PAY, pieceIds: ['one'], measurementWindowDays: 90 };

  expect(list({ terms: { performancePay } })?.at(-1)).toMatchObject({
    minor: 150_000,
    on: '2027-03-10',
    earlier: [{ minor: 90_000, on: '2026-12-10' }],
  });
});

test('by contract the pay for a piece is kept until it is approved, however late that is', () => {
  const terms = { heldUntilApproved: true };
  const late = '2027-03-01T16:00:00Z';

  expect(list({ terms })?.map(({ state }) => state)).toEqual(['to_come', 'until_approved']);
  // Thirty days to pay begin with the approval, not with the day the piece was due.
  expect(list({ terms }, late)?.[1]).toMatchObject({ state: 'until_approved', on: '2027-03-31' });
  expect(list({}, late)?.[1]).toMatchObject({ state: 'until_out', on: '2027-03-31' });
});

test('a hold stands beside its payment, and what the creator let go is no longer owed', () => {
  const open = { ...caseAfter([]), holds: [holdOf()] };
  const gone = { ...open, holds: [holdOf({ outcome: 'agreed' })] };

  expect(list({ case: open })?.[0]).toMatchObject({ minor: 50_000, hold: { seq: 3 } });
  expect(list({ case: gone })?.[0]).toMatchObject({ minor: 30_000, hold: null });
});

test('a retainer and approved expenses are payments of their own, each on its day and less what was paid', () => {
  const retainer = { amountMinor: 300_000, firstOn: '2026-11-01', lastOn: '2026-11-30' };
  const standing = exitStanding({ ...paidOf(0), terms: { retainer } });
  const of = (extras: Parameters<typeof listPayments>[2]) =>
    listPayments(standing, NOW, extras)
      ?.filter((one) => 'sum' in one)
      .map((one) => [paymentKey(one), one.minor, one.on, one.state]);

  expect(of({})).toEqual([['sum:retainer', 300_000, '2026-12-30', 'to_come']]);
  expect(of({ expensesMinor: 4_000, expensesApprovedOn: '2026-11-10' })).toEqual([
    ['sum:expenses', 4_000, '2026-12-10', 'to_come'],
    ['sum:retainer', 300_000, '2026-12-30', 'to_come'],
  ]);
  expect(of({ expensesMinor: 4_000, expensesApprovedOn: '2026-10-10' })?.[0]).toEqual([
    'sum:expenses',
    4_000,
    '2026-11-09',
    'due',
  ]);
  // Nobody said when they were approved: their days begin today.
  expect(of({ expensesMinor: 4_000 })?.[0]?.[2]).toBe('2026-12-20');
});

test('a hold of the retainer stands beside the retainer alone', () => {
  const terms = { retainer: { amountMinor: 300_000, firstOn: '2026-11-01', lastOn: '2026-11-30' } };
  const { pieceId: _, ...hold } = { pieceId: '', ...holdOf({ minor: 100_000 }) };
  const open = { ...caseAfter([]), holds: [{ ...hold, sum: 'retainer' as const }] };
  const gone = { ...open, holds: [{ ...hold, sum: 'retainer' as const, outcome: 'agreed' as const }] };
  const of = (state: typeof open) =>
    list({ terms, case: state })?.map((one) => [paymentKey(one), one.minor, one.hold?.seq]);

  expect(of(open)).toEqual([
    ['one', 50_000, undefined],
    ['two', 50_000, undefined],
    ['sum:retainer', 300_000, 3],
  ]);
  expect(of(gone)?.at(-1)).toEqual(['sum:retainer', 200_000, undefined]);
});

test('a payment is late from the day after its last day, as far as nobody holds it back', () => {
  const late = (now: string, options: Parameters<typeof exitStanding>[0] = {}) =>
    listLatePayments(exitStanding({ ...paidOf(0), ...options }), now);

  expect(late('2026-12-11T04:59:00Z')).toEqual([]);
  expect(late('2026-12-11T05:00:00Z')).toEqual([
    { pieceId: 'one', minor: 50_000, on: '2026-12-10', interestMinor: 0 },
  ]);
  expect(late('2026-12-11T05:00:00Z', { case: { ...caseAfter([]), holds: [holdOf()] } })).toMatchObject([
    { pieceId: 'one', minor: 30_000 },
  ]);
  expect(late('2026-12-11T05:00:00Z', paidOf(50_000))).toEqual([]);
  expect(late('2027-12-11T05:00:00Z', paidOf(null))).toEqual([]);
});
