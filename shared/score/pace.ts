import { Z80 } from './normal.ts';
import type { PostRatio } from './post-ratio.ts';
import { clamp } from './rounding.ts';
import type { SpreadNode } from './spread.ts';

/** What a creator's pace is believed to be before this campaign's posts: ln m ~ N(mean, 1/precision). */
export type PacePrior = { mean: number; precision: number };

/**
 * The cohort's prior (SCORING.md §2.4): on target, give or take a half. With it the steps' thresholds disturb as many
 * on-target creators as they promise; see decision 0028.
 */
export const COHORT_PRIOR: PacePrior = { mean: 0, precision: 4 };

/** Shrunk pace: location and spread of ln m, the chance of being below break-even, and each post's part in it. */
export type Pace = {
  logMean: number;
  sd: number;
  /** P(m < break-even). */
  below: number;
  /** `contribution` = share of the evidence × ln ratio. */
  parts: { weightShare: number; contribution: number; isCapped: boolean }[];
};

/**
 * How hard a post pulls: by what it has beyond its part at a pace, as a share of that part, in coefficients of variation.
 * Up to `above` of them; beyond, no harder (Huber 1964). Below nothing needs a limit: an empty post lacks one whole part.
 * `scale` gives back to ordinary posts what the limit takes from them.
 */
export type Pull = { above: number; scale: number };

/** One viral post cannot hide a weak creator, one dead post cannot condemn a good one; see decision 0039. */
export const COHORT_PULL: Pull = { above: 1, scale: 1.53 };

/** A post this far above is reported as viral: standard deviations, and a little. */
const VIRAL_SDS = 1.6;
const VIRAL_EXTRA = 0.2;

/** ln pace is looked at from 4 % to 1,100 % of agreed. */
const LOWEST = -3.2;
const HIGHEST = 2.4;
/** Points per standard deviation of the result, and the coarsest and finest step. */
const POINTS_PER_SD = 2.5;
const STEP_MIN = 0.02;
const STEP_MAX = 0.2;

/**
 * Pools the posts' ratios with the prior, for every plausible spread of the creator (SCORING.md §2.4–2.5), on a grid of
 * paces. Compared in counts, not in their logs: what was agreed is a sum of counts, and posts that are all alike then show
 * their own pace and no other, while ordinary ones between a few great ones are not taken for weak. Steps and weights do
 * not depend on the counts, and the pull of a post never turns, so a higher count never raises the chance of being below
 * break-even.
 */
export function shrinkPace(
  ratios: readonly PostRatio[],
  nodes: readonly SpreadNode[],
  options: { prior: PacePrior; breakEven: number; pull?: Pull },
): Pace {
  const belief = { prior: options.prior, pull: options.pull ?? COHORT_PULL };
  const grid = gridFor(ratios, nodes, belief);
  const edge = Math.log(options.breakEven);
  let mean = 0;
  let square = 0;
  let below = 0;
  for (const node of nodes) {
    const chances = chancesAt(grid, ratios, { node, ...belief });
    for (let i = 0; i < grid.count; i += 1) {
      const x = grid.from + i * grid.step;
      const chance = node.weight * (chances[i] ?? 0);
      mean += chance * x;
      square += chance * x * x;
      below += chance * clamp((edge - x) / grid.step + 0.5, 0, 1);
    }
  }
  const variance = Math.max(square - mean * mean, grid.floor);
  return {
    logMean: mean,
    sd: Math.sqrt(variance),
    below: clamp(below, 0, 1),
    parts: partsAt(ratios, nodes, { mean, ...belief }),
  };
}

/** Central 80 % range of the pace, as ratios. */
export function paceRange(pace: { logMean: number; sd: number }): {
  estimate: number;
  lo80: number;
  hi80: number;
} {
  return {
    estimate: Math.exp(pace.logMean),
    lo80: Math.exp(pace.logMean - Z80 * pace.sd),
    hi80: Math.exp(pace.logMean + Z80 * pace.sd),
  };
}

/** Equally spaced values of ln m; `floor` = the variance that the spacing alone cannot tell from zero. */
type Grid = { from: number; step: number; count: number; floor: number };

/** As fine as the evidence is, judged by the weights alone. */
function gridFor(
  ratios: readonly PostRatio[],
  nodes: readonly SpreadNode[],
  { prior, pull }: { prior: PacePrior; pull: Pull },
): Grid {
  const variance = Math.min(...nodes.map(({ sigma }) => sigma)) ** 2;
  const precision = ratios.reduce(
    (sum, { noise }) => sum + pull.scale / relativeVariance(variance + noise),
    prior.precision,
  );
  const step = clamp(1 / (POINTS_PER_SD * Math.sqrt(precision)), STEP_MIN, STEP_MAX);
  const count = Math.ceil((HIGHEST - LOWEST) / step) + 1;
  return { from: LOWEST, step, count, floor: (step * step) / 12 };
}

/** Squared coefficient of variation of a log-normal count whose ln has this variance. */
function relativeVariance(logVariance: number): number {
  return Math.expm1(logVariance);
}

/** Chance of each pace of the grid if the creator's spread is the node's; they sum to 1. */
function chancesAt(
  { from, step, count }: Grid,
  ratios: readonly PostRatio[],
  { node, prior, pull: { above, scale } }: { node: SpreadNode; prior: PacePrior; pull: Pull },
): Float64Array {
  const chances = new Float64Array(count);
  for (let i = 0; i < count; i += 1) {
    const off = from + i * step - prior.mean;
    chances[i] = -0.5 * prior.precision * off * off;
  }
  const square = node.sigma * node.sigma;
  const shrink = Math.exp(-step);
  for (const { logRatio, noise } of ratios) {
    const variance = relativeVariance(square + noise);
    const weight = scale / variance;
    const most = above * Math.sqrt(variance);
    const limit = Math.log1p(most);
    // From this point on the post is within the limit; before it, its pull is the same everywhere.
    const within = clamp(Math.ceil((logRatio - limit - from) / step), 0, count);
    const atLimit = 1 + most - limit;
    for (let i = 0; i < within; i += 1) {
      const beyond = logRatio - (from + i * step) - limit;
      chances[i] = (chances[i] ?? 0) - weight * (atLimit + most * beyond);
    }
    let gap = logRatio - (from + within * step);
    let times = Math.exp(gap);
    for (let i = within; i < count; i += 1) {
      chances[i] = (chances[i] ?? 0) - weight * (times - gap);
      times *= shrink;
      gap -= step;
    }
  }
  return toChances(chances);
}

/** Log chances made into chances that sum to 1, in place. */
function toChances(logs: Float64Array): Float64Array {
  let peak = Number.NEGATIVE_INFINITY;
  for (const log of logs) if (log > peak) peak = log;
  let total = 0;
  for (let i = 0; i < logs.length; i += 1) {
    const chance = Math.exp((logs[i] ?? 0) - peak);
    logs[i] = chance;
    total += chance;
  }
  for (let i = 0; i < logs.length; i += 1) logs[i] = (logs[i] ?? 0) / total;
  return logs;
}

/** Each post's share of the evidence and its pull on ln pace, with the weights that hold at the result. */
function partsAt(
  ratios: readonly PostRatio[],
  nodes: readonly SpreadNode[],
  { mean, prior, pull }: { mean: number; prior: PacePrior; pull: Pull },
): Pace['parts'] {
  const square = nodes.reduce((sum, { sigma, weight }) => sum + weight * sigma * sigma, 0);
  const posts = ratios.map(({ logRatio, noise }) => {
    const variance = relativeVariance(square + noise);
    const beyond = Math.expm1(logRatio - mean);
    const most = pull.above * Math.sqrt(variance);
    const kept = beyond > most ? most / beyond : 1;
    const sd = Math.sqrt(square + noise);
    return {
      logRatio,
      weight: (pull.scale * kept) / variance,
      isCapped: logRatio + square / 2 - mean > VIRAL_SDS * sd + VIRAL_EXTRA,
    };
  });
  const total = posts.reduce((sum, { weight }) => sum + weight, prior.precision);
  return posts.map(({ logRatio, weight, isCapped }) => ({
    weightShare: weight / total,
    contribution: (weight * logRatio) / total,
    isCapped,
  }));
}
