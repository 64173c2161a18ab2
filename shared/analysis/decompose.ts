// Which factor explains how much of a gap (DOMAIN.md §7.2). A result is a product of factors; the parts sum to the gap.
import { RefusedFact } from '../contract/facts/refused-fact.ts';
import { expMinusOne, logRatio } from './logarithm.ts';

/** Factors of a result in the order of the chain, by name. Null = not observed, which only a factor behind a 0 may be. */
export type Factors = Readonly<Record<string, number | null>>;

export type SplitMethod = 'lmdi' | 'shapley';

/** One bar of the waterfall. `part` is in units of the result, unrounded. */
export type FactorPart = {
  factor: string;
  plan: number;
  /** The plan's value where nothing was observed. */
  actual: number;
  /** actual ÷ plan; null when the plan's value is 0. */
  ratio: number | null;
  part: number;
  /** ln(ratio) ÷ ln of the whole ratio; null when a factor is 0 or there is no gap. */
  shareOfLogGap: number | null;
  /** False: behind a factor of 0, so that the plan's value stands in. */
  isObserved: boolean;
};

export type Decomposition = {
  method: SplitMethod;
  planned: number;
  actual: number;
  gap: number;
  parts: FactorPart[];
};

/** More factors than any chain has; 2ⁿ subsets are summed. */
const FACTORS_MAX = 12;

type Factor = Pick<FactorPart, 'factor' | 'plan' | 'actual' | 'isObserved'>;

/**
 * Splits `Π actual − Π plan` over the factors: LMDI, or Shapley when a factor is 0 or it is asked for. Factors behind a
 * 0 cannot be observed and keep the plan's value (D01, D02). Any other factor has to be known on both sides: a value put
 * in its place would invent a result. Where a total is not known, `mergedFactors` shortens the chain first.
 */
export function decompose(plan: Factors, actual: Factors, wanted: SplitMethod = 'lmdi'): Decomposition {
  const factors = toFactors(plan, actual);
  const planned = product(factors.map((factor) => factor.plan));
  const reached = product(factors.map((factor) => factor.actual));
  const isPositive = factors.every((factor) => factor.plan > 0 && factor.actual > 0);
  const method = isPositive ? wanted : 'shapley';
  const logGap = isPositive ? sum(factors.map(logRatio)) : null;
  const parts =
    method === 'lmdi' ? lmdiParts(factors, planned) : factors.map((_, k) => shapleyPart(factors, k));
  return {
    method,
    planned,
    actual: reached,
    gap: reached - planned,
    parts: factors.map((factor, k) => ({
      ...factor,
      ratio: factor.plan === 0 ? null : factor.actual / factor.plan,
      part: parts[k] ?? 0,
      shareOfLogGap: logGap === null || logGap === 0 ? null : unsigned(logRatio(factor) / logGap),
    })),
  };
}

/** Ratios of neighbours, each total over the one before it; null behind a 0 and where a total is not known. */
export function neighbourRatios(totals: readonly (number | null)[]): (number | null)[] {
  return totals.map((total, index) => {
    const before = index === 0 ? 1 : (totals[index - 1] ?? null);
    return total === null || before === null || before === 0 ? null : total / before;
  });
}

function toFactors(plan: Factors, actual: Factors): Factor[] {
  const names = Object.keys(plan);
  if (names.length > FACTORS_MAX) throw new RangeError(`At most ${FACTORS_MAX} factors, got ${names.length}`);
  let isBehindZero = false;
  return names.map((factor) => {
    const planned = factorValue('plan', plan, factor);
    if (planned === null) throw new RefusedFact(`plan.${factor}`, null, 'give the value that was planned');
    const observed = isBehindZero ? null : factorValue('actual', actual, factor);
    if (observed === null && !isBehindZero) {
      throw new RefusedFact(
        `actual.${factor}`,
        null,
        'give it, or merge it with its neighbour by their totals',
      );
    }
    if (observed === 0) isBehindZero = true;
    return { factor, plan: planned, actual: observed ?? planned, isObserved: observed !== null };
  });
}

function factorValue(side: 'plan' | 'actual', factors: Factors, name: string): number | null {
  const value = Object.hasOwn(factors, name) ? (factors[name] ?? null) : null;
  if (value !== null) checkFactor(`${side}.${name}`, value);
  return value;
}

/** Factors and totals are counts, shares and prices. */
export function checkFactor(fact: string, value: unknown): void {
  if (!Number.isFinite(value) || Number(value) < 0)
    throw new RefusedFact(fact, value, 'give a number, 0 or more');
}

/** `L(V₁, V₀)·ln(x₁ ÷ x₀)`, with L written as V₀·(eᵗ − 1) ÷ t so that a gap near 0 stays exact. */
function lmdiParts(factors: readonly Factor[], planned: number): number[] {
  const logs = factors.map(logRatio);
  const t = sum(logs);
  const mean = t === 0 ? planned : (planned * expMinusOne(t)) / t;
  return logs.map((log) => (log === 0 ? 0 : unsigned(mean * log)));
}

/** Average effect of the factor over all orders in which the factors can change from plan to actual. */
function shapleyPart(factors: readonly Factor[], k: number): number {
  const own = factors[k];
  const others = factors.filter((_, index) => index !== k);
  if (!own || own.actual === own.plan) return 0;
  const weights = subsetWeights(others.length);
  let total = 0;
  for (let subset = 0; subset < 2 ** others.length; subset += 1) {
    const changed = others.map((_, index) => Math.floor(subset / 2 ** index) % 2 === 1);
    const rest = product(others.map(({ plan, actual }, index) => (changed[index] ? actual : plan)));
    total += (weights[changed.filter(Boolean).length] ?? 0) * rest;
  }
  return unsigned(total * (own.actual - own.plan));
}

/** Share of all orders in which exactly a given set of `size` of the `n` others comes first: size!·(n − size)! ÷ (n + 1)!. */
function subsetWeights(n: number): number[] {
  const factorial = (count: number): number => (count <= 1 ? 1 : count * factorial(count - 1));
  return Array.from(
    { length: n + 1 },
    (_, size) => (factorial(size) * factorial(n - size)) / factorial(n + 1),
  );
}

/** No part is "minus nothing". */
function unsigned(value: number): number {
  return value === 0 ? 0 : value;
}

function product(values: readonly number[]): number {
  return values.reduce((all, value) => all * value, 1);
}

function sum(values: readonly number[]): number {
  return values.reduce((all, value) => all + value, 0);
}
