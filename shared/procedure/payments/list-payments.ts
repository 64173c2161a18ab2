// What is paid for each piece, by time and for expenses, and when, if the work goes on as agreed, with what was paid of it so far.
// Payments are made elsewhere: this is the dated plan of the exits' "continue" column, by piece, with what keeps each from being paid.
import { findVersionInForce, zoneInForce } from '../../contract/in-force.ts';
import type { PaymentFor } from '../../contract/money/held-parts.ts';
import { paymentKey } from '../../contract/money/held-parts.ts';
import { sumMinor } from '../../contract/money/rounding.ts';
import type { Instant, LocalDate, Terms } from '../../contract/terms.ts';
import { localDateOf } from '../../contract/zone.ts';
import type { ExitExtras } from '../exits/compare-exits.ts';
import { isDelivered } from '../exits/payment-plan.ts';
import { stayDues } from '../exits/stay-money.ts';
import type { Standing } from '../standing.ts';
import { interestOf } from './due-interest.ts';
import { openHolds, paymentFor } from './hold.ts';
import { type Due, lateDays, type PaidPart, paymentForSum } from './paid-sums.ts';
import type { PaymentHold } from './records.ts';
import { HELD_SUMS } from './records.ts';

/**
 * Pay for one piece, by time or for approved expenses: what is owed still, and what was paid of it. `until_approved`: kept until
 * the piece is approved, by the contract. `until_out`: the piece is late, and its days to pay begin when it is out.
 */
export type Payment = Open & { state: OpenState };
/** The same with what was paid of it; `paid` once nothing is open. */
export type PaymentLine = Open & {
  state: OpenState | 'paid';
  paid: PaidPart[];
  /** Days since the last day of the earliest part that is open. */
  lateDays: number;
  /** What has run up on it by today, by the contract; 0 where that names no interest. */
  interestMinor: number;
};
type OpenState = 'until_approved' | 'until_out' | 'to_come' | 'due';
type Open = PaymentFor & {
  /** What is open, in minor units of the standing's currency; 0 once it is paid. */
  minor: number;
  /** The last day of what is open; of all of it once it is paid. */
  on: LocalDate;
  /** Parts of it that are to be paid before that day: the base, where results are counted longer. */
  earlier: { minor: number; on: LocalDate }[];
  hold: PaymentHold | null;
};

/** What the papers know of expenses beyond the standing. */
export type ApprovedExpenses = Pick<ExitExtras, 'expensesMinor' | 'expensesApprovedOn'>;

/** Payments still open, in the order of their days; null while it is not known what was paid. */
export function listPayments(
  standing: Standing,
  now: Instant,
  extras: ApprovedExpenses = {},
): Payment[] | null {
  return listPaymentLines(standing, now, extras)?.filter(isOpen) ?? null;
}

function isOpen(line: PaymentLine): line is PaymentLine & Payment {
  return line.state !== 'paid';
}

/** The same with what was paid, and those that are paid. */
export function listPaymentLines(
  standing: Standing,
  now: Instant,
  extras: ApprovedExpenses = {},
): PaymentLine[] | null {
  const terms = findVersionInForce(standing.contracts, now)?.terms;
  const dues = stayDues({ standing, now, extras });
  if (terms === undefined || dues === null) return null;
  const today = localDateOf(now, terms.tz);
  const clause = terms.lateInterest;
  const holds = openHolds(standing.case);
  const keys = [
    ...standing.deliverables.map(({ id }) => paymentKey({ pieceId: id })),
    ...HELD_SUMS.map((sum) => paymentKey({ sum })),
  ];
  return keys
    .flatMap((key): PaymentLine[] => {
      const own = dues.filter((due) => keyOf(due) === key).sort((a, b) => (a.on < b.on ? -1 : 1));
      const open = own.filter(({ openMinor }) => openMinor > 0);
      const [of] = own.flatMap((sum) => paymentForSum(sum) ?? []);
      const on = (open.at(-1) ?? own.at(-1))?.on;
      if (of === undefined || on === undefined) return [];
      const kept = keptUntil(of, standing, { terms, today });
      const state = kept ?? (on <= today ? 'due' : 'to_come');
      const earlier = open.filter((sum) => sum.on < on).map((sum) => ({ minor: sum.openMinor, on: sum.on }));
      return [
        {
          ...of,
          minor: sumMinor(open.map(({ openMinor }) => openMinor)),
          on,
          earlier,
          state: open.length === 0 ? 'paid' : state,
          hold: holds.find((one) => paymentKey(one) === key) ?? null,
          paid: own.flatMap(({ paid }) => paid),
          lateDays: kept === undefined ? lateDays(open[0]?.on ?? today, today) : 0,
          interestMinor: clause ? sumMinor(own.map((due) => interestOf(due, clause, today))) : 0,
        },
      ];
    })
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

/** A payment that is on record as not made although its last day is over; what is held back of it does not count. */
export type LatePayment = PaymentFor & Pick<PaymentLine, 'minor' | 'on' | 'interestMinor'>;

/** Empty while it is not known what was paid: nobody is said to owe what may be paid already. */
export function listLatePayments(standing: Standing, now: Instant): LatePayment[] {
  const tz = zoneInForce(standing.contracts, now, standing.timeZone);
  const today = localDateOf(now, tz);
  return (listPaymentLines(standing, now) ?? []).flatMap((payment) => {
    const { on, state, hold, interestMinor } = payment;
    const minor = payment.minor - (hold?.minor ?? 0);
    return state === 'due' && on < today && minor > 0
      ? [{ ...paymentFor(payment), minor, on, interestMinor }]
      : [];
  });
}

/** What the pay for a piece waits for beside its date; undefined = nothing. */
function keptUntil(
  of: PaymentFor,
  { deliverables }: Standing,
  { terms, today }: { terms: Terms; today: LocalDate },
): 'until_approved' | 'until_out' | undefined {
  const piece = 'pieceId' in of ? deliverables.find(({ id }) => id === of.pieceId) : undefined;
  if (piece === undefined || isDelivered(piece, terms)) return undefined;
  if (terms.heldUntilApproved === true) return 'until_approved';
  return piece.dueOn <= today ? 'until_out' : undefined;
}

function keyOf(due: Due): string | null {
  const of = paymentForSum(due);
  return of === null ? null : paymentKey(of);
}
