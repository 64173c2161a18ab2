// Letters that ask, remind or tell (DOMAIN.md §4.4, §6.1). Prepared here; a question counts as a contact once it was sent.
import { isBeforeWork, isSettling } from '../../contract/facts/case-states.ts';
import { isDropped } from '../../contract/facts/piece-stages.ts';
import type { CaseState } from '../case.ts';
import type { CommandFacts, LadderCommand } from '../commands.ts';
import type { LetterSubject } from '../letters/due-letter.ts';
import { findTellingLetter } from '../letters/due-letter.ts';
import { isFactLetter } from '../letters/written-letter.ts';
import type { EventDataOf } from '../log/event-data.ts';
import { QUESTIONS } from '../talk/records.ts';
import type { Answer, DecisionRule } from './answer.ts';
import { event, invalid, noteOf, notPossible } from './answer.ts';
import { briefOf, findBriefProblem } from './brief.ts';

type WriteCommand = Extract<LadderCommand, { kind: 'write_to_creator' }>;

/**
 * Decides `write_to_creator`. A consult asks at least one question; a reminder needs an answer or a piece that is waited
 * for; a letter about the brief names its newest version; one that tells of the answer to a draft, of a hold, of the end
 * of the term or of a pause needs that to have happened, and may be written after the end.
 */
export const decideWrite: DecisionRule<'write_to_creator'> = (state, command, context) => {
  const isTelling = isFactLetter(command.letter);
  const isInWork = !isBeforeWork(state.state) && !isSettling(state.state);
  if (!isTelling && !isInWork) return notPossible(state, command);
  const problem =
    findProblem(command) ?? findTellingProblem(state, command) ?? findBriefProblem(state, command, context);
  if (problem) return problem;
  const { deliverableId } = command;
  if (deliverableId !== undefined) {
    const wrong = findPieceProblem(command, deliverableId, context.facts.pieces);
    if (wrong) return wrong;
  } else if (command.letter === 'reminder') {
    if (state.consultation.attempts === 0) return notPossible(state, command, 'no_contact');
    if (state.consultation.status === 'answered') return notPossible(state, command, 'answered');
  }
  const { channel, language, tone, address, letter } = command;
  const questions = QUESTIONS.filter((question) => command.questions.includes(question));
  const data: EventDataOf['write_to_creator'] = {
    noticeId: context.noticeId,
    party: 'brand',
    channel,
    language,
    tone,
    address,
    letter,
    questions,
    holdUntil: context.now,
    ...(deliverableId === undefined ? {} : { deliverableId }),
    ...briefOf(state, command),
    ...subjectOf(command),
    ...(context.basis === null || isTelling ? {} : { numbersAt: context.basis.assessedAt }),
    ...noteOf(command),
  };
  return event(context, 'write_to_creator', data);
};

/** A letter that tells: what it tells of stands in the log, and it asks nothing. */
function findTellingProblem(state: CaseState, command: WriteCommand): Answer | undefined {
  const { letter, questions } = command;
  if (!isFactLetter(letter)) {
    if (command.holdSeq !== undefined) return invalid('holdSeq', 'not_about_a_hold');
    if (command.pauseSeq !== undefined) return invalid('pauseSeq', 'not_about_a_pause');
    return command.draftAnswerSeq === undefined ? undefined : invalid('draftAnswerSeq', 'not_about_a_draft');
  }
  if (questions.length > 0) return invalid('questions', 'not_about_a_fact');
  if (findTellingLetter(state, letter, subjectOf(command))) return undefined;
  if (letter === 'term_over') return notPossible(state, command, 'term_not_over');
  if (letter === 'pause_on' || letter === 'pause_over') return notPossible(state, command, 'no_such_pause');
  if (letter === 'draft_answer') return notPossible(state, command, 'no_answered_draft');
  return notPossible(state, command, letter === 'hold' ? 'no_open_hold' : 'no_settled_hold');
}

/** What a letter that tells is about, as the event keeps it. */
function subjectOf({ holdSeq, draftAnswerSeq, pauseSeq }: WriteCommand): LetterSubject {
  return {
    ...(holdSeq === undefined ? {} : { holdSeq }),
    ...(draftAnswerSeq === undefined ? {} : { draftAnswerSeq }),
    ...(pauseSeq === undefined ? {} : { pauseSeq }),
  };
}

/** A reminder of a piece: the piece is there and waited for, and nothing else is asked. */
function findPieceProblem(
  { letter, questions }: WriteCommand,
  deliverableId: string,
  pieces: CommandFacts['pieces'],
): Answer | undefined {
  const piece = pieces.find(({ id }) => id === deliverableId);
  if (letter !== 'reminder') return invalid('deliverableId', 'not_a_reminder');
  if (questions.length > 0) return invalid('questions', 'not_about_a_piece');
  if (piece === undefined) return invalid('deliverableId', 'not_found');
  if (piece.isPublished) return invalid('deliverableId', 'published');
  return isDropped(piece.stage) ? invalid('deliverableId', 'dropped') : undefined;
}

function findProblem({ letter, questions, channel, address, language }: WriteCommand): Answer | undefined {
  if (channel.trim() === '') return invalid('channel', 'missing');
  if (language.trim() === '') return invalid('language', 'missing');
  if (channel === 'email' && !address?.includes('@')) return invalid('address', 'missing');
  if (new Set(questions).size !== questions.length) return invalid('questions', 'twice');
  if (questions.some((question) => !QUESTIONS.includes(question))) return invalid('questions', 'not_listed');
  return letter === 'consult' && questions.length === 0 ? invalid('questions', 'missing') : undefined;
}
