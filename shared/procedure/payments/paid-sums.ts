// What was paid, payment by payment, and what of it counts for which sum that is owed. The single sum that every rule of money
// reads is theirs; this says which day is paid by which payment, how late, and what of it is open.
import { type PaymentFor, paymentKey, paymentOf } from '../../contract/money/held-parts.ts';
import { sumMinor } from '../../contract/money/rounding.ts';
import type { LocalDate } from '../../contract/terms.ts';
import { daysBetween } from '../../contract/zone.ts';
import type { DatedSum } from '../exits/exit-column.ts';
import { HELD_SUMS } from './records.ts';

/** What a payment may be for beside the sums of the contract: none of these is owed under its own name. */
export const OTHER_PAID = ['bonus', 'interest', 'settlement', 'other'] as const;
/** Interest on late pay, which is a line of its own. */
export const INTEREST_PAID = 'other:interest';
/** Noted as one sum before payments were kept one by one; and the word of a person that nothing was paid yet. */
export const NOTED_BEFORE = 'other:before';
export const NOTHING_PAID = 'other:nothing';

/** One payment as the reckoning reads it. `on` null = its day is not known. */
export type PaidSum = { minor: number; on: LocalDate | null; paidFor: string };

/** A part of what is owed that was paid. `lateDays`: past its last day; 0 where the day is not known. */
export type PaidPart = { minor: number; on: LocalDate | null; lateDays: number };

/** A sum on its day, with what was paid of it and what is open. */
export type Due = DatedSum & { paid: PaidPart[]; openMinor: number };

/** Under this a payment names what it is for: a piece by its id, a sum that hangs on none, or another reason. */
export function isPaidFor(key: string, pieceIds: readonly string[]): boolean {
  return pieceIds.includes(key) || namedSums().includes(key);
}

/** Everything but pieces that a payment can be recorded for. */
export function namedSums(): string[] {
  return [...HELD_SUMS.map((sum) => paymentKey({ sum })), ...OTHER_PAID.map((other) => `other:${other}`)];
}

/** The payment that a dated sum belongs to; null for what is owed under no name of its own. */
export function paymentForSum({ what, id }: Pick<DatedSum, 'what' | 'id'>): PaymentFor | null {
  return what === 'remedy' || what === 'refund' ? null : paymentOf({ kind: what, id });
}

/**
 * The sums in their order, each with what pays it: first what names it, in the order of days, then whatever is left, so that
 * what is open comes to what is owed less what was paid. What is not among `payments` was paid on no known day.
 */
export function matchPaid(
  sums: readonly DatedSum[],
  { paidMinor, payments = [] }: { paidMinor: number; payments?: readonly PaidSum[] | undefined },
): Due[] {
  const dues = sums.map((sum): Due => ({ ...sum, paid: [], openMinor: sum.minor }));
  const left = orderPaid(paidMinor, payments);
  for (const one of left)
    cover(
      dues.filter((due) => isNamedBy(one.paidFor, due)),
      one,
    );
  for (const one of left) cover(dues, one);
  return dues;
}

/** Listed payments beyond the sum are of another day than the sum, which then stands alone. */
function orderPaid(paidMinor: number, payments: readonly PaidSum[]): PaidSum[] {
  const restMinor = paidMinor - sumMinor(payments.map(({ minor }) => minor));
  if (restMinor < 0) return [{ minor: paidMinor, on: null, paidFor: NOTED_BEFORE }];
  const listed = payments.toSorted((a, b) => compare(a.on ?? '', b.on ?? ''));
  return [{ minor: restMinor, on: null, paidFor: NOTED_BEFORE }, ...listed.map((one) => ({ ...one }))];
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function isNamedBy(paidFor: string, due: Due): boolean {
  if (paidFor === 'other:bonus') return due.what === 'performance';
  if (paidFor === INTEREST_PAID) return due.what === 'interest';
  const of = paymentForSum(due);
  return of !== null && paymentKey(of) === paidFor;
}

/** Takes from `one` what the sums still need; its rest stays for others. */
function cover(dues: readonly Due[], one: PaidSum): void {
  for (const due of dues) {
    const minor = Math.min(one.minor, due.openMinor);
    if (minor <= 0) continue;
    due.paid.push({ minor, on: one.on, lateDays: one.on === null ? 0 : lateDays(due.on, one.on) });
    due.openMinor -= minor;
    one.minor -= minor;
  }
}

/** Days past the last day on which a sum is paid in time; 0 until then. */
export function lateDays(dueOn: LocalDate, on: LocalDate): number {
  return Math.max(0, daysBetween(dueOn, on));
}
