import type { Snapshot } from './assessment.ts';

/** A usable count at a day. */
export type DayCount = { day: number; value: number };

/** What is left of a post's snapshots after the refusals, and how many were refused. */
export type CleanSeries = { readings: DayCount[]; refusedFuture: number; corrections: number };

/** Counts above this are kept at it: the largest exact integer. */
export const COUNT_MAX = Number.MAX_SAFE_INTEGER;

/**
 * Sorts, drops nulls and impossible values, keeps the highest of equal instants, and refuses what lies after `day`
 * or before the post. A falling counter is a correction: the later value stands (SCORING.md §2, cases).
 */
export function cleanSeries(snapshots: readonly Snapshot[], postedDay: number, day: number): CleanSeries {
  const usable: DayCount[] = [];
  let refusedFuture = 0;
  let isSorted = true;
  for (const { day: at, value } of snapshots) {
    if (value === null || !(value >= 0) || value === Number.POSITIVE_INFINITY || !(at >= postedDay)) continue;
    if (at > day) {
      refusedFuture += 1;
      continue;
    }
    const before = usable[usable.length - 1];
    if (before !== undefined && before.day >= at) isSorted = false;
    usable.push({ day: at, value: Math.min(value, COUNT_MAX) });
  }
  const readings = isSorted ? usable : dropRepeated(usable);
  return { readings, refusedFuture, corrections: countFalls(readings) };
}

function dropRepeated(usable: DayCount[]): DayCount[] {
  usable.sort((a, b) => a.day - b.day || b.value - a.value);
  return usable.filter((reading, index) => index === 0 || usable[index - 1]?.day !== reading.day);
}

function countFalls(readings: readonly DayCount[]): number {
  let falls = 0;
  for (let i = 1; i < readings.length; i += 1) {
    if ((readings[i]?.value ?? 0) < (readings[i - 1]?.value ?? 0)) falls += 1;
  }
  return falls;
}

/** The readings up to and including a day. */
export function readingsUntil(readings: readonly DayCount[], day: number): readonly DayCount[] {
  let end = readings.length;
  while (end > 0 && (readings[end - 1]?.day ?? 0) > day) end -= 1;
  return end === readings.length ? readings : readings.slice(0, end);
}
