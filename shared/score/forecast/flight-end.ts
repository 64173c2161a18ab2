import type { Assessment } from '../assessment.ts';
import { normalCdf, Z80 } from '../normal.ts';
import { clamp } from '../rounding.ts';

/** What is still to come from one post by flight end. */
export type ComingShare = {
  /** Expected events if the post did exactly what was agreed, over the chances of when it appears; and their mean square. */
  due: number;
  dueSquare: number;
  /** ln(actual / expected) and its noise for a live post; null for one that is not measured. */
  measured: { logRatio: number; noise: number } | null;
  /** Correction of ln of what comes, from the growth of the last days. */
  shift: number;
  /** Variance of ln of what comes, beyond the post's level. */
  variance: number;
};

export type ForecastOptions = {
  /** Counted so far. */
  now: number;
  target: number | null;
  pace: { logMean: number; sd: number };
  /** Variance of ln count between this creator's posts. */
  variance: number;
};

/** The sum of a few posts is less certain than the sum of their parts: fitted so that 80 % ranges hold 80 %. */
const WIDENING = 1.16;

/**
 * Count at flight end = now + remaining growth of live posts + unpublished posts at the shrunk pace (SCORING.md §2.6):
 * median, 80 % range and chance of reaching the target. What is to come is treated as one log-normal with the same
 * mean and variance as the sum (Fenton–Wilkinson).
 */
export function forecastEnd(
  coming: readonly ComingShare[],
  options: ForecastOptions,
): { forecast: NonNullable<Assessment['forecast']>; goalProbability: number | null } {
  const { mean, variance } = momentsOf(coming, options);
  const logVariance = mean > 0 ? Math.log(1 + variance / (mean * mean)) : 0;
  const centre = mean > 0 ? Math.log(mean) - logVariance / 2 : Number.NEGATIVE_INFINITY;
  const spread = WIDENING * Math.sqrt(logVariance);
  const at = (z: number) => options.now + (mean > 0 ? Math.exp(centre + z * spread) : 0);
  return {
    forecast: { median: at(0), lo80: at(-Z80), hi80: at(Z80) },
    goalProbability: chanceOf(options, { centre, spread, mean }),
  };
}

function momentsOf(
  coming: readonly ComingShare[],
  { pace, variance }: ForecastOptions,
): { mean: number; variance: number } {
  let mean = 0;
  let own = 0;
  let shared = 0;
  for (const { due, dueSquare, measured, shift, variance: later } of coming) {
    if (!(due > 0)) continue;
    const share = measured === null ? 1 : measured.noise / (measured.noise + variance);
    const usual = pace.logMean - variance / 2;
    const level = measured === null ? usual : measured.logRatio * (1 - share) + usual * share;
    const spread = variance * share + later;
    const value = due * Math.exp(clamp(level + shift, -8, 8) + spread / 2);
    mean += value;
    own += value * value * ((Math.exp(spread) * dueSquare) / (due * due) - 1) + value;
    shared += value * share;
  }
  return { mean, variance: own + shared * shared * (Math.exp(pace.sd * pace.sd) - 1) };
}

function chanceOf(
  { now, target }: ForecastOptions,
  coming: { centre: number; spread: number; mean: number },
): number | null {
  if (target === null || target <= 0) return null;
  const missing = target - now;
  if (missing <= 0) return 1;
  if (!(coming.mean > 0)) return 0;
  if (coming.spread === 0) return Math.exp(coming.centre) >= missing ? 1 : 0;
  return 1 - normalCdf((Math.log(missing) - coming.centre) / coming.spread);
}
