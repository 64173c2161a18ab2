// What a contract pause does to dates and pay (DOMAIN.md §3.5). Measurement windows of live posts are not passed in:
// they keep running.

import { checkCount, checkDate, checkKnown } from './facts/refused-fact.ts';
import type { Standby } from './money/retainer.ts';
import { standbyPay } from './money/retainer.ts';
import type { LocalDate } from './terms.ts';
import { addDays, daysBetween } from './zone.ts';

export type Pause = {
  pausedFrom: LocalDate;
  /** Day of resumption, not counted as paused. */
  resumedOn: LocalDate;
  /** Due dates and the end of the term, by name. */
  deadlines: Readonly<Record<string, LocalDate>>;
  /** Null or absent = the clause sets no limit. */
  maxCumulativeDays?: number | null;
  /** Days already paused before this pause. */
  usedDays: number;
  standby: Standby;
};

export type PauseEffects = {
  pausedDays: number;
  cumulativeDays: number;
  isWithinMax: boolean;
  shifted: Record<string, LocalDate>;
  standbyMinor: number;
  /** Day on which the limit is reached and the timeout rule applies; null = there is no limit. */
  autoActionOn: LocalDate | null;
};

/**
 * Deadlines on or after the first paused day move by the number of paused days; earlier ones stay. Resuming on the day
 * of the pause changes nothing. Throws when it resumes before it begins.
 */
export function pauseEffects(pause: Pause): PauseEffects {
  checkPause(pause);
  const pausedDays = daysBetween(pause.pausedFrom, pause.resumedOn);
  if (pausedDays < 0) throw new RangeError(`A pause cannot end before it begins: ${pause.pausedFrom}`);
  const cumulativeDays = pause.usedDays + pausedDays;
  const maxDays = pause.maxCumulativeDays ?? null;
  return {
    pausedDays,
    cumulativeDays,
    isWithinMax: maxDays === null || cumulativeDays <= maxDays,
    shifted: shiftDeadlines(pause.deadlines, pause.pausedFrom, pausedDays),
    standbyMinor: standbyPay(pause.standby, pause.pausedFrom, pause.resumedOn),
    autoActionOn: maxDays === null ? null : limitOn(pause.pausedFrom, maxDays, pause.usedDays),
  };
}

/** Day on which the clause's days run out; where none are left, the first paused day itself. */
export function limitOn(pausedFrom: LocalDate, maxDays: number, usedDays: number): LocalDate {
  return addDays(pausedFrom, Math.max(maxDays - usedDays, 0));
}

function checkPause({ pausedFrom, resumedOn, deadlines, maxCumulativeDays, usedDays }: Pause): void {
  checkDate('pausedFrom', pausedFrom);
  checkDate('resumedOn', resumedOn);
  for (const [name, on] of Object.entries(deadlines)) checkDate(`deadlines.${name}`, on);
  checkKnown(checkCount, { maxCumulativeDays });
  checkCount('usedDays', usedDays);
}

/** Dates on or after `from` moved by `days`; dates before it as they were. */
export function shiftDeadlines(
  deadlines: Readonly<Record<string, LocalDate>>,
  from: LocalDate,
  days: number,
): Record<string, LocalDate> {
  return Object.fromEntries(
    Object.entries(deadlines).map(([name, on]) => [
      name,
      daysBetween(from, on) >= 0 ? addDays(on, days) : on,
    ]),
  );
}
