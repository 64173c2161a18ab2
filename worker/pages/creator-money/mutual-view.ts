// The common end as the creator may see it.
import type { Instant, LocalDate } from '../../../shared/contract/terms.ts';
import { agreedLastDay, openMutualOffer } from '../../../shared/procedure/ending/agreed-end.ts';
import { findTransition } from '../../../shared/procedure/machine.ts';
import type { Standing } from '../../../shared/procedure/standing.ts';
import { contractZone } from '../../../shared/ui/present-contract.ts';

/** A common end: on the table, or signed by both. The money is what was frozen with it; null = not frozen yet. */
export type MutualView = {
  on: LocalDate;
  proposedBy: 'brand' | 'creator';
  agreedAt: Instant | null;
  isSigned: boolean;
  money: { dueMinor: number; refundMinor: number; payOn: LocalDate } | null;
};

/** The brand's offer stands here once its second person has signed; the creator's own at once. */
export function toMutual(standing: Standing, now: Instant): MutualView | null {
  const { endPlan, state, pending, money } = standing.case;
  const zone = contractZone(standing, now);
  const offer = openMutualOffer(standing.case, zone);
  const frozen = money && {
    dueMinor: money.dueToCreatorMinor,
    refundMinor: money.refundDueMinor,
    payOn: money.payOn,
  };
  const isOpen = findTransition(state, 'mutual_signed') ?? findTransition(state, 'shorten');
  const isShown = offer && isOpen && (offer.proposedBy === 'creator' || offer.brandSignedById !== null);
  if (isShown) {
    const { on, proposedBy, creatorAgreedAt } = offer;
    const isOurs = proposedBy === 'brand';
    return { on, proposedBy, agreedAt: creatorAgreedAt, isSigned: false, money: isOurs ? frozen : null };
  }
  const on = agreedLastDay(standing.case, zone);
  if (on === null) return null;
  const proposedBy = endPlan?.mutual?.proposedBy ?? 'brand';
  return { on, proposedBy, agreedAt: pending?.sentAt ?? null, isSigned: true, money: frozen };
}
