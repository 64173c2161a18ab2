// Small counts: a shortfall is called only when chance alone does not explain it (DOMAIN.md §2.4, Small numbers).

/** z of a one-sided 90 % bound. */
const Z90 = 1.28155;
/** A shortfall is called below this share of what was expected. */
const WATCH_AT = 0.75;

/** Below this expected count the one-sided Poisson bound has a say; above it, it agrees with the pace. */
export const SMALL_EXPECTED = 10;

/** One-sided 90 % Poisson upper bound of an observed count, by Wilson and Hilferty's cube. */
export function poissonUpper90(observed: number): number {
  const n = observed + 1;
  const root = 1 - 1 / (9 * n) + Z90 / (3 * Math.sqrt(n));
  // Engines give powers different last bits; products are the same everywhere.
  return n * root * root * root;
}

/** Whether an observed count is short of the expected one beyond chance; false means inconclusive, not fine. */
export function isShortfall(observed: number, expected: number, watchAt: number = WATCH_AT): boolean {
  return poissonUpper90(observed) < watchAt * expected;
}

/** Whether clicks or orders are too few to call them short; views and the like come by the hundred. */
export function isTooFew(kpi: string, { actual, expected }: { actual: number; expected: number }): boolean {
  const isCounted = kpi === 'clicks' || kpi === 'orders';
  return isCounted && expected < SMALL_EXPECTED && !isShortfall(actual, expected);
}
