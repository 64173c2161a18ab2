// A post whose counter stands still although more was due: the counting may have stopped, not the audience.
import { growthBetween } from '../kpi/interval.ts';
import type { GrowthCurve } from '../score/growth.ts';
import { growthShare } from '../score/growth.ts';
import type { Flag } from './flag.ts';
import type { WatchedPost, WatchedReading } from './watched-post.ts';
import { ageDaysAt } from './watched-post.ts';

/** As for the whole collaboration (SCORING.md §2, cases): fewer events due prove nothing. */
const DUE_EVENTS_MIN = 5;
/** Readings of one afternoon may well be equal. */
const STILL_DAYS_MIN = 1;

/**
 * The last readings did not move for a day and more, while the post's own level and the growth curve had more than five
 * events due, and more than its rounding hides. The level is what the post had when it stopped.
 */
export function frozenCounter(post: WatchedPost, curve: GrowthCurve): Flag | null {
  const readings = post.readings.filter(({ value }) => value !== null);
  const last = readings.at(-1);
  if (last === undefined) return null;
  const from = stillSince(readings, last);
  const [startAge, endAge] = [ageDaysAt(post, from.observedAt), ageDaysAt(post, last.observedAt)];
  if (endAge - startAge < STILL_DAYS_MIN || startAge <= 0) return null;
  const share = growthShare(curve, startAge);
  const due = share > 0 ? ((from.value ?? 0) / share) * (growthShare(curve, endAge) - share) : 0;
  if (due <= Math.max(DUE_EVENTS_MIN, widthOf(from) + widthOf(last))) return null;
  return {
    code: 'counter_frozen',
    postKey: post.postKey,
    deliverableId: post.deliverableId,
    at: from.observedAt,
    evidence: [
      { what: 'counted', value: from.value, observedAt: from.observedAt, source: from.source },
      { what: 'counted', value: last.value, observedAt: last.observedAt, source: last.source },
      {
        what: 'expected',
        value: Math.round((last.value ?? 0) + due),
        observedAt: last.observedAt,
        source: null,
      },
    ],
  };
}

/** The first reading of the run that ends with the last one and in which nothing can be seen to move. */
function stillSince(readings: readonly WatchedReading[], last: WatchedReading): WatchedReading {
  let from = last;
  for (const reading of readings.toReversed()) {
    const growth = growthBetween(reading, last);
    if (growth !== null && growth !== 0) break;
    from = reading;
  }
  return from;
}

function widthOf({ value, lo, hi }: WatchedReading): number {
  return value === null ? 0 : Math.max(value - (lo ?? value), (hi ?? value) - value);
}
