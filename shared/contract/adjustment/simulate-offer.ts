import type { AdjustmentProposal } from '../money/adjustment-proposal.ts';
import type { CreatorPost, PaySimulation } from './simulate-pay.ts';
import { simulatePay } from './simulate-pay.ts';

/** A piece on record; a fee that nobody has said counts as 0 minor units. */
export type PieceOnRecord = { id: string; network: string; feeMinor: number | null };

/**
 * What an offer would bring for the pieces it names, so that desk and creator's page show the same sum (DOMAIN.md §3.8).
 * Null while it names no piece that is known.
 */
export function simulateOffer(
  proposal: Pick<AdjustmentProposal, 'pieceIds' | 'pay'>,
  pieces: readonly PieceOnRecord[],
  results: readonly CreatorPost[],
): PaySimulation | null {
  const offered = pieces.filter(({ id }) => proposal.pieceIds.includes(id));
  if (offered.length === 0) return null;
  return simulatePay(
    proposal.pay,
    results,
    offered.map(({ id, network, feeMinor }) => ({ id, network, oldFeeMinor: feeMinor ?? 0 })),
  );
}
