// The brief in decisions: a letter tells of its current version while work runs, the creator confirms having read it.
import { briefSince, toldBrief } from '../brief/told-brief.ts';
import type { CaseState } from '../case.ts';
import type { CommandContext, LadderCommand } from '../commands.ts';
import type { EventData } from '../events.ts';
import { isOver, isRunning } from '../machine.ts';
import type { Answer, DecisionRule } from './answer.ts';
import { event, invalid, noteOf, notPossible } from './answer.ts';

type WriteCommand = Extract<LadderCommand, { kind: 'write_to_creator' }>;

/** What keeps a letter from being about the brief; undefined = nothing, or it is about something else. */
export function findBriefProblem(
  state: CaseState,
  command: WriteCommand,
  { facts }: CommandContext,
): Answer | undefined {
  const { letter, briefN, questions, deliverableId } = command;
  if (letter !== 'brief') return briefN === undefined ? undefined : invalid('brief', 'not_about_the_brief');
  // New briefs rest with the work (DOMAIN.md §3.5): a pause or an end asks for nothing new.
  if (state.state !== 'contracted' && !isRunning(state.state)) return notPossible(state, command);
  if (questions.length > 0) return invalid('questions', 'not_about_a_brief');
  if (deliverableId !== undefined) return invalid('deliverableId', 'not_a_reminder');
  if (briefN === undefined || !facts.brief) return invalid('brief', 'missing');
  return briefN === facts.brief.n ? undefined : invalid('brief', 'not_the_newest');
}

/** The version as the event names it, with the one its differences are spelled out against. */
export function briefOf(state: CaseState, { briefN }: WriteCommand): Pick<EventData, 'brief'> {
  return briefN === undefined ? {} : { brief: { n: briefN, since: briefSince(state, briefN) } };
}

/** Decides `confirm_brief`: that the version they were told of last was read. It agrees to nothing. */
export const decideConfirmBrief: DecisionRule<'confirm_brief'> = (state, command, context) => {
  const told = toldBrief(state);
  if (told === undefined || isOver(state.state)) return notPossible(state, command, 'no_brief');
  if (told.n !== command.briefN) return notPossible(state, command, 'another_brief');
  if (told.readAt !== null && !command.isMoreWork) return notPossible(state, command, 'brief_read');
  return event(context, 'confirm_brief', {
    brief: { n: told.n, since: told.since },
    ...(command.isMoreWork ? { wish: 'more_work' as const } : {}),
    ...noteOf(command),
  });
};
