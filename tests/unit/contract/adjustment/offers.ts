// An offer of changed terms that both may sign, and the facts it is held against, to vary one at a time.
import type { ProposalFacts } from '../../../../shared/contract/adjustment/proposal-problems.ts';
import type { CreatorPost } from '../../../../shared/contract/adjustment/simulate-pay.ts';
import type { AdjustmentProposal } from '../../../../shared/contract/money/adjustment-proposal.ts';
import type { PerformanceClause } from '../../../../shared/contract/terms.ts';
import { version } from '../money/settlement-cases.ts';

/** 900.00, 2.00 per click, at least 900.00, at most 1,800.00: everything of the checklist is said. */
export const PAY: PerformanceClause = {
  kpi: 'clicks',
  unitDefinition: 'Clicks on our tracked links, counted once per visitor and day',
  pieceIds: ['reel-6'],
  baseMinor: 90_000,
  tiers: [{ fromUnits: 0, rateMinor: 200 }],
  per: 1,
  mode: 'marginal',
  floorMinor: 90_000,
  variableCapMinor: null,
  totalCapMinor: 180_000,
  counts: 'both',
  sourceOfTruth: 'brand',
  suppliedWithinDays: 5,
  measurementWindowDays: 14,
  invalidUnits: 'excluded',
  holdDays: 0,
  baseDueDays: 30,
  disputeDays: 14,
  onEarlyEnd: 'settle_at_effective',
};

/** Ten posts, the usual one with 210 clicks. */
export const POSTS: CreatorPost[] = [150, 160, 180, 200, 210, 210, 240, 260, 300, 320].map(
  (units, index) => ({
    network: 'instagram',
    publishedAt: `2026-10-${String(index + 10)}T12:00:00Z`,
    units,
  }),
);

export function offerOf(change: Partial<AdjustmentProposal> = {}): AdjustmentProposal {
  return {
    pieceIds: ['reel-6'],
    pay: PAY,
    effectiveFrom: '2026-11-25T05:00:00Z',
    oldFeeMinor: 150_000,
    currency: 'USD',
    lowBaseReason: null,
    ...change,
  };
}

export function factsOf(change: Partial<ProposalFacts> = {}): ProposalFacts {
  return {
    current: version(),
    currency: 'USD',
    pieces: [
      { id: 'reel-5', network: 'instagram', stage: 'published', feeMinor: 150_000 },
      { id: 'reel-6', network: 'instagram', stage: 'briefed', feeMinor: 150_000 },
    ],
    posts: POSTS,
    signatures: { brandAt: '2026-11-20T15:00:00Z', creatorAt: null },
    ...change,
  };
}
