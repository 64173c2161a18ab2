// How much the posts of a team's creators differ, so that a new creator among them does not start at what is usual elsewhere.
import { shareByAge } from '../expectation.ts';
import type { Cohort } from '../growth.ts';
import { growthNoise } from '../post-ratio.ts';
import { clamp, toStableNumber } from '../rounding.ts';
import {
  COHORT_SPREAD,
  type CreatorLevels,
  countNoise,
  HISTORY_MIN,
  spreadLikelihood,
  spreadPrior,
} from '../spread.ts';

/** σ of ln count between a creator's posts that is usual in the team, and from how many creators and posts it was learnt. */
export type LearntSpread = { sigma: number; creators: number; posts: number };

/** Newest count of one post, and its age in days then. */
export type NewestCount = { ageDays: number; value: number };

/** A younger post says more about its start than about what it comes to. */
const AGE_MIN_DAYS = 5;
/** Fewer creators with enough posts say more about themselves than about the team. */
export const SPREAD_CREATORS_MIN = 5;
/** Posts that a creator needs to show a spread. */
export const SPREAD_POSTS_MIN = HISTORY_MIN;
/**
 * What teams of twelve learn on usual campaigns (tests/evaluation/fit-spread.ts). The score starts a little below it, where the
 * steps' error rates were set; a team's own shifts that by as much as it differs from this.
 */
const COHORT_MEASURED = 0.64;
/** How far teams' usual spreads are taken to lie apart (ln); with 0.25, usual teams disturb more creators on target. */
const TEAM_LOG_SD = 0.15;
/** However alike a team's creators are, the steps' error rates were set with spreads within these. */
const SPREAD_LIMITS = [0.36, 1.2] as const;

/** Candidates for the team's usual σ, and the σ over which every creator's own is integrated. */
const USUALS = logSteps(SPREAD_LIMITS[0], SPREAD_LIMITS[1], 47);
const SIGMAS = logSteps(0.15, 2, 53);

/**
 * The team's usual σ by empirical Bayes: the one under which what its creators' posts reached is most plausible, each
 * creator's own σ lying about it as it does in the cohort, drawn towards the cohort's by as much as there are few of them.
 * One entry per creator and format: only posts of a kind are held against each other. Null with too few creators.
 */
export function learnSpread(levels: readonly (CreatorLevels & { creatorId: string })[]): LearntSpread | null {
  const known = levels.filter(({ logs }) => logs.length >= SPREAD_POSTS_MIN);
  const creators = new Set(known.map(({ creatorId }) => creatorId)).size;
  if (creators < SPREAD_CREATORS_MIN) return null;
  const likelihoods = known.map((one) => spreadLikelihood(SIGMAS, one));
  let sigma = COHORT_MEASURED;
  let most = Number.NEGATIVE_INFINITY;
  for (const usual of USUALS) {
    const prior = spreadPrior(SIGMAS, usual);
    const fit = likelihoods.reduce((sum, seen) => sum + logSumOf(seen, prior), 0);
    const plausible = fit - 0.5 * (Math.log(usual / COHORT_MEASURED) / TEAM_LOG_SD) ** 2;
    if (plausible > most) [sigma, most] = [usual, plausible];
  }
  return {
    sigma: toStableNumber(clamp(sigma, ...SPREAD_LIMITS)),
    creators,
    posts: known.reduce((sum, { logs }) => sum + logs.length, 0),
  };
}

/** The σ that is usual before a creator's own past posts: the team's where it was learnt, else the cohort's. */
export function usualSpread(learnt: LearntSpread | null): number {
  return learnt === null ? COHORT_SPREAD : (COHORT_SPREAD * learnt.sigma) / COHORT_MEASURED;
}

/** What a creator's posts come to, each brought to its eventual count by its age; too young ones are left out. */
export function toLevels(posts: readonly NewestCount[], cohort: Cohort): CreatorLevels {
  const known = posts.filter(
    ({ ageDays, value }) => ageDays >= AGE_MIN_DAYS && value >= 0 && value < Number.POSITIVE_INFINITY,
  );
  let noise = 0;
  const logs = known.map(({ ageDays, value }) => {
    const share = shareByAge(ageDays, cohort);
    noise += countNoise(value) + growthNoise({ ageDays, curve: cohort.curve, share });
    return Math.log((value + 0.5) / share.share);
  });
  return { logs, noise: noise / Math.max(known.length, 1) };
}

/** ln Σ exp(a + b), without overflow. */
function logSumOf(a: readonly number[], b: readonly number[]): number {
  const sums = a.map((one, index) => one + (b[index] ?? 0));
  const peak = Math.max(...sums);
  return peak + Math.log(sums.reduce((sum, one) => sum + Math.exp(one - peak), 0));
}

/** Values at equal ratios from one to another. */
function logSteps(from: number, to: number, count: number): number[] {
  return Array.from({ length: count }, (_, index) => from * (to / from) ** (index / (count - 1)));
}
