// The talk and its steps (DOMAIN.md §4.4): contacts, answers, looking at the numbers and the contract.
import { isBeforeWork } from '../../contract/facts/case-states.ts';
import type { Instant } from '../../contract/terms.ts';
import { isBefore, normalInstant } from '../../contract/zone.ts';
import type { CommandContext } from '../commands.ts';
import { findTransition } from '../machine.ts';
import { areFresh } from '../talk/fresh-numbers.ts';
import type { Answer, DecisionRule } from './answer.ts';
import { event, invalid, noteOf, notPossible } from './answer.ts';

/** Decides `log_contact`. On fresh numbers a first contact opens the consultation; otherwise it is kept as a fact. */
export const decideLogContact: DecisionRule<'log_contact'> = (state, command, context) => {
  if (isBeforeWork(state.state)) return notPossible(state, command);
  const problem = findTimeProblem(command.at, context.now);
  if (problem) return problem;
  const opens = findTransition(state.state, 'open_consultation') !== undefined && hasFreshNumbers(context);
  const data = { channel: command.channel, contactedAt: normalInstant(command.at), ...noteOf(command) };
  return event(context, opens ? 'open_consultation' : 'log_contact', data);
};

/** Decides `creator_answered`: part of an open consultation, a fact elsewhere; there must have been a contact. */
export const decideCreatorAnswered: DecisionRule<'creator_answered'> = (state, command, context) => {
  if (state.consultation.attempts === 0) return notPossible(state, command, 'no_contact');
  const problem = findTimeProblem(command.at, context.now);
  if (problem) return problem;
  const kind = findTransition(state.state, 'creator_responds') ? 'creator_responds' : 'creator_answered';
  return event(context, kind, { contactedAt: normalInstant(command.at), ...noteOf(command) });
};

/** Decides `evaluate`: somebody looked at these numbers; without numbers there is nothing to have looked at. */
export const decideEvaluate: DecisionRule<'evaluate'> = (_state, _command, context) =>
  context.basis === null ? invalid('basis', 'no_assessment') : event(context, 'evaluate', {});

/** Decides `review_contract`: which version was read; it counts for a notice only while it is the one in force. */
export const decideReview: DecisionRule<'review_contract'> = (_state, command, context) =>
  context.contracts.some((version) => version.n === command.version)
    ? event(context, 'review_contract', { version: command.version })
    : invalid('version', 'no_such_version');

function hasFreshNumbers({ basis, now }: CommandContext): boolean {
  return basis !== null && areFresh(basis.assessedAt, now);
}

function findTimeProblem(at: Instant, now: Instant): Answer | undefined {
  if (!isBefore(now, at)) return undefined;
  return invalid('at', 'in_the_future');
}
