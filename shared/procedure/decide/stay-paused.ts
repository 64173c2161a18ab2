// A pause that goes on: on its day of review, or before it, another day is set on which it is looked at again. Nothing starts
// and nothing else stops; the clause's limit of days stays where it is.
import { isOver, phaseOf } from '../../contract/facts/case-states.ts';
import type { LocalDate } from '../../contract/terms.ts';
import { isLocalDate } from '../../contract/zone.ts';
import { refuse } from '../../result.ts';
import type { CaseState } from '../case.ts';
import { canGoOn, isSuspended, openSuspensions, touchesContract } from '../folding/suspensions.ts';
import { todayOf } from '../talk/ladder-day.ts';
import type { DecisionRule } from './answer.ts';
import { event, hasRole, invalid, needsRole, noteOf, notPossible } from './answer.ts';

/** Who may let what stands still go on standing: as who may pause it; null = nothing of ours stands still here. */
export function whoMayStay(state: CaseState): 'marketer' | 'manager' | null {
  if (isOver(state.state)) return null;
  // A notice, or a stop that waits to be confirmed, is decided first: its own day comes before any review.
  if (phaseOf(state.state) === 'held' && state.state !== 'paused') return null;
  // While an end is decided or runs, the pause beneath it waits for that.
  if (isSuspended(state) && state.state !== 'paused') return null;
  const stops = openSuspensions(state).filter(canGoOn);
  if (stops.length === 0) return null;
  return stops.some(touchesContract) ? 'manager' : 'marketer';
}

/** The last day on which an open pause can still be looked at: its limit of days; null = no limit is set. */
export function lastReviewOn(state: CaseState): LocalDate | null {
  const limits = openSuspensions(state).flatMap((one) => (canGoOn(one) ? (one.limitOn ?? []) : []));
  return limits.sort()[0] ?? null;
}

/** Decides `stay_paused`: what stands still goes on standing, and is looked at again on another day within the clause. */
export const decideStayPaused: DecisionRule<'stay_paused'> = (state, command, context) => {
  const needs = whoMayStay(state);
  if (needs === null) return notPossible(state, command, insteadOf(state));
  if (!hasRole(context, needs)) return needsRole(needs);
  const { reviewOn } = command;
  if (!isLocalDate(reviewOn)) return invalid('reviewOn', 'no_such_date');
  if (reviewOn < todayOf(context)) return invalid('reviewOn', 'in_the_past');
  const stops = openSuspensions(state).filter(canGoOn);
  if (stops.every((one) => one.reviewOn === reviewOn)) return invalid('reviewOn', 'same_day');
  const lastOn = lastReviewOn(state);
  if (lastOn !== null && reviewOn > lastOn) {
    return refuse({ reason: 'invalid', field: 'reviewOn', problem: 'after_limit', onRecord: lastOn });
  }
  return event(context, 'stay_paused', { reviewOn, ...noteOf(command) });
};

/** A pause of the creator's own is theirs to end, and has no day of ours. */
function insteadOf(state: CaseState): string {
  const isTheirs =
    state.state === 'paused' && openSuspensions(state).some(({ party }) => party === 'creator');
  return isTheirs ? 'pause_of_creator' : state.state;
}
