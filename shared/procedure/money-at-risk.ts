import { isOver, isUnderNotice } from '../contract/facts/case-states.ts';
import type { Standing } from './standing.ts';

/** Name and version of the formula, shown with the number. */
export const MONEY_AT_RISK_FORMULA = 'risk-1';

/**
 * Money at risk in minor units of the standing's currency, which orders every list (SCORING.md §2): (fees still open − what
 * ending now would still cost) × chance of missing break-even. Null when fees, exit cost or score are not known, and from the
 * notice of end on; 0 when leaving would cost as much as staying.
 */
export function moneyAtRiskMinor(standing: Pick<Standing, 'money' | 'assessment' | 'case'>): number | null {
  const { money, assessment } = standing;
  if (!canBeAtRisk(standing)) return null;
  const savedMinor = money === null ? null : savableMinor(money);
  if (savedMinor === null || assessment.score === null) return null;
  return Math.round((savedMinor * (100 - assessment.score)) / 100);
}

/** False once the end is decided or reached: what is paid is settled by it, and no lists are ordered by what it could save. */
export function canBeAtRisk({ case: { state } }: Pick<Standing, 'case'>): boolean {
  return !isUnderNotice(state) && !isOver(state);
}

/**
 * What ending now would save of what is agreed. What was paid stands in both terms: while no more was paid than is earned at an
 * end it cancels out, and agreed − earned is exact without knowing it.
 */
export function savableMinor({
  feeMinor,
  agreedMinor = feeMinor,
  openMinor,
  exitCostMinor,
  paidMinor,
  endEarnedMinor,
}: NonNullable<Standing['money']>): number | null {
  if (exitCostMinor !== null) return Math.max(0, openMinor - exitCostMinor);
  const isOnlyPaidUnknown = paidMinor === null && endEarnedMinor !== null && endEarnedMinor !== undefined;
  return isOnlyPaidUnknown ? Math.max(0, agreedMinor - endEarnedMinor) : null;
}
