import type { Standing } from './standing.ts';

/**
 * Money at risk in minor units of the standing's currency, which orders every list (SCORING.md §2): (fees still open − what
 * ending now would still cost) × chance of missing break-even. Null when fees, exit cost or score are not known; 0 when
 * leaving would cost as much as staying.
 */
export function moneyAtRiskMinor({
  money,
  assessment,
}: Pick<Standing, 'money' | 'assessment'>): number | null {
  if (money === null || money.exitCostMinor === null || assessment.score === null) return null;
  const savedMinor = Math.max(0, money.openMinor - money.exitCostMinor);
  return Math.round((savedMinor * (100 - assessment.score)) / 100);
}
