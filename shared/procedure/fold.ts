// The state of a case is a fold of its log (DOMAIN.md §4.8 no. 1). Folding never fails: an event that the table, its actor
// or its guard does not allow is counted and changes nothing, so that a log written by another version stays readable.
import type { CaseState } from './case.ts';
import type { CaseStateName, CollaborationEvent } from './events.ts';
import { keepMoney } from './folding/end-plan.ts';
import { applyFact, findFact } from './folding/facts.ts';
import { bounceLetter } from './folding/letters.ts';
import { applyTransition } from './folding/transition-effects.ts';
import { findTransition } from './machine.ts';
import { isTimerKind, stateAt } from './timers.ts';

/** A case without events, in the state where its log begins (`draft` unless it was taken over later). */
export function initialCase(state: CaseStateName = 'draft'): CaseState {
  return {
    state,
    returnTo: [],
    seq: 0,
    lastEventAt: null,
    suspensions: [],
    pending: null,
    pendingBelow: null,
    otherEnd: null,
    request: null,
    consultation: { status: 'none', attempts: 0, firstAt: null, lastAt: null },
    ladder: {},
    lastRungAt: null,
    evaluationAt: null,
    reviewedVersion: null,
    dismissedAt: null,
    hasDispute: false,
    timeoutRight: null,
    openCures: [],
    asked: [],
    answeredAt: null,
    unavailable: null,
    causes: [],
    remedies: [],
    coaching: [],
    proposal: null,
    endPlan: null,
    endedBy: null,
    money: null,
    notices: [],
    wishes: [],
    postMortem: null,
  };
}

/** The case after one more event. What time changed until the event's instant has happened before it. */
export function foldEvent(state: CaseState, event: CollaborationEvent): CaseState {
  const before = stateAt(state, event.at);
  return { ...applyEvent(before, event), seq: event.seq, lastEventAt: event.at };
}

/** The case after a whole log, in order of `seq`. Time since the last event is not applied: see `stateAt`. */
export function foldLog(events: readonly CollaborationEvent[], start: CaseState = initialCase()): CaseState {
  return events.reduce(foldEvent, start);
}

function applyEvent(state: CaseState, event: CollaborationEvent): CaseState {
  // A contract that a pause ends by its clause has its money frozen with it, as every other end.
  if (isTimerKind(event.kind)) return keepMoney(state, event);
  if (event.kind === 'bounced' && isResume(state, event)) return dropResume(state, event);
  if (event.kind === 'bounced' && isBelow(state, event)) return dropBelow(state);
  const fact = findFact(event.kind);
  if (fact) return applyFact(state, event, fact);
  const transition = findTransition(state.state, event.kind);
  if (!transition?.who.includes(event.actor.role)) return state;
  return applyTransition(state, event, transition);
}

function isResume({ pending, pendingBelow }: CaseState, { data }: CollaborationEvent): boolean {
  return [pending, pendingBelow].some((one) => one?.kind === 'resume' && one.noticeId === data.noticeId);
}

/** A notice of going on that came back, on top or beneath: the pause it would have ended lasts. */
function dropResume(state: CaseState, { data }: CollaborationEvent): CaseState {
  const bounced = bounceLetter(state, data.noticeId);
  if (state.state === 'resume_pending') return { ...bounced, state: 'paused', pending: null };
  const returnTo = state.returnTo.map((below) => (below === 'resume_pending' ? 'paused' : below));
  return { ...bounced, returnTo, pendingBelow: null };
}

function isBelow(state: CaseState, event: CollaborationEvent): boolean {
  return state.pendingBelow !== null && state.pendingBelow.noticeId === event.data.noticeId;
}

/** A pause notice that bounced while something else stands on top: it is off the stack and its request is open again. */
function dropBelow(state: CaseState): CaseState {
  const request = state.request ?? state.pendingBelow?.answers ?? null;
  const returnTo = state.returnTo.filter((below) => below !== 'pause_pending');
  return { ...state, returnTo, pendingBelow: null, request };
}
