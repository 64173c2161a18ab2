// A creator's usual rate: the median over past posts, because one viral post would bend a mean (DOMAIN.md §2.2, Account ER).
import { median } from './median.ts';

/** Fewer posts do not say what is usual. */
export const ACCOUNT_POSTS_MIN = 5;
/** Older ones say what was usual once. */
export const ACCOUNT_POSTS_MAX = 30;

/** The engagement and what it is divided by, of one post; null = not known. */
export type RatedPost = { engagements: number | null; base: number | null };

/**
 * Median rate of the newest posts that have both counts, and of how many; missing with fewer than five. A base of zero is no
 * post: its rate is not 0.
 */
export function accountRate(
  newestFirst: readonly RatedPost[],
): { value: number; posts: number } | { missing: 'few_posts' } {
  const rates = newestFirst
    .flatMap(({ engagements, base }) =>
      engagements === null || base === null || base <= 0 ? [] : [engagements / base],
    )
    .slice(0, ACCOUNT_POSTS_MAX);
  if (rates.length < ACCOUNT_POSTS_MIN) return { missing: 'few_posts' };
  return { value: median(rates), posts: rates.length };
}
