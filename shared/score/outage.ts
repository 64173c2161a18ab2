import type { DayInterval } from './expectation.ts';
import type { GrowthCurve } from './growth.ts';
import { growthShare } from './growth.ts';
import type { DayCount } from './snapshots.ts';

/** What is needed of a post to see that counting stopped. */
export type CountedPost = { postedDay: number; target: number; readings: readonly DayCount[] };

/** More events than this must have been due while every post stood still (SCORING.md §2, cases). */
const MISSED_EVENTS_MIN = 5;

/**
 * Stretches in which no post of the collaboration moved although more than five events were due: the counting failed,
 * not the creator. Flagged days are not reported again; what stands still around them is. The last stretch may reach the
 * newest reading.
 */
export function findSilentOutages(
  posts: readonly CountedPost[],
  curve: GrowthCurve,
  flagged: readonly DayInterval[],
): DayInterval[] {
  const growth = growthByDay(posts);
  const days = [...growth.keys()].sort((a, b) => a - b);
  const level = levelOf(posts, curve);
  const first = Math.min(...posts.map(({ postedDay }) => postedDay));
  const found: DayInterval[] = [];
  let from = first;
  for (let i = 0; i < days.length; i += 1) {
    const day = days[i] ?? from;
    if (growth.get(day) === true) {
      from = day;
      continue;
    }
    const isLastOfStretch = i + 1 === days.length || growth.get(days[i + 1] ?? day) === true;
    if (!isLastOfStretch) continue;
    const open = outside([from, day], flagged);
    const due = open.reduce((sum, part) => sum + eventsDue(posts, curve, part), 0);
    if (level * due > MISSED_EVENTS_MIN) found.push(...open);
  }
  return found;
}

/** What lies in none of the intervals, which are in order: who flags part of a stretch has not said that the rest is in order. */
function outside([from, to]: DayInterval, intervals: readonly DayInterval[]): DayInterval[] {
  const parts: DayInterval[] = [];
  let reached = from;
  for (const [start, end] of intervals) {
    if (end <= reached || start >= to) continue;
    if (start > reached) parts.push([reached, start]);
    reached = end;
  }
  return reached < to ? [...parts, [reached, to]] : parts;
}

/** For every day with a reading, whether any post's count rose since that post's reading before. */
function growthByDay(posts: readonly CountedPost[]): Map<number, boolean> {
  const growth = new Map<number, boolean>();
  for (const { readings } of posts) {
    let before = 0;
    for (const { day, value } of readings) {
      if (value !== before) growth.set(day, true);
      else if (!growth.has(day)) growth.set(day, false);
      before = value;
    }
  }
  return growth;
}

/** How the posts do against their targets, at most 1, so that a weak creator is not mistaken for an outage. */
function levelOf(posts: readonly CountedPost[], curve: GrowthCurve): number {
  let actual = 0;
  let expected = 0;
  for (const { postedDay, target, readings } of posts) {
    const last = readings[readings.length - 1];
    if (last === undefined) continue;
    actual += last.value;
    expected += target * growthShare(curve, last.day - postedDay);
  }
  return actual > 0 && expected > 0 ? Math.min(1, actual / expected) : 1;
}

function eventsDue(posts: readonly CountedPost[], curve: GrowthCurve, [from, to]: DayInterval): number {
  let due = 0;
  for (const { postedDay, target } of posts) {
    due += target * (growthShare(curve, to - postedDay) - growthShare(curve, from - postedDay));
  }
  return due;
}
