// Which pieces changed terms may touch (DOMAIN.md §3.8, §8.3): not begun, or begun and ticked by the creator; and never so
// that anything already earned comes to depend on a result.

import { isStage } from '../facts/piece-stages.ts';
import type { AdjustmentProposal } from '../money/adjustment-proposal.ts';
import { shareOfPiece } from '../money/kill-fee.ts';
import { findPerformanceClause } from '../money/performance-due.ts';
import { performancePay, planProblems } from '../money/performance-pay.ts';
import { bpsOf } from '../money/rounding.ts';
import { splitByWeights } from '../money/splits.ts';
import type { ProposalFacts, ProposalProblem } from './proposal-problems.ts';

type FactPiece = ProposalFacts['pieces'][number];

const NOT_BEGUN: readonly string[] = ['contracted', 'briefed'];
const IN_PRODUCTION: readonly string[] = ['in_production', 'rejected'];

/** Problems of the pieces the offer names. */
export function pieceProblems(proposal: AdjustmentProposal, facts: ProposalFacts): ProposalProblem[] {
  const { pieceIds, pay } = proposal;
  if (pieceIds.length === 0) return [{ code: 'NO_PIECES', isBlocking: true, facts: {} }];
  const named = pay.pieceIds ?? pieceIds;
  const isSame = named.length === pieceIds.length && named.every((id) => pieceIds.includes(id));
  return [
    ...(isSame ? [] : [blocking('PIECES_DIFFER', { offered: pieceIds.join(','), priced: named.join(',') })]),
    ...pieceIds.flatMap((id) => stageProblems(id, proposal, facts)),
    ...earnedProblems(proposal, facts),
    ...oldFeeProblems(proposal, facts),
  ];
}

function stageProblems(
  pieceId: string,
  proposal: AdjustmentProposal,
  facts: ProposalFacts,
): ProposalProblem[] {
  const piece = facts.pieces.find(({ id }) => id === pieceId);
  if (!piece) return [blocking('PIECE_UNKNOWN', { pieceId })];
  const { stage } = piece;
  if (NOT_BEGUN.includes(stage)) return [];
  if (!IN_PRODUCTION.includes(stage)) return [blocking('PIECE_STARTED', { pieceId, stage })];
  const isTicked = proposal.creatorTicks?.includes(pieceId) === true;
  return isTicked ? [] : [blocking('PRODUCTION_NOT_TICKED', { pieceId, stage })];
}

/** What the work done so far is worth stays certain: the guarantee of a piece is never below it. */
function earnedProblems(proposal: AdjustmentProposal, facts: ProposalFacts): ProposalProblem[] {
  const sure = guarantees(proposal);
  return proposal.pieceIds.flatMap((pieceId, index) => {
    const piece = facts.pieces.find(({ id }) => id === pieceId);
    const earnedMinor = piece ? earnedSoFar(piece, facts) : 0;
    const guaranteedMinor = sure[index] ?? 0;
    if (earnedMinor <= guaranteedMinor) return [];
    return [blocking('EARNED_BECOMES_CONDITIONAL', { pieceId, earnedMinor, guaranteedMinor })];
  });
}

/** Finished work in full, begun work by the contract's own stage table. */
function earnedSoFar({ id, stage, feeMinor }: FactPiece, { current }: ProposalFacts): number {
  if (feeMinor === null || !isStage(stage)) return 0;
  const { killFee } = current.terms;
  const table = killFee?.model === 'stagePct' ? killFee : null;
  return bpsOf(feeMinor, shareOfPiece({ id, feeMinor, stage }, table));
}

function guarantees({ pay, pieceIds }: AdjustmentProposal): number[] {
  if (!isComputable(pay)) return pieceIds.map(() => Number.MAX_SAFE_INTEGER);
  const minor = performancePay(pay, 0).totalMinor;
  return pay.applies === 'together'
    ? splitByWeights(
        minor,
        pieceIds.map(() => 1),
      )
    : pieceIds.map(() => minor);
}

/** What is no amount, or out of order, is named on its own; nothing is computed from it. */
function isComputable(pay: AdjustmentProposal['pay']): boolean {
  return planProblems(pay).length === 0;
}

function oldFeeProblems(
  { pieceIds, oldFeeMinor }: AdjustmentProposal,
  facts: ProposalFacts,
): ProposalProblem[] {
  const touched = facts.pieces.filter(({ id }) => pieceIds.includes(id));
  const isPricedByResult = touched.some(({ id }) => findPerformanceClause(facts.current.terms, id));
  if (isPricedByResult) return [];
  const fees = touched.flatMap(({ feeMinor }) => feeMinor ?? []);
  if (fees.length < touched.length) return [blocking('OLD_FEE_UNKNOWN', {})];
  const agreedMinor = fees.reduce((sum, fee) => sum + fee, 0);
  return agreedMinor === oldFeeMinor
    ? []
    : [blocking('OLD_FEE_DIFFERS', { statedMinor: oldFeeMinor, agreedMinor })];
}

function blocking(code: ProposalProblem['code'], facts: ProposalProblem['facts']): ProposalProblem {
  return { code, isBlocking: true, facts };
}
