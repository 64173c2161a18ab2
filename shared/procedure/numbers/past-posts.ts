// What a creator's posts in the team's other campaigns, and outside all of them, came to, as a yardstick for the next ones. Pure.
import type { Instant } from '../../contract/terms.ts';
import { isBefore, toEpochMs } from '../../contract/zone.ts';
import { DAY_MS } from '../../durations.ts';
import { ENGAGEMENT_SET, type Observation } from '../../kpi/observation.ts';
import type { NetworkId, PostKey } from '../../networks/profile.ts';
import { getCohort, growthShare } from '../../score/growth.ts';
import { METRIC_CHOICES, type PrimaryKpi } from './primary-series.ts';

/** One metric of one past post: the highest count, the age of the post at the newest one (null = not known), its format. */
export type PastCount = {
  postKey: PostKey;
  metric: string;
  value: number;
  ageDays?: number | null;
  /** Of the piece it was made for; null or absent = not known. */
  format?: string | null;
  /** True for a post that was made for no campaign of the team. */
  isOutside?: true;
};

/** What decides which past posts are of the same kind. */
type Kindred = {
  history: readonly PastCount[];
  deliverables: readonly { network: NetworkId; format: string }[];
};

/** Posts of one other collaboration, or those of none, with what was counted of them; orders may have several points. */
export type CountedPosts = {
  isOutside?: boolean;
  posts: readonly { key: PostKey; publishedAt: Instant | null; format: string | null }[];
  counts: readonly Observation[];
};

/** Past posts that are looked at (SCORING.md §2). */
const POSTS_MAX = 20;
/** A post that was last counted younger is none of the past. */
const AGE_MIN_DAYS = 5;

/** Newest post first over all collaborations. */
export function toHistory(collaborations: readonly CountedPosts[]): PastCount[] {
  const posts = collaborations.flatMap(({ posts: own, counts, isOutside = false }) =>
    own.map((post) => ({ ...post, isOutside, counts: counts.filter(({ postKey }) => postKey === post.key) })),
  );
  return posts
    .toSorted((a, b) => byText(b.publishedAt ?? '', a.publishedAt ?? '') || byText(a.key, b.key))
    .flatMap(({ key, publishedAt, format, counts, isOutside }) =>
      [...Map.groupBy(counts, ({ metric }) => metric)].flatMap(([metric, points]) => {
        const known = points.flatMap(({ value, observedAt }) =>
          value === null ? [] : [{ value, observedAt }],
        );
        const [first] = known;
        if (first === undefined) return [];
        const newest = known.reduce((a, b) => (isBefore(a.observedAt, b.observedAt) ? b : a), first);
        const value = known.reduce((most, one) => Math.max(most, one.value), 0);
        const ageDays =
          publishedAt === null ? null : (toEpochMs(newest.observedAt) - toEpochMs(publishedAt)) / DAY_MS;
        return [{ postKey: key, metric, value, ageDays, format, ...(isOutside ? { isOutside } : {}) }];
      }),
    );
}

/** The past counts of posts of this network and of the formats that were agreed; unknown formats count. */
export function pastOfKind({ history, deliverables }: Kindred, network: NetworkId): PastCount[] {
  const formats = new Set(
    deliverables.filter((piece) => piece.network === network).map(({ format }) => fold(format)),
  );
  return history.filter(
    ({ postKey, format }) =>
      postKey.startsWith(`${network}/`) &&
      (format == null || formats.size === 0 || formats.has(fold(format))),
  );
}

/** People write "Reel", files say "reel". */
function fold(format: string): string {
  return format.trim().toLowerCase();
}

/**
 * What up to twenty past posts come to in a KPI, newest first, read from the same metrics as the series: each brought to
 * its eventual count by its age. A post whose age is not known is taken as it is; one younger than five days is left out.
 */
export function pastCounts(
  history: readonly PastCount[],
  kpi: PrimaryKpi,
  network: NetworkId,
): Map<PostKey, number> {
  const { curve } = getCohort(network, kpi);
  const past = new Map<PostKey, number>();
  for (const [postKey, own] of Map.groupBy(history, (count) => count.postKey)) {
    const found = countOf(own, kpi);
    if (past.size >= POSTS_MAX || found === null) continue;
    const { value, ageDays } = found;
    if (ageDays === null) past.set(postKey, value);
    else if (ageDays >= AGE_MIN_DAYS) past.set(postKey, value / growthShare(curve, ageDays));
  }
  return past;
}

/** Why a past post is, or is not, part of what a KPI is held against. */
export type PastUse = 'counts' | 'other_network' | 'other_format' | 'no_count' | 'young' | 'older';

/** Each past post of a creator, newest first, with what it is to the score of these pieces. */
export function listPastUse(
  inputs: Kindred,
  kpi: PrimaryKpi,
  network: NetworkId,
): { postKey: PostKey; use: PastUse; value: number | null }[] {
  const ofKind = pastOfKind(inputs, network);
  const counting = pastCounts(ofKind, kpi, network);
  const kindred = new Set(ofKind.map(({ postKey }) => postKey));
  return [...Map.groupBy(inputs.history, ({ postKey }) => postKey)].map(([postKey, own]) => {
    const found = countOf(own, kpi);
    const isYoung = found !== null && found.ageDays !== null && found.ageDays < AGE_MIN_DAYS;
    const why = found === null ? 'no_count' : isYoung ? 'young' : 'older';
    const other = postKey.startsWith(`${network}/`) ? 'other_format' : 'other_network';
    const use = counting.has(postKey) ? 'counts' : kindred.has(postKey) ? why : other;
    return { postKey, use, value: found?.value ?? null };
  });
}

function countOf(
  own: readonly PastCount[],
  kpi: PrimaryKpi,
): { value: number; ageDays: number | null } | null {
  const metrics: readonly string[] = kpi === 'engagements' ? ENGAGEMENT_SET : METRIC_CHOICES[kpi];
  const known = metrics.flatMap((metric) => own.find((count) => count.metric === metric) ?? []);
  const [first] = known;
  if (first === undefined) return null;
  const parts = kpi === 'engagements' ? known : [first];
  return {
    value: parts.reduce((sum, { value }) => sum + value, 0),
    ageDays: first.ageDays ?? null,
  };
}

function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
