import type { Cohort } from './growth.ts';
import { growthShare } from './growth.ts';

/** Half-open interval of days [from, to). */
export type DayInterval = readonly [number, number];

/** Where and when a post is looked at; days since flight start. */
export type Look = { postedDay: number; day: number; weekdayOfDay0: number; outages: readonly DayInterval[] };

/** What a post is expected to show: as a share of its eventual count, and how that is spread over its days. */
export type ExpectedShare = {
  /** Share of the post's target that should be counted by now. */
  share: number;
  /** Σμ² / (Σμ)² over its days: 1 = everything on one day (SCORING.md §2.2). */
  concentration: number;
};

/** Day by day up to this age; what comes after is one step, so that a wrong date cannot make the sum endless. */
const STEPS_MAX = 400;

/**
 * Expected share of a post's target by now: growth curve × weekday × share already reported, day by day, leaving out
 * the days without measurement (SCORING.md §2.1). Zero for a post that is not out yet.
 */
export function expectedShare(cohort: Cohort, look: Look): ExpectedShare {
  const { curve, weekday, reportedShare } = cohort;
  const { postedDay, weekdayOfDay0, outages } = look;
  const ageDays = look.day - postedDay;
  let share = 0;
  let squares = 0;
  let grownBefore = 0;
  for (let start = 0, end = 0; start < ageDays; start = end) {
    end = start < STEPS_MAX ? Math.min(start + 1, ageDays) : ageDays;
    const grown = growthShare(curve, end);
    const activity = weekday[weekdayAt(weekdayOfDay0, postedDay + (start + end) / 2)] ?? 1;
    const left = ageDays - end;
    let events = (grown - grownBefore) * activity;
    if (outages.length > 0) events *= measuredShare(outages, postedDay + start, postedDay + end);
    if (left < reportedShare.length) events *= reportedShare[Math.floor(left)] ?? 1;
    share += events;
    squares += events * events;
    grownBefore = grown;
  }
  return { share, concentration: share > 0 ? squares / (share * share) : 1 };
}

/** Posts of many weekdays are looked at together, so that none of them stands out. */
const EVEN_WEEK = [1, 1, 1, 1, 1, 1, 1] as const;

/** The same by age alone, whatever the weekday a post came out on. */
export function shareByAge(ageDays: number, cohort: Cohort): ExpectedShare {
  const look = { postedDay: 0, day: ageDays, weekdayOfDay0: 0, outages: [] };
  return expectedShare({ ...cohort, weekday: EVEN_WEEK }, look);
}

function weekdayAt(weekdayOfDay0: number, day: number): number {
  const days = weekdayOfDay0 + Math.floor(day);
  return days - 7 * Math.floor(days / 7);
}

/** Share of [from, to) that lies outside all of the intervals, 0–1; intervals may overlap. */
export function measuredShare(outages: readonly DayInterval[], from: number, to: number): number {
  if (outages.length === 0 || !(to > from)) return 1;
  let covered = 0;
  let reached = from;
  for (const [start, end] of outages) {
    const lo = Math.max(reached, start);
    const hi = Math.min(to, end);
    if (hi > lo) {
      covered += hi - lo;
      reached = hi;
    }
  }
  return 1 - covered / (to - from);
}

/** Sorts and merges intervals and drops the empty and impossible ones, as `measuredShare` needs them. */
export function toIntervals(raw: readonly (readonly [number, number])[]): DayInterval[] {
  const merged: [number, number][] = [];
  for (const [from, to] of raw.filter((interval) => interval[1] > interval[0]).sort((a, b) => a[0] - b[0])) {
    const last = merged[merged.length - 1];
    if (last !== undefined && from <= last[1]) last[1] = Math.max(last[1], to);
    else merged.push([from, to]);
  }
  return merged;
}
