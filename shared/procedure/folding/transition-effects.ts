// What a transition of the table does besides changing the state: stack, notices, suspensions, ladder.
import type { CaseState } from '../case.ts';
import type { CollaborationEvent, EventOf } from '../events.ts';
import type { Transition } from '../machine.ts';
import { EXIT_EFFECTS } from './exit-effects.ts';
import { keepLetter, withoutUnsentPause } from './letters.ts';
import { toPendingNotice } from './notices.ts';
import { enter, goBack } from './return-stack.ts';
import { closeSuspensions, openEmergency, openSuspensions, stopOwnSide } from './suspensions.ts';
import { takeBack } from './take-back.ts';
import type { Effects } from './talk-effects.ts';
import { TALK_EFFECTS } from './talk-effects.ts';

type AnyEffect = (state: CaseState, event: CollaborationEvent) => CaseState;

/** Applies a transition that the table allows. An effect that finds its own guard broken returns the state as it was. */
export function applyTransition(
  state: CaseState,
  event: CollaborationEvent,
  transition: Transition,
): CaseState {
  // The table has found this transition by the event's own kind; a look-up by text loses that.
  const effect = EFFECTS[transition.event] as AnyEffect | undefined;
  if (effect) return effect(state, event);
  if (transition.to === '=') return state;
  return transition.to === '@returnTo' ? goBack(state) : { ...state, state: transition.to };
}

const EFFECTS: Effects = {
  ...TALK_EFFECTS,
  issue_pause_notice: issuePause,
  withdraw_notice: withdrawNotice,
  resume: (state, event) =>
    goBack({
      ...closeSuspensions(keepLetter(withoutUnsentPause(state), event), event.at, () => true),
      timeoutRight: null,
    }),
  request_resume: (state, event) => ({
    ...keepLetter(state, event),
    state: 'resume_pending',
    pending: toPendingNotice(event, 'resume'),
  }),
  emergency_pause: startEmergency,
  confirm: confirmEmergency,
  lift: (state, event) => goBack(closeSuspensions(state, event.at, (one) => one.kind === 'emergency')),
  ...EXIT_EFFECTS,
};

function issuePause(state: CaseState, event: EventOf<'issue_pause_notice'>): CaseState {
  const answers = state.request?.kind === 'pause' ? state.request : null;
  const pending = { ...toPendingNotice(event, 'pause'), answers };
  return { ...enter(stopOwnSide(keepLetter(state, event), event), 'pause_pending'), pending, request: null };
}

/** Taking back a notice takes back what stopped with it, and reopens the request it answered. */
function withdrawNotice(state: CaseState, event: EventOf<'withdraw_notice'>): CaseState {
  return takeBack(state, event, 'brand');
}

function startEmergency(state: CaseState, event: EventOf<'emergency_pause'>): CaseState {
  return openEmergency(enter(state, 'emergency_paused'), event);
}

/** The emergency becomes the pause; an ordinary notice that was on its way is no longer needed. */
function confirmEmergency(given: CaseState, event: EventOf<'confirm'>): CaseState {
  // Its own letter tells of the pause: an ordinary notice that has not left would tell of a second one.
  const state = keepLetter(event.data.noticeId === undefined ? given : withoutUnsentPause(given), event);
  const isPausedBelow = openSuspensions(state).some((one) => one.kind === 'contract');
  const settled = isPausedBelow
    ? closeSuspensions(state, event.at, (one) => one.kind === 'emergency')
    : { ...state, suspensions: state.suspensions.map((one) => confirmOne(one, event)) };
  const request = state.request?.kind === 'pause' ? null : state.request;
  const returnTo = state.returnTo.slice(0, 1);
  return { ...settled, state: 'paused', returnTo, pending: null, pendingBelow: null, request };
}

function confirmOne(
  one: CaseState['suspensions'][number],
  event: EventOf<'confirm'>,
): CaseState['suspensions'][number] {
  if (one.kind !== 'emergency' || one.to !== null) return one;
  return { ...one, confirmBy: null, reviewOn: event.data.reviewOn ?? one.reviewOn };
}
