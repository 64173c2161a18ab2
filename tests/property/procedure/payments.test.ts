// What is open adds up to what is owed less what was paid, whatever was paid for what, in whatever order.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '../../../shared/contract/zone.ts';
import { compareExits } from '../../../shared/procedure/exits/compare-exits.ts';
import type { DatedSum } from '../../../shared/procedure/exits/exit-column.ts';
import { interestOf } from '../../../shared/procedure/payments/due-interest.ts';
import { lateInterestMinor } from '../../../shared/procedure/payments/late-interest.ts';
import { listPaymentLines, listPayments } from '../../../shared/procedure/payments/list-payments.ts';
import { matchPaid, type PaidSum } from '../../../shared/procedure/payments/paid-sums.ts';
import { exitStanding, NOW, paidOf } from '../../unit/procedure/exits/exit-standings.ts';

const RUNS = { numRuns: 300 };
const amount = fc.integer({ min: 1, max: 200_000 });
const day = fc.integer({ min: 0, max: 120 }).map((days) => addDays('2026-11-01', days));
const paidFor = fc.constantFrom('one', 'two', 'gone', 'sum:retainer', 'other:bonus', 'other:settlement');
const payment = fc.record({ minor: amount, on: day, paidFor });
const payments = fc.array(payment, { maxLength: 8 });
const sum = fc
  .record({
    what: fc.constantFrom('piece', 'performance', 'retainer', 'kill_fee', 'extra'),
    id: fc.constantFrom('one', 'two', 'three'),
    minor: amount,
    on: day,
  })
  .map((one): DatedSum => one);
const sums = fc
  .array(sum, { maxLength: 6 })
  .map((all) => all.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0)));
const total = (list: readonly { minor: number }[]) => list.reduce((all, { minor }) => all + minor, 0);

test('what is open is what is owed less what was paid, and never below nothing', () => {
  fc.assert(
    fc.property(sums, payments, fc.nat(100_000), (owed, paid, beforeMinor) => {
      const paidMinor = total(paid) + beforeMinor;
      const dues = matchPaid(owed, { paidMinor, payments: paid });

      const openMinor = dues.reduce((all, due) => all + due.openMinor, 0);
      expect(openMinor).toBe(Math.max(0, total(owed) - paidMinor));
      for (const due of dues) {
        expect(due.openMinor).toBeGreaterThanOrEqual(0);
        expect(due.openMinor + total(due.paid)).toBe(due.minor);
      }
    }),
    RUNS,
  );
});

test('a payment split into parts of one day and purpose leaves the same open', () => {
  fc.assert(
    fc.property(sums, payments, fc.nat(99), (owed, paid, share) => {
      const split = paid.flatMap((one): PaidSum[] => {
        const part = Math.floor((one.minor * share) / 100);
        return [part, one.minor - part].filter((minor) => minor > 0).map((minor) => ({ ...one, minor }));
      });
      const openOf = (list: readonly PaidSum[]) =>
        matchPaid(owed, { paidMinor: total(paid), payments: list }).map(({ openMinor }) => openMinor);

      expect(openOf(split)).toEqual(openOf(paid));
    }),
    RUNS,
  );
});

test('the list of payments and the way of going on say the same of what is open', () => {
  fc.assert(
    fc.property(payments, fc.nat(150_000), (paid, beforeMinor) => {
      const standing = exitStanding(paidOf(total(paid) + beforeMinor));
      const of = { ...standing, money: standing.money && { ...standing.money, payments: paid } };
      const open = listPayments(of, NOW) ?? [];
      const { continue: going } = compareExits({ standing: of, now: NOW });

      // What was paid too much comes back, and is no payment.
      const owed = (going.owedNowMinor ?? 0) + (going.owedLaterMinor ?? 0);
      expect(total(open)).toBe(Math.max(0, owed));
      for (const { minor, state } of listPaymentLines(of, NOW) ?? [])
        expect(minor === 0).toBe(state === 'paid');
    }),
    RUNS,
  );
});

const clause = fc.record({ bps: fc.integer({ min: 1, max: 10_000 }), graceDays: fc.nat(40) });
const late = fc.record({ minor: amount, lateDays: fc.nat(400) });

test('interest never falls as days pass, and on the last day in time there is none', () => {
  fc.assert(
    fc.property(sums, payments, clause, day, fc.nat(60), (owed, paid, rate, until, more) => {
      for (const due of matchPaid(owed, { paidMinor: total(paid), payments: paid })) {
        expect(interestOf(due, rate, due.on)).toBe(0);
        const later = interestOf(due, rate, addDays(until, more));
        expect(later).toBeGreaterThanOrEqual(interestOf(due, rate, until));
      }
    }),
    RUNS,
  );
});

test('a sum paid in parts bears what its parts bear, rounded once', () => {
  fc.assert(
    fc.property(fc.array(late, { maxLength: 5 }), clause, (parts, rate) => {
      const apart = parts.reduce((all, part) => all + lateInterestMinor([part], rate), 0);

      expect(Math.abs(lateInterestMinor(parts, rate) - apart)).toBeLessThanOrEqual(parts.length / 2);
      expect(lateInterestMinor(parts.toReversed(), rate)).toBe(lateInterestMinor(parts, rate));
      const halves = parts.flatMap(({ minor, lateDays }) => {
        const half = Math.floor(minor / 2);
        return [half, minor - half].map((share) => ({ minor: share, lateDays }));
      });
      expect(lateInterestMinor(halves, rate)).toBe(lateInterestMinor(parts, rate));
    }),
    RUNS,
  );
});
