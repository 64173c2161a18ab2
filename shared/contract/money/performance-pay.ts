// Pay that depends on results (DOMAIN.md §3.8): tiers, sums paid once at a count, floor, caps, and orders that can still come back.
import { checkCount, refuseProblems } from '../facts/refused-fact.ts';
import { amountProblems, problem } from '../facts/value-problems.ts';
import type { TermsProblem } from '../terms-problems.ts';
import { bpsOf, divideHalfUp, sumMinor, toBigInt } from './rounding.ts';

/** From `fromUnits` on, `rateMinor` per `per` units. */
export type Tier = { fromUnits: number; rateMinor: number };

/** Paid once when the results reach `atUnits`, beside the tiers and the bonuses before it. */
export type Bonus = { atUnits: number; amountMinor: number };

export type PerformancePlan = {
  baseMinor: number;
  tiers: readonly Tier[];
  /** Absent = none. */
  bonuses?: readonly Bonus[];
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
  const variableRawMinor = sumMinor([
    divideHalfUp(earnedParts(plan, units), toBigInt(plan.per)),
    ...reachedBonuses(plan, units).map(({ amountMinor }) => amountMinor),
  ]);
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

/** The bonuses that this many results reach. */
export function reachedBonuses({ bonuses = [] }: Pick<PerformancePlan, 'bonuses'>, units: number): Bonus[] {
  return bonuses.filter(({ atUnits }) => units >= atUnits);
}

/** The most that results can add to the base, whatever the caps; null = every further result adds something. */
export function mostVariableMinor({ tiers, bonuses = [] }: PerformancePlan): number | null {
  if (tiers.some(({ rateMinor }) => rateMinor > 0)) return null;
  return sumMinor(bonuses.map(({ amountMinor }) => amountMinor));
}

/** What makes a plan impossible to compute; empty = `performancePay` answers. Unfair but clear plans are no problem here. */
export function planProblems(plan: PerformancePlan): TermsProblem[] {
  const { baseMinor, tiers, bonuses = [], per, mode, floorMinor, variableCapMinor, totalCapMinor } = plan;
  if (!Array.isArray(tiers)) return [problem('nothing_named', 'tiers', tiers)];
  if (!Array.isArray(bonuses)) return [problem('nothing_named', 'bonuses', bonuses)];
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
    ...bonuses.flatMap(({ atUnits, amountMinor }, index) => [
      ...amountProblems(atUnits, `bonuses.${index}.atUnits`),
      ...amountProblems(amountMinor, `bonuses.${index}.amountMinor`),
    ]),
  ];
  if (broken.length > 0) return broken;
  const inOrder = (field: string, counts: number[], isMisplaced: boolean) =>
    isMisplaced ? [problem('out_of_order', field, counts.join(', '))] : [];
  return [
    ...inOrder(
      'tiers',
      tiers.map(({ fromUnits }) => fromUnits),
      findMisplaced(plan) !== undefined,
    ),
    ...inOrder(
      'bonuses',
      bonuses.map(({ atUnits }) => atUnits),
      findMisplacedBonus(plan) !== undefined,
    ),
  ];
}

/** Thresholds rise from tier to tier; one that does not would count units twice or not at all. */
function findMisplaced({ tiers }: PerformancePlan): Tier | undefined {
  return tiers.find((tier, index) => tier.fromUnits <= (tiers[index - 1]?.fromUnits ?? -1));
}

/** Bonuses rise from count to count, and the first needs a result: what is paid for none is part of the base. */
function findMisplacedBonus({ bonuses = [] }: PerformancePlan): Bonus | undefined {
  return bonuses.find((bonus, index) => bonus.atUnits <= (bonuses[index - 1]?.atUnits ?? 0));
}

export type PerformancePlanProblem =
  | { code: 'CLIFF_INVERSION'; atUnits: number; beforeMinor: number; afterMinor: number }
  | { code: 'TIERS_NOT_ASCENDING'; atUnits: number }
  | { code: 'BONUSES_NOT_ASCENDING'; atUnits: number }
  | { code: 'BONUS_CUT'; atUnits: number; amountMinor: number; paidMinor: number }
  | { code: 'FLOOR_ABOVE_CAP'; floorMinor: number; totalCapMinor: number };

/** What is wrong with a plan: a threshold that pays less when it is reached, tiers out of order, a bonus that floor or cap cuts. */
export function listPlanProblems(plan: PerformancePlan): PerformancePlanProblem[] {
  const misplaced = findMisplaced(plan);
  if (misplaced) return [{ code: 'TIERS_NOT_ASCENDING', atUnits: misplaced.fromUnits }];
  const misplacedBonus = findMisplacedBonus(plan);
  if (misplacedBonus) return [{ code: 'BONUSES_NOT_ASCENDING', atUnits: misplacedBonus.atUnits }];
  const { floorMinor, totalCapMinor } = plan;
  const isFloorAbove = floorMinor != null && totalCapMinor != null && floorMinor > totalCapMinor;
  return [
    ...plan.tiers.flatMap((tier) => inversionAt(plan, tier.fromUnits)),
    ...(plan.bonuses ?? []).flatMap((bonus) => cutOf(plan, bonus)),
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

function inversionAt(plan: PerformancePlan, atUnits: number): PerformancePlanProblem[] {
  if (plan.mode !== 'cliff' || atUnits === 0) return [];
  const beforeMinor = performancePay(plan, atUnits - 1).variableRawMinor;
  const afterMinor = performancePay(plan, atUnits).variableRawMinor;
  return afterMinor < beforeMinor ? [{ code: 'CLIFF_INVERSION', atUnits, beforeMinor, afterMinor }] : [];
}

/** A bonus is cut where reaching its count adds less than it says: a cap takes the rest, or the floor holds it already. */
function cutOf(plan: PerformancePlan, { atUnits, amountMinor }: Bonus): PerformancePlanProblem[] {
  const paidMinor =
    performancePay(plan, atUnits).totalMinor -
    performancePay({ ...plan, bonuses: without(plan, atUnits) }, atUnits).totalMinor;
  return paidMinor < amountMinor ? [{ code: 'BONUS_CUT', atUnits, amountMinor, paidMinor }] : [];
}

function without({ bonuses = [] }: PerformancePlan, atUnits: number): Bonus[] {
  return bonuses.filter((bonus) => bonus.atUnits !== atUnits);
}
