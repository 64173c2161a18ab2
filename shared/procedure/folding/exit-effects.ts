// What the exit's transitions do to the case: the request, the end under way, breach and cure, dispute.
import { isBefore } from '../../contract/zone.ts';
import type { CaseState } from '../case.ts';
import type { CollaborationEvent } from '../events.ts';
import type { TransitionEvent } from '../machine.ts';
import { toGivenNotice, toPendingNotice } from './notices.ts';
import { enter, goBack } from './return-stack.ts';
import { takeBack } from './take-back.ts';
import type { Effect } from './talk-effects.ts';

/** Effects of the exit's transitions by name. */
export const EXIT_EFFECTS: Partial<Record<TransitionEvent, Effect>> = {
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
    openCures: [
      ...others,
      {
        trigger,
        noticeId: event.data.noticeId ?? event.id,
        seq: event.seq,
        noticeReceivedAt: deemedReceivedAt,
        cureEndsAt: effectiveAt,
        saidCuredAt: null,
        curedAt: null,
      },
    ],
  };
}
