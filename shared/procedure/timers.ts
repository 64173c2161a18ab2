// What time alone changes, derived from data: a cron only writes it down, and a missed one takes effect as of its instant
// (DOMAIN.md §4.5). Timers belong to notices and suspensions, so they fire whatever state stands on top.
import type { Instant } from '../contract/terms.ts';
import { isBefore, normalInstant } from '../contract/zone.ts';
import type { CaseState, PendingNotice, Suspension } from './case.ts';
import type { Actor } from './events.ts';
import { withoutUnsentNotices, withoutUnsentPause, withoutUnsentResume } from './folding/letters.ts';
import { toClauseEnd } from './folding/notices.ts';
import { expireProposal, findExpiry } from './folding/proposal.ts';
import { enter, leave } from './folding/return-stack.ts';
import {
  closeSuspensions,
  earliestResume,
  openContractPause,
  openSuspensions,
  touchesContract,
} from './folding/suspensions.ts';
import type { EventDataOf, EventKind } from './log/event-data.ts';

/** Kinds of events that only record what time has changed already; folding them adds nothing but money they froze. */
export const TIMER_KINDS = [
  'effective',
  'confirm_timeout',
  'timeout_resume',
  'timeout_end',
  'timeout_right',
  'adjustment_expired',
] as const satisfies readonly EventKind[];
export type TimerKind = (typeof TIMER_KINDS)[number];

/** A system event that is due, without the id that the shell gives it. */
export type DueEvent = {
  kind: TimerKind;
  at: Instant;
  actor: Actor;
  data: EventDataOf[TimerKind];
  basis: null;
};

type Timer = { kind: TimerKind; at: Instant; notice: PendingNotice | null };

/** More than one case can ever have due; reaching it means a timer does not consume itself. */
const TIMERS_MAX = 20;

/** True for the name of an event that records an effect of time. */
export function isTimerKind(kind: string): kind is TimerKind {
  return TIMER_KINDS.some((known) => known === kind);
}

/** The case as it stands at `now`: everything due until then (inclusive) has happened, as of its own instant. */
export function stateAt(state: CaseState, now: Instant): CaseState {
  return passTime(state, now).state;
}

/** The system events to write for what is due at `now`, in order, each dated to its own instant; none when nothing is due. */
export function dueTimers(state: CaseState, now: Instant): DueEvent[] {
  return passTime(state, now).fired.map(({ kind, at, notice }) => ({
    kind,
    at,
    actor: { role: 'system', memberId: null },
    data: notice === null ? {} : { noticeId: notice.noticeId, effectiveAt: at, party: notice.party },
    basis: null,
  }));
}

/** The next instant at which time alone changes the case; null when nothing waits. */
export function nextTimerAt(state: CaseState): Instant | null {
  return firstTimer(state)?.at ?? null;
}

function passTime(state: CaseState, now: Instant): { state: CaseState; fired: Timer[] } {
  let current = state;
  const fired: Timer[] = [];
  for (let round = 0; round < TIMERS_MAX; round += 1) {
    const timer = firstTimer(current);
    if (timer === undefined || isBefore(now, timer.at)) return { state: current, fired };
    current = fire(current, timer);
    fired.push(timer);
  }
  throw new Error(`More than ${TIMERS_MAX} timers due at once`);
}

/** Earliest timer; at the same instant the end goes first (end beats pause, §4.6), then the pause notice. */
function firstTimer(state: CaseState): Timer | undefined {
  return [
    ...noticeTimers(state, state.pending),
    ...noticeTimers(state, state.pendingBelow),
    ...noticeTimers(state, state.otherEnd),
    ...openSuspensions(state).flatMap((suspension) => suspensionTimers(state, suspension)),
    ...proposalTimers(state),
  ].reduce<Timer | undefined>(
    (first, next) => (first && !isBefore(next.at, first.at) ? first : next),
    undefined,
  );
}

function noticeTimers(state: CaseState, notice: PendingNotice | null): Timer[] {
  if (!notice || notice.sentAt === null || notice.effectiveAt === null) return [];
  const at = notice.kind === 'resume' ? earliestResume(state, notice.effectiveAt) : notice.effectiveAt;
  return [{ kind: 'effective', at: normalInstant(at), notice }];
}

function suspensionTimers(state: CaseState, suspension: Suspension): Timer[] {
  if (!touchesContract(suspension)) return [];
  const { confirmBy, limitAt, onTimeout } = suspension;
  const kind = limitAt === null ? null : limitKind(state, suspension);
  const limit: Timer[] =
    limitAt === null || kind === null ? [] : [{ kind, at: normalInstant(limitAt), notice: null }];
  if (confirmBy === null) return limit;
  // Not yet confirmed: it lifts, at the latest when the clause's days are used up; only a confirmed one can end a contract.
  const liftsAt =
    limitAt !== null && onTimeout === 'resume' && isBefore(limitAt, confirmBy) ? limitAt : confirmBy;
  const lift: Timer = { kind: 'confirm_timeout', at: normalInstant(liftsAt), notice: null };
  return [lift, ...limit.filter((timer) => timer.kind === 'timeout_right')];
}

function proposalTimers(state: CaseState): Timer[] {
  const at = findExpiry(state);
  return at === null ? [] : [{ kind: 'adjustment_expired', at, notice: null }];
}

function limitKind(state: CaseState, suspension: Suspension): TimerKind | null {
  const { onTimeout } = suspension;
  if (onTimeout === null) return null;
  // A resume notice is under way: reaching the limit makes that notice effective, see `earliestResume`.
  if (onTimeout === 'resume') return hasResumeSent(state) ? null : 'timeout_resume';
  if (onTimeout === 'terminate') return 'timeout_end';
  return state.timeoutRight === null ? 'timeout_right' : null;
}

function hasResumeSent(state: CaseState): boolean {
  return (
    state.pending?.kind === 'resume' && state.pending.sentAt !== null && state.pending.effectiveAt !== null
  );
}

function fire(state: CaseState, timer: Timer): CaseState {
  switch (timer.kind) {
    case 'effective':
      return takeEffect(state, timer);
    case 'confirm_timeout':
      return leave(
        closeSuspensions(state, timer.at, (one) => one.kind === 'emergency'),
        'emergency_paused',
      );
    case 'timeout_resume':
      return resumeAtLimit(state, timer.at);
    case 'timeout_end':
      return endByClause(state, timer.at);
    case 'timeout_right':
      return { ...state, timeoutRight: openSuspensions(state).find(givesRight)?.onTimeout ?? null };
    case 'adjustment_expired':
      return expireProposal(state, timer.at);
  }
}

function givesRight({ onTimeout }: Suspension): boolean {
  return onTimeout === 'creator_may_terminate' || onTimeout === 'brand_may_terminate';
}

function takeEffect(state: CaseState, { at, notice }: Timer): CaseState {
  if (notice === null) return state;
  if (notice.kind === 'end') return endNow(state, at, notice);
  if (notice.kind === 'resume') return resumeByNotice(state, at);
  const paused = openContractPause(state, notice, at);
  if (state.state === 'pause_pending') return { ...paused, state: 'paused', pending: null };
  const returnTo = state.returnTo.map((below) => (below === 'pause_pending' ? 'paused' : below));
  return { ...paused, returnTo, pendingBelow: null };
}

/** An end that takes effect closes what is open under the contract; what the brand stopped of its own stays stopped. */
function endNow(state: CaseState, at: Instant, { noticeId, route, party }: PendingNotice): CaseState {
  const closed = closeSuspensions(withoutUnsentNotices(state), at, touchesContract);
  return {
    ...closed,
    state: 'ended',
    returnTo: [],
    pending: null,
    pendingBelow: null,
    otherEnd: null,
    request: null,
    proposal: null,
    endedBy: { noticeId, route: route ?? 'convenience', party, at },
  };
}

function resumeByNotice(state: CaseState, at: Instant): CaseState {
  const running = closeSuspensions(withoutUnsentPause(state), at, () => true);
  return { ...leaveResume(running), timeoutRight: null };
}

/** The clause lets the work run again; what the brand stopped of its own waits for a person. */
function resumeAtLimit(state: CaseState, at: Instant): CaseState {
  const isOver = (one: Suspension) => one.onTimeout === 'resume' && touchesContract(one);
  const running = closeSuspensions(withoutUnsentResume(withoutUnsentPause(state)), at, isOver);
  return leaveResume(leave(running, 'paused'));
}

/** Off the stack, with the notice that waited there. */
function leaveResume(state: CaseState): CaseState {
  const left = leave(state, 'resume_pending');
  return left.pendingBelow?.kind === 'resume' ? { ...left, pendingBelow: null } : left;
}

/**
 * The contract ends by its own clause, as of the limit. The table has this from `paused`; when an end or a resumption was
 * being prepared on top, the clause overtakes it, for the contract is over whatever the log was busy with.
 */
function endByClause(state: CaseState, at: Instant): CaseState {
  const suspension = openSuspensions(state).find((one) => one.onTimeout === 'terminate');
  const pending = toClauseEnd(at, suspension?.openedBySeq ?? state.seq);
  if (state.state === 'ending') return { ...state, pending, otherEnd: null };
  if (state.state === 'end_review') return { ...state, state: 'ending', pending, request: null };
  return { ...enter(state, 'ending'), pending, request: null };
}
