// From the papers of a collaboration to the money of an end, as `settlementFor` asks for it.
import { decideEnd } from '../../../shared/contract/decide-end.ts';
import type { EndRoute } from '../../../shared/contract/missing-steps.ts';
import type { FrozenSettlement } from '../../../shared/contract/money/frozen-settlement.ts';
import type { SettlementProblem } from '../../../shared/contract/money/settlement-for.ts';
import { settlementFor } from '../../../shared/contract/money/settlement-for.ts';
import type { Instant, Party } from '../../../shared/contract/terms.ts';
import { localDateOf } from '../../../shared/contract/zone.ts';
import type { Standing } from '../../../shared/procedure/standing.ts';
import type { Result } from '../../../shared/result.ts';
import type { Papers } from '../../store/procedure/papers.ts';

/** The money if it ended on this route with a notice sent at `sentAt`. */
export function settleCase(
  standing: Standing,
  papers: Papers,
  {
    route,
    party,
    sentAt,
    effectiveAt,
  }: { route: EndRoute; party: Party; sentAt: Instant; effectiveAt?: Instant },
): Result<FrozenSettlement, SettlementProblem> {
  const { contracts, currency } = standing;
  return settlementFor({
    contracts,
    governedAt: sentAt,
    route,
    party,
    effectiveAt: effectiveAt ?? forecastEnd(standing, { route, party, sentAt }),
    currency,
    contractFeeMinor: papers.feeMinor,
    pieces: papers.pieces.map((piece) => ({
      id: piece.id,
      feeMinor: piece.feeMinor,
      stage: piece.publishedAt === null ? piece.stage : 'published',
      dueOn: piece.dueOn,
      publishedAt: piece.publishedAt,
      brandDelayDays: piece.brandDelayDays,
    })),
    paidMinor: papers.paidMinor,
    ...(papers.expensesMinor === null ? {} : { expensesMinor: papers.expensesMinor }),
    pauses: standing.case.suspensions
      .filter((one) => one.kind !== 'own_side')
      .map((one) => ({
        from: localDateOf(one.from, standing.timeZone),
        to: localDateOf(one.to ?? sentAt, standing.timeZone),
      })),
  });
}

/** When such an end would take effect; the sending itself where the contract gives no forecast. */
export function forecastEnd(
  { contracts, case: state }: Standing,
  { route, party, sentAt }: { route: EndRoute; party: Party; sentAt: Instant },
): Instant {
  const facts = { state: 'active', reviewedVersion: state.reviewedVersion };
  const { earliestEffectiveAt } = decideEnd({ route, party, now: sentAt, contract: contracts, facts });
  return earliestEffectiveAt ?? sentAt;
}
