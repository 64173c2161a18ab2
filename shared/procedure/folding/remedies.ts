// The remedial plan as the log tells it (DOMAIN.md §6.3): planned, done, reviewed. A make-good is tracked until it is closed.
import type { CaseState } from '../case.ts';
import type { EventData, EventOf, EventWith } from '../events.ts';
import type { CreatorStance, RemedyAction, RemedyRecord } from '../talk/records.ts';
import { TALK_LIMITS } from '../talk/records.ts';
import { moveChange } from '../talk/remedies.ts';

/** Actions of the running case, in the order they were planned. */
export function runningRemedies({ remedies }: Pick<CaseState, 'remedies'>): RemedyRecord[] {
  return remedies.filter((remedy) => remedy.isPast !== true);
}

/** Takes planned actions into the case with the index of their KPI on that day; an id that is known already is ignored. */
export function keepActions(state: CaseState, event: EventOf<'plan_remedy' | 'extend_plan'>): CaseState {
  const known = new Set(state.remedies.map((remedy) => remedy.id));
  const planned = (event.data.actions ?? [])
    .filter(
      (action, index, all) => !known.has(action.id) && all.findIndex(({ id }) => id === action.id) === index,
    )
    .map((action) => toRecord(action, event));
  return { ...state, remedies: withinLimit([...state.remedies, ...planned]) };
}

/** Notes that an action was done, and by whom. The first word counts; a closed action stays as it is. */
export function markActionDone(
  state: CaseState,
  event: EventOf<'action_done' | 'action_reported'>,
): CaseState {
  const doneBy = event.actor.role === 'creator' ? 'creator' : 'brand';
  return updateAction(state, event.data.actionId, (action) =>
    action.doneAt === null && action.outcome === 'open' ? { ...action, doneAt: event.at, doneBy } : action,
  );
}

/** Closes an action with its outcome and the index measured then, a make-good with what it brought. */
export function reviewAction(state: CaseState, event: EventOf<'review_action'>): CaseState {
  const { outcome, units } = event.data;
  if (outcome === undefined || outcome === 'open') return state;
  const counted = units === undefined ? {} : { units };
  return updateAction(state, event.data.actionId, (action) =>
    action.outcome === 'open'
      ? { ...action, outcome, after: findIndex(event.data, action.kpi), ...counted }
      : action,
  );
}

/** Moves the day of the look of an open action. */
export function postponeReview(
  state: CaseState,
  { data: { actionId, reviewOn } }: EventOf<'postpone_review'>,
): CaseState {
  if (!reviewOn) return state;
  return updateAction(state, actionId, (action) =>
    action.outcome === 'open' ? { ...action, reviewOn } : action,
  );
}

/** True when the event closes an action that was done: the remedy rung is then taken (DOMAIN.md §4.4). */
export function takesRemedyRung(state: CaseState, { data }: EventOf<'review_action'>): boolean {
  const action = state.remedies.find((remedy) => remedy.id === data.actionId);
  if (action === undefined || action.isPast === true || action.doneAt === null) return false;
  return action.outcome === 'open' && data.outcome !== undefined && data.outcome !== 'dropped';
}

/** Keeps how the creator takes the plan: the actions put to them by that event, or all open ones when it names none. */
export function answerActions(
  state: CaseState,
  event: EventOf<'answer_plan'>,
  creatorStance: CreatorStance,
): CaseState {
  const { answersSeq } = event.data;
  const isMeant = (action: RemedyRecord) =>
    action.outcome === 'open' && (answersSeq === undefined || action.seq === answersSeq);
  const remedies = state.remedies.map((action) => (isMeant(action) ? { ...action, creatorStance } : action));
  return { ...state, remedies };
}

/** The day they suggested for a change is agreed: with it they have agreed to what they suggested a change of. */
export function moveAgreedAction(
  state: CaseState,
  { data: { actionId, on } }: EventOf<'answer_wish'>,
): CaseState {
  if (actionId === undefined || on === undefined) return state;
  const remedies = state.remedies.map((action): RemedyRecord => {
    if (action.outcome !== 'open') return action;
    const moved = action.id === actionId ? moveChange(action, on) : action;
    return moved.creatorStance === 'suggests_change' ? { ...moved, creatorStance: 'agrees' } : moved;
  });
  return { ...state, remedies };
}

/** The plan after its case is closed: open changes are dropped, make-goods stay open until they are settled. */
export function closePlan(remedies: readonly RemedyRecord[]): RemedyRecord[] {
  return remedies.map((action) => {
    const isDropped = action.outcome === 'open' && action.kind === 'change' && action.isPast !== true;
    return { ...action, outcome: isDropped ? 'dropped' : action.outcome, isPast: true };
  });
}

/** Index of a KPI as an event recorded it; null when it could not be measured. */
export function findIndex({ indexes = {} }: Pick<EventData, 'indexes'>, kpi: string): number | null {
  return Object.entries(indexes).find(([name]) => name === kpi)?.[1] ?? null;
}

function toRecord(action: RemedyAction, event: EventWith<'indexes'>): RemedyRecord {
  return {
    ...action,
    seq: event.seq,
    plannedAt: event.at,
    before: findIndex(event.data, action.kpi),
    after: null,
    doneAt: null,
    doneBy: null,
    outcome: 'open',
    creatorStance: 'none',
  };
}

/** Closed actions make room, the oldest first; when all are open, what comes last is not taken. */
function withinLimit(remedies: RemedyRecord[]): RemedyRecord[] {
  let surplus = remedies.length - TALK_LIMITS.remedies;
  const kept = remedies.filter((remedy) => {
    const mayGo = surplus > 0 && remedy.outcome !== 'open';
    if (mayGo) surplus -= 1;
    return !mayGo;
  });
  return kept.slice(0, TALK_LIMITS.remedies);
}

function updateAction(
  state: CaseState,
  actionId: string | undefined,
  update: (action: RemedyRecord) => RemedyRecord,
): CaseState {
  return { ...state, remedies: state.remedies.map((one) => (one.id === actionId ? update(one) : one)) };
}
