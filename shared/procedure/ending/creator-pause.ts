// A pause that the creator gave notice of (DOMAIN.md §3.5): by their right of the clause, received on our side, and theirs to end.
import type { CaseState, PendingNotice } from '../case.ts';
import type { EventOf } from '../events.ts';
import { toPendingNotice } from '../folding/notices.ts';
import { enter, goBack, leave } from '../folding/return-stack.ts';
import { closeSuspensions, openSuspensions } from '../folding/suspensions.ts';
import { findTransition } from '../machine.ts';

/** True while the creator's pause is on its way or in force, also beneath an end that is examined or under way; ours is not. */
export function isPausedByCreator(state: CaseState): boolean {
  if (state.state === 'pause_pending') return state.pending?.party === 'creator';
  const isResting = state.state === 'paused' || isBeneathEnd(state);
  return isResting && openSuspensions(state).some(isTheirs);
}

/** The work rests on until an end takes effect: what the end leaves to be delivered may still be delivered. */
function isBeneathEnd({ state, returnTo }: CaseState): boolean {
  return (state === 'end_review' || state === 'ending') && returnTo.includes('paused');
}

/** Their notice waits for its day, received as the event says; what was asked for on our side waits with it. */
export function pauseByCreator(state: CaseState, event: EventOf<'creator_pauses'>): CaseState {
  const { party, sentAt = event.at, deemedReceivedAt, effectiveAt } = event.data;
  if (party !== 'creator' || !deemedReceivedAt || !effectiveAt) return state;
  if (!findTransition(state.state, 'issue_pause_notice')) return state;
  const pending: PendingNotice = {
    ...toPendingNotice(event, 'pause'),
    ...{ sentAt, deemedReceivedAt, effectiveAt },
    answers: state.request?.kind === 'pause' ? state.request : null,
  };
  return { ...enter(state, 'pause_pending'), pending, request: null };
}

/** The creator goes on: before its day the notice is off the table, after it the work runs from here. */
export function goOnByCreator(state: CaseState, event: EventOf<'creator_goes_on'>): CaseState {
  if (event.data.party !== 'creator' || !isPausedByCreator(state)) return state;
  if (state.state === 'pause_pending') return goBack({ ...state, request: state.pending?.answers ?? null });
  const running = { ...closeSuspensions(state, event.at, isTheirs), timeoutRight: null };
  // An end that was asked for or stands goes its way; taken back, it leads to the work and not to a pause.
  return leave(running, 'paused');
}

function isTheirs({ kind, party }: CaseState['suspensions'][number]): boolean {
  return kind === 'contract' && party === 'creator';
}
