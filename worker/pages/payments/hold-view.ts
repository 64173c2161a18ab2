// Payments on hold as the creator's page knows them: amounts, reasons and days. The team's own words stay with the team.
import type { Instant, LocalDate } from '../../../shared/contract/terms.ts';
import { openHolds } from '../../../shared/procedure/payments/hold.ts';
import type { HeldSum, HoldReason } from '../../../shared/procedure/payments/records.ts';
import type { Standing } from '../../../shared/procedure/standing.ts';

/** A part of the pay for one piece, of the retainer or of expenses, that is on hold. */
export type HoldView = {
  seq: number;
  paidFor: { pieceName: string } | { sum: HeldSum };
  minor: number;
  reason: HoldReason;
  since: Instant;
  reviewOn: LocalDate;
  objectedAt: Instant | null;
};

export function toHolds(standing: Standing): HoldView[] {
  return openHolds(standing.case).map((hold) => {
    const { seq, minor, reason, at, reviewOn, answer, answeredAt } = hold;
    return {
      seq,
      paidFor:
        'sum' in hold
          ? { sum: hold.sum }
          : { pieceName: standing.deliverables.find(({ id }) => id === hold.pieceId)?.name ?? '' },
      minor,
      reason,
      since: at,
      reviewOn,
      objectedAt: answer === 'objects' ? answeredAt : null,
    };
  });
}
