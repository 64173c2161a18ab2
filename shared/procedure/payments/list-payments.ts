// What will be paid for each piece, by time and for expenses, and when, if the work goes on as agreed. Payments are recorded as one sum and made
// elsewhere: this is the dated plan of the exits' "continue" column, by piece, with what keeps each from being paid.
import { findVersionInForce, zoneInForce } from '../../contract/in-force.ts';
import type { PaymentFor } from '../../contract/money/held-parts.ts';
import { paymentKey, paymentOf } from '../../contract/money/held-parts.ts';
import type { Instant, LocalDate, Terms } from '../../contract/terms.ts';
import { localDateOf } from '../../contract/zone.ts';
import type { ExitExtras } from '../exits/compare-exits.ts';
import type { DatedSum } from '../exits/exit-column.ts';
import { isDelivered } from '../exits/payment-plan.ts';
import { stayMoney } from '../exits/stay-money.ts';
import type { Standing } from '../standing.ts';
import { openHolds } from './hold.ts';
import type { PaymentHold } from './records.ts';
import { HELD_SUMS } from './records.ts';

/**
 * Still owed for one piece, for pay by time or for approved expenses, less what was paid. `until_approved`: kept until the
 * piece is approved, by the contract. `until_out`: the piece is late, and its days to pay begin when it is out.
 */
export type Payment = PaymentFor & {
  /** Minor units of the standing's currency. */
  minor: number;
  /** The last day of it. */
  on: LocalDate;
  /** Parts of it that are to be paid before that day: the base, where results are counted longer. */
  earlier: { minor: number; on: LocalDate }[];
  state: 'until_approved' | 'until_out' | 'to_come' | 'due';
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
  const terms = findVersionInForce(standing.contracts, now)?.terms;
  const sums = stayMoney({ standing, now, extras }, { due: {}, pause: null }).payments;
  if (terms === undefined || sums === null) return null;
  const today = localDateOf(now, terms.tz);
  const holds = openHolds(standing.case);
  const keys = [
    ...standing.deliverables.map(({ id }) => paymentKey({ pieceId: id })),
    ...HELD_SUMS.map((sum) => paymentKey({ sum })),
  ];
  return keys
    .flatMap((key): Payment[] => {
      const own = sums.filter((sum) => keyOf(sum) === key).sort((a, b) => (a.on < b.on ? -1 : 1));
      const [of] = own.flatMap((sum) => toPaymentFor(sum) ?? []);
      const on = own.at(-1)?.on;
      if (of === undefined || on === undefined) return [];
      const minor = own.reduce((sum, part) => sum + part.minor, 0);
      const state = keptUntil(of, standing, { terms, today }) ?? (on <= today ? 'due' : 'to_come');
      const hold = holds.find((one) => paymentKey(one) === key) ?? null;
      const earlier = own.filter((sum) => sum.on < on).map((sum) => ({ minor: sum.minor, on: sum.on }));
      return [{ ...of, minor, on, earlier, state, hold }];
    })
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

/** A payment that is on record as not made although its last day is over; what is held back of it does not count. */
export type LatePayment = PaymentFor & { minor: number; on: LocalDate };

/** Empty while it is not known what was paid: nobody is said to owe what may be paid already. */
export function listLatePayments(standing: Standing, now: Instant): LatePayment[] {
  const tz = zoneInForce(standing.contracts, now, standing.timeZone);
  const today = localDateOf(now, tz);
  return (listPayments(standing, now) ?? []).flatMap(({ earlier: _earlier, state, hold, ...payment }) => {
    const minor = payment.minor - (hold?.minor ?? 0);
    return state === 'due' && payment.on < today && minor > 0 ? [{ ...payment, minor }] : [];
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

function keyOf(sum: DatedSum): string | null {
  const of = toPaymentFor(sum);
  return of === null ? null : paymentKey(of);
}

function toPaymentFor({ what, id }: DatedSum): PaymentFor | null {
  return what === 'remedy' || what === 'refund' ? null : paymentOf({ kind: what, id });
}
