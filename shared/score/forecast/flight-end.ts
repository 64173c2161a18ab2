import type { Assessment } from '../assessment.ts';
import { clamp } from '../rounding.ts';
import type { LogNormal } from './mixture.ts';
import { chanceBelow, rangeOf } from './mixture.ts';

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
const WIDENING = 1.07;
/** How often a post goes viral, what it then brings times its due, and how sure that is in ln (decision 0068). */
const VIRAL = { chance: 0.03, times: 8, spread: 0.65 };

/**
 * Count at flight end = now + remaining growth of live posts + posts not out yet at the shrunk pace (SCORING.md §2.6):
 * median, 80 % range and chance of reaching the target. What is to come is one log-normal with the same mean and
 * variance as the sum (Fenton–Wilkinson), or another further up, should a post that nothing is known of yet go viral.
 */
export function forecastEnd(
  coming: readonly ComingShare[],
  options: ForecastOptions,
): { forecast: NonNullable<Assessment['forecast']>; goalProbability: number | null } {
  const { now, target } = options;
  const mixture = mixtureOf(coming, options);
  const { median, lo80, hi80 } = rangeOf(mixture);
  const chance = () => (target !== null && now < target ? 1 - chanceBelow(mixture, target - now) : 1);
  return {
    forecast: { median: now + median, lo80: now + lo80, hi80: now + hi80 },
    goalProbability: target === null || target <= 0 ? null : chance(),
  };
}

function mixtureOf(coming: readonly ComingShare[], options: ForecastOptions): LogNormal[] {
  const { mean, variance, unmeasured } = momentsOf(coming, options);
  if (!(mean > 0)) return [];
  const usual = Math.log(1 + variance / (mean * mean));
  const centre = Math.log(mean) - usual / 2;
  const spread = WIDENING * Math.sqrt(usual);
  if (unmeasured.posts === 0) return [{ weight: 1, centre, spread }];
  const weight = 1 - (1 - VIRAL.chance) ** unmeasured.posts;
  const raised = mean + ((VIRAL.times - 1) * unmeasured.mean) / unmeasured.posts;
  return [
    { weight: 1 - weight, centre, spread },
    { weight, centre: Math.log(raised) - VIRAL.spread ** 2 / 2, spread: VIRAL.spread },
  ];
}

/** Mean and variance of what comes, and how much of the mean is of how many posts that nothing is known of yet. */
function momentsOf(
  coming: readonly ComingShare[],
  { pace, variance }: ForecastOptions,
): { mean: number; variance: number; unmeasured: { mean: number; posts: number } } {
  let mean = 0;
  const unmeasured = { mean: 0, posts: 0 };
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
    if (measured === null) {
      unmeasured.mean += value;
      unmeasured.posts += 1;
    }
    own += value * value * ((Math.exp(spread) * dueSquare) / (due * due) - 1) + value;
    shared += value * share;
  }
  return { mean, unmeasured, variance: own + shared * shared * (Math.exp(pace.sd * pace.sd) - 1) };
}
