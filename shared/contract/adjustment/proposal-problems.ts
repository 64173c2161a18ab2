// What stands against an offer of changed terms (DOMAIN.md §3.8, §8.3), each with the facts that caused it. A blocking one
// cannot be signed; the others are read by both sides before they sign.

import type { AdjustmentProposal } from '../money/adjustment-proposal.ts';
import { lowestBaseMinor } from '../money/performance-pay.ts';
import type { ContractVersion, Instant } from '../terms.ts';
import { isBefore } from '../zone.ts';
import { clauseProblems } from './clause-problems.ts';
import { missingDefinitions } from './definition-checklist.ts';
import { pieceProblems } from './proposal-pieces.ts';
import type { CreatorPost } from './simulate-pay.ts';
import { simulatePay } from './simulate-pay.ts';

/** What the offer is held against. Fees are those agreed now; null = not known. */
export type ProposalFacts = {
  current: ContractVersion;
  currency: string;
  pieces: readonly { id: string; network: string; stage: string; feeMinor: number | null }[];
  posts: readonly CreatorPost[];
  /** When each side signed; null = not yet. */
  signatures: { brandAt: Instant | null; creatorAt: Instant | null };
};

export type ProposalProblemCode =
  | 'NO_PIECES'
  | 'PIECE_UNKNOWN'
  | 'PIECES_DIFFER'
  | 'PIECE_STARTED'
  | 'PRODUCTION_NOT_TICKED'
  | 'EARNED_BECOMES_CONDITIONAL'
  | 'OLD_FEE_DIFFERS'
  | 'OLD_FEE_UNKNOWN'
  | 'TWO_CURRENCIES'
  | 'EFFECTIVE_BEFORE_SIGNATURE'
  | 'DEFINITION_INCOMPLETE'
  | 'NOT_AN_AMOUNT'
  | 'TIERS_MISSING'
  | 'TIERS_NOT_ASCENDING'
  | 'BONUSES_NOT_ASCENDING'
  | 'BONUS_CUT'
  | 'CLIFF_INVERSION'
  | 'FLOOR_BELOW_BASE'
  | 'CAP_BELOW_FLOOR'
  | 'DEPENDS_ON_OPINION'
  | 'BASE_TOO_LOW'
  | 'BASE_ABOVE_FEE'
  | 'UNIT_MISSING'
  | 'PIECES_SAY_BOTH'
  | 'LOW_EXPECTED_PAY'
  | 'EXPECTED_PAY_UNKNOWN';

export type ProposalProblem = {
  code: ProposalProblemCode;
  isBlocking: boolean;
  /** Amounts in minor units, shares in basis points, ids, counts; several names are joined by commas. */
  facts: Record<string, number | string>;
};

/** Expected pay below this share of the old fee is said in plain words to both sides. */
const EXPECTED_SHARE_MIN_BPS = 8_500;

/** Everything against the offer, in the order a person would read it; empty = both may sign. */
export function proposalProblems(proposal: AdjustmentProposal, facts: ProposalFacts): ProposalProblem[] {
  const clause = clauseProblems(proposal.pay);
  return [
    ...pieceProblems(proposal, facts),
    ...currencyProblem(proposal, facts),
    ...signatureProblem(proposal, facts),
    ...definitionProblem(proposal),
    ...clause,
    // A clause that cannot be computed is not simulated.
    ...(clause.some(({ isBlocking }) => isBlocking) ? [] : payProblems(proposal, facts)),
  ];
}

function currencyProblem({ currency }: AdjustmentProposal, facts: ProposalFacts): ProposalProblem[] {
  if (currency === facts.currency) return [];
  return [{ code: 'TWO_CURRENCIES', isBlocking: true, facts: { offered: currency, agreed: facts.currency } }];
}

function signatureProblem(
  { effectiveFrom }: AdjustmentProposal,
  { signatures }: ProposalFacts,
): ProposalProblem[] {
  const signedAt = [signatures.brandAt, signatures.creatorAt].flatMap((at) => at ?? []);
  const last = signedAt.reduce<Instant | null>(
    (latest, at) => (latest === null || isBefore(latest, at) ? at : latest),
    null,
  );
  if (last === null || !isBefore(effectiveFrom, last)) return [];
  const details = { effectiveFrom, lastSignatureAt: last };
  return [{ code: 'EFFECTIVE_BEFORE_SIGNATURE', isBlocking: true, facts: details }];
}

function definitionProblem({ pay }: AdjustmentProposal): ProposalProblem[] {
  const missing = missingDefinitions(pay);
  if (missing.length === 0) return [];
  return [{ code: 'DEFINITION_INCOMPLETE', isBlocking: true, facts: { items: missing.join(',') } }];
}

function payProblems(proposal: AdjustmentProposal, facts: ProposalFacts): ProposalProblem[] {
  const { pay, pieceIds, oldFeeMinor } = proposal;
  const count = pay.applies === 'together' ? 1 : pieceIds.length;
  return [
    ...baseProblem(proposal, pay.baseMinor * count),
    ...expectedProblem(proposal, { facts, oldFeeMinor }),
  ];
}

function baseProblem(
  { oldFeeMinor, lowBaseReason }: AdjustmentProposal,
  baseMinor: number,
): ProposalProblem[] {
  const lowestMinor = lowestBaseMinor(oldFeeMinor);
  if (baseMinor >= lowestMinor) return [];
  const hasReason = lowBaseReason !== null && lowBaseReason.trim() !== '';
  return [{ code: 'BASE_TOO_LOW', isBlocking: !hasReason, facts: { baseMinor, lowestMinor, oldFeeMinor } }];
}

/** What the creator would usually get, against what they get now; a warning, never a verdict. */
function expectedProblem(
  { pay, pieceIds }: AdjustmentProposal,
  { facts, oldFeeMinor }: { facts: ProposalFacts; oldFeeMinor: number },
): ProposalProblem[] {
  const offered = facts.pieces
    .filter(({ id }) => pieceIds.includes(id))
    .map(({ id, network, feeMinor }) => ({ id, network, oldFeeMinor: feeMinor ?? 0 }));
  if (offered.length === 0) return [];
  const { total, n } = simulatePay(pay, facts.posts, offered);
  if (total === null) return [{ code: 'EXPECTED_PAY_UNKNOWN', isBlocking: false, facts: { n } }];
  if (total.p50Minor * 10_000 >= oldFeeMinor * EXPECTED_SHARE_MIN_BPS) return [];
  const shareBps = Math.floor((total.p50Minor * 10_000) / oldFeeMinor);
  const details = { expectedMinor: total.p50Minor, oldFeeMinor, shareBps, n };
  return [{ code: 'LOW_EXPECTED_PAY', isBlocking: false, facts: details }];
}
