import type { ExpectedShare } from './expectation.ts';
import type { GrowthCurve } from './growth.ts';
import { growthShare } from './growth.ts';

/**
 * One post against what a typical post would have: l = ln(actual / expected), the noise of l that is not the creator's,
 * and whether the post has stayed near zero for a week.
 */
export type PostRatio = { logRatio: number; noise: number; isDead: boolean };

/** How old a post is, and what it should show of itself by then. */
export type Growth = { ageDays: number; curve: GrowthCurve; share: ExpectedShare };

/** Day-to-day unevenness of real counts beyond chance (SCORING.md §2.2). */
const DAILY_NOISE = 0.3;
/** How far single posts stray from the cohort's growth curve. */
const CURVE_NOISE = 0.39;
/** Near zero: under a tenth, a week after it came out, when more than five events were due. */
const DEAD_RATIO = 0.1;
const DEAD_DAYS = 7;
const DEAD_EVENTS_MIN = 5;
/** Half an event on both sides keeps ln finite at zero and cancels for large counts. */
const HALF_EVENT = 0.5;

/**
 * Post ratio and its noise. The counting noise is taken at the expected count, not the actual one, so that one more
 * event never makes a post weigh less in its own favour (the score is monotone in every count).
 */
export function postRatio(actual: number, expected: number, growth: Growth): PostRatio {
  return {
    logRatio: Math.log((actual + HALF_EVENT) / (expected + HALF_EVENT)),
    noise: 1 / (0.7 * expected + 0.8) + growthNoise(growth),
    isDead: growth.ageDays >= DEAD_DAYS && expected > DEAD_EVENTS_MIN && actual < DEAD_RATIO * expected,
  };
}

/** Variance of ln count that comes from uneven days and from a growth that is the post's own: less with every day. */
export function growthNoise({ ageDays, curve, share }: Growth): number {
  const remaining = CURVE_NOISE * curve.beta * (1 - growthShare(curve, ageDays));
  return DAILY_NOISE ** 2 * share.concentration + remaining ** 2;
}
