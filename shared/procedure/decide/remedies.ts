// Causes and the remedial plan (DOMAIN.md §6.2, §6.3): named, planned, done, reviewed, recovered.
import { isBeyondTalk } from '../../contract/facts/case-states.ts';
import { isLocalDate } from '../../contract/zone.ts';
import { refuse } from '../../result.ts';
import type { CaseState } from '../case.ts';
import type { CommandContext, LadderCommand } from '../commands.ts';
import { runningRemedies } from '../folding/remedies.ts';
import { findTransition } from '../machine.ts';
import { isBrandCause } from '../talk/causes.ts';
import { findOfferToday, todayOf, wasHeard } from '../talk/ladder-day.ts';
import {
  findLastStepAt,
  indexesNow,
  indexesSince,
  isMeasuredSince,
  listRecoverGaps,
} from '../talk/ladder-index.ts';
import { findPlanProblem, lastDayOf } from '../talk/plan-problem.ts';
import type { CauseCode, RemedyRecord } from '../talk/records.ts';
import { CAUSES, CONFIDENCES, STANCES, TALK_LIMITS } from '../talk/records.ts';
import { isAgreed } from '../talk/remedies.ts';
import type { Answer, DecisionRule } from './answer.ts';
import { event, hasRole, invalid, needsRole, noteOf, notPossible } from './answer.ts';

/** Decides `diagnose`: at least one cause; a code may be named again to change its confidence or add evidence. */
export const decideDiagnose: DecisionRule<'diagnose'> = (state, command, context) => {
  const kind = kindIn(state, 'diagnose', 'update_diagnosis');
  if (kind === undefined) return notPossible(state, command);
  const { causes } = command;
  if (causes.length === 0) return invalid('causes', 'missing');
  const codes = new Set<CauseCode>(causes.map((cause) => cause.code));
  if (codes.size !== causes.length) return invalid('causes', 'twice');
  if (causes.some(({ code, confidence }) => !CAUSES.includes(code) || !CONFIDENCES.includes(confidence)))
    return invalid('causes', 'not_listed');
  const known = new Set([...state.causes.map((cause) => cause.code), ...codes]);
  if (known.size > TALK_LIMITS.causes) return invalid('causes', 'too_many');
  if (causes.some(({ evidence }) => evidence.length > TALK_LIMITS.evidence))
    return invalid('evidence', 'too_many');
  const brandFirst = [
    ...causes.filter(({ code }) => isBrandCause(code)),
    ...causes.filter(({ code }) => !isBrandCause(code)),
  ];
  return event(context, kind, { causes: brandFirst, ...noteOf(command) });
};

/** Decides `plan_remedy`; on the rungs after it, the same command adds to the plan. Spending money needs a manager. */
export const decidePlan: DecisionRule<'plan_remedy'> = (state, command, context) => {
  const kind = kindIn(state, 'plan_remedy', 'extend_plan');
  if (kind === undefined) return notPossible(state, command);
  const problem = findPlanProblem(state, command.actions, context);
  if (problem) return invalid(problem.field, problem.problem);
  const missing = [
    ...(state.causes.length === 0 ? ['CAUSE_MISSING'] : []),
    ...(wasHeard(state, context) ? [] : ['CREATOR_NOT_HEARD']),
  ];
  if (missing.length > 0) return refuse({ reason: 'steps_missing', missing });
  const offer = findOfferToday(state, context);
  if (offer !== undefined && offer !== 'remedy') return notPossible(state, command, `${offer}_offered_today`);
  const costs = command.actions.some((action) => action.costMinor > 0);
  if (costs && !hasRole(context, 'manager')) return needsRole('manager');
  const indexes = indexesNow(
    command.actions.map((action) => action.kpi),
    context,
  );
  return event(context, kind, { actions: command.actions, indexes, ...noteOf(command) });
};

/**
 * Decides `action_done`, in whatever state the collaboration is: a make-good may arrive late. What binds the creator is not
 * done before they agreed to it; that they did it themselves, they say on their page.
 */
export const decideActionDone: DecisionRule<'action_done'> = (state, command, context) => {
  const action = state.remedies.find((remedy) => remedy.id === command.actionId);
  if (action === undefined) return invalid('actionId', 'no_such_action');
  if (action.outcome !== 'open') return notPossible(state, command, 'action_closed');
  if (action.doneAt !== null) return notPossible(state, command, 'action_done');
  if (!isAgreed(action)) return refuse({ reason: 'steps_missing', missing: ['CHANGE_NOT_AGREED'] });
  return event(context, actionDoneKind(state), { actionId: command.actionId, ...noteOf(command) });
};

/** Decides `log_plan_answer`: what the creator said to the plan elsewhere, with the words that show it. */
export const decideLogPlanAnswer: DecisionRule<'log_plan_answer'> = (state, command, context) => {
  if (!STANCES.includes(command.stance)) return invalid('stance', 'not_listed');
  if (!state.remedies.some(({ outcome }) => outcome === 'open'))
    return notPossible(state, command, 'no_plan');
  if (!command.noteSha256) return invalid('note', 'missing');
  return event(context, 'answer_plan', { stance: command.stance, ...noteOf(command) });
};

/** Name of the event that says an action was done: a transition while remedies run, a fact elsewhere. */
export function actionDoneKind(state: CaseState): 'action_done' | 'action_reported' {
  return findTransition(state.state, 'action_done') ? 'action_done' : 'action_reported';
}

/**
 * Decides `review_action`. What the numbers say decides: "reached" needs the target, "missed" needs less than it. Counts
 * from before the action show nothing of it: on them nothing is reached, and no index is kept as what came of it.
 */
export const decideReviewAction: DecisionRule<'review_action'> = (state, command, context) => {
  const { actionId, outcome } = command;
  const action = state.remedies.find((remedy) => remedy.id === actionId);
  if (action === undefined) return invalid('actionId', 'no_such_action');
  if (action.outcome !== 'open') return notPossible(state, command, 'action_closed');
  if (action.kind === 'make_good' && outcome !== 'dropped') return closeMakeGood(action, command, context);
  const indexes = indexesSince([action.kpi], action.doneAt, context);
  const index = indexes[action.kpi] ?? null;
  const isOlder = !isMeasuredSince(action.kpi, action.doneAt, context);
  const reviewed = event(context, 'review_action', { actionId, outcome, indexes });
  if (outcome === 'dropped') return reviewed;
  if (todayOf(context) < action.reviewOn)
    return refuse({ reason: 'steps_missing', missing: ['REVIEW_NOT_DUE'] });
  const isReached = index !== null && index * 10_000 >= action.targetBps;
  if (outcome === 'reached') {
    const missing = [
      ...(action.doneAt === null ? ['ACTION_NOT_DONE'] : []),
      ...(isOlder ? ['NUMBERS_BEFORE_ACTION'] : []),
      ...(isOlder || isReached ? [] : [index === null ? 'INDEX_UNKNOWN' : 'INDEX_BELOW']),
    ];
    return missing.length > 0 ? refuse({ reason: 'steps_missing', missing }) : reviewed;
  }
  if (outcome === 'missed')
    return isReached && action.doneAt !== null ? invalid('outcome', 'index_reached') : reviewed;
  return index === null ? reviewed : invalid('outcome', 'measurable');
};

/**
 * Decides `postpone_review`: a change is looked at later than was planned, for a reason, while the flight and the contract
 * last. Earlier is never asked for: what the numbers say today is said by `review_action`.
 */
export const decidePostponeReview: DecisionRule<'postpone_review'> = (state, command, context) => {
  const { actionId, reviewOn } = command;
  const action = state.remedies.find((remedy) => remedy.id === actionId);
  if (action === undefined) return invalid('actionId', 'no_such_action');
  if (action.outcome !== 'open') return notPossible(state, command, 'action_closed');
  if (!isLocalDate(reviewOn)) return invalid('reviewOn', 'no_date');
  if (reviewOn < todayOf(context)) return invalid('reviewOn', 'in_the_past');
  if (reviewOn <= action.reviewOn) return invalid('reviewOn', 'not_later');
  const { flightEndsOn } = context.facts;
  if (flightEndsOn !== undefined && reviewOn > flightEndsOn) return invalid('reviewOn', 'after_flight');
  const lastOn = lastDayOf(state, context);
  if (lastOn !== null && reviewOn > lastOn) return invalid('reviewOn', 'after_term');
  if (!command.noteSha256) return invalid('note', 'missing');
  return event(context, 'postpone_review', { actionId, reviewOn, ...noteOf(command) });
};

/**
 * A make-good is held to its own promise and not to the pace of everything: extra work that brought what was agreed for it
 * is delivered, however the rest stands. One that was done needs its count, one that was not done has none.
 */
function closeMakeGood(
  { id, doneAt, reviewOn, expectedUnits }: RemedyRecord,
  { outcome, units = null }: Extract<LadderCommand, { kind: 'review_action' }>,
  context: CommandContext,
): Answer {
  if (outcome === 'not_measurable') return invalid('outcome', 'make_good_not_measurable');
  if (todayOf(context) < reviewOn) return refuse({ reason: 'steps_missing', missing: ['REVIEW_NOT_DUE'] });
  if (doneAt === null)
    return outcome === 'missed'
      ? event(context, 'review_action', { actionId: id, outcome })
      : refuse({ reason: 'steps_missing', missing: ['ACTION_NOT_DONE'] });
  if (units === null) return invalid('units', 'missing');
  if (!Number.isFinite(units) || units < 0) return invalid('units', 'out_of_range');
  const isKept = expectedUnits === null || units >= expectedUnits;
  if (isKept !== (outcome === 'reached'))
    return invalid('outcome', isKept ? 'promise_kept' : 'promise_not_kept');
  return event(context, 'review_action', { actionId: id, outcome, units });
}

/** Decides `recover`: index at least 0.90, measured after the last step and mature. The refusal lists what is missing. */
export const decideRecover: DecisionRule<'recover'> = (state, command, context) => {
  if (!findTransition(state.state, 'recover')) return notPossible(state, command);
  const missing = listRecoverGaps(state, context);
  if (missing.length > 0) return refuse({ reason: 'steps_missing', missing });
  const kpis = [
    ...runningRemedies(state).map((remedy) => remedy.kpi),
    ...state.coaching.flatMap((item) => (item.isPast ? [] : [item.kpi])),
    ...(context.basis === null ? [] : [context.basis.kpi]),
  ];
  return event(context, 'recover', { indexes: indexesSince(kpis, findLastStepAt(state), context) });
};

function kindIn<T extends string, F extends string>(
  { state }: CaseState,
  transition: T,
  fact: F,
): T | F | undefined {
  if (findTransition(state, transition)) return transition;
  return isBeyondTalk(state) ? fact : undefined;
}
