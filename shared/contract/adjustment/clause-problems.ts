// What is wrong with a clause of pay by result in itself (DOMAIN.md §3.8): amounts, tiers, bonuses, floor and caps.

import { unreachable } from '../../result.ts';
import type { PerformancePlanProblem } from '../money/performance-pay.ts';
import { listPlanProblems } from '../money/performance-pay.ts';
import type { PerformanceClause } from '../terms.ts';
import type { ProposalProblem } from './proposal-problems.ts';

/** Pay never depends on what somebody thinks of the product (§8.1). */
const OPINION = /sentiment|rating|review|opinion|stars|praise|positiv/i;

const DAYS = [
  'measurementWindowDays',
  'holdDays',
  'suppliedWithinDays',
  'baseDueDays',
  'disputeDays',
] as const satisfies (keyof PerformanceClause)[];
/** Ten years: nobody counts or waits longer, and every such day is one of the calendar. */
const DAYS_MAX = 3_650;

/** Everything contradictory in the clause; each blocks, because nobody could compute a fair sum from it. */
export function clauseProblems(clause: PerformanceClause): ProposalProblem[] {
  const amounts = amountProblems(clause);
  return [
    ...(OPINION.test(clause.kpi) ? [blocking('DEPENDS_ON_OPINION', { kpi: clause.kpi })] : []),
    ...(clause.tiers.length === 0 && (clause.bonuses ?? []).length === 0
      ? [blocking('TIERS_MISSING', {})]
      : []),
    ...amounts,
    ...(amounts.length > 0 ? [] : [...planProblems(clause), ...boundProblems(clause)]),
  ];
}

function amountProblems(clause: PerformanceClause): ProposalProblem[] {
  const { baseMinor, floorMinor, variableCapMinor, totalCapMinor } = clause;
  const amounts: [string, number | null][] = [
    ['baseMinor', baseMinor],
    ['floorMinor', floorMinor],
    ['variableCapMinor', variableCapMinor],
    ['totalCapMinor', totalCapMinor],
    ...clause.tiers.flatMap(({ fromUnits, rateMinor }, index): [string, number][] => [
      [`tiers.${index}.fromUnits`, fromUnits],
      [`tiers.${index}.rateMinor`, rateMinor],
    ]),
    ...(clause.bonuses ?? []).flatMap(({ atUnits, amountMinor }, index): [string, number][] => [
      [`bonuses.${index}.atUnits`, atUnits],
      [`bonuses.${index}.amountMinor`, amountMinor],
    ]),
  ];
  const days = DAYS.map((field): [string, number | undefined] => [field, clause[field]]);
  const broken = [
    ...amounts.filter(([, value]) => value != null && !isWhole(value)),
    ...days.filter(([, value]) => value !== undefined && !(isWhole(value) && value <= DAYS_MAX)),
  ];
  const perProblem = isWhole(clause.per) && clause.per > 0 ? [] : [['per', clause.per] as [string, number]];
  return [...broken, ...perProblem].map(([field, value]) =>
    blocking('NOT_AN_AMOUNT', { field, value: String(value) }),
  );
}

function planProblems(clause: PerformanceClause): ProposalProblem[] {
  return listPlanProblems(clause).map(toProblem);
}

function toProblem(problem: PerformancePlanProblem): ProposalProblem {
  switch (problem.code) {
    case 'CLIFF_INVERSION': {
      const { atUnits, beforeMinor, afterMinor } = problem;
      return blocking('CLIFF_INVERSION', { atUnits, beforeMinor, afterMinor });
    }
    case 'TIERS_NOT_ASCENDING':
      return blocking('TIERS_NOT_ASCENDING', { atUnits: problem.atUnits });
    case 'BONUSES_NOT_ASCENDING':
      return blocking('BONUSES_NOT_ASCENDING', { atUnits: problem.atUnits });
    case 'BONUS_CUT': {
      const { atUnits, amountMinor, paidMinor } = problem;
      // What is never paid promises nothing; what is paid in part is read before anybody signs.
      return { code: 'BONUS_CUT', isBlocking: paidMinor <= 0, facts: { atUnits, amountMinor, paidMinor } };
    }
    case 'FLOOR_ABOVE_CAP':
      return blocking('CAP_BELOW_FLOOR', { floorMinor: problem.floorMinor, capMinor: problem.totalCapMinor });
    default:
      return unreachable(problem);
  }
}

function boundProblems({
  baseMinor,
  floorMinor,
  variableCapMinor,
  totalCapMinor,
}: PerformanceClause): ProposalProblem[] {
  const floor = floorMinor ?? baseMinor;
  const reachable = variableCapMinor === null ? null : baseMinor + variableCapMinor;
  const isBaseCut = totalCapMinor !== null && totalCapMinor < baseMinor && floor <= totalCapMinor;
  return [
    ...(floor < baseMinor ? [blocking('FLOOR_BELOW_BASE', { floorMinor: floor, baseMinor })] : []),
    ...(isBaseCut ? [blocking('CAP_BELOW_FLOOR', { floorMinor: baseMinor, capMinor: totalCapMinor })] : []),
    ...(reachable !== null && reachable < floor
      ? [blocking('CAP_BELOW_FLOOR', { floorMinor: floor, capMinor: reachable })]
      : []),
  ];
}

function isWhole(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0;
}

function blocking(code: ProposalProblem['code'], facts: ProposalProblem['facts']): ProposalProblem {
  return { code, isBlocking: true, facts };
}
