// The common end as the creator may see it, and what a notice of their own would come to.
import type { PayDay } from '../../../shared/contract/money/frozen-settlement.ts';
import type { Instant, LocalDate } from '../../../shared/contract/terms.ts';
import { endedDayOf } from '../../../shared/contract/zone.ts';
import { agreedLastDay, openMutualOffer } from '../../../shared/procedure/ending/agreed-end.ts';
import type { SignedEnd } from '../../../shared/procedure/exits/end-by-signer.ts';
import { endByBoth, endForBreach, endOnPage } from '../../../shared/procedure/exits/end-by-signer.ts';
import type { FrozenMoney } from '../../../shared/procedure/exits/records.ts';
import { findTransition } from '../../../shared/procedure/machine.ts';
import type { Standing } from '../../../shared/procedure/standing.ts';
import { contractZone } from '../../../shared/ui/present-contract.ts';

/**
 * A common end: on the table, or signed by both. The money is what was frozen with it; of a day that the creator asks for it
 * is what it comes to as things stand, because it is frozen with the team's signature. Null = not known.
 */
export type MutualView = {
  on: LocalDate;
  proposedBy: 'brand' | 'creator';
  agreedAt: Instant | null;
  isSigned: boolean;
  money: EndMoney | null;
};

/** What is still paid with an end, in either direction. */
export type EndMoney = { dueMinor: number; refundMinor: number; payDays: PayDay[] };

/** A notice the creator would give now: its last day (null = it takes effect at an hour of a day), its money. */
export type OwnEndView = { effectiveAt: Instant; lastOn: LocalDate | null; money: EndMoney | null };

/** The brand's offer stands here once its second person has signed; the creator's own at once. */
export function toMutual(standing: Standing, now: Instant): MutualView | null {
  const { endPlan, state, pending, money } = standing.case;
  const zone = contractZone(standing, now);
  const offer = openMutualOffer(standing.case, zone);
  const isOpen = findTransition(state, 'mutual_signed') ?? findTransition(state, 'shorten');
  const isShown = offer && isOpen && (offer.proposedBy === 'creator' || offer.brandSignedById !== null);
  if (isShown) {
    const { on, proposedBy, creatorAgreedAt } = offer;
    const isOurs = proposedBy === 'brand';
    const offered = isOurs ? toSums(offer.money ?? money) : toForecast(endByBoth(standing, now, on));
    return { on, proposedBy, agreedAt: creatorAgreedAt, isSigned: false, money: offered };
  }
  const on = agreedLastDay(standing.case, zone);
  if (on === null) return null;
  const proposedBy = endPlan?.mutual?.proposedBy ?? 'brand';
  return {
    on,
    proposedBy,
    agreedAt: pending?.signedAt ?? pending?.sentAt ?? null,
    isSigned: true,
    money: toSums(money),
  };
}

/** After a pause that ran out, without a reason, or for a breach of the brand's; null where their contract gives them no such notice. */
export function toOwnEnd(standing: Standing, now: Instant, trigger?: string): OwnEndView | null {
  const end = trigger === undefined ? endOnPage(standing, now) : endForBreach(standing, now, trigger);
  if (end === null) return null;
  const { effectiveAt } = end;
  return {
    effectiveAt,
    lastOn: endedDayOf(effectiveAt, contractZone(standing, now)),
    money: toForecast(end),
  };
}

/** What an end comes to as things stand; null while a sum of it is not known. */
function toForecast({ settled }: SignedEnd): EndMoney | null {
  if (!settled.ok || settled.value.unknown.length > 0) return null;
  const { dueToCreatorMinor, refundDueMinor, payByOn, payDays } = settled.value;
  if (dueToCreatorMinor === null || refundDueMinor === null) return null;
  return toSums({ dueToCreatorMinor, refundDueMinor, payOn: payByOn, payDays });
}

type Sums = Pick<FrozenMoney, 'dueToCreatorMinor' | 'refundDueMinor' | 'payOn'> & {
  payDays?: PayDay[] | undefined;
};

function toSums(money: Sums | null): EndMoney | null {
  if (money === null) return null;
  const { dueToCreatorMinor: dueMinor, refundDueMinor: refundMinor, payOn } = money;
  return { dueMinor, refundMinor, payDays: money.payDays ?? [{ on: payOn, minor: dueMinor }] };
}
