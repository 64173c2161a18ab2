// What was counted. Observations are only added; the newest one per (post, metric, instant, source) counts.
import type { PostKey } from '../networks/profile.ts';

/** Counted things, in the field's own names (canonical metrics.csv). Cumulative unless the name says average. */
export const METRICS = [
  'impressions',
  'reach',
  'views',
  'views_3s',
  'engaged_views',
  'likes',
  'comments',
  'shares',
  'saves',
  'replies',
  'reposts',
  'follows',
  'link_taps',
  'clicks',
  'watch_seconds_avg',
  'watch_hours',
  'completions',
  'paid_impressions',
  'paid_spend',
  'orders',
  'revenue',
  'followers',
] as const;
export type Metric = (typeof METRICS)[number];

/** The counted actions that make an engagement. One set for every rate and for the scored KPI (DOMAIN.md §1.4). */
export const ENGAGEMENT_SET = [
  'likes',
  'comments',
  'shares',
  'saves',
  'replies',
  'reposts',
] as const satisfies Metric[];

/** True of the account when its post came out, and no counter: the first reading counts, not today's. */
export const FIXED_AT_PUBLISHING: ReadonlySet<Metric> = new Set(['followers']);

/** Averages cannot be added or divided: they are left out of totals, and the same in every part of a count. */
export const NOT_ADDABLE: ReadonlySet<Metric> = new Set(['watch_seconds_avg']);

/** `orders`: attributed from a shop's own orders (kpi/attribution); nobody counted it. */
export type Source = 'page' | 'csv' | 'api' | 'creator' | 'manual' | 'orders';
export type Quality = 'exact' | 'estimated' | 'typed';

/** One value of one metric of one post at one instant. `value` null = asked for and not known (never 0). */
export type Observation = {
  postKey: PostKey;
  metric: Metric;
  /** Instant (UTC ISO text) at which the number was true. */
  observedAt: string;
  value: number | null;
  /** Bounds of an abbreviated counter ("12.3K"); absent when exact. */
  lo?: number;
  hi?: number;
  source: Source;
  quality: Quality;
};
