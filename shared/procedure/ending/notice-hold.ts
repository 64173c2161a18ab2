// How long a formal notice waits in the house before it leaves, so that it can be taken back without a trace of sending
// (DOMAIN.md §4.5).
import type { Instant } from '../../contract/terms.ts';
import { addMinutes } from '../../contract/zone.ts';

/** Minutes that every notice waits. */
export const HOLD_MINUTES = 10;
/** Longest hold that a decision accepts, in minutes. */
const HOLD_MINUTES_MAX = 60;

/** When a notice prepared at `now` leaves. */
export function holdEnd(now: Instant, holdMinutes: number): Instant {
  return addMinutes(now, Math.min(Math.max(holdMinutes, 0), HOLD_MINUTES_MAX));
}
