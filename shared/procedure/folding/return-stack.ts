// Going into a procedure and back out of it (DOMAIN.md §4.1): what a pause or an end stands on is a stack of depth ≤ 3.
import { phaseOf } from '../../contract/facts/case-states.ts';
import type { CaseState } from '../case.ts';
import type { CaseStateName } from '../events.ts';

/** Enters a procedure; the present state is what a later return leads to, and a notice of a pause's waits beneath. */
export function enter(state: CaseState, next: CaseStateName): CaseState {
  const waiting = waitsForPause(state.state) ? { pending: null, pendingBelow: state.pending } : {};
  return { ...state, ...waiting, returnTo: [...state.returnTo, state.state], state: next };
}

/** Leaves the present procedure. A notice that waited beneath is the pending one again. Throws when nothing is beneath. */
export function goBack(state: CaseState): CaseState {
  const below = state.returnTo.at(-1);
  if (below === undefined) throw new Error(`Nothing to return to from ${state.state}`);
  const returnTo = state.returnTo.slice(0, -1);
  if (!waitsForPause(below)) return { ...state, state: below, returnTo, pending: null };
  return { ...state, state: below, returnTo, pending: state.pendingBelow, pendingBelow: null };
}

function waitsForPause(name: CaseStateName): boolean {
  return name === 'pause_pending' || name === 'resume_pending';
}

/** Ends the procedure `name` wherever it stands: on top it is left, beneath it disappears from the stack. */
export function leave(state: CaseState, name: CaseStateName): CaseState {
  if (state.state === name) return goBack(state);
  return { ...state, returnTo: state.returnTo.filter((below) => below !== name) };
}

/** The state a marketer would call the collaboration's own: the running one at the bottom of the stack. */
export function baseState(state: CaseState): CaseStateName {
  return state.returnTo[0] ?? state.state;
}

/** True when the state is the present one or stands beneath it. */
export function isWithin(state: CaseState, name: CaseStateName): boolean {
  return state.state === name || state.returnTo.includes(name);
}

/** True when a pause of the contract is in force or on its way, in or out, beneath whatever stands on top. */
export function isPausedOrPending(state: CaseState): boolean {
  return [state.state, ...state.returnTo].some((name) => phaseOf(name) === 'held');
}
