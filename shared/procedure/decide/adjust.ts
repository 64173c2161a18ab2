// Changed terms (DOMAIN.md §3.8, §4.3): the brand signs by proposing, the creator signs on their page, or the offer lapses.

import type { Stage } from '../../contract/facts/piece-stages.ts';
import type { AdjustmentProposal } from '../../contract/money/adjustment-proposal.ts';
import { isBefore } from '../../contract/zone.ts';
import { refuse } from '../../result.ts';
import type { CommandContext } from '../commands.ts';
import { findTransition } from '../machine.ts';
import { findOfferToday, offerEndsAt } from '../talk/ladder-day.ts';
import { indexesNow, listBeyondRemedyGaps } from '../talk/ladder-index.ts';
import type { Answer, DecisionRule } from './answer.ts';
import { event, hasRole, invalid, needsRole, noteOf, notPossible } from './answer.ts';

/** Stages in which the creator has not begun a piece. */
const UNSTARTED_STAGES: readonly Stage[] = ['contracted', 'briefed'];

/** Decides `propose_adjustment`: a manager, after a review that fell short, for pieces nobody has begun. */
export const decidePropose: DecisionRule<'propose_adjustment'> = (state, command, context) => {
  if (!hasRole(context, 'manager')) return needsRole('manager');
  if (!findTransition(state.state, 'propose_adjustment')) return notPossible(state, command);
  const offer = findOfferToday(state, context);
  if (offer !== undefined) return notPossible(state, command, `${offer}_offered_today`);
  const problem = findProposalProblem(command.proposal, context);
  if (problem) return problem;
  const missing = listBeyondRemedyGaps(state, context);
  if (missing.length > 0) return refuse({ reason: 'steps_missing', missing });
  const data = { proposal: command.proposal, expiresAt: offerEndsAt(context) };
  const indexes = context.basis === null ? {} : indexesNow([context.basis.kpi], context);
  return event(context, 'propose_adjustment', { ...data, indexes, ...noteOf(command) });
};

/** Decides `withdraw_proposal`: as long as it is not signed, and by who may propose. */
export const decideWithdrawProposal: DecisionRule<'withdraw_proposal'> = (state, command, context) => {
  if (!hasRole(context, 'manager')) return needsRole('manager');
  if (!findTransition(state.state, 'withdraw_proposal')) return notPossible(state, command);
  if (command.reason.trim() === '') return invalid('reason', 'missing');
  const answers = state.proposal === null ? {} : { answersSeq: state.proposal.seq };
  return event(context, 'withdraw_proposal', { reason: command.reason, ...answers });
};

/** Prospective only, unstarted pieces only, with something left to earn; then what the pay's own validators found. */
function findProposalProblem(
  { pieceIds, effectiveFrom, oldFeeMinor }: AdjustmentProposal,
  { facts, now }: CommandContext,
): Answer | undefined {
  if (pieceIds.length === 0) return invalid('pieceIds', 'missing');
  if (new Set(pieceIds).size !== pieceIds.length) return invalid('pieceIds', 'twice');
  if (isBefore(effectiveFrom, now)) return invalid('effectiveFrom', 'in_the_past');
  const known = new Map(facts.pieces.map((piece) => [piece.id, piece]));
  const pieces = pieceIds.flatMap((id) => known.get(id) ?? []);
  if (pieces.length !== pieceIds.length) return invalid('pieceIds', 'no_such_piece');
  const isBegun = pieces.some(({ stage, isPublished }) => isPublished || !UNSTARTED_STAGES.includes(stage));
  if (isBegun) return invalid('pieceIds', 'piece_begun');
  if (pieces.some(({ feeMinor }) => feeMinor === null)) return invalid('pieceIds', 'fee_unknown');
  const openMinor = pieces.reduce((sum, piece) => sum + (piece.feeMinor ?? 0), 0);
  if (openMinor <= 0 || oldFeeMinor <= 0) return invalid('pieceIds', 'nothing_left_to_earn');
  const blocking = (facts.problems ?? []).find((problem) => problem.isBlocking);
  return blocking && invalid('proposal', blocking.code);
}
