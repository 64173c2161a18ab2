// The gap between plan and result behind a plain function, as `contract.ts` has the contract's rules.
import { mergedFactors } from '../../../shared/analysis/chain.ts';
import type { Factors } from '../../../shared/analysis/decompose.ts';
import { decompose as decomposeGap } from '../../../shared/analysis/decompose.ts';

type DecomposeGiven = {
  plan: Factors;
  actual?: Factors | null;
  /** Totals in the order of the plan's factors instead of the factors themselves (D01). */
  actualTotals?: Record<string, number | null> | null;
};

/** D01, D02; nothing is rounded. `lmdi` is null where a factor is 0. */
export function decompose(given: DecomposeGiven): Record<string, unknown> {
  const { plan, actual } = toFactors(given);
  const lmdi = decomposeGap(plan, actual);
  const shapley = decomposeGap(plan, actual, 'shapley');
  const isLmdi = lmdi.method === 'lmdi';
  const byFactor = (parts: typeof lmdi.parts): Record<string, number> =>
    Object.fromEntries(parts.map(({ factor, part }) => [factor, part]));
  return {
    planRevenue: lmdi.planned,
    actualRevenue: lmdi.actual,
    gap: lmdi.gap,
    lmdi: isLmdi ? byFactor(lmdi.parts) : null,
    shapley: byFactor(shapley.parts),
    sum: sumOf(lmdi.parts),
    shapleySum: sumOf(shapley.parts),
    shareOfLogGap: isLmdi
      ? Object.fromEntries(lmdi.parts.map(({ factor, shareOfLogGap }) => [factor, shareOfLogGap]))
      : null,
  };
}

function toFactors({ plan, actual, actualTotals }: DecomposeGiven): { plan: Factors; actual: Factors } {
  return actual || !actualTotals
    ? { plan, actual: actual ?? {} }
    : mergedFactors(
        plan,
        Object.values(actualTotals).map((total) => total ?? null),
      );
}

function sumOf(parts: readonly { part: number }[]): number {
  return parts.reduce((all, { part }) => all + part, 0);
}

/** "Tue 2026-06-16 17:00". */
