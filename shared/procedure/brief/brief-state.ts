// Where a creator stands with the brief that is for them now: told of it, confirmed, or not told yet.
import type { Instant } from '../../contract/terms.ts';
import type { CaseState } from '../case.ts';
import { isOver, isRunning } from '../machine.ts';
import { toldBrief } from './told-brief.ts';

/** `told`: they have not confirmed; `waiting`: a letter is prepared; `untold`: nobody has written; `resting`: no new work is asked for. */
export type BriefState = 'none' | 'told' | 'confirmed' | 'waiting' | 'untold' | 'resting';

export function briefStateOf(
  state: Pick<CaseState, 'briefs' | 'notices' | 'state'>,
  currentN: number | null,
): BriefState {
  if (currentN === null) return 'none';
  const told = toldBrief(state);
  if (isOver(state.state)) return 'resting';
  if (told?.n === currentN) return told.readAt === null ? 'told' : 'confirmed';
  const isPrepared = state.notices.some(
    ({ brief, sentAt, isWithdrawn, isBounced }) =>
      brief?.n === currentN && sentAt === null && !isWithdrawn && !isBounced,
  );
  if (isPrepared) return 'waiting';
  return state.state === 'contracted' || isRunning(state.state) ? 'untold' : 'resting';
}

/** A brief that is not confirmed: the version, and since when they were told of it (absent = they were not). */
export type OpenBrief = { n: number; toldAt?: Instant };

/** What is still open with the newest brief; null when it is confirmed, on its way, or nothing new is asked for. */
export function findOpenBrief({
  case: state,
  briefN,
}: {
  case: CaseState;
  briefN?: number;
}): OpenBrief | null {
  if (briefN === undefined || (state.state !== 'contracted' && !isRunning(state.state))) return null;
  const is = briefStateOf(state, briefN);
  if (is === 'untold') return { n: briefN };
  const told = toldBrief(state);
  return is === 'told' && told !== undefined ? { n: briefN, toldAt: told.toldAt } : null;
}
