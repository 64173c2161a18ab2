// What will be paid for each piece and when, if the work goes on as agreed. Payments are recorded as one sum and made
// elsewhere: this is the dated plan of the exits' "continue" column, by piece, with what keeps each from being paid.
import { findVersionInForce } from '../../contract/in-force.ts';
import type { Instant, LocalDate } from '../../contract/terms.ts';
import { localDateOf } from '../../contract/zone.ts';
import { isApproved } from '../exits/payment-plan.ts';
import { stayMoney } from '../exits/stay-money.ts';
import type { Standing } from '../standing.ts';
import { openHolds } from './hold.ts';
import type { PaymentHold } from './records.ts';

/** Still owed for one piece, less what was paid. `until_approved`: kept until the piece is approved, by the contract. */
export type Payment = {
  pieceId: string;
  /** Minor units of the standing's currency. */
  minor: number;
  on: LocalDate;
  state: 'until_approved' | 'to_come' | 'due';
  hold: PaymentHold | null;
};

/** Payments still open, by piece in the order of their days; null while it is not known what was paid. */
export function listPayments(standing: Standing, now: Instant): Payment[] | null {
  const terms = findVersionInForce(standing.contracts, now)?.terms;
  const sums = stayMoney({ standing, now }, { due: {}, pause: null }).payments;
  if (terms === undefined || sums === null) return null;
  const today = localDateOf(now, terms.tz);
  const holds = openHolds(standing.case);
  return standing.deliverables
    .flatMap((piece): Payment[] => {
      const own = sums.filter(
        ({ id, what }) => id === piece.id && (what === 'piece' || what === 'performance'),
      );
      const on = own
        .map((sum) => sum.on)
        .sort()
        .at(-1);
      if (on === undefined) return [];
      const isKept = terms.heldUntilApproved === true && !isApproved(piece);
      const state = isKept ? 'until_approved' : on <= today ? 'due' : 'to_come';
      const minor = own.reduce((sum, part) => sum + part.minor, 0);
      return [
        {
          pieceId: piece.id,
          minor,
          on,
          state,
          hold: holds.find(({ pieceId }) => pieceId === piece.id) ?? null,
        },
      ];
    })
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}
