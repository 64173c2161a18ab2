// The states of a collaboration (DOMAIN.md §4.1) and the groups that rules and pages ask about. Nobody else lists states: a
// new one is placed here, and the compiler names what it lacks.
import type { RUNGS } from './rungs.ts';

/**
 * `before`: nothing is agreed. `agreed`: signed, not begun. `held`: a pause is coming, there, or on its way out. `end_review`:
 * somebody asked for the end. `ending`: a notice of end runs. `settling`: over, with something still to settle or learn.
 * `dropped`: it never came to work.
 */
export type CasePhase =
  | 'before'
  | 'agreed'
  | 'running'
  | 'held'
  | 'end_review'
  | 'ending'
  | 'settling'
  | 'closed'
  | 'dropped';

const PHASES = {
  draft: 'before',
  invited: 'before',
  negotiating: 'before',
  contracted: 'agreed',
  active: 'running',
  at_risk: 'running',
  consulting: 'running',
  remediating: 'running',
  adjusting: 'running',
  adjusted: 'running',
  coaching: 'running',
  pause_pending: 'held',
  paused: 'held',
  emergency_paused: 'held',
  resume_pending: 'held',
  end_review: 'end_review',
  ending: 'ending',
  completed: 'settling',
  ended: 'settling',
  closed: 'closed',
  declined: 'dropped',
  cancelled: 'dropped',
} as const satisfies Record<string, CasePhase>;
export type CaseStateName = keyof typeof PHASES;

/** Every state, in the order of a collaboration's life. */
export const CASE_STATES = Object.keys(PHASES) as readonly CaseStateName[]; // the keys of the table are the states

export function phaseOf(state: CaseStateName): CasePhase {
  return PHASES[state];
}

/** True while nothing is agreed: nothing runs that could be stopped or talked about. */
export function isBeforeWork(state: CaseStateName): boolean {
  return phaseOf(state) === 'before';
}

/** True while work runs: neither held, nor being ended, nor over. */
export function isRunning(state: CaseStateName): boolean {
  return phaseOf(state) === 'running';
}

/** True once the collaboration is over and its analysis can be filed, until it is closed. */
export function isSettling(state: CaseStateName): boolean {
  return phaseOf(state) === 'settling';
}

/** True when work was done and its contract is over. */
export function hasEnded(state: CaseStateName): boolean {
  return isSettling(state) || phaseOf(state) === 'closed';
}

/** True from the notice of end on. */
export function isUnderNotice(state: CaseStateName): boolean {
  return phaseOf(state) === 'ending' || hasEnded(state);
}

/** True once the collaboration itself is over, whatever is still to be settled or analysed. */
export function isOver(state: CaseStateName): boolean {
  return hasEnded(state) || phaseOf(state) === 'dropped';
}

/** True for a state without an exit: it accepts nothing but notes (§4.8 no. 32). */
export function isTerminal(state: CaseStateName): boolean {
  return phaseOf(state) === 'closed' || phaseOf(state) === 'dropped';
}

/** True while the state waits for a notice to take effect. */
export function waitsForNotice(state: CaseStateName): boolean {
  return state === 'pause_pending' || state === 'resume_pending' || state === 'ending';
}

const RUNG_OF: Partial<Record<CaseStateName, (typeof RUNGS)[number]>> = {
  consulting: 'communicate',
  remediating: 'remedy',
  adjusting: 'adjust',
  adjusted: 'adjust',
  coaching: 'coach',
};

/** The rung of the ladder that a state stands on; null off the ladder. */
export function rungOf(state: CaseStateName): (typeof RUNGS)[number] | null {
  return RUNG_OF[state] ?? null;
}

/** True on the rungs after the talk: causes and a plan are there, or were passed over. */
export function isBeyondTalk(state: CaseStateName): boolean {
  return rungOf(state) !== null && rungOf(state) !== 'communicate';
}
