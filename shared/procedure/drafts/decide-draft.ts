// Drafts in decisions: one is recorded while the piece waits for it, and answered while nobody has answered it, neither a
// person nor the contract's clock. What was approved stays approved.
import type { Instant } from '../../contract/terms.ts';
import { addMinutes, isBefore } from '../../contract/zone.ts';
import { unreachable } from '../../result.ts';
import type { CaseState } from '../case.ts';
import type { Command, CommandContext } from '../commands.ts';
import type { Answer, DecisionRule } from '../decide/answer.ts';
import { event, invalid, noteOf, notPossible } from '../decide/answer.ts';
import { isOver } from '../machine.ts';
import { isWebAddress } from './draft-note.ts';
import { draftStateAt, draftsOf } from './drafts.ts';
import type { Draft, DraftCommand } from './records.ts';
import { CHANGE_REASONS, DRAFTS_PER_PIECE_MAX } from './records.ts';
import { isApprovedUnseen, isSettledPiece } from './stages.ts';

/** How long an answer, or a draft recorded by the team, can be taken back as a mistake. */
export const TAKE_BACK_MINUTES = 10;

/** Answers one of the team's commands on the case as it stands at `context.now`. */
export function decideDraft(state: CaseState, command: DraftCommand, context: CommandContext): Answer {
  if (isOver(state.state)) return notPossible(state, command);
  switch (command.kind) {
    case 'receive_draft':
      return takeIn(state, command, context, command.at);
    case 'approve_draft':
    case 'ask_changes':
      return answerDraft(state, command, context);
    case 'take_back_draft':
      return takeBack(state, command, context);
    default:
      return unreachable(command);
  }
}

/**
 * Decides `hand_in_draft`: the creator hands in a draft on their page; it arrives as they send it. An entry without a link
 * and without words is no draft: stage, pay and the clock of silence would start from nothing (DOMAIN.md §3.6).
 */
export const decideHandInDraft: DecisionRule<'hand_in_draft'> = (state, command, context) => {
  if (isOver(state.state)) return notPossible(state, command);
  if (command.link === undefined && command.noteSha256 === undefined) return invalid('link', 'missing');
  return takeIn(state, command, context, context.now);
};

type Handed = Extract<Command, { kind: 'receive_draft' | 'hand_in_draft' }>;

function takeIn(state: CaseState, command: Handed, context: CommandContext, receivedAt: Instant): Answer {
  const { pieceId, link } = command;
  const piece = context.facts.pieces.find(({ id }) => id === pieceId);
  if (piece === undefined) return invalid('pieceId', 'no_such_piece');
  if (isSettledPiece({ stage: piece.stage, publishedAt: piece.isPublished ? context.now : null }))
    return notPossible(state, command, 'piece_settled');
  if (link !== undefined && !isWebAddress(link)) return invalid('link', 'not_https');
  if (isBefore(context.now, receivedAt)) return invalid('at', 'in_the_future');
  const rounds = draftsOf(state, pieceId);
  if (rounds.length >= DRAFTS_PER_PIECE_MAX) return invalid('pieceId', 'too_many');
  if (isApprovedUnseen(piece, rounds.length)) return notPossible(state, command, 'draft_approved');
  const last = rounds.at(-1);
  if (last !== undefined) {
    const stands = standsAt(state, last, context);
    if (stands === 'waiting') return notPossible(state, command, 'draft_waiting');
    if (stands !== 'changes') return notPossible(state, command, 'draft_approved');
    if (last.answeredAt !== null && isBefore(receivedAt, last.answeredAt))
      return invalid('at', 'before_last_answer');
  }
  return event(context, command.kind, {
    deliverableId: pieceId,
    contactedAt: receivedAt,
    ...noteOf(command),
  });
}

function answerDraft(
  state: CaseState,
  command: Extract<DraftCommand, { kind: 'approve_draft' | 'ask_changes' }>,
  context: CommandContext,
): Answer {
  const draft = findLast(state, command.draftSeq);
  if (draft === undefined) return notPossible(state, command, 'no_such_draft');
  const stands = standsAt(state, draft, context);
  if (stands === 'changes') return notPossible(state, command, 'draft_answered');
  if (stands !== 'waiting') return notPossible(state, command, 'draft_approved');
  const data = { deliverableId: draft.pieceId, answersSeq: draft.seq };
  if (command.kind === 'approve_draft') return event(context, 'approve_draft', data);
  if (!CHANGE_REASONS.includes(command.reason)) return invalid('reason', 'not_listed');
  return event(context, 'ask_changes', { ...data, reason: command.reason, ...noteOf(command) });
}

/** The newest mistake first: the answer, then the draft itself. What the creator handed in stays on record. */
function takeBack(
  state: CaseState,
  command: Extract<DraftCommand, { kind: 'take_back_draft' }>,
  context: CommandContext,
): Answer {
  const draft = findLast(state, command.draftSeq);
  if (draft === undefined || !mayTakeBack(draft, context.now))
    return notPossible(state, command, 'draft_stands');
  return event(context, 'take_back_draft', { deliverableId: draft.pieceId, answersSeq: draft.seq });
}

/** True while the last act on this draft was the team's own and is minutes old. */
export function mayTakeBack(draft: Draft, now: Instant): boolean {
  const doneAt = draft.answeredAt ?? (draft.by === 'brand' ? draft.loggedAt : null);
  return doneAt !== null && isBefore(now, addMinutes(doneAt, TAKE_BACK_MINUTES));
}

/** Only the newest draft of a piece can be answered. */
function findLast(state: CaseState, seq: number): Draft | undefined {
  const draft = state.drafts?.find((one) => one.seq === seq);
  return draft !== undefined && draftsOf(state, draft.pieceId).at(-1) === draft ? draft : undefined;
}

function standsAt(state: CaseState, draft: Draft, { contracts, now }: CommandContext) {
  return draftStateAt({ case: state, contracts }, draft, now);
}
