// Letters about a pause that nobody gives notice of: that it goes on until another day, and that it has ended by itself, at the
// clause's limit of days or because nobody confirmed an emergency stop in time.
import { isOver } from '../../contract/facts/case-states.ts';
import type { Instant } from '../../contract/terms.ts';
import { isBefore } from '../../contract/zone.ts';
import type { CaseState, Suspension } from '../case.ts';
import { touchesContract } from '../folding/suspensions.ts';

/** How the work runs again without anybody's notice: at the limit of days, or because a stop was not confirmed. */
export type PauseOverBy = 'limit' | 'unconfirmed';

/** `pauseSeq`: the event that set the day, or the one that began what is over. */
export type PauseLetter = { letter: 'pause_on' | 'pause_over'; pauseSeq: number; at: Instant };

/** The letters that the newest rest of the work gives reason for; none once all is over, for then an end has its own. */
export function pauseLetters(state: CaseState): PauseLetter[] {
  const newest = state.suspensions.findLast(touchesContract);
  if (newest === undefined || isOver(state.state)) return [];
  const { stay, to, openedBySeq } = newest;
  if (to === null) return stay === undefined ? [] : [{ letter: 'pause_on', pauseSeq: stay.seq, at: stay.at }];
  return isTold(newest, state) ? [{ letter: 'pause_over', pauseSeq: openedBySeq, at: to }] : [];
}

/** The rest of the work that a letter is about; undefined where it is about none. */
export function findToldPause(
  { suspensions }: CaseState,
  pauseSeq: number | undefined,
): Suspension | undefined {
  return suspensions.findLast(
    (one) => touchesContract(one) && (one.stay?.seq === pauseSeq || one.openedBySeq === pauseSeq),
  );
}

/** Null while it lasts, and where a person ended it or gave notice of its end. */
export function pauseOverBy({ kind, to, confirmBy, limitAt, onTimeout }: Suspension): PauseOverBy | null {
  if (to === null) return null;
  if (onTimeout === 'resume' && limitAt !== null && !isBefore(to, limitAt)) return 'limit';
  return kind === 'emergency' && confirmBy !== null ? 'unconfirmed' : null;
}

/** What ended by itself is told always; a stop that a person lifted before anybody spoke of it has told nobody anything. */
function isTold(one: Suspension, state: CaseState): boolean {
  const { confirmBy, from, to } = one;
  if (pauseOverBy(one) === null || to === null) return false;
  if (confirmBy === null || !isBefore(to, confirmBy)) return true;
  const spokenAt = [state.consultation.lastAt, ...state.notices.map(({ sentAt }) => sentAt)];
  return spokenAt.some((at) => at !== null && !isBefore(at, from) && !isBefore(to, at));
}
