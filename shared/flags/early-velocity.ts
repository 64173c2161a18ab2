// The first two days of a post, read on their own: against the creator's past posts, else against what was agreed.

import { median } from '../kpi/median.ts';
import type { GrowthCurve } from '../score/growth.ts';
import { growthShare } from '../score/growth.ts';
import type { Flag } from './flag.ts';
import { ageDaysAt, type WatchedPost } from './watched-post.ts';

/** The first 48 hours; later the totals speak. */
export const EARLY_DAYS_MAX = 2;
/** Before this a counter says more about the hour of the day than about the post. */
const EARLY_DAYS_MIN = 1 / 24;
/** Fewer past posts say little about what is usual (DOMAIN.md §2.2, account rate). */
const PAST_POSTS_MIN = 5;
/** Posts of one creator differ by a factor of two as a matter of course. */
const SLOW_BELOW = 0.5;
const FAST_ABOVE = 2;

/**
 * Flags a post whose newest reading is at most 48 hours old and lies far from what was due by then. `pastFinals` are the
 * totals that the creator's past posts came to; with fewer than five the agreed share is what is compared with.
 */
export function earlyVelocity(
  post: WatchedPost,
  { curve, pastFinals }: { curve: GrowthCurve; pastFinals: readonly number[] },
): Flag | null {
  const last = post.readings.findLast(({ value }) => value !== null);
  if (last === undefined || last.value === null) return null;
  const ageDays = ageDaysAt(post, last.observedAt);
  if (ageDays > EARLY_DAYS_MAX || ageDays < EARLY_DAYS_MIN) return null;
  const hasPast = pastFinals.length >= PAST_POSTS_MIN;
  const final = hasPast ? median(pastFinals) * (post.part ?? 1) : post.target;
  const expected = final * growthShare(curve, ageDays);
  if (expected <= 0) return null;
  const ratio = last.value / expected;
  if (ratio >= SLOW_BELOW && ratio <= FAST_ABOVE) return null;
  return {
    code: ratio < SLOW_BELOW ? 'early_slow' : 'early_fast',
    postKey: post.postKey,
    deliverableId: post.deliverableId,
    at: last.observedAt,
    evidence: [
      { what: 'counted', value: last.value, observedAt: last.observedAt, source: last.source },
      { what: 'expected', value: Math.round(expected), observedAt: last.observedAt, source: null },
      { what: 'usual_of_posts', value: hasPast ? pastFinals.length : 0, observedAt: null, source: null },
    ],
  };
}
