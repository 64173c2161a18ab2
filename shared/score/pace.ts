import { normalCdf, Z80 } from './normal.ts';
import type { PostRatio } from './post-ratio.ts';
import { clamp } from './rounding.ts';
import type { SpreadNode } from './spread.ts';

/** What a creator's pace is believed to be before this campaign's posts: ln m ~ N(mean, 1/precision). */
export type PacePrior = { mean: number; precision: number };

/**
 * The cohort's prior (SCORING.md §2.4). Its mean is set so that the steps' thresholds disturb as many on-target creators
 * as they promise; see decision 0011.
 */
export const COHORT_PRIOR: PacePrior = { mean: -0.04, precision: 4 };

/** Shrunk pace: location and spread of ln m, the chance of being below break-even, and each post's part in it. */
export type Pace = {
  logMean: number;
  sd: number;
  /** P(m < break-even). */
  below: number;
  parts: { weightShare: number; contribution: number; isCapped: boolean }[];
};

/** A viral post counts up to this many standard deviations (plus a little), so that it cannot hide a weak creator. */
const CAP_SDS = 1.6;
const CAP_EXTRA = 0.2;
/** A dead post counts down to this many. */
const FLOOR_SDS = 2.6;

/** Pools the posts' ratios with the prior, for every plausible spread of the creator (SCORING.md §2.4–2.5). */
export function shrinkPace(
  ratios: readonly PostRatio[],
  nodes: readonly SpreadNode[],
  options: { prior: PacePrior; breakEven: number },
): Pace {
  const edge = Math.log(options.breakEven);
  const weights = new Float64Array(ratios.length);
  const contributions = new Float64Array(ratios.length);
  let mean = 0;
  let square = 0;
  let below = 0;
  for (const node of nodes) {
    const given = poolAt(ratios, node, { prior: options.prior, weights, contributions });
    const variance = 1 / given.precision;
    mean += node.weight * given.mean;
    square += node.weight * (variance + given.mean * given.mean);
    below += node.weight * normalCdf((edge - given.mean) / Math.sqrt(variance));
  }
  const typicalSd = Math.sqrt(nodes.reduce((sum, { sigma, weight }) => sum + weight * sigma * sigma, 0));
  const parts = ratios.map((ratio, index) => ({
    weightShare: weights[index] ?? 0,
    contribution: contributions[index] ?? 0,
    isCapped: ratio.logRatio > capOf(typicalSd, ratio.noise),
  }));
  return {
    logMean: mean,
    sd: Math.sqrt(Math.max(1e-9, square - mean * mean)),
    below: clamp(below, 0, 1),
    parts,
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

function poolAt(
  ratios: readonly PostRatio[],
  node: SpreadNode,
  into: { prior: PacePrior; weights: Float64Array; contributions: Float64Array },
): { mean: number; precision: number } {
  let precision = into.prior.precision;
  let sum = into.prior.mean * precision;
  for (const ratio of ratios) precision += 1 / (node.sigma * node.sigma + ratio.noise);
  for (let i = 0; i < ratios.length; i += 1) {
    const ratio = ratios[i];
    if (ratio === undefined) continue;
    const variance = node.sigma * node.sigma + ratio.noise;
    const limited = clamp(ratio.logRatio, -FLOOR_SDS * Math.sqrt(variance), capOf(node.sigma, ratio.noise));
    sum += limited / variance;
    into.weights[i] = (into.weights[i] ?? 0) + node.weight / variance / precision;
    into.contributions[i] = (into.contributions[i] ?? 0) + (node.weight * limited) / variance / precision;
  }
  return { mean: sum / precision, precision };
}

function capOf(sigma: number, noise: number): number {
  return CAP_SDS * Math.sqrt(sigma * sigma + noise) + CAP_EXTRA;
}
