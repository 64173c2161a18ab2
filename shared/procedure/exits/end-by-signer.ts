// The same collaboration ended by whoever signs: both together on a day, or one side alone by its notice. Each has its own
// day and its own money (a kill fee is owed for the brand's convenience alone), so they are put side by side.
import { decideEnd } from '../../contract/decide-end.ts';
import type { FrozenSettlement } from '../../contract/money/frozen-settlement.ts';
import type { SettlementProblem } from '../../contract/money/settlement-for.ts';
import type { Instant, LocalDate, Party } from '../../contract/terms.ts';
import type { Result } from '../../result.ts';
import { creatorEndOf, ownCauseEndAt } from '../ending/creator-end.ts';
import type { Standing } from '../standing.ts';
import { settlementOf } from './exit-settlement.ts';
import { mutualEnd } from './planned-end.ts';

export type SignedEnd = {
  who: 'both' | Party;
  effectiveAt: Instant;
  settled: Result<FrozenSettlement, SettlementProblem>;
};

/** Signed by both at `now`, with this last day. */
export function endByBoth(standing: Standing, now: Instant, on: LocalDate): SignedEnd {
  const end = mutualEnd(standing, now, on);
  return { who: 'both', effectiveAt: end.effectiveAt, settled: settlementOf(standing, end) };
}

/** By this side's notice of `now`, without a breach; null where the contract gives it no such right today. */
export function endByNotice(standing: Standing, now: Instant, party: Party): SignedEnd | null {
  const route = 'convenience';
  const asked = { route, party, now, contract: standing.contracts, facts: {} } as const;
  const { blockers, earliestEffectiveAt: effectiveAt } = decideEnd(asked);
  if (blockers.length > 0 || effectiveAt === null) return null;
  const end = { route, party, governedAt: now, effectiveAt } as const;
  return { who: party, effectiveAt, settled: settlementOf(standing, end) };
}

/** By the creator's notice of `now` on their page, as it would be taken: after a pause that ran out, else without a reason. */
export function endOnPage(standing: Standing, now: Instant): SignedEnd | null {
  const { contracts } = standing;
  const { route, effectiveAt } = creatorEndOf(standing.case, { kind: 'give_end_notice' }, { now, contracts });
  if (route === 'convenience' || effectiveAt === null) return endByNotice(standing, now, 'creator');
  const end = { route, party: 'creator', governedAt: now, effectiveAt } as const;
  return { who: 'creator', effectiveAt, settled: settlementOf(standing, end) };
}

/** By the creator's notice of `now` for this breach of ours; null while the contract gives them no right to it. */
export function endForBreach(standing: Standing, now: Instant, trigger: string): SignedEnd | null {
  const effectiveAt = ownCauseEndAt(standing.case, { now, contracts: standing.contracts }, trigger);
  if (effectiveAt === null) return null;
  const end = { route: 'cause', party: 'creator', governedAt: now, effectiveAt } as const;
  return { who: 'creator', effectiveAt, settled: settlementOf(standing, end) };
}
