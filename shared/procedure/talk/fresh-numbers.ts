// How old numbers may be when people are asked to talk or to decide on them (DOMAIN.md §4.3, §4.4).
import type { Instant } from '../../contract/terms.ts';
import { toEpochMs } from '../../contract/zone.ts';
import { HOUR_MS } from '../../durations.ts';
import type { Basis } from '../events.ts';

const FRESH_HOURS = 72;

/** From when numbers are: their newest count, however often they were assessed since; the assessment where nothing is counted. */
export function countsFrom({ countedAt, assessedAt }: Pick<Basis, 'countedAt' | 'assessedAt'>): Instant {
  return countedAt ?? assessedAt;
}

/** True while numbers from one instant may still open a consultation at the other: 72 hours, the last included. */
export function areFresh(numbersFrom: Instant, at: Instant): boolean {
  return toEpochMs(at) - toEpochMs(numbersFrom) <= FRESH_HOURS * HOUR_MS;
}
