import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PaymentPlanFacts } from '../../../../shared/procedure/exits/payment-plan.ts';
import { payDaysOf, splitByDay, toPayments } from '../../../../shared/procedure/exits/payment-plan.ts';
import { CLAUSE, piece, settled, version } from '../../contract/money/settlement-cases.ts';

const VERSION = version({ daysToPay: 30 });

const FACTS: PaymentPlanFacts = {
  deliverables: [
    { id: 'one', publishedAt: '2026-11-10T15:00:00Z', dueOn: '2026-11-10', stage: 'published' as const },
    { id: 'two', publishedAt: null, dueOn: '2026-12-10', stage: 'briefed' as const },
  ],
  contracts: [VERSION],
  version: VERSION,
  today: '2026-11-18',
  isEnd: true,
};

test('payDaysOf adds up the sums of a day, in order, and leaves out what comes back', () => {
  const sum = (on: string, minor: number) => ({ on, minor, what: 'piece', id: on }) as const;
  expect(
    payDaysOf([sum('2026-12-10', 5), sum('2027-01-02', 7), sum('2026-12-10', 3), sum('2027-01-03', -4)]),
  ).toEqual([
    { on: '2026-12-10', minor: 8 },
    { on: '2027-01-02', minor: 7 },
  ]);
});

describe('toPayments', () => {
  test('dates a published piece by itself and the rest by the settlement', () => {
    expect(toPayments(settled(), FACTS)).toEqual([
      { on: '2026-12-10', minor: 100_000, what: 'piece', id: 'one' },
      { on: '2027-01-02', minor: 25_000, what: 'piece', id: 'two' },
    ]);
  });

  test('never pays later than the settlement, however late a piece came out', () => {
    const deliverables = [
      { id: 'one', publishedAt: '2026-12-20T15:00:00Z', dueOn: '2026-12-20', stage: 'published' as const },
    ];

    expect(toPayments(settled(), { ...FACTS, deliverables })?.[0]?.on).toBe('2027-01-02');
    expect(toPayments(settled(), { ...FACTS, deliverables, isEnd: false })?.at(-1)?.on).toBe('2027-01-19');
  });

  test('waits for the window where results are paid', () => {
    const settlement = settled({ extras: [{ id: 'interest', amountMinor: 10 }] });
    const line = {
      kind: 'performance' as const,
      id: 'one',
      stage: null,
      fullMinor: null,
      bps: null,
      amountMinor: 5,
      units: 1,
    };
    const paidByResult = { ...settlement, lines: [line], dueToCreatorMinor: 5 };
    const performancePay = { ...CLAUSE, pieceIds: null, measurementWindowDays: 14 };
    const by = (terms: Parameters<typeof version>[0]) => {
      const governing = version(terms);
      return { ...FACTS, contracts: [governing], version: governing };
    };

    expect(toPayments(paidByResult, by({ performancePay }))).toEqual([
      { on: '2026-12-24', minor: 5, what: 'performance', id: 'one' },
    ]);
    // The newest terms name other pieces: an earlier amendment still prices this one, by its own window.
    const changed = { ...performancePay, pieceIds: ['two'] };
    const earlierPay = [{ ...performancePay, pieceIds: ['one'], measurementWindowDays: 30 }];
    const [due] = toPayments(paidByResult, by({ performancePay: changed, earlierPay, daysToPay: 3 })) ?? [];
    expect(due?.on).toBe('2026-12-13');
    // A later version that is for other pieces prices nothing that was out before it.
    const later = { ...version({ performancePay: changed }, 2), effectiveFrom: '2026-11-15T05:00:00Z' };
    const first = version({ performancePay });
    const both = { ...FACTS, contracts: [first, later], version: later };
    expect(toPayments(paidByResult, both)?.[0]?.on).toBe('2026-12-24');
  });

  test('counts what was paid towards the earliest day', () => {
    expect(toPayments(settled({ paidMinor: 110_000 }), FACTS)).toEqual([
      { on: '2027-01-02', minor: 15_000, what: 'piece', id: 'two' },
    ]);
  });

  test('is not known while the settlement is not', () => {
    expect(toPayments(settled({ paidMinor: null }), FACTS)).toBeNull();
  });

  test('adds up to what is owed less what comes back, to the cent', () => {
    const amount = fc.integer({ min: 0, max: 9_000_000 });
    fc.assert(
      fc.property(amount, amount, amount, fc.boolean(), (first, second, paidMinor, isEnd) => {
        const pieces = [
          piece('one', { feeMinor: first, stage: 'published' }),
          piece('two', { feeMinor: second }),
        ];
        const settlement = settled({ pieces, paidMinor });
        const payments = toPayments(settlement, { ...FACTS, isEnd }) ?? expect.fail('everything is known');

        const { owedNowMinor, owedLaterMinor } = splitByDay(payments, '2026-12-15');
        const { dueToCreatorMinor, refundDueMinor } = settlement;
        expect(owedNowMinor + owedLaterMinor).toBe((dueToCreatorMinor ?? 0) - (refundDueMinor ?? 0));
        expect(payments.map(({ on }) => on)).toEqual(payments.map(({ on }) => on).sort());
      }),
    );
  });
});

test('a sum due today is owed now', () => {
  const sums = [
    { on: '2026-11-18', minor: 1, what: 'piece' as const, id: 'a' },
    { on: '2026-11-19', minor: 2, what: 'piece' as const, id: 'b' },
  ];

  expect(splitByDay(sums, '2026-11-18')).toEqual({ owedNowMinor: 1, owedLaterMinor: 2 });
});
