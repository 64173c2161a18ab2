// What a transition of the table does besides changing the state: stack, notices, suspensions, ladder.
import { isBefore } from '../../contract/zone.ts';
import type { CaseState } from '../case.ts';
import type { CollaborationEvent, Rung } from '../events.ts';
import type { Transition, TransitionEvent } from '../machine.ts';
import { isWithdrawable, toGivenNotice, toPendingNotice } from './notices.ts';
import { enter, goBack } from './return-stack.ts';
import { closeSuspensions, openEmergency, openSuspensions, stopOwnSide } from './suspensions.ts';

type Effect = (state: CaseState, event: CollaborationEvent) => CaseState;

/** Applies a transition that the table allows. An effect that finds its own guard broken returns the state as it was. */
export function applyTransition(
  state: CaseState,
  event: CollaborationEvent,
  transition: Transition,
): CaseState {
  const effect = EFFECTS[transition.event];
  if (effect) return effect(state, event);
  if (transition.to === '=') return state;
  return transition.to === '@returnTo' ? goBack(state) : { ...state, state: transition.to };
}

/** Records a rung of the ladder as done, on the day it was taken. */
export function climb(state: CaseState, rung: Rung, event: CollaborationEvent): CaseState {
  return {
    ...state,
    ladder: { ...state.ladder, [rung]: 'done' },
    lastRungAt: event.data.contactedAt ?? event.at,
  };
}

/** Counts a contact with the creator; a case that was answered stays answered. */
export function countContact(state: CaseState, event: CollaborationEvent): CaseState {
  const at = event.data.contactedAt ?? event.at;
  const { consultation } = state;
  const status = consultation.status === 'answered' ? 'answered' : 'open';
  const attempts = consultation.attempts + 1;
  const firstAt =
    consultation.firstAt !== null && isBefore(consultation.firstAt, at) ? consultation.firstAt : at;
  const lastAt = consultation.lastAt !== null && isBefore(at, consultation.lastAt) ? consultation.lastAt : at;
  return climb({ ...state, consultation: { status, attempts, firstAt, lastAt } }, 'communicate', event);
}

/** Notes that the creator answered. */
export function markAnswered(state: CaseState): CaseState {
  return { ...state, consultation: { ...state.consultation, status: 'answered' } };
}

const EFFECTS: Partial<Record<TransitionEvent, Effect>> = {
  open_consultation: (state, event) => countContact({ ...state, state: 'consulting' }, event),
  creator_responds: (state) => markAnswered(state),
  diagnose: (state, event) => climb(state, 'evaluate', event),
  plan_remedy: (state, event) => ({ ...state, state: 'remediating', lastRungAt: event.at }),
  action_done: (state, event) => climb(state, 'remedy', event),
  propose_adjustment: (state, event) => ({ ...state, state: 'adjusting', lastRungAt: event.at }),
  amendment_signed: (state, event) => climb({ ...state, state: 'adjusted' }, 'adjust', event),
  adjustment_declined: (state, event) => climb({ ...state, state: 'coaching' }, 'adjust', event),
  adjustment_expired: (state, event) => climb({ ...state, state: 'coaching' }, 'adjust', event),
  start_coaching: (state, event) => ({ ...state, state: 'coaching', lastRungAt: event.at }),
  session_done: (state, event) => climb(state, 'coach', event),
  resolve: closeCase,
  recover: closeCase,
  issue_pause_notice: issuePause,
  withdraw_notice: withdrawNotice,
  bounced: bounce,
  resume: (state, event) => goBack({ ...closeSuspensions(state, event.at, () => true), timeoutRight: null }),
  request_resume: (state, event) => ({
    ...state,
    state: 'resume_pending',
    pending: toPendingNotice(event, 'resume'),
  }),
  emergency_pause: startEmergency,
  confirm: confirmEmergency,
  lift: (state, event) => goBack(closeSuspensions(state, event.at, (one) => one.kind === 'emergency')),
  request_end: (state, event) => ({ ...enter(state, 'end_review'), request: toEndRequest(event) }),
  withdraw_request: (state) => ({ ...goBack(state), request: null }),
  issue_end_notice: (state, event) =>
    startEnding(state, { ...toPendingNotice(event, 'end'), answers: state.request }),
  mutual_signed: (state, event) =>
    startEnding(state, toGivenNotice(event, { party: 'brand', route: 'mutual' })),
  creator_ends: (state, event) => {
    const route = event.data.route ?? 'convenience';
    return startEnding(state, toGivenNotice(event, { party: 'creator', route }));
  },
  term_over: (state, event) => startEnding(state, toGivenNotice(event, { party: 'brand', route: 'expiry' })),
  creator_withdraws: (state, event) => takeBack(state, event, 'creator'),
  shorten: shortenEnd,
  issue_breach_notice: openCure,
  breach_cured: (state, event) => {
    const openCures = state.openCures.filter((cure) => cure.trigger !== event.data.trigger);
    return { ...state, openCures };
  },
  raise_dispute: (state) => ({ ...state, hasDispute: true }),
  complete: (state) => ({ ...state, state: 'completed', request: null }),
};

/** The case is over and work runs as agreed: a later one starts with a talk of its own. */
function closeCase(state: CaseState): CaseState {
  const consultation = { status: 'none', attempts: 0, firstAt: null, lastAt: null } as const;
  return { ...state, state: 'active', consultation, ladder: {}, evaluationAt: null };
}

function issuePause(state: CaseState, event: CollaborationEvent): CaseState {
  const answers = state.request?.kind === 'pause' ? state.request : null;
  const pending = { ...toPendingNotice(event, 'pause'), answers };
  return { ...enter(stopOwnSide(state, event), 'pause_pending'), pending, request: null };
}

/** Taking back a notice takes back what stopped with it, and reopens the request it answered. */
function withdrawNotice(state: CaseState, event: CollaborationEvent): CaseState {
  return takeBack(state, event, 'brand');
}

function takeBack(state: CaseState, event: CollaborationEvent, party: 'brand' | 'creator'): CaseState {
  const notice = state.pending;
  if (!notice || notice.party !== party || !isWithdrawable(notice, event.at)) return state;
  if (notice.kind === 'resume') return { ...state, state: 'paused', pending: null };
  const reopened =
    notice.kind === 'pause' ? { ...state, request: notice.answers } : { ...state, request: null };
  const isItsOwn = (one: { kind: string; openedBySeq: number }): boolean =>
    one.kind === 'own_side' && one.openedBySeq === notice.seq;
  return goBack(closeSuspensions(reopened, event.at, isItsOwn));
}

function bounce(state: CaseState): CaseState {
  if (state.state === 'ending')
    return { ...state, state: 'end_review', pending: null, request: state.pending?.answers ?? null };
  return goBack({ ...state, request: state.pending?.answers ?? null });
}

function startEmergency(state: CaseState, event: CollaborationEvent): CaseState {
  return openEmergency(
    { ...enter(state, 'emergency_paused'), pending: null, pendingBelow: state.pending },
    event,
  );
}

/** The emergency becomes the pause; an ordinary notice that was on its way is no longer needed. */
function confirmEmergency(state: CaseState, event: CollaborationEvent): CaseState {
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
  event: CollaborationEvent,
): CaseState['suspensions'][number] {
  if (one.kind !== 'emergency' || one.to !== null) return one;
  return { ...one, confirmBy: null, reviewOn: event.data.reviewOn ?? one.reviewOn };
}

function toEndRequest(event: CollaborationEvent): CaseState['request'] {
  const { data, seq, at, actor } = event;
  const reason = data.reason ?? null;
  return { kind: 'end', seq, at, byMemberId: actor.memberId, scope: [], reviewOn: null, reason };
}

function startEnding(state: CaseState, pending: NonNullable<CaseState['pending']>): CaseState {
  // An end that was being prepared gives way: what a withdrawal returns to is what stood beneath it.
  if (state.state === 'end_review') return { ...state, state: 'ending', pending, request: null };
  const pendingBelow = state.state === 'pause_pending' ? state.pending : state.pendingBelow;
  return { ...enter(state, 'ending'), pending, pendingBelow, request: null };
}

function shortenEnd(state: CaseState, event: CollaborationEvent): CaseState {
  const { effectiveAt } = event.data;
  const { pending } = state;
  if (!pending || !effectiveAt) return state;
  if (pending.effectiveAt !== null && !isBefore(effectiveAt, pending.effectiveAt)) return state;
  // Both have signed the new day, so it no longer depends on the sending of the old notice.
  const sentAt = pending.sentAt ?? event.at;
  return {
    ...state,
    pending: { ...pending, sentAt, effectiveAt, expectedEffectiveAt: effectiveAt, route: 'mutual' },
  };
}

function openCure(state: CaseState, event: CollaborationEvent): CaseState {
  const { trigger, deemedReceivedAt = null, effectiveAt = null } = event.data;
  if (trigger === undefined) return state;
  const others = state.openCures.filter((cure) => cure.trigger !== trigger);
  return {
    ...state,
    openCures: [...others, { trigger, noticeReceivedAt: deemedReceivedAt, cureEndsAt: effectiveAt }],
  };
}
