// What the ladder's own transitions do to the case: talk, causes, remedies, changed terms, coaching.
import { isBefore } from '../../contract/zone.ts';
import type { CaseState } from '../case.ts';
import type { CollaborationEvent, Rung } from '../events.ts';
import type { TransitionEvent } from '../machine.ts';

export type Effect = (state: CaseState, event: CollaborationEvent) => CaseState;

/** Records a rung of the ladder as done, on the day it was taken. */
export function climb(state: CaseState, rung: Rung, event: CollaborationEvent): CaseState {
  return {
    ...state,
    ladder: { ...state.ladder, [rung]: 'done' },
    lastRungAt: event.data.contactedAt ?? event.at,
  };
}

/** Counts a contact with the creator; a case that was answered stays answered. */
export function countContact(state: CaseState, event: CollaborationEvent): CaseState {
  const at = event.data.contactedAt ?? event.at;
  const { consultation } = state;
  const status = consultation.status === 'answered' ? 'answered' : 'open';
  const attempts = consultation.attempts + 1;
  const firstAt =
    consultation.firstAt !== null && isBefore(consultation.firstAt, at) ? consultation.firstAt : at;
  const lastAt = consultation.lastAt !== null && isBefore(at, consultation.lastAt) ? consultation.lastAt : at;
  return climb({ ...state, consultation: { status, attempts, firstAt, lastAt } }, 'communicate', event);
}

/** Notes that the creator answered. */
export function markAnswered(state: CaseState): CaseState {
  return { ...state, consultation: { ...state.consultation, status: 'answered' } };
}

/** Effects of the ladder's transitions by name. */
export const TALK_EFFECTS: Partial<Record<TransitionEvent, Effect>> = {
  open_consultation: (state, event) => countContact({ ...state, state: 'consulting' }, event),
  creator_responds: (state) => markAnswered(state),
  diagnose: (state, event) => climb(state, 'evaluate', event),
  plan_remedy: (state, event) => ({ ...state, state: 'remediating', lastRungAt: event.at }),
  action_done: (state, event) => climb(state, 'remedy', event),
  propose_adjustment: (state, event) => ({ ...state, state: 'adjusting', lastRungAt: event.at }),
  amendment_signed: (state, event) => climb({ ...state, state: 'adjusted' }, 'adjust', event),
  adjustment_declined: (state, event) => climb({ ...state, state: 'coaching' }, 'adjust', event),
  adjustment_expired: (state, event) => climb({ ...state, state: 'coaching' }, 'adjust', event),
  start_coaching: (state, event) => ({ ...state, state: 'coaching', lastRungAt: event.at }),
  session_done: (state, event) => climb(state, 'coach', event),
  resolve: closeCase,
  recover: closeCase,
};

/** The case is over and work runs as agreed: a later one starts with a talk of its own. */
function closeCase(state: CaseState): CaseState {
  const consultation = { status: 'none', attempts: 0, firstAt: null, lastAt: null } as const;
  return { ...state, state: 'active', consultation, ladder: {}, evaluationAt: null };
}
