// Whether a target lies within what the creator's own posts reach (DOMAIN.md §6.2).

/** Fewer posts say too little about what is usual. */
export const OWN_POSTS_MIN = 5;

/**
 * Target per post ÷ the result that four in five of the creator's own posts stay at or below; above 1 the target lies
 * beyond their own best. Undefined with too few posts, or without a result or target above zero.
 */
export function findTargetToOwnBest(
  targetPerPost: number | null,
  results: readonly number[],
): number | undefined {
  if (targetPerPost === null || !(targetPerPost > 0) || results.length < OWN_POSTS_MIN) return undefined;
  const sorted = [...results].sort((a, b) => a - b);
  const best = sorted[Math.ceil((sorted.length * 4) / 5) - 1] ?? 0;
  return best > 0 ? targetPerPost / best : undefined;
}
