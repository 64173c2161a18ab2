// One number for a breakdown of several KPIs (DOMAIN.md §2.4). It informs; the ladder goes by the primary KPI's score.

/** An index may count no less and no more than this. */
const INDEX_MIN = 0.05;
const INDEX_MAX = 2;

/**
 * Weighted geometric mean of KPI indices (1 = as agreed) × 100, rounded. Indices that are null (too early, unknown,
 * inconclusive) and weights of zero take no part; null when nothing is left.
 */
export function weightedScore(entries: readonly { index: number | null; weight: number }[]): number | null {
  let logs = 0;
  let weights = 0;
  for (const { index, weight } of entries) {
    if (index === null || !(weight > 0)) continue;
    logs += weight * Math.log(Math.min(INDEX_MAX, Math.max(INDEX_MIN, index)));
    weights += weight;
  }
  return weights > 0 ? Math.round(100 * Math.exp(logs / weights)) : null;
}
