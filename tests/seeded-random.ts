// Draws that are the same on every run: what a simulated campaign is made of.

/** Draws from one seed; every call goes on where the last one stopped. */
export type Random = {
  /** In [0, 1). */
  uniform: () => number;
  /** Standard normal. */
  normal: () => number;
  /** Whole number in [from, to). */
  whole: (from: number, to: number) => number;
  /** Trials up to and with the first success, at least 1. */
  geometric: (chance: number) => number;
  poisson: (mean: number) => number;
  /** One of the values, by their weights. */
  pick: <T>(weighted: readonly (readonly [value: T, weight: number])[]) => T;
};

/** From this mean on, a count is drawn as a rounded normal. */
const NORMAL_FROM = 30;

export function seededRandom(seed: number): Random {
  const uniform = mulberry(seed);
  const normal = () => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform());
  return {
    uniform,
    normal,
    whole: (from, to) => from + Math.floor(uniform() * (to - from)),
    geometric: (chance) => 1 + Math.floor(Math.log(1 - uniform()) / Math.log(1 - chance)),
    poisson: (mean) =>
      mean < NORMAL_FROM
        ? countArrivals(mean, uniform)
        : Math.max(0, Math.round(mean + Math.sqrt(mean) * normal())),
    pick: (weighted) => pickBy(uniform(), weighted),
  };
}

/** Mulberry32: a small seeded generator of numbers in [0, 1). */
export function mulberry(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Poisson by Knuth's product of uniforms. */
function countArrivals(mean: number, uniform: () => number): number {
  const limit = Math.exp(-mean);
  let count = 0;
  for (let product = uniform(); product > limit; product *= uniform()) count += 1;
  return count;
}

function pickBy<T>(drawn: number, weighted: readonly (readonly [value: T, weight: number])[]): T {
  let left = drawn * weighted.reduce((sum, [, weight]) => sum + weight, 0);
  for (const [value, weight] of weighted) {
    left -= weight;
    if (left < 0) return value;
  }
  const last = weighted.at(-1);
  if (last === undefined) throw new RangeError('Nothing to pick from');
  return last[0];
}
