// How old numbers may be when people are asked to talk or to decide on them (DOMAIN.md §3.4, §4.3, §4.4).

import { FRESH_HOURS } from '../../contract/missing-steps.ts';
import type { Instant } from '../../contract/terms.ts';
import { addMinutes, toEpochMs } from '../../contract/zone.ts';
import { HOUR_MS } from '../../durations.ts';
import type { CaseState } from '../case.ts';
import type { Basis } from '../events.ts';

/**
 * From when numbers are: their newest count, however often they were assessed since. The assessment where nothing is counted,
 * and where every post is gone: nobody can bring a newer count then, and what can be seen was looked at.
 */
export function countsFrom({
  countedAt,
  assessedAt,
  isPastCounting,
}: Pick<Basis, 'countedAt' | 'assessedAt' | 'isPastCounting'>): Instant {
  return isPastCounting ? assessedAt : (countedAt ?? assessedAt);
}

/** True while numbers from one instant may still be decided on at the other: 72 hours, the last included. */
export function areFresh(numbersFrom: Instant, at: Instant): boolean {
  return toEpochMs(at) - toEpochMs(numbersFrom) <= FRESH_HOURS * HOUR_MS;
}

/** From when the numbers are that were last looked at for a decision; null while nobody has. */
export function lookedAtFrom({
  evaluationAt,
  evaluatedFrom,
}: Pick<CaseState, 'evaluationAt' | 'evaluatedFrom'>): Instant | null {
  return evaluatedFrom ?? evaluationAt;
}

/** Until when that look counts, however late it was taken; null while there is none. */
export function lookCountsUntil(state: Pick<CaseState, 'evaluationAt' | 'evaluatedFrom'>): Instant | null {
  const from = lookedAtFrom(state);
  return from === null ? null : addMinutes(from, FRESH_HOURS * 60);
}
