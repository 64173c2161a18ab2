// A count out of proportion to the creator's past posts (SCORING.md §2, cases). It has many honest causes, so it is looked
// at together and held against nobody.

import { median } from '../kpi/median.ts';
import type { PostPart } from './assessment.ts';
import { robustSd } from './normal.ts';

/** The post furthest out: how many times the usual total it heads for, and how many past posts say what is usual. */
export type UnusualPost = { deliverableId: string | null; times: number; pastPosts: number };

/** Robust z-score of ln count beyond which a post is out of proportion. */
const UNUSUAL_Z = 3.5;
/** Fewer past posts do not say what is usual. */
export const USUAL_POSTS_MIN = 5;
/** Past posts that are all alike would make every difference unusual. */
const SPREAD_MIN = 0.2;
/** A younger post says too little about where it heads. */
const SHARE_MIN = 0.1;

/** The most unusual of the posts; `shares` = expected share of its eventual count, for each of them. Null when none is. */
export function findUnusual(
  posts: readonly PostPart[],
  shares: readonly number[],
  history: readonly number[],
): UnusualPost | null {
  if (history.length < USUAL_POSTS_MIN) return null;
  const logs = history.map((count) => Math.log(count + 0.5));
  const centre = median(logs);
  const limit = centre + UNUSUAL_Z * Math.max(robustSd(logs, centre), SPREAD_MIN);
  let found: UnusualPost | null = null;
  posts.forEach(({ actual, deliverableId }, index) => {
    const share = shares[index] ?? 0;
    const level = Math.log((actual + 0.5) / share);
    if (share <= SHARE_MIN || level <= limit) return;
    const times = Math.exp(level - centre);
    if (found === null || times > found.times) found = { deliverableId, times, pastPosts: history.length };
  });
  return found;
}
