// The Worker's clock and how long its sessions and links last, in the one spelling of `shared/contract/zone.ts`: whole
// seconds, no fraction, since SQL compares instants as text. Rows of earlier versions end in ".000Z", which sorts right
// before the same second's "Z": "> now" and "<= now" say the same of both spellings, "< now" and ">= now" would not.
import type { Instant } from '../../shared/contract/terms.ts';
import { fromEpochMs, toEpochMs, toWholeSecond } from '../../shared/contract/zone.ts';

export const MINUTE_S = 60;
export const HOUR_S = 60 * MINUTE_S;
export const DAY_S = 24 * HOUR_S;

/** The clock, read once per request and once per cron. */
export function readClock(): Instant {
  return toWholeSecond(Date.now());
}

export function addSeconds(at: Instant, seconds: number): Instant {
  return fromEpochMs(toEpochMs(at) + seconds * 1_000);
}
