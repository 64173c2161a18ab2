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
const PRIOR_LOG_MEAN = Math.log(0.6);
const PRIOR_LOG_SD = 0.2;
/** A spread this much less plausible than the most plausible one is left out. */
const NEGLIGIBLE = 0.01;
/** Fewer past posts leave the cohort's spread. */
export const HISTORY_MIN = 3;
/** A past post this many robust deviations off is one of the rare viral or dead ones, and is pulled in. */
const OUTLIER_SDS = 2.5;

const PRIOR_LOG_WEIGHTS = SIGMAS.map(
  (sigma) => -0.5 * ((Math.log(sigma) - PRIOR_LOG_MEAN) / PRIOR_LOG_SD) ** 2,
);

/**
 * How much this creator's posts differ, as a short list of weighted possibilities: the cohort's spread, updated with
 * the spread of the past posts (SCORING.md §2.3, integrated over σ rather than fixed). Fewer than three past posts
 * leave the cohort.
 */
export function spreadNodes(history: readonly number[]): SpreadNode[] {
  const logs = history
    .filter((count) => Number.isFinite(count) && count >= 0)
    .map((count) => Math.log(count + 0.5));
  const logWeights =
    logs.length < HISTORY_MIN ? PRIOR_LOG_WEIGHTS : updatedLogWeights(logs, countingNoise(history));
  const peak = Math.max(...logWeights);
  const plausible = SIGMAS.map((sigma, index) => ({
    sigma,
    weight: Math.exp((logWeights[index] ?? 0) - peak),
  })).filter(({ weight }) => weight > NEGLIGIBLE);
  const total = plausible.reduce((sum, { weight }) => sum + weight, 0);
  return plausible.map(({ sigma, weight }) => ({ sigma, weight: weight / total }));
}

/** Mean of the variance over the nodes, σ². */
export function meanVariance(nodes: readonly SpreadNode[]): number {
  return nodes.reduce((sum, { sigma, weight }) => sum + weight * sigma * sigma, 0);
}

function updatedLogWeights(logs: readonly number[], noise: number): number[] {
  const centre = median(logs);
  const limit = OUTLIER_SDS * Math.max(robustSd(logs, centre), 0.3);
  const squares = logs.reduce((sum, log) => sum + clamp(log - centre, -limit, limit) ** 2, 0);
  return SIGMAS.map((sigma, index) => {
    const variance = sigma * sigma + noise;
    return (
      (PRIOR_LOG_WEIGHTS[index] ?? 0) -
      0.5 * (logs.length - 1) * Math.log(variance) -
      squares / (2 * variance)
    );
  });
}

/** Average Poisson variance of ln count: it is no difference between posts, and small counts have much of it. */
function countingNoise(history: readonly number[]): number {
  return history.reduce((sum, count) => sum + 1 / (count + 0.8), 0) / history.length;
}
