// How old numbers may be when people are asked to talk or to decide on them (DOMAIN.md §4.3).
import type { Instant } from '../../contract/terms.ts';
import { toEpochMs } from '../../contract/zone.ts';
import { HOUR_MS } from '../../durations.ts';

const FRESH_HOURS = 72;

/** True while numbers assessed at one instant may still open a consultation at the other: 72 hours, the last included. */
export function areFresh(assessedAt: Instant, at: Instant): boolean {
  return toEpochMs(at) - toEpochMs(assessedAt) <= FRESH_HOURS * HOUR_MS;
}
