// Letters that ask or remind (DOMAIN.md §4.4, §6.1). Prepared here; they count as a contact once they were sent.
import { refuse } from '../../result.ts';
import type { LadderCommand } from '../commands.ts';
import type { EventData } from '../events.ts';
import { QUESTIONS } from '../talk/records.ts';
import type { Answer, Decision } from './answer.ts';
import { event, noteOf, notPossible } from './answer.ts';

const NOT_IN_WORK = ['draft', 'invited', 'negotiating', 'completed', 'ended'];

type WriteCommand = Extract<LadderCommand, { kind: 'write_to_creator' }>;

/** Decides `write_to_creator`. A consult asks at least one question; a reminder needs a question that waits for an answer. */
export const decideWrite: Decision<'write_to_creator'> = (state, command, context) => {
  if (NOT_IN_WORK.includes(state.state)) return notPossible(state, command);
  const problem = findProblem(command);
  if (problem) return problem;
  if (command.letter === 'reminder') {
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
    ...(context.basis === null ? {} : { numbersAt: context.basis.assessedAt }),
    ...noteOf(command),
  };
  return event(context, 'write_to_creator', data);
};

function findProblem({ letter, questions, channel, address, language }: WriteCommand): Answer | undefined {
  const invalid = (field: string, problem: string): Answer => refuse({ reason: 'invalid', field, problem });
  if (channel.trim() === '') return invalid('channel', 'missing');
  if (language.trim() === '') return invalid('language', 'missing');
  if (channel === 'email' && !address?.includes('@')) return invalid('address', 'missing');
  if (new Set(questions).size !== questions.length) return invalid('questions', 'twice');
  if (questions.some((question) => !QUESTIONS.includes(question))) return invalid('questions', 'not_listed');
  return letter === 'consult' && questions.length === 0 ? invalid('questions', 'missing') : undefined;
}
