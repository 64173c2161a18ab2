// Which holds of payments are open, what they mean for money, and which wait for the team.

import type { HeldPart, PaymentFor } from '../../contract/money/held-parts.ts';
import type { Instant, LocalDate } from '../../contract/terms.ts';
import { isBefore } from '../../contract/zone.ts';
import type { CaseState } from '../case.ts';
import type { PaymentHold } from './records.ts';

/** Holds nobody has settled, oldest first. */
export function openHolds({ holds = [] }: Pick<CaseState, 'holds'>): PaymentHold[] {
  return holds.filter((hold) => hold.outcome === 'open');
}

/** The hold by the number of its event while it is open. */
export function findOpenHold(state: Pick<CaseState, 'holds'>, seq: number): PaymentHold | undefined {
  return openHolds(state).find((hold) => hold.seq === seq);
}

/** What the hold is about, and nothing else of it. */
export function paymentFor(of: PaymentFor): PaymentFor {
  return 'sum' in of ? { sum: of.sum } : { pieceId: of.pieceId };
}

/** What of each payment is held or was let go, as the money of an end counts it. */
export function heldParts({ holds = [] }: Pick<CaseState, 'holds'>): HeldPart[] {
  return holds.flatMap((hold) => {
    const { minor, outcome } = hold;
    return outcome === 'released' ? [] : [{ ...paymentFor(hold), minor, isAgreed: outcome === 'agreed' }];
  });
}

/**
 * The same as of an earlier instant: what happened at it or later has not happened yet. The numbers of a standing are of such
 * an instant, and a decision does not recompute them (decision 12).
 */
export function heldPartsBefore({ holds = [] }: Pick<CaseState, 'holds'>, at: Instant): HeldPart[] {
  const begun = holds.filter((hold) => isBefore(hold.at, at));
  return heldParts({
    holds: begun.map((hold) =>
      hold.closedAt === null || isBefore(hold.closedAt, at) ? hold : { ...hold, outcome: 'open' },
    ),
  });
}

/** An open hold that waits for the team: the creator objects, or its day has come. Objections go first. */
export function findHoldToSettle(state: Pick<CaseState, 'holds'>, today: LocalDate): PaymentHold | undefined {
  const open = openHolds(state);
  return open.find(({ answer }) => answer === 'objects') ?? open.find(({ reviewOn }) => reviewOn <= today);
}
