// What the ladder's own transitions do to the case: talk, causes, remedies, changed terms, coaching.
import type { Instant } from '../../contract/terms.ts';
import { isBefore } from '../../contract/zone.ts';
import type { CaseState } from '../case.ts';
import type { Basis, EventHead, EventKind, EventOf, EventWith, Rung } from '../events.ts';
import type { TransitionEvent } from '../machine.ts';
import { countsFrom } from '../talk/fresh-numbers.ts';
import { keepCauses } from './causes.ts';
import { closeCards, keepCards, markSession } from './coaching.ts';
import { keepLetter } from './letters.ts';
import { answersAnother, toProposal } from './proposal.ts';
import { closePlan, keepActions, markActionDone } from './remedies.ts';
import { addWish } from './wishes.ts';

/** What one kind of event does to a case. */
export type Effect<K extends EventKind> = (state: CaseState, event: EventOf<K>) => CaseState;
/** Effects of transitions by their names; one without an entry only changes the state. */
export type Effects = { [K in TransitionEvent]?: Effect<K> };

/** Records a rung of the ladder as done at the instant it was taken. */
function climb(state: CaseState, rung: Rung, at: Instant): CaseState {
  return { ...state, ladder: { ...state.ladder, [rung]: 'done' }, lastRungAt: at };
}

/** Notes that a step was put to the creator on that day. */
export function offer(
  state: CaseState,
  rung: NonNullable<CaseState['lastOffer']>['rung'],
  { at }: EventHead,
): CaseState {
  return { ...state, lastRungAt: at, lastOffer: { rung, at } };
}

/** When a contact was, where the event says so; else when it was logged. */
export function contactedAt({ at, data }: EventWith<'contactedAt'>): Instant {
  return data.contactedAt ?? at;
}

/** Counts a contact with the creator at that instant; a case that was answered stays answered. */
export function countContact(state: CaseState, at: Instant): CaseState {
  const { consultation } = state;
  const status = consultation.status === 'answered' ? 'answered' : 'open';
  const attempts = consultation.attempts + 1;
  const firstAt =
    consultation.firstAt !== null && isBefore(consultation.firstAt, at) ? consultation.firstAt : at;
  const lastAt = consultation.lastAt !== null && isBefore(at, consultation.lastAt) ? consultation.lastAt : at;
  return climb({ ...state, consultation: { status, attempts, firstAt, lastAt } }, 'communicate', at);
}

/** Notes that the creator answered, the days they are away and the date they propose. */
export function markAnswered(
  state: CaseState,
  event: EventOf<'creator_responds' | 'creator_answered'>,
): CaseState {
  const { unavailable, proposedOn } = event.data;
  const answered: CaseState = {
    ...state,
    consultation: { ...state.consultation, status: 'answered' },
    answeredAt: contactedAt(event),
    unavailable: unavailable ?? state.unavailable,
  };
  return proposedOn ? addWish(answered, event, { kind: 'date', on: proposedOn }) : answered;
}

/** Effects of the ladder's transitions by name. */
export const TALK_EFFECTS: Effects = {
  open_consultation: (state, event) => countContact({ ...state, state: 'consulting' }, contactedAt(event)),
  creator_responds: markAnswered,
  diagnose,
  plan_remedy: (state, event) =>
    keepActions({ ...offer(state, 'remedy', event), state: 'remediating' }, event),
  action_done: doAction,
  propose_adjustment: (state, event) => ({
    ...offer(state, 'adjust', event),
    state: 'adjusting',
    proposal: toProposal(event),
  }),
  amendment_signed: (state, event) =>
    answersAnother(state, event) ? state : keepLetter(settleProposal(state, event, 'adjusted'), event),
  adjustment_declined: (state, event) => settleProposal(state, event, 'coaching'),
  withdraw_proposal: (state) => ({ ...state, state: 'remediating', proposal: null }),
  start_coaching: (state, event) => keepCards({ ...offer(state, 'coach', event), state: 'coaching' }, event),
  session_done: (state, event) => climb(markSession(state, event), 'coach', event.at),
  dismiss: (state, event) => ({ ...state, state: 'active', dismissedAt: event.at }),
  resolve: closeCase,
  recover: closeCase,
};

/** Looking at the numbers and naming causes is the second rung. It asks nothing of the creator, so the day stays free. */
export function diagnose(state: CaseState, event: EventOf<'diagnose' | 'update_diagnosis'>): CaseState {
  const looked = event.basis === null ? state : keepLook(state, event.basis);
  return keepCauses({ ...looked, ladder: { ...state.ladder, evaluate: 'done' } }, event);
}

/** Notes when the numbers were looked at and from when they are. */
export function keepLook(
  state: CaseState,
  basis: Pick<Basis, 'assessedAt' | 'countedAt' | 'isPastCounting'>,
): CaseState {
  return { ...state, evaluationAt: basis.assessedAt, evaluatedFrom: countsFrom(basis) };
}

/** An action of the plan takes the rung when it is reviewed; without one, somebody says that the rung was taken. */
function doAction(state: CaseState, event: EventOf<'action_done'>): CaseState {
  return event.data.actionId === undefined ? climb(state, 'remedy', event.at) : markActionDone(state, event);
}

/** Closes the proposal on the table; an answer to another one changes nothing. */
function settleProposal(
  state: CaseState,
  event: EventOf<'amendment_signed' | 'adjustment_declined'>,
  to: CaseState['state'],
): CaseState {
  if (answersAnother(state, event)) return state;
  return climb({ ...state, state: to, proposal: null }, 'adjust', event.at);
}

/** The case is over and work runs as agreed: a later one starts with a talk of its own. What was tried is kept. */
function closeCase(state: CaseState, event: EventOf<'resolve' | 'recover'>): CaseState {
  const { evaluatedFrom: _, ...rest } = state;
  return {
    ...rest,
    state: 'active',
    consultation: { status: 'none', attempts: 0, firstAt: null, lastAt: null },
    ladder: {},
    evaluationAt: null,
    asked: [],
    answeredAt: null,
    causes: [],
    remedies: closePlan(state.remedies),
    coaching: closeCards(state.coaching, event.kind === 'recover' ? event.data : {}),
    proposal: null,
  };
}
