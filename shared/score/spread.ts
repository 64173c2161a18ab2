import { median } from '../kpi/median.ts';
import { robustSd } from './normal.ts';
import { clamp } from './rounding.ts';

/** One possible spread of a creator's posts (standard deviation of ln count) and how plausible it is; weights sum to 1. */
export type SpreadNode = { sigma: number; weight: number };

const SIGMAS = [0.34, 0.48, 0.66, 0.9, 1.22] as const;
/**
 * What is known before any past post: ln σ ~ N(ln 0.6, 0.2²). Chosen with tests/evaluation/evaluate.ts for the highest
 * net saving at 1 % false pauses; between 0.55 and 0.66 it hardly matters. Posts differ by 0.68 with the rare outliers.
 */
export const COHORT_SPREAD = 0.6;
const PRIOR_LOG_SD = 0.2;
/** A spread this much less plausible than the most plausible one is left out. */
const NEGLIGIBLE = 0.01;
/** Fewer past posts leave what is known before them. */
export const HISTORY_MIN = 3;
/** A past post this many robust deviations off is one of the rare viral or dead ones, and is pulled in. */
const OUTLIER_SDS = 2.5;

/** Posts of one creator, each as ln of what it came to, and the mean variance of these logs that is no difference between posts. */
export type CreatorLevels = { logs: readonly number[]; noise: number };

/**
 * How much this creator's posts differ, as a short list of weighted possibilities: what is `usual` among such creators (the
 * cohort, or the team's own), updated with the spread of the past posts (SCORING.md §2.3, integrated over σ rather than
 * fixed). Fewer than three past posts leave the usual.
 */
export function spreadNodes(history: readonly number[], usual: number = COHORT_SPREAD): SpreadNode[] {
  const counts = history.filter((count) => Number.isFinite(count) && count >= 0);
  const levels = {
    logs: counts.map((count) => Math.log(count + 0.5)),
    noise: counts.reduce((sum, count) => sum + countNoise(count), 0) / Math.max(counts.length, 1),
  };
  const prior = spreadPrior(SIGMAS, usual);
  const seen = counts.length < HISTORY_MIN ? null : spreadLikelihood(SIGMAS, levels);
  const logWeights = prior.map((weight, index) => weight + (seen?.[index] ?? 0));
  const peak = Math.max(...logWeights);
  const plausible = SIGMAS.map((sigma, index) => ({
    sigma,
    weight: Math.exp((logWeights[index] ?? 0) - peak),
  })).filter(({ weight }) => weight > NEGLIGIBLE);
  const total = plausible.reduce((sum, { weight }) => sum + weight, 0);
  return plausible.map(({ sigma, weight }) => ({ sigma, weight: weight / total }));
}

/** ln of how plausible each σ is before a creator's posts are known, where such creators usually have `usual`. */
export function spreadPrior(sigmas: readonly number[], usual: number): number[] {
  return sigmas.map((sigma) => -0.5 * (Math.log(sigma / usual) / PRIOR_LOG_SD) ** 2);
}

/** ln of how plausible each σ makes the levels that a creator's posts reached, about their own middle. */
export function spreadLikelihood(sigmas: readonly number[], { logs, noise }: CreatorLevels): number[] {
  const centre = median(logs);
  const limit = OUTLIER_SDS * Math.max(robustSd(logs, centre), 0.3);
  const squares = logs.reduce((sum, log) => sum + clamp(log - centre, -limit, limit) ** 2, 0);
  return sigmas.map((sigma) => {
    const variance = sigma * sigma + noise;
    return -0.5 * (logs.length - 1) * Math.log(variance) - squares / (2 * variance);
  });
}

/** Mean of the variance over the nodes, σ². */
export function meanVariance(nodes: readonly SpreadNode[]): number {
  return nodes.reduce((sum, { sigma, weight }) => sum + weight * sigma * sigma, 0);
}

/** Poisson variance of ln count: it is no difference between posts, and small counts have much of it. */
export function countNoise(count: number): number {
  return 1 / (count + 0.8);
}
