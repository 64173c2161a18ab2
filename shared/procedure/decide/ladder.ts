// The ladder's commands (DOMAIN.md §4.4): letters, causes, remedies, changed terms, coaching.
import { isDropped } from '../../contract/facts/piece-stages.ts';
import { refuse, unreachable } from '../../result.ts';
import type { CaseState } from '../case.ts';
import type { CommandContext, LadderCommand } from '../commands.ts';
import { RUNGS, SKIP_REASONS } from '../events.ts';
import { findTransition, isRunning } from '../machine.ts';
import { isSilent, todayOf } from '../talk/ladder-day.ts';
import { findDateProblem, lastDayOf } from '../talk/plan-problem.ts';
import type { CreatorWish } from '../talk/records.ts';
import { answersTo } from '../talk/records.ts';
import { moveChange } from '../talk/remedies.ts';
import { decidePropose, decideWithdrawProposal } from './adjust.ts';
import type { Answer, DecisionRule } from './answer.ts';
import { event, hasRole, invalid, needsRole, noteOf, notPossible } from './answer.ts';
import {
  decideLogCoachingAnswer,
  decideReviewCoaching,
  decideSession,
  decideStartCoaching,
} from './coach.ts';
import { decideWrite } from './letters.ts';
import {
  decideActionDone,
  decideDiagnose,
  decideLogPlanAnswer,
  decidePlan,
  decidePostponeReview,
  decideRecover,
  decideReviewAction,
} from './remedies.ts';

/** Answers one of these commands on the case as it stands at `context.now`. */
export function decideLadder(state: CaseState, command: LadderCommand, context: CommandContext): Answer {
  switch (command.kind) {
    case 'write_to_creator':
      return decideWrite(state, command, context);
    case 'dismiss':
    case 'resolve':
      return decideClose(state, command, context);
    case 'diagnose':
      return decideDiagnose(state, command, context);
    case 'plan_remedy':
      return decidePlan(state, command, context);
    case 'log_plan_answer':
      return decideLogPlanAnswer(state, command, context);
    case 'action_done':
      return decideActionDone(state, command, context);
    case 'postpone_review':
      return decidePostponeReview(state, command, context);
    case 'review_action':
      return decideReviewAction(state, command, context);
    case 'recover':
      return decideRecover(state, command, context);
    case 'skip_step':
      return decideSkip(state, command, context);
    case 'propose_adjustment':
      return decidePropose(state, command, context);
    case 'withdraw_proposal':
      return decideWithdrawProposal(state, command, context);
    case 'start_coaching':
      return decideStartCoaching(state, command, context);
    case 'session_done':
      return decideSession(state, command, context);
    case 'log_coaching_answer':
      return decideLogCoachingAnswer(state, command, context);
    case 'review_coaching':
      return decideReviewCoaching(state, command, context);
    case 'answer_wish':
      return decideAnswerWish(state, command, context);
    default:
      return unreachable(command);
  }
}

/** A flag is dismissed, a talk is resolved: no action is needed, with a reason. */
function decideClose(
  state: CaseState,
  command: Extract<LadderCommand, { kind: 'dismiss' | 'resolve' }>,
  context: CommandContext,
): Answer {
  if (!findTransition(state.state, command.kind)) return notPossible(state, command);
  if (command.reason.trim() === '') return invalid('reason', 'missing');
  return event(context, command.kind, { reason: command.reason, ...noteOf(command) });
}

/** A rung is passed over by a manager, for a listed reason, with a sentence. Silence is one only after the time it takes. */
const decideSkip: DecisionRule<'skip_step'> = (state, command, context) => {
  if (!hasRole(context, 'manager')) return needsRole('manager');
  const { step, reason } = command;
  if (!RUNGS.includes(step)) return invalid('step', 'not_listed');
  if (!SKIP_REASONS.includes(reason)) return invalid('reason', 'not_listed');
  if (!command.noteSha256) return invalid('note', 'missing');
  if (!isOnLadder(state)) return notPossible(state, command);
  if (state.ladder[step] === 'done') return notPossible(state, command, 'step_done');
  if (reason === 'creator_unresponsive' && !isSilent(state.consultation, context))
    return refuse({ reason: 'steps_missing', missing: ['SILENCE_NOT_REACHED'] });
  return event(context, 'skip_step', { step, skipReason: reason, ...noteOf(command) });
};

/** The ladder is climbed while work runs; a step can also be explained while a pause or an end stands on top of it. */
function isOnLadder(state: CaseState): boolean {
  return isRunning(state.returnTo[0] ?? state.state) && state.state !== 'ending';
}

const decideAnswerWish: DecisionRule<'answer_wish'> = (state, command, context) => {
  const { reason, wishSeq, deliverableId, actionId } = command;
  const wish = state.wishes.find(({ seq }) => seq === wishSeq);
  if (wish === undefined) return notPossible(state, command, 'no_such_wish');
  const listed = answersTo(wish.kind);
  if (!listed.some((answer) => answer === reason))
    return refuse({ reason: 'invalid', field: 'reason', problem: 'not_listed', listed });
  const answered = { reason, answersSeq: wishSeq, ...noteOf(command) };
  if (actionId !== undefined) {
    const problem = findMovedChangeProblem(state, { wish, reason, actionId, context });
    if (problem !== undefined || wish.on === null)
      return refuse({ reason: 'invalid', field: 'actionId', problem: problem ?? 'no_date_agreed' });
    return event(context, 'answer_wish', { ...answered, actionId, on: wish.on });
  }
  if (deliverableId === undefined) return event(context, 'answer_wish', answered);
  const problem = findMoveProblem(wish, { reason, deliverableId, context });
  if (problem !== undefined || wish.on === null)
    return refuse({ reason: 'invalid', field: 'deliverableId', problem: problem ?? 'no_date_agreed' });
  return event(context, 'answer_wish', { ...answered, deliverableId, on: wish.on });
};

/** Only a date that was agreed moves a piece, and only one that is still waited for. */
function findMoveProblem(
  { kind }: CreatorWish,
  { reason, deliverableId, context }: { reason: string; deliverableId: string; context: CommandContext },
): string | undefined {
  if (kind !== 'date' || reason !== 'agreed') return 'no_date_agreed';
  const piece = context.facts.pieces.find(({ id }) => id === deliverableId);
  if (piece === undefined) return 'not_found';
  if (piece.isPublished) return 'published';
  return isDropped(piece.stage) ? 'dropped' : undefined;
}

/** The same for a change of the plan: on its new day the plan has to be as sound as when it was written. */
function findMovedChangeProblem(
  state: CaseState,
  {
    wish,
    reason,
    actionId,
    context,
  }: { wish: CreatorWish; reason: string; actionId: string; context: CommandContext },
): string | undefined {
  if (wish.kind !== 'plan_change' || reason !== 'agreed' || wish.on === null) return 'no_date_agreed';
  const action = state.remedies.find(({ id }) => id === actionId);
  if (action === undefined) return 'no_such_action';
  if (action.outcome !== 'open') return 'action_closed';
  if (action.doneAt !== null) return 'action_done';
  return findDateProblem(moveChange(action, wish.on), {
    today: todayOf(context),
    lastOn: lastDayOf(state, context),
  })?.problem;
}
