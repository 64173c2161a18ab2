// The creator in the talk (DOMAIN.md §4.2, §6.1): answers, causes, the plan, changed terms, what they ask for.
import { isBeforeWork } from '../../contract/facts/case-states.ts';
import { firstTodayAnywhere, isBefore, isLocalDate, laterOf } from '../../contract/zone.ts';
import { refuse } from '../../result.ts';
import type { CaseState } from '../case.ts';
import type { CommandContext, CreatorCommand } from '../commands.ts';
import { findTransition } from '../machine.ts';
import { CAUSES, QUESTIONS, STANCES } from '../talk/records.ts';
import type { Answer, DecisionRule } from './answer.ts';
import { event, invalid, noteOf, notPossible } from './answer.ts';

/** Why a creator may ask for everything to stop at once (DOMAIN.md §4.7). */
export const URGENT_STOP_TRIGGERS = ['harassment', 'product_danger', 'hijacked_account', 'other'] as const;
/** How the creator feels about the work, from worst to best. */
export const FEEL_RANGE = { min: 1, max: 5 } as const;

type AnswerCommand = Extract<CreatorCommand, { kind: 'answer_questions' }>;

/** Decides `answer_questions`: part of an open consultation, a fact elsewhere; the latest answer counts. */
export const decideAnswerQuestions: DecisionRule<'answer_questions'> = (state, command, context) => {
  if (!wasAsked(state)) return notPossible(state, command, 'nothing_asked');
  const problem = findAnswerProblem(command, context);
  if (problem) return problem;
  const { answered, feel, unavailable, proposedOn } = command;
  const kind = findTransition(state.state, 'creator_responds') ? 'creator_responds' : 'creator_answered';
  const data = { questions: [...answered], feel, unavailable, proposedOn, contactedAt: context.now };
  return event(context, kind, { ...data, ...noteOf(command) });
};

/** Decides `name_cause`: what the creator sees as the reason, kept beside the brand's view. */
export const decideNameCause: DecisionRule<'name_cause'> = (state, command, context) => {
  if (!CAUSES.includes(command.cause)) return invalid('cause', 'not_listed');
  if (!wasAsked(state)) return notPossible(state, command, 'nothing_asked');
  return event(context, 'name_cause', { cause: command.cause, ...noteOf(command) });
};

/** Decides `answer_cause`: agreeing with, or objecting to, a cause that was named. */
export const decideAnswerCause: DecisionRule<'answer_cause'> = (state, command, context) => {
  if (!STANCES.some((one) => one === command.stance)) return invalid('stance', 'not_listed');
  if (!state.causes.some(({ code }) => code === command.cause)) {
    return notPossible(state, command, 'no_such_cause');
  }
  return event(context, 'answer_cause', { cause: command.cause, stance: command.stance });
};

/** Decides `answer_plan`: how the creator takes what was planned; silence stays `none`. */
export const decideAnswerPlan: DecisionRule<'answer_plan'> = (state, command, context) => {
  if (!STANCES.some((one) => one === command.stance)) return invalid('stance', 'not_listed');
  if (!state.remedies.some(({ outcome }) => outcome === 'open'))
    return notPossible(state, command, 'no_plan');
  const problem = findDayProblem('proposedOn', command.proposedOn, context);
  if (problem) return problem;
  const { stance, proposedOn } = command;
  return event(context, 'answer_plan', { stance, proposedOn, ...noteOf(command) });
};

/** Decides `report_action_done`: an open action of the creator's own. */
export const decideReportActionDone: DecisionRule<'report_action_done'> = (state, command, context) => {
  const action = state.remedies.find(({ id }) => id === command.actionId);
  if (action?.owner !== 'creator') return notPossible(state, command, 'no_such_action');
  if (action.outcome !== 'open' || action.doneAt !== null) return notPossible(state, command, 'action_done');
  const kind = findTransition(state.state, 'action_done') ? 'action_done' : 'action_reported';
  return event(context, kind, { actionId: command.actionId, ...noteOf(command) });
};

/** Decides `sign_adjustment`: the second signature; the new terms never reach back before it (DOMAIN.md §3.8). */
export const decideSignAdjustment: DecisionRule<'sign_adjustment'> = (state, command, context) => {
  const { proposal } = state;
  if (!proposal || !findTransition(state.state, 'amendment_signed')) {
    return notPossible(state, command, 'nothing_proposed');
  }
  if (proposal.seq !== command.proposalSeq) return notPossible(state, command, 'another_proposal');
  if (!isBefore(context.now, proposal.expiresAt)) return expired(proposal.expiresAt, command.kind);
  if (command.signedName.trim() === '') return invalid('signedName', 'missing');
  if (context.facts.problems?.some(({ isBlocking }) => isBlocking))
    return invalid('proposal', 'no_longer_valid');
  const effectiveFrom = laterOf(proposal.proposal.effectiveFrom, context.now);
  return event(context, 'amendment_signed', {
    answersSeq: proposal.seq,
    proposal: { ...proposal.proposal, effectiveFrom },
    version: Math.max(0, ...context.contracts.map(({ n }) => n)) + 1,
    // The confirmation for both; it decides nothing and leaves at once.
    noticeId: context.noticeId,
    party: 'brand',
    channel: 'email',
    holdUntil: context.now,
    ...noteOf(command),
  });
};

/** Decides `decline_adjustment`: the present terms go on. */
export const decideDeclineAdjustment: DecisionRule<'decline_adjustment'> = (state, command, context) => {
  const { proposal } = state;
  if (!proposal || !findTransition(state.state, 'adjustment_declined')) {
    return notPossible(state, command, 'nothing_proposed');
  }
  if (!isBefore(context.now, proposal.expiresAt)) return expired(proposal.expiresAt, command.kind);
  return event(context, 'adjustment_declined', { answersSeq: proposal.seq, ...noteOf(command) });
};

/** Decides `ask_for_call`: somebody of the team calls back. */
export const decideAskForCall: DecisionRule<'ask_for_call'> = (state, command, context) => {
  if (isBeforeWork(state.state)) return notPossible(state, command);
  const problem = findDayProblem('on', command.on, context);
  if (problem) return problem;
  const day = command.on === null ? {} : { on: command.on };
  return event(context, 'ask_for_call', { wish: 'call', ...day, ...noteOf(command) });
};

/** Decides `ask_urgent_stop`: the team hears of it at once and may stop everything on the creator's word. */
export const decideAskUrgentStop: DecisionRule<'ask_urgent_stop'> = (state, command, context) => {
  if (isBeforeWork(state.state)) return notPossible(state, command);
  if (!URGENT_STOP_TRIGGERS.some((trigger) => trigger === command.trigger)) {
    return invalid('trigger', 'not_listed');
  }
  return event(context, 'ask_urgent_stop', {
    wish: 'urgent_stop',
    trigger: command.trigger,
    ...noteOf(command),
  });
};

/** True once the creator was asked anything in the running case. */
function wasAsked({ asked, consultation }: CaseState): boolean {
  return asked.length > 0 || consultation.attempts > 0;
}

function findAnswerProblem(command: AnswerCommand, context: CommandContext): Answer | undefined {
  const { answered, feel, unavailable, proposedOn } = command;
  if (answered.some((question) => !QUESTIONS.includes(question))) return invalid('answered', 'not_listed');
  if (new Set(answered).size < answered.length) return invalid('answered', 'twice');
  const isFeeling =
    feel === null || (Number.isInteger(feel) && feel >= FEEL_RANGE.min && feel <= FEEL_RANGE.max);
  if (!isFeeling) return invalid('feel', 'not_listed');
  if (unavailable !== null) {
    if (!isLocalDate(unavailable.from) || !isLocalDate(unavailable.to))
      return invalid('unavailable', 'no_such_date');
    if (unavailable.to < unavailable.from) return invalid('unavailable', 'out_of_order');
  }
  const isEmpty = answered.length === 0 && feel === null && unavailable === null && proposedOn === null;
  if (isEmpty && command.noteSha256 === undefined) return invalid('answered', 'empty');
  return findDayProblem('proposedOn', proposedOn, context);
}

/** A day somebody proposes exists and is not over everywhere on earth. */
function findDayProblem(field: string, on: string | null, { now }: CommandContext): Answer | undefined {
  if (on === null) return undefined;
  if (!isLocalDate(on)) return invalid(field, 'no_such_date');
  return on < firstTodayAnywhere(now) ? invalid(field, 'in_the_past') : undefined;
}

function expired(since: string, command: string): Answer {
  return refuse({ reason: 'not_possible_now', state: 'proposal_expired', command, since });
}
