// What was counted. Observations are only added; the newest one per (post, metric, instant, source) counts.
import type { PostKey } from '../networks/profile.ts';

/** Counted things, in the field's own names (canonical metrics.csv). Cumulative unless the name says average. */
export const METRICS = [
  'impressions',
  'reach',
  'views',
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
] as const;
export type Metric = (typeof METRICS)[number];

export type Source = 'page' | 'csv' | 'api' | 'creator' | 'manual';
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
