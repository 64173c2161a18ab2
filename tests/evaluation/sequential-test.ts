// The yardstick of SCORING.md §1.2: a sequential probability ratio test (Wald 1945) that knows the creator's true spread.
import type { PostRatio } from '../../shared/score/post-ratio.ts';
import type { Looked } from './looks.ts';
import type { Play } from './plays.ts';
import { openShare, playWith, quantile } from './plays.ts';

/** The pace it tests against being on target. */
const HALF = 0.5;
/** Share of viral posts, and how far they lie above and spread (ln count). */
const VIRAL = { share: 0.03, shift: 1.95, variance: 0.25 };

/** How far each day's evidence speaks for half of target against on target, ln; nothing once nothing is open. */
export type Evidence = { campaign: Looked['campaign']; logRatios: number[] };

export function weighDaily({ campaign, looks }: Looked, sigma: number): Evidence {
  return {
    campaign,
    logRatios: looks.map(({ ratios }, day) => {
      if (openShare(campaign, day) === 0) return Number.NEGATIVE_INFINITY;
      return ratios.reduce(
        (sum, post) => sum + logLikelihood(post, sigma, HALF) - logLikelihood(post, sigma, 1),
        0,
      );
    }),
  };
}

/** The threshold at which this share of on-target creators is ever paused. */
export function thresholdFor(evidence: readonly Evidence[], falsePauses: number): number {
  const peaks = evidence
    .filter(({ campaign }) => campaign.truth.multiplier === 1)
    .map(({ logRatios }) => Math.max(...logRatios));
  return quantile(peaks, 1 - falsePauses);
}

export function playTest({ campaign, logRatios }: Evidence, threshold: number): Play {
  return playWith(campaign, (day) => ((logRatios[day] ?? 0) > threshold ? 'pause' : 'keep'));
}

/** ln density of a post's ratio at a pace: log-normal with that mean, and now and then viral. */
function logLikelihood({ logRatio, noise }: PostRatio, sigma: number, pace: number): number {
  const off = logRatio - Math.log(pace) + (sigma * sigma) / 2;
  const variance = sigma * sigma + noise;
  const viral = variance + VIRAL.variance;
  return Math.log(
    (1 - VIRAL.share) * density(off, variance) + VIRAL.share * density(off - VIRAL.shift, viral) + 1e-12,
  );
}

function density(off: number, variance: number): number {
  return Math.exp((-0.5 * off * off) / variance) / Math.sqrt(variance);
}
