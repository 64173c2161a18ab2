// Suspensions are records beside the state (DOMAIN.md §4.1): they go on while an end is being prepared, and paused days
// are summed from them. What is the brand's own to stop is recorded the same way, but it touches no date of the contract.
import type { Instant } from '../../contract/terms.ts';
import { isBefore } from '../../contract/zone.ts';
import type { CaseState, PendingNotice, Suspension } from '../case.ts';
import { contractSideOf, ownSideOf } from '../decide/stop-scopes.ts';
import type { EventOf, EventWith, StopScope } from '../events.ts';
import { STOP_SCOPES } from '../events.ts';
import { withoutUnsentStay } from './letters.ts';

/** Suspensions that have begun and not ended. */
export function openSuspensions(state: CaseState): Suspension[] {
  return state.suspensions.filter((suspension) => suspension.to === null);
}

/** What stands still now, by any suspension, in the order of the list. */
export function stoppedScope(state: CaseState): StopScope[] {
  const open = openSuspensions(state);
  return STOP_SCOPES.filter((part) => open.some((suspension) => suspension.scope.includes(part)));
}

/** Stops the brand's own parts of the event's scope that still run; nothing when all of them stand already. */
export function stopOwnSide(state: CaseState, event: EventWith<'scope' | 'reviewOn'>): CaseState {
  const stopped = stoppedScope(state);
  const scope = ownSideOf(event.data.scope ?? []).filter((part) => !stopped.includes(part));
  if (scope.length === 0) return state;
  const reviewOn = event.data.reviewOn ?? null;
  const record = { kind: 'own_side', scope, from: event.at, reviewOn, openedBySeq: event.seq } as const;
  return { ...state, suspensions: [...state.suspensions, { ...OPEN, ...record }] };
}

/** The contract's pause begins, at the instant its notice takes effect. */
export function openContractPause(state: CaseState, notice: PendingNotice, from: Instant): CaseState {
  const { reviewOn, contractVersion, limitOn, limitAt, onTimeout, seq } = notice;
  const clause = { reviewOn, contractVersion, limitOn, limitAt, onTimeout, openedBySeq: seq };
  const suspension: Suspension = {
    ...OPEN,
    ...clause,
    kind: 'contract',
    scope: contractSideOf(notice.scope),
    from,
    ...(notice.party === 'creator' ? { party: 'creator' } : {}),
  };
  return { ...state, suspensions: [...state.suspensions, suspension] };
}

/** Everything unpublished stands at once; it lifts at `confirmBy` unless a manager confirms. */
export function openEmergency(state: CaseState, event: EventOf<'emergency_pause'>): CaseState {
  const { data, at: from, seq: openedBySeq } = event;
  const clause = {
    confirmBy: data.confirmBy ?? null,
    contractVersion: data.version ?? null,
    limitOn: data.latestResumeOn ?? null,
    limitAt: data.limitAt ?? null,
    onTimeout: data.onTimeout ?? null,
  };
  const suspension: Suspension = {
    ...OPEN,
    ...clause,
    kind: 'emergency',
    scope: [...STOP_SCOPES],
    from,
    openedBySeq,
  };
  return { ...state, suspensions: [...state.suspensions, suspension] };
}

/** True for a stop that we may let go on: the creator's own pause is theirs, and an emergency is confirmed first. */
export function canGoOn({ party, confirmBy }: Suspension): boolean {
  return party !== 'creator' && confirmBy === null;
}

/** What stands still by our side is looked at again on the event's day; a letter of an earlier day that has not left is void. */
export function stayPaused(given: CaseState, { data, seq, at }: EventOf<'stay_paused'>): CaseState {
  const { reviewOn } = data;
  if (!reviewOn) return given;
  const state = withoutUnsentStay(given);
  const suspensions = state.suspensions.map((one) =>
    one.to === null && canGoOn(one) ? { ...one, reviewOn, stay: { seq, at } } : one,
  );
  return { ...state, suspensions };
}

/** Ends the open suspensions that match, at the instant (never before they began). */
export function closeSuspensions(
  state: CaseState,
  at: Instant,
  matches: (suspension: Suspension) => boolean,
): CaseState {
  const suspensions = state.suspensions.map((suspension) => {
    if (suspension.to !== null || !matches(suspension)) return suspension;
    return { ...suspension, to: isBefore(at, suspension.from) ? suspension.from : at };
  });
  return { ...state, suspensions };
}

/** True for what suspends the work under the contract: an ordinary pause or an emergency. */
export function touchesContract(suspension: Suspension): boolean {
  return suspension.kind !== 'own_side';
}

/** True while the contract's work stands still, whatever stands on top of it. */
export function isSuspended(state: CaseState): boolean {
  return openSuspensions(state).some(touchesContract);
}

/** A pause that resumes at its limit does so even when the resume notice would take longer. */
export function earliestResume(state: CaseState, effectiveAt: Instant): Instant {
  return openSuspensions(state)
    .filter(touchesContract)
    .map((suspension) => (suspension.onTimeout === 'resume' ? suspension.limitAt : null))
    .reduce<Instant>(
      (first, limitAt) => (limitAt !== null && isBefore(limitAt, first) ? limitAt : first),
      effectiveAt,
    );
}

const OPEN = {
  to: null,
  reviewOn: null,
  confirmBy: null,
  contractVersion: null,
  limitOn: null,
  limitAt: null,
  onTimeout: null,
};
