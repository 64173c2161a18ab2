// What the exit's transitions do to the case: the request, the end under way, breach and cure, dispute.
import { isBefore } from '../../contract/zone.ts';
import type { CaseState } from '../case.ts';
import type { EventOf } from '../events.ts';
import { acceptCure, openCure, sayCured } from './cures.ts';
import { keepAgreedMoney, keepMoney, toEndPlan } from './end-plan.ts';
import {
  bounceLetter,
  findLetter,
  isHeld,
  keepLetter,
  withdrawLetter,
  withoutUnsentNotices,
} from './letters.ts';
import { endsByItself, toGivenNotice, toPendingNotice } from './notices.ts';
import { enter, goBack } from './return-stack.ts';
import { takeBack } from './take-back.ts';
import type { Effects } from './talk-effects.ts';

/** Effects of the exit's transitions by name. */
export const EXIT_EFFECTS: Effects = {
  request_end: (state, event) => ({
    ...enter(state, 'end_review'),
    request: toEndRequest(event),
    endPlan: toEndPlan(state, event),
  }),
  withdraw_request: (state) => ({ ...goBack(state), request: null, endPlan: null, money: null }),
  issue_end_notice: (state, event) =>
    startEnding(keepLetter(keepMoney(state, event), event), {
      ...toPendingNotice(event, 'end'),
      answers: state.request,
    }),
  mutual_signed: (state, event) =>
    startEnding(
      keepLetter(closeMutualWishes(keepAgreedMoney(state, event)), event),
      toGivenNotice(event, { party: 'brand', route: 'mutual' }),
    ),
  creator_ends: (state, event) => {
    const route = event.data.route ?? 'convenience';
    const given = toGivenNotice(event, { party: 'creator', route });
    // The creator's end overtakes one that the brand was preparing.
    return startEnding(keepMoney({ ...state, endPlan: null, money: null }, event), given);
  },
  term_over: (state, event) =>
    startEnding(keepMoney(state, event), toGivenNotice(event, { party: 'brand', route: 'expiry' })),
  creator_withdraws: (state, event) => takeBack(state, event, 'creator'),
  shorten: (state, event) => shortenEnd(keepLetter(closeMutualWishes(state), event), event),
  bounced: bounce,
  issue_breach_notice: (state, event) => openCure(keepLetter(state, event), event),
  // Whether it is put right the team decides; the creator's word is kept as theirs.
  breach_cured: (state, event) =>
    event.actor.role === 'creator' ? sayCured(state, event) : acceptCure(state, event),
  raise_dispute: (state) => ({ ...state, hasDispute: true }),
  complete: (state) => ({
    ...withoutUnsentNotices(state),
    state: 'completed',
    request: null,
    proposal: null,
  }),
};

function toEndRequest(event: EventOf<'request_end'>): CaseState['request'] {
  const { data, seq, at, actor } = event;
  const reason = data.endReason ?? data.reason ?? null;
  return { kind: 'end', seq, at, byMemberId: actor.memberId, scope: [], reviewOn: null, reason };
}

function startEnding(state: CaseState, pending: NonNullable<CaseState['pending']>): CaseState {
  // An end that was being prepared gives way: what a withdrawal returns to is what stood beneath it.
  if (state.state === 'end_review') return { ...state, state: 'ending', pending, request: null };
  return { ...enter(state, 'ending'), pending, request: null };
}

function shortenEnd(state: CaseState, event: EventOf<'shorten'>): CaseState {
  const { effectiveAt } = event.data;
  const { pending } = state;
  if (!pending || !effectiveAt) return state;
  if (pending.effectiveAt !== null && !isBefore(effectiveAt, pending.effectiveAt)) return state;
  // Both have signed the new day, so it no longer depends on the sending of the old notice.
  const sentAt = pending.sentAt ?? event.at;
  const times = { sentAt, signedAt: event.at, effectiveAt, expectedEffectiveAt: effectiveAt };
  return {
    ...withoutUnsent(keepAgreedMoney(state, event), pending.noticeId),
    pending: { ...pending, ...times, route: 'mutual' },
  };
}

/** A notice that has not left would name a day that nobody wants any more: it is taken back, and its record stays. */
function withoutUnsent(state: CaseState, noticeId: string): CaseState {
  const letter = findLetter(state, noticeId);
  return letter && isHeld(letter) ? withdrawLetter(state, noticeId) : state;
}

/** A notice of ours that came back: the case is where it was before, and what it answered is open again. */
function bounce(state: CaseState): CaseState {
  const { pending } = state;
  if (pending?.party !== 'brand' || endsByItself(pending)) return state;
  const returned = { ...bounceLetter(state, pending.noticeId), request: pending.answers };
  if (state.state !== 'ending') return goBack(returned);
  if (state.otherEnd)
    return { ...returned, pending: state.otherEnd, otherEnd: null, request: null, money: null };
  return { ...returned, state: 'end_review', pending: null, money: null };
}

/** The agreement answers what the creator asked for. */
function closeMutualWishes(state: CaseState): CaseState {
  return { ...state, wishes: state.wishes.filter((wish) => wish.kind !== 'mutual_end') };
}
