// Interest on what was, or is, paid late, sum by sum: of the parts that were paid by their days, of what is open until a day.
import { sumMinor } from '../../contract/money/rounding.ts';
import type { LateInterestClause, LocalDate } from '../../contract/terms.ts';
import { lateInterestMinor } from './late-interest.ts';
import { type Due, INTEREST_PAID, lateDays, type PaidSum } from './paid-sums.ts';

/** What of a sum's pay is interest by a day; none runs on interest. */
export function interestOf(due: Due, clause: LateInterestClause, until: LocalDate): number {
  if (due.what === 'interest') return 0;
  const most = lateDays(due.on, until);
  const paid = due.paid.map((part) => ({ minor: part.minor, lateDays: Math.min(part.lateDays, most) }));
  return lateInterestMinor([...paid, { minor: due.openMinor, lateDays: most }], clause);
}

/** The lines of a settlement: one for each sum on which interest has run up. */
export function interestLines(
  dues: readonly Due[],
  clause: LateInterestClause,
  until: LocalDate,
): { id: string; amountMinor: number }[] {
  return dues
    .map((due) => ({ id: due.id, amountMinor: interestOf(due, clause, until) }))
    .filter(({ amountMinor }) => amountMinor > 0);
}

type Paid = { paidMinor: number; payments: readonly PaidSum[] };

/**
 * What was paid towards a frozen end: interest that ran up after it is paid beside its lines, and pays none of them. Of the
 * payments for interest the frozen lines take the first, then `ranUpMinor` says how much was due by the last of them.
 */
export function withoutLaterInterest(
  { paidMinor, payments }: Paid,
  { frozenMinor, ranUpMinor }: { frozenMinor: number; ranUpMinor: number },
): Paid {
  const interestMinor = interestPaid(payments);
  const laterMinor = Math.max(0, Math.min(interestMinor, ranUpMinor) - frozenMinor);
  let leftMinor = interestMinor - laterMinor;
  const kept = payments.flatMap((one) => {
    if (one.paidFor !== INTEREST_PAID) return [one];
    const minor = Math.min(one.minor, leftMinor);
    leftMinor -= minor;
    return minor > 0 ? [{ ...one, minor }] : [];
  });
  return { paidMinor: paidMinor - laterMinor, payments: kept };
}

/** What was paid as interest, by the payments that say so. */
export function interestPaid(payments: readonly PaidSum[]): number {
  return sumMinor(payments.filter(({ paidFor }) => paidFor === INTEREST_PAID).map(({ minor }) => minor));
}

/** What was paid beside interest: interest pays no sum, and no sum's lateness is mended by it. */
export function withoutInterestPaid({
  paidMinor,
  payments = [],
}: {
  paidMinor: number;
  payments?: readonly PaidSum[] | undefined;
}): { paidMinor: number; payments: PaidSum[] } {
  return {
    paidMinor: Math.max(0, paidMinor - interestPaid(payments)),
    payments: payments.filter(({ paidFor }) => paidFor !== INTEREST_PAID),
  };
}
