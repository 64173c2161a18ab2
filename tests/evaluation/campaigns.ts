import { mulberry } from '../seeded-random.ts';
import type { DecisionRequest } from './requests.ts';

/** A simulated campaign: every post's whole series, and what was true. */
export type Campaign = Omit<DecisionRequest, 'type' | 'day' | 'posts' | 'target_total'> & {
  target_total: number;
  posts: { deliverable: string | number; posted_day: number; values: (number | null)[] }[];
  truth: { multiplier: number; final: number };
};

export const CAMPAIGN_FILE = 'decision_train_public.jsonl.gz';

/** The request for one day: the posts that are out, and their values up to that day. */
export function requestAt(campaign: Campaign, day: number): DecisionRequest {
  const { posts, truth: _truth, ...rest } = campaign;
  const out = posts.filter((post) => post.posted_day <= day);
  return {
    ...rest,
    type: 'decision',
    day,
    posts: out.map(({ deliverable, posted_day: postedDay, values }) => ({
      deliverable,
      posted_day: postedDay,
      snapshots: values
        .slice(0, day - postedDay + 1)
        .map((value, index) => ({ day: postedDay + index, value })),
    })),
  };
}

/**
 * A harder version of a campaign, the same for the same seed: 15 % of the values missing, one post in twelve viral,
 * others noisier, counting silently stopped for two to four days, half of the posts up to five days late.
 */
export function toHarder(campaign: Campaign, seed: number): Campaign {
  const random = mulberry(seed);
  const from = Math.floor(random() * campaign.flight_days);
  const to = from + 2 + Math.floor(random() * 3);
  const hasOutage = campaign.kpi !== 'views' && random() < 0.4;
  const posts = campaign.posts.flatMap((post) => {
    const delay = random() < 0.35 ? 1 + Math.floor(random() * 5) : 0;
    const level = random() < 0.08 ? 5 : Math.exp(0.35 * (random() + random() + random() - 1.5));
    const kept = post.values.slice(0, Math.max(0, post.values.length - delay));
    const shifted = { ...post, posted_day: post.posted_day + delay, values: disturb(kept, level, random) };
    const counted = hasOutage ? { ...shifted, values: stopCounting(shifted, [from, to]) } : shifted;
    return counted.values.length > 0 ? [counted] : [];
  });
  return { ...campaign, posts };
}

function disturb(values: readonly (number | null)[], level: number, random: () => number): (number | null)[] {
  return values.map((value) => (value === null || random() < 0.09 ? null : Math.round(value * level)));
}

/** What would have been counted in [from, to) never appears. */
function stopCounting(
  post: { posted_day: number; values: (number | null)[] },
  [from, to]: readonly [number, number],
): (number | null)[] {
  let before = 0;
  let held = 0;
  return post.values.map((value, index) => {
    if (value === null) return null;
    const day = post.posted_day + index;
    const lost = day >= from && day < to ? value - before : 0;
    before = value;
    held += lost;
    return Math.max(0, value - held);
  });
}
