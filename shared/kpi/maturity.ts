// How much of a KPI a post has gathered by an age, and what a plan expects by now (DOMAIN.md §2.4).
import type { NetworkId } from '../networks/profile.ts';

/**
 * Hours in which half of a post's engagement comes in. Graffius 2018 and 2022 for Instagram, LinkedIn, YouTube, Pinterest,
 * X and Facebook; TikTok's is a default without a solid source, the rest borrow the closest (DOMAIN.md §2.4).
 */
export const HALF_LIFE_HOURS: Record<NetworkId, number> = {
  instagram: 19,
  tiktok: 24,
  youtube: 144,
  x: 0.5,
  threads: 0.5,
  facebook: 1,
  linkedin: 24,
  snapchat: 12,
  twitch: 24,
  kick: 24,
  // Three and a half months.
  pinterest: 2520,
  substack: 24,
};

/** A share keeps twelve decimals: engines give powers different last bits. */
const SHARE_UNITS = 1e12;

/** Share of its eventual count after `ageHours` with a half-life in hours: 1 − 2^(−a/h). 0 before publication. */
export function maturityShare(ageHours: number, halfLifeHours: number): number {
  if (!(ageHours > 0)) return 0;
  return Math.round((1 - 2 ** (-ageHours / halfLifeHours)) * SHARE_UNITS) / SHARE_UNITS;
}

/** A KPI of a post is not judged before half of its count is in and its source has reported. */
const MATURE_SHARE = 0.5;

/** Hours after publication from which a KPI may be judged: maturity of one half, and the source's reporting delay. */
export function judgeableAfterHours(halfLifeHours: number, reportingDelayHours: number): number {
  return Math.max(halfLifeHours * -Math.log2(1 - MATURE_SHARE), reportingDelayHours);
}
