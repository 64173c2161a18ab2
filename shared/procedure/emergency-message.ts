// After an emergency stop the creator hears of it soon, and is asked for their side (DOMAIN.md §4.7).
import type { Instant } from '../contract/terms.ts';
import { addMinutes, isBefore } from '../contract/zone.ts';
import type { CaseState, Suspension } from './case.ts';
import { openSuspensions } from './folding/suspensions.ts';

/** Time in which the creator hears of an emergency pause and is asked for their side. */
export const EMERGENCY_MESSAGE_MINUTES = 240;

export type EmergencyMessage = { emergency: Suspension; dueAt: Instant };

/** What is open to be said, and by when; null when no emergency is, or somebody has written or spoken since it began. */
export function findEmergencyMessage(state: CaseState): EmergencyMessage | null {
  const emergency = openSuspensions(state).find((one) => one.kind === 'emergency');
  if (!emergency) return null;
  const spokenAt = [state.consultation.lastAt, ...state.notices.map((letter) => letter.sentAt)];
  const isSpoken = spokenAt.some((at) => at !== null && !isBefore(at, emergency.from));
  return isSpoken ? null : { emergency, dueAt: addMinutes(emergency.from, EMERGENCY_MESSAGE_MINUTES) };
}
