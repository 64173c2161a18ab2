import type { PostKey } from '../networks/profile.ts';
import type { KpiInput, KpiTotals } from './catalogue.ts';
import {
  ENGAGEMENT_SET,
  FIXED_AT_PUBLISHING,
  type Metric,
  NOT_ADDABLE,
  type Observation,
  type Quality,
  type Source,
} from './observation.ts';

/** One metric summed over posts at an instant. `value` null = not known for any post. */
export type MetricTotal = {
  value: number | null;
  /** Bounds when abbreviated counters are part of the sum; equal to `value` when all are exact. */
  lo: number | null;
  hi: number | null;
  /** Whether an estimated or typed value, or an abbreviated counter, is part of it. */
  isEstimated: boolean;
  /** Sum of distinct audiences is an upper bound: reach is gross over more than one post. */
  isGross: boolean;
  /** Posts with a known value, and posts without one. */
  known: number;
  unknown: number;
  /** Instant of the oldest value in the sum: the whole is no fresher than that. Null without any. */
  observedAt: string | null;
  /** Source of the newest value in the sum; null without any. */
  source: Source | null;
  quality: Quality | null;
};

export type MetricTotals = Partial<Record<Metric, MetricTotal>>;

/** Of equal instants the more direct source counts. */
const SOURCE_RANK: Record<Source, number> = { orders: 5, api: 4, csv: 3, page: 2, creator: 1, manual: 0 };

/**
 * Totals over `posts` at an instant (inclusive, UTC ISO text): for every post and metric the newest value that is
 * known by then, null-safe. A later null does not erase an earlier number; a metric that was never observed is absent.
 */
export function totalsAt(
  observations: readonly Observation[],
  posts: readonly PostKey[],
  at: string,
): MetricTotals {
  const until = Date.parse(at);
  const newest = newestByMetric(observations, new Set(posts), until);
  const totals: MetricTotals = {};
  for (const [metric, perPost] of newest) totals[metric] = sumOf(metric, [...perPost.values()], posts.length);
  return totals;
}

/** For every metric, the posts of which a number is known at an instant. */
export type KnownPosts = ReadonlyMap<Metric, ReadonlySet<PostKey>>;

export function knownPostsAt(
  observations: readonly Observation[],
  posts: readonly PostKey[],
  at: string,
): KnownPosts {
  const newest = newestByMetric(observations, new Set(posts), Date.parse(at));
  return new Map(
    [...newest].map(([metric, perPost]) => [
      metric,
      new Set([...perPost].flatMap(([post, { value }]) => (value === null ? [] : [post]))),
    ]),
  );
}

/**
 * The posts in which every one of these groups of metrics is known (a group = any of its metrics). A rate is taken over
 * them alone: likes of three posts over the reach of one would be no rate of anything.
 */
export function postsWithAll(
  known: KnownPosts,
  posts: readonly PostKey[],
  groups: readonly (readonly Metric[])[],
): PostKey[] {
  return posts.filter((post) =>
    groups.every((group) => group.some((metric) => known.get(metric)?.has(post) === true)),
  );
}

/** Which metrics an input of the formulas is read from, summed; inputs that observations do not tell are absent. */
const METRICS_OF: Partial<Record<KpiInput, readonly Metric[]>> = {
  reach: ['reach'],
  impressions: ['impressions'],
  views: ['views'],
  views3s: ['views_3s'],
  likes: ['likes'],
  comments: ['comments'],
  shares: ['shares'],
  saves: ['saves'],
  engagements: ENGAGEMENT_SET,
  linkTaps: ['link_taps'],
  clicks: ['clicks'],
  completions: ['completions'],
  watchHours: ['watch_hours'],
  follows: ['follows'],
  orders: ['orders'],
  revenue: ['revenue'],
  followers: ['followers'],
};

/** The metrics behind an input; none for what is given beside the observations. */
export function metricsOf(input: KpiInput): readonly Metric[] {
  return METRICS_OF[input] ?? [];
}

/** The KPI formulas' inputs from totals; what observations do not tell (cost, margin, delivery) is given beside. */
export function toKpiTotals(
  totals: MetricTotals,
  given: Partial<
    Pick<KpiTotals, 'cost' | 'margin' | 'postsDue' | 'postsOnTime' | 'checks' | 'checksPassed'>
  > = {},
): KpiTotals {
  const of = (input: KpiInput) => sumKnown(metricsOf(input).map((metric) => totals[metric]?.value ?? null));
  return {
    cost: given.cost ?? null,
    margin: given.margin ?? null,
    postsDue: given.postsDue ?? null,
    postsOnTime: given.postsOnTime ?? null,
    checks: given.checks ?? null,
    checksPassed: given.checksPassed ?? null,
    reach: of('reach'),
    impressions: of('impressions'),
    views: of('views'),
    views3s: of('views3s'),
    likes: of('likes'),
    comments: of('comments'),
    shares: of('shares'),
    saves: of('saves'),
    engagements: of('engagements'),
    linkTaps: of('linkTaps'),
    clicks: of('clicks'),
    completions: of('completions'),
    watchHours: of('watchHours'),
    follows: of('follows'),
    orders: of('orders'),
    revenue: of('revenue'),
    followers: of('followers'),
  };
}

/** The totals without sums of money, for who may not see them. */
export function withoutMoney(totals: MetricTotals): MetricTotals {
  const { revenue: _revenue, paid_spend: _spend, ...counts } = totals;
  return counts;
}

/** Sum of the numbers that are known; null when none is. */
export function sumKnown(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0);
}

function newestByMetric(
  observations: readonly Observation[],
  posts: ReadonlySet<PostKey>,
  until: number,
): Map<Metric, Map<PostKey, Observation>> {
  const newest = new Map<Metric, Map<PostKey, Observation>>();
  for (const observation of observations) {
    const { metric, postKey } = observation;
    if (!posts.has(postKey) || NOT_ADDABLE.has(metric) || !(Date.parse(observation.observedAt) <= until))
      continue;
    const perPost = newest.get(metric) ?? new Map<PostKey, Observation>();
    newest.set(metric, perPost);
    const held = perPost.get(postKey);
    if (held === undefined || isNewer(observation, held)) perPost.set(postKey, observation);
  }
  return newest;
}

function isNewer(next: Observation, held: Observation): boolean {
  if ((next.value === null) !== (held.value === null)) return held.value === null;
  const age = Date.parse(next.observedAt) - Date.parse(held.observedAt);
  if (age !== 0) return FIXED_AT_PUBLISHING.has(next.metric) ? age < 0 : age > 0;
  const rank = SOURCE_RANK[next.source] - SOURCE_RANK[held.source];
  return rank !== 0 ? rank > 0 : (next.value ?? 0) > (held.value ?? 0);
}

function sumOf(metric: Metric, newest: readonly Observation[], posts: number): MetricTotal {
  const known = newest.filter(({ value }) => value !== null);
  const byAge = [...known].sort((a, b) => Date.parse(a.observedAt) - Date.parse(b.observedAt));
  const latest = byAge[byAge.length - 1];
  return {
    value: sumKnown(known.map(({ value }) => value)),
    lo: sumKnown(known.map(({ value, lo }) => lo ?? value)),
    hi: sumKnown(known.map(({ value, hi }) => hi ?? value)),
    isEstimated: known.some(({ quality, lo, hi }) => quality !== 'exact' || lo !== hi),
    isGross: metric === 'reach' && known.length > 1,
    known: known.length,
    unknown: posts - known.length,
    observedAt: byAge[0]?.observedAt ?? null,
    source: latest?.source ?? null,
    quality: latest?.quality ?? null,
  };
}
