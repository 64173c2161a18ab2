// Pay that depends on results (DOMAIN.md §3.8): tiers, floor, caps, and orders that can still come back.
import { checkCount, refuseProblems } from '../facts/refused-fact.ts';
import { amountProblems, problem } from '../facts/value-problems.ts';
import type { TermsProblem } from '../terms-problems.ts';
import { bpsOf, divideHalfUp, sumMinor, toBigInt } from './rounding.ts';

/** From `fromUnits` on, `rateMinor` per `per` units. */
export type Tier = { fromUnits: number; rateMinor: number };

export type PerformancePlan = {
  baseMinor: number;
  tiers: readonly Tier[];
  /** Units one rate pays for, e.g. 1,000 views. */
  per: number;
  /** `marginal`: each bracket at its own rate (default). `cliff`: all units at the rate of the highest bracket reached. */
  mode?: 'marginal' | 'cliff';
  floorMinor?: number | null;
  variableCapMinor?: number | null;
  totalCapMinor?: number | null;
};

export type PerformancePay = { variableRawMinor: number; variableMinor: number; totalMinor: number };

/**
 * `max(floor, min(total cap, base + min(variable cap, variable)))`; the variable sum is rounded once, half-up. Refuses a
 * plan that no sum can be computed from.
 */
export function performancePay(plan: PerformancePlan, units: number): PerformancePay {
  refuseProblems(planProblems(plan));
  checkCount('units', units);
  const variableRawMinor = divideHalfUp(earnedParts(plan, units), toBigInt(plan.per));
  const variableMinor = Math.min(plan.variableCapMinor ?? Number.MAX_SAFE_INTEGER, variableRawMinor);
  const cappedMinor = Math.min(
    plan.totalCapMinor ?? Number.MAX_SAFE_INTEGER,
    sumMinor([plan.baseMinor, variableMinor]),
  );
  return { variableRawMinor, variableMinor, totalMinor: Math.max(plan.floorMinor ?? 0, cappedMinor) };
}

/** True where the pay of one step reaches back to the results before it: whoever signs has to read that. */
export function isSteep({ mode, tiers }: Pick<PerformancePlan, 'mode' | 'tiers'>): boolean {
  return mode === 'cliff' && (tiers.length > 1 || (tiers[0]?.fromUnits ?? 0) > 0);
}

/** What makes a plan impossible to compute; empty = `performancePay` answers. Unfair but clear plans are no problem here. */
export function planProblems(plan: PerformancePlan): TermsProblem[] {
  const { baseMinor, tiers, per, mode, floorMinor, variableCapMinor, totalCapMinor } = plan;
  if (!Array.isArray(tiers)) return [problem('nothing_named', 'tiers', tiers)];
  const optional = Object.entries({ floorMinor, variableCapMinor, totalCapMinor });
  const broken = [
    ...amountProblems(baseMinor, 'baseMinor'),
    ...optional.flatMap(([field, minor]) => (minor == null ? [] : amountProblems(minor, field))),
    ...(per === 0 ? [problem('not_a_count', 'per', per)] : amountProblems(per, 'per')),
    ...(mode == null || mode === 'marginal' || mode === 'cliff' ? [] : [problem('not_listed', 'mode', mode)]),
    ...tiers.flatMap(({ fromUnits, rateMinor }, index) => [
      ...amountProblems(fromUnits, `tiers.${index}.fromUnits`),
      ...amountProblems(rateMinor, `tiers.${index}.rateMinor`),
    ]),
  ];
  const misplaced = findMisplaced(plan);
  if (broken.length > 0 || !misplaced) return broken;
  return [problem('out_of_order', 'tiers', plan.tiers.map(({ fromUnits }) => fromUnits).join(', '))];
}

/** Thresholds rise from tier to tier; one that does not would count units twice or not at all. */
function findMisplaced({ tiers }: PerformancePlan): Tier | undefined {
  return tiers.find((tier, index) => tier.fromUnits <= (tiers[index - 1]?.fromUnits ?? -1));
}

export type PlanProblem =
  | { code: 'CLIFF_INVERSION'; atUnits: number; beforeMinor: number; afterMinor: number }
  | { code: 'TIERS_NOT_ASCENDING'; atUnits: number }
  | { code: 'FLOOR_ABOVE_CAP'; floorMinor: number; totalCapMinor: number };

/** What is wrong with a plan: a threshold that pays less when it is reached, tiers out of order, a floor above the cap. */
export function listPlanProblems(plan: PerformancePlan): PlanProblem[] {
  const misplaced = findMisplaced(plan);
  if (misplaced) return [{ code: 'TIERS_NOT_ASCENDING', atUnits: misplaced.fromUnits }];
  const { floorMinor, totalCapMinor } = plan;
  const isFloorAbove = floorMinor != null && totalCapMinor != null && floorMinor > totalCapMinor;
  return [
    ...plan.tiers.flatMap((tier) => inversionAt(plan, tier.fromUnits)),
    ...(isFloorAbove ? [{ code: 'FLOOR_ABOVE_CAP' as const, floorMinor, totalCapMinor }] : []),
  ];
}

/** Lowest base an adjustment may offer without a reason: 40 % of the old fee (§3.8). */
export function lowestBaseMinor(oldFeeMinor: number): number {
  return bpsOf(oldFeeMinor, 4_000);
}

/** Units × rate summed over brackets, before dividing by `per`. */
function earnedParts(plan: PerformancePlan, units: number): bigint {
  const counted = toBigInt(units);
  const reached = plan.tiers.filter((tier) => units >= tier.fromUnits);
  if (plan.mode === 'cliff') return counted * toBigInt(reached.at(-1)?.rateMinor ?? 0);
  return reached.reduce((sum, tier, index) => {
    const until = reached[index + 1]?.fromUnits ?? units;
    return sum + toBigInt(until - tier.fromUnits) * toBigInt(tier.rateMinor);
  }, 0n);
}

function inversionAt(plan: PerformancePlan, atUnits: number): PlanProblem[] {
  if (plan.mode !== 'cliff' || atUnits === 0) return [];
  const beforeMinor = performancePay(plan, atUnits - 1).variableRawMinor;
  const afterMinor = performancePay(plan, atUnits).variableRawMinor;
  return afterMinor < beforeMinor ? [{ code: 'CLIFF_INVERSION', atUnits, beforeMinor, afterMinor }] : [];
}
