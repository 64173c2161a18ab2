// Something worth knowing beside a number, with what it rests on. A flag never enters the score: it is shown next to it.
import type { Source } from '../kpi/observation.ts';
import type { PostKey } from '../networks/profile.ts';

/** Gravest first; lists keep this order. */
export const FLAG_CODES = [
  'post_gone',
  'disclosure_not_seen',
  'tag_not_seen',
  'link_not_seen',
  'caption_changed',
  'counter_frozen',
  'not_counted',
  'orders_exceed_clicks',
  'code_leaking',
  'early_slow',
  'early_fast',
  'too_early',
] as const;
export type FlagCode = (typeof FLAG_CODES)[number];

/** One value that a flag rests on: what it is, when it was so, and who read it. */
export type FlagEvidence = {
  what:
    | 'counted'
    | 'expected'
    | 'orders'
    | 'clicks'
    | 'orders_by_code'
    | 'orders_per_click'
    | 'usual_orders_per_click'
    | 'visits_from_coupon_sites'
    | 'published'
    | 'counted_beside'
    | 'left_empty'
    | 'caption'
    | 'seen_up'
    | 'seen_gone'
    | 'looked'
    | 'usual_of_posts';
  value: number | string | null;
  observedAt: string | null;
  source: Source | null;
};

export type Flag = {
  code: FlagCode;
  /** The post it is about; null = the collaboration as a whole. */
  postKey: PostKey | null;
  deliverableId: string | null;
  /** Since when, or for `too_early` until when. */
  at: string;
  evidence: FlagEvidence[];
};

/** Gravest first, then by post, so that the same facts give the same list. */
export function sortFlags(flags: readonly Flag[]): Flag[] {
  return [...flags].sort(
    (a, b) =>
      FLAG_CODES.indexOf(a.code) - FLAG_CODES.indexOf(b.code) ||
      compareTexts(a.postKey ?? '', b.postKey ?? ''),
  );
}

function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
