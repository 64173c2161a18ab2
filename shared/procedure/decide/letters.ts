// Letters that ask or remind (DOMAIN.md §4.4, §6.1). Prepared here; they count as a contact once they were sent.
import { refuse } from '../../result.ts';
import type { CommandFacts, LadderCommand } from '../commands.ts';
import type { EventData } from '../events.ts';
import { isDropped } from '../talk/due-reminder.ts';
import { QUESTIONS } from '../talk/records.ts';
import type { Answer, Decision } from './answer.ts';
import { event, noteOf, notPossible } from './answer.ts';
import { briefOf, findBriefProblem } from './brief.ts';

const NOT_IN_WORK = ['draft', 'invited', 'negotiating', 'completed', 'ended'];

type WriteCommand = Extract<LadderCommand, { kind: 'write_to_creator' }>;

/**
 * Decides `write_to_creator`. A consult asks at least one question; a reminder needs an answer or a piece that is waited
 * for; a letter about the brief names its newest version.
 */
export const decideWrite: Decision<'write_to_creator'> = (state, command, context) => {
  if (NOT_IN_WORK.includes(state.state)) return notPossible(state, command);
  const problem = findProblem(command) ?? findBriefProblem(state, command, context);
  if (problem) return problem;
  const { deliverableId } = command;
  if (deliverableId !== undefined) {
    const wrong = findPieceProblem(command, deliverableId, context.facts.pieces ?? []);
    if (wrong) return wrong;
  } else if (command.letter === 'reminder') {
    if (state.consultation.attempts === 0) return notPossible(state, command, 'no_contact');
    if (state.consultation.status === 'answered') return notPossible(state, command, 'answered');
  }
  const { channel, language, tone, address, letter } = command;
  const questions = QUESTIONS.filter((question) => command.questions.includes(question));
  const data: EventData = {
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
    ...(context.basis === null ? {} : { numbersAt: context.basis.assessedAt }),
    ...noteOf(command),
  };
  return event(context, 'write_to_creator', data);
};

/** A reminder of a piece: the piece is there and waited for, and nothing else is asked. */
function findPieceProblem(
  { letter, questions }: WriteCommand,
  deliverableId: string,
  pieces: NonNullable<CommandFacts['pieces']>,
): Answer | undefined {
  const invalid = (field: string, problem: string): Answer => refuse({ reason: 'invalid', field, problem });
  const piece = pieces.find(({ id }) => id === deliverableId);
  if (letter !== 'reminder') return invalid('deliverableId', 'not_a_reminder');
  if (questions.length > 0) return invalid('questions', 'not_about_a_piece');
  if (piece === undefined) return invalid('deliverableId', 'not_found');
  if (piece.isPublished) return invalid('deliverableId', 'published');
  return isDropped(piece) ? invalid('deliverableId', 'dropped') : undefined;
}

function findProblem({ letter, questions, channel, address, language }: WriteCommand): Answer | undefined {
  const invalid = (field: string, problem: string): Answer => refuse({ reason: 'invalid', field, problem });
  if (channel.trim() === '') return invalid('channel', 'missing');
  if (language.trim() === '') return invalid('language', 'missing');
  if (channel === 'email' && !address?.includes('@')) return invalid('address', 'missing');
  if (new Set(questions).size !== questions.length) return invalid('questions', 'twice');
  if (questions.some((question) => !QUESTIONS.includes(question))) return invalid('questions', 'not_listed');
  return letter === 'consult' && questions.length === 0 ? invalid('questions', 'missing') : undefined;
}
