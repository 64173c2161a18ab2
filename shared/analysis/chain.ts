// The chain from posts to money (DOMAIN.md §7.2): as long as both the plan and the measurement allow, no longer.

import { RefusedFact } from '../contract/facts/refused-fact.ts';
import type { Factors } from './decompose.ts';
import { checkFactor, neighbourRatios } from './decompose.ts';

/** Totals along the chain, in order. `reach` and `views` stand for the same place: who saw it. */
export const CHAIN_STEPS = ['posts', 'reach', 'views', 'engagements', 'clicks', 'orders', 'revenue'] as const;
export type ChainStep = (typeof CHAIN_STEPS)[number];

/** A total with the bounds of an abbreviated counter. */
export type ChainTotal = { value: number; lo?: number; hi?: number };
export type PlannedTotals = Partial<Record<ChainStep, number | null>>;
/** Null or absent = not known, which is not 0. */
export type ObservedTotals = Partial<Record<ChainStep, number | ChainTotal | null>>;

/** One factor: how many of `to` came from each of `from`; `from` is null for the first. */
export type ChainFactor = { name: string; to: ChainStep; from: ChainStep | null };

export type Chain = {
  kpi: ChainStep;
  factors: ChainFactor[];
  plan: Factors;
  /** Null behind a total of 0. */
  actual: Factors;
  planned: number[];
  observed: Required<ChainTotal>[];
};

/**
 * The longest chain to the KPI whose totals are all known on both sides; a step that is not known is skipped and its
 * neighbours are merged ("clicks per reach"). Without `kpi` it ends at the last step known. Undefined when nothing is.
 */
export function chainOf(plan: PlannedTotals, observed: ObservedTotals, kpi?: ChainStep): Chain | undefined {
  const steps = CHAIN_STEPS.filter((step) => isPlanned(plan[step]) && readTotal(observed[step]) !== null);
  const last = kpi ?? steps.at(-1);
  if (last === undefined || !steps.includes(last)) return undefined;
  const audience = steps.includes('reach') && last !== 'views' ? 'views' : 'reach';
  const known = steps
    .slice(0, steps.indexOf(last) + 1)
    .filter((step) => step !== audience || step === last)
    .map((step) => ({ step, planned: plan[step] ?? 0, observed: toBounds(observed[step]) }));
  const values = known.map((total) => total.observed.value);
  const kept = known.filter((_, index) => isCounted(values, index));
  const factors = kept.map(({ step }, index) => toFactor(step, kept[index - 1]?.step ?? null));
  const names = factors.map(({ name }) => name);
  const planned = kept.map((total) => total.planned);
  return {
    kpi: last,
    factors,
    plan: byName(names, neighbourRatios(planned)),
    actual: byName(names, neighbourRatios(kept.map((total) => total.observed.value))),
    planned,
    observed: kept.map((total) => total.observed),
  };
}

/**
 * Plan and actual of the longest chain whose totals are known: `totals` stand in the order of the plan's factors, each at
 * the end of its factor. Where one is not known, its factor is merged with the next ("clicksPerEng × ordersPerClick");
 * what lies behind the last known total is left out, plan and all.
 */
export function mergedFactors(
  plan: Factors,
  totals: readonly (number | null)[],
): { plan: Factors; actual: Factors } {
  const factors = Object.entries(plan);
  if (factors.length !== totals.length) {
    const rule = `give one for each of ${factors.length} factors, null where it is not known`;
    throw new RefusedFact('actualTotals', totals, rule);
  }
  for (const [index, total] of totals.entries()) {
    if (total !== null) checkFactor(`actualTotals.${factors[index]?.[0]}`, total);
  }
  const values = totals.map((total) => total ?? 0);
  const ends = totals.flatMap((total, index) => (total !== null && isCounted(values, index) ? [index] : []));
  if (ends.length === 0)
    throw new RefusedFact('actualTotals', null, 'give at least one total that was counted');
  const parts = ends.map((end, index) => factors.slice((ends[index - 1] ?? -1) + 1, end + 1));
  const names = parts.map((part) => part.map(([name]) => name).join(' × '));
  const planned = parts.map((part) =>
    part.reduce((all, [name, value]) => all * plannedValue(name, value), 1),
  );
  return {
    plan: byName(names, planned),
    actual: byName(names, neighbourRatios(ends.map((end) => totals[end] ?? null))),
  };
}

/** A 0 with something behind it was not counted the way the rest was; it explains nothing. */
function isCounted(values: readonly number[], index: number): boolean {
  return (values[index] ?? 0) > 0 || values.slice(index + 1).every((next) => next === 0);
}

function plannedValue(name: string, value: number | null): number {
  checkFactor(`plan.${name}`, value);
  return value ?? 0;
}

/** True when a total of the chain is an abbreviated counter, so that its parts are ranges. */
export function isAbbreviated(chain: Chain): boolean {
  return chain.observed.some(({ lo, hi }) => lo < hi);
}

/** Totals of several chains added up; undefined when there is none or their factors differ. */
export function sumChains(chains: readonly Chain[]): Chain | undefined {
  const [first] = chains;
  if (!first) return undefined;
  const names = first.factors.map(({ name }) => name);
  const isSame = (chain: Chain): boolean => names.join() === chain.factors.map(({ name }) => name).join();
  if (!chains.every(isSame)) return undefined;
  const sumAt = (index: number, readAt: (chain: Chain, at: number) => number): number =>
    chains.reduce((sum, chain) => sum + readAt(chain, index), 0);
  const planned = names.map((_, index) => sumAt(index, (chain, at) => chain.planned[at] ?? 0));
  const observed = names.map((_, index) => ({
    value: sumAt(index, (chain, at) => chain.observed[at]?.value ?? 0),
    lo: sumAt(index, (chain, at) => chain.observed[at]?.lo ?? 0),
    hi: sumAt(index, (chain, at) => chain.observed[at]?.hi ?? 0),
  }));
  return {
    ...first,
    plan: byName(names, neighbourRatios(planned)),
    actual: byName(names, neighbourRatios(observed.map(({ value }) => value))),
    planned,
    observed,
  };
}

/**
 * The factors of what one unit of the KPI cost: cost × 1/factor each, so that a part says how much dearer or cheaper it
 * became (DOMAIN.md §7.2: cost has the opposite sign in logs). Undefined without the unit that the cost is for.
 */
export function costFactors(
  chain: Chain,
  cost: { planned: number | null; actual: number | null },
): { plan: Factors; actual: Factors } | undefined {
  const factors = Object.values(chain.actual);
  const isMeasured = factors.every((value) => value !== null && value > 0);
  if (cost.planned === null || cost.actual === null || !isMeasured) return undefined;
  return {
    plan: { cost: cost.planned, ...inverted(chain.plan) },
    actual: { cost: cost.actual, ...inverted(chain.actual) },
  };
}

function inverted(factors: Factors): Factors {
  return Object.fromEntries(
    Object.entries(factors).map(([name, value]) => [name, value === null ? null : 1 / value]),
  );
}

function isPlanned(total: number | null | undefined): boolean {
  return typeof total === 'number' && Number.isFinite(total) && total > 0;
}

export function readTotal(total: number | ChainTotal | null | undefined): number | null {
  const value = typeof total === 'number' ? total : (total?.value ?? null);
  return value !== null && Number.isFinite(value) && value >= 0 ? value : null;
}

function toBounds(total: number | ChainTotal | null | undefined): Required<ChainTotal> {
  const value = readTotal(total) ?? 0;
  const { lo = value, hi = value } = typeof total === 'object' && total !== null ? total : {};
  return { value, lo: Math.max(0, Math.min(lo, value)), hi: Math.max(hi, value) };
}

function toFactor(to: ChainStep, from: ChainStep | null): ChainFactor {
  return { name: from === null ? to : `${to}_per_${from}`, to, from };
}

function byName(names: readonly string[], values: readonly (number | null)[]): Factors {
  return Object.fromEntries(names.map((name, index) => [name, values[index] ?? null]));
}
