// What a contract pause does to dates and pay (DOMAIN.md §3.5). Measurement windows of live posts are not passed in:
// they keep running.
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
  maxCumulativeDays: number;
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
  /** Day on which the limit is reached and the timeout rule applies. */
  autoActionOn: LocalDate;
};

/**
 * Deadlines on or after the first paused day move by the number of paused days; earlier ones stay. Resuming on the day
 * of the pause changes nothing. Throws when it resumes before it begins.
 */
export function pauseEffects(pause: Pause): PauseEffects {
  const pausedDays = daysBetween(pause.pausedFrom, pause.resumedOn);
  if (pausedDays < 0) throw new RangeError(`A pause cannot end before it begins: ${pause.pausedFrom}`);
  const cumulativeDays = pause.usedDays + pausedDays;
  return {
    pausedDays,
    cumulativeDays,
    isWithinMax: cumulativeDays <= pause.maxCumulativeDays,
    shifted: shiftDeadlines(pause.deadlines, pause.pausedFrom, pausedDays),
    standbyMinor: standbyPay(pause.standby, pause.pausedFrom, pause.resumedOn),
    autoActionOn: addDays(pause.pausedFrom, pause.maxCumulativeDays - pause.usedDays),
  };
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
