// A team's own growth curve: how fast its posts really gather their counts, learnt from posts that were counted often enough.
import { shareByAge } from '../expectation.ts';
import type { Cohort, GrowthCurve } from '../growth.ts';
import { toStableNumber } from '../rounding.ts';

/** Counts of one post over its age in days; the last one is the oldest. */
export type GrownPost = readonly { ageDays: number; value: number }[];
/** τ in days, and from how many posts it was learnt. */
export type LearntCurve = { tauDays: number; posts: number };

/** Fewer posts, or fewer counts of each, leave the usual curve (DOMAIN.md §2.4). */
export const CURVE_POSTS_MIN = 5;
export const CURVE_COUNTS_MIN = 3;
/** A post that was last counted earlier has not shown how its growth ends. */
const LAST_AGE_MIN_DAYS = 5;
/** Counts from the first hours say more about the hour than about the curve. */
const FIRST_AGE_MIN_DAYS = 0.5;
/** The usual curve counts as much as this many posts. */
const USUAL_POSTS = 10;
/** τ is looked for from a quarter of the usual one to four times of it. */
const TAU_FACTORS = Array.from({ length: 49 }, (_, index) => 4 ** (index / 24 - 1));

/**
 * The τ with which F(a), as far as it is reported by then, fits the posts' own growth best (least mean absolute error of ln share of the last count), drawn
 * towards the usual τ by as much as there are few posts; β stays the network's. Null with too few posts.
 */
export function learnCurve(posts: readonly GrownPost[], cohort: Cohort): LearntCurve | null {
  const usual = cohort.curve;
  const known = posts.map(toUsable).filter((post) => post.length >= CURVE_COUNTS_MIN && isOldEnough(post));
  if (known.length < CURVE_POSTS_MIN) return null;
  let best = 1;
  let least = Number.POSITIVE_INFINITY;
  for (const factor of TAU_FACTORS) {
    const curve: GrowthCurve = { tauDays: usual.tauDays * factor, beta: usual.beta };
    const share = (ageDays: number) => shareByAge(ageDays, { ...cohort, curve }).share;
    const error = known.reduce((sum, post) => sum + errorOf(post, share), 0);
    if (error < least) [best, least] = [factor, error];
  }
  const trust = known.length / (known.length + USUAL_POSTS);
  return { tauDays: toStableNumber(usual.tauDays * best ** trust), posts: known.length };
}

function toUsable(post: GrownPost): GrownPost {
  return post
    .filter(({ ageDays, value }) => ageDays >= FIRST_AGE_MIN_DAYS && value > 0 && Number.isFinite(value))
    .toSorted((a, b) => a.ageDays - b.ageDays);
}

function isOldEnough(post: GrownPost): boolean {
  return (post.at(-1)?.ageDays ?? 0) >= LAST_AGE_MIN_DAYS;
}

function errorOf(post: GrownPost, share: (ageDays: number) => number): number {
  const last = post.at(-1);
  if (last === undefined) return 0;
  const end = share(last.ageDays);
  const earlier = post.slice(0, -1);
  const errors = earlier.map(({ ageDays, value }) =>
    Math.abs(Math.log(value / last.value) - Math.log(share(ageDays) / end)),
  );
  return errors.reduce((sum, error) => sum + error, 0) / errors.length;
}
