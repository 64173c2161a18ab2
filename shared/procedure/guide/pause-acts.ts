// What a person can do about a pause where a case stands, the act that is due first: one list for popup, panel and desk.
import type { Instant } from '../../contract/terms.ts';
import { isBefore } from '../../contract/zone.ts';
import { hasRole, type Role } from '../../roles.ts';
import type { CaseState } from '../case.ts';
import { whoMayStay } from '../decide/stay-paused.ts';
import { isPausedByCreator } from '../ending/creator-pause.ts';
import { openSuspensions } from '../folding/suspensions.ts';
import { isOver, isRunning } from '../machine.ts';

/** `emergency` = decide on the stop that stands; `undo` = take back what has not left, or one's own request. */
export type PauseAct = 'emergency' | 'undo' | 'pause' | 'decline_request' | 'resume' | 'stay_paused';

export type PauseReader = { now: Instant; role: Role; memberId: string; isSinglePersonTeam?: boolean };

/** The acts in the order in which they are due; `state` is as of `now`. Empty = what is to be done is done elsewhere. */
export function listPauseActs(state: CaseState, reader: PauseReader): PauseAct[] {
  if (!hasRole(reader.role, 'marketer') || isOver(state.state)) return [];
  if (state.state === 'emergency_paused') return ['emergency'];
  const { request } = state;
  const isAsked = request?.kind === 'pause';
  const acts: Record<Exclude<PauseAct, 'emergency'>, boolean> = {
    undo: mayUndo(state, reader),
    resume: !isAsked && mayResume(state, reader),
    stay_paused: !isAsked && mayStay(state, reader),
    pause: mayPause(state, reader),
    decline_request: isAsked && hasRole(reader.role, 'manager') && !isOwnRequest(state, reader),
  };
  return ORDER.filter((act) => acts[act]);
}

const ORDER = ['undo', 'resume', 'stay_paused', 'pause', 'decline_request'] as const;

/** True while nothing is stopped but what is ours to stop. */
function isOwnSideOnly(state: CaseState): boolean {
  const open = openSuspensions(state);
  return open.length > 0 && open.every(({ kind }) => kind === 'own_side');
}

function isOwnRequest({ request }: CaseState, { memberId }: PauseReader): boolean {
  return request?.kind === 'pause' && request.byMemberId === memberId;
}

/** A notice of ours is taken back by a manager until it leaves; a request by who asked. */
function mayUndo(state: CaseState, reader: PauseReader): boolean {
  const { pending } = state;
  if (pending === null) return isOwnRequest(state, reader);
  const isHeld =
    pending.sentAt === null && pending.holdUntil !== null && isBefore(reader.now, pending.holdUntil);
  return isHeld && pending.party === 'brand' && hasRole(reader.role, 'manager');
}

/** What stands still goes on; our own side also while an end is only asked for, for that stops nothing. */
function mayResume(state: CaseState, { role }: PauseReader): boolean {
  if (state.state === 'paused') return hasRole(role, 'manager') && !isPausedByCreator(state);
  return (isAtWork(state) || state.state === 'end_review') && isOwnSideOnly(state);
}

/** What stands still can go on standing, with another day to look at it; after the limit of days there is none. */
function mayStay(state: CaseState, { role, now }: PauseReader): boolean {
  const needs = whoMayStay(state);
  const isLimitReached = openSuspensions(state).some(
    ({ limitAt }) => limitAt !== null && !isBefore(now, limitAt),
  );
  return needs !== null && hasRole(role, needs) && !isLimitReached;
}

/**
 * Work is paused where it runs; while a pause is asked for, whoever may agree to it sends the notice. While an end is asked
 * for, what is ours can still stop, all in one go: the sheet keeps the contract's part closed.
 */
function mayPause(state: CaseState, reader: PauseReader): boolean {
  if (state.state === 'end_review') return openSuspensions(state).length === 0;
  if (!isAtWork(state)) return false;
  if (state.request?.kind !== 'pause') return true;
  const mayAgree = !isOwnRequest(state, reader) || reader.isSinglePersonTeam === true;
  return mayAgree && hasRole(reader.role, 'manager');
}

function isAtWork({ state }: CaseState): boolean {
  return state === 'contracted' || isRunning(state);
}
