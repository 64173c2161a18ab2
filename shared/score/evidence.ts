// The posts of a collaboration, cleaned and compared with what was expected of each.
import type { AssessmentInput } from './assessment.ts';
import type { Interval, Look } from './expectation.ts';
import { expectedShare } from './expectation.ts';
import type { Cohort } from './growth.ts';
import type { PostRatio } from './post-ratio.ts';
import { postRatio } from './post-ratio.ts';
import type { CleanSeries, Reading } from './snapshots.ts';
import { cleanSeries, readingsUntil } from './snapshots.ts';

/** A published post with its usable readings and the part of the target it carries (0 = nobody ordered it). */
export type LivePost = {
  deliverableId: string | null;
  postedDay: number;
  target: number;
  series: CleanSeries;
};

/** A post at its newest reading: what it has, what it should have, and the comparison once it is a day old. */
export type PostEvidence = {
  post: LivePost;
  ageDays: number;
  latest: Reading;
  share: number;
  expected: number;
  ratio: PostRatio | null;
};

/** First day of a post: too early to compare. */
export const FIRST_LOOK_DAYS = 1;

/** The target of each deliverable: its own, or an equal part of what is left of the total; all zero without a target. */
export function targetShares(input: AssessmentInput, total: number): Map<string, number> {
  const own = input.deliverables.map(({ target }) =>
    target !== undefined && target !== null && target > 0 ? target : null,
  );
  const given = own.reduce<number>((sum, target) => sum + (target ?? 0), 0);
  const open = own.filter((target) => target === null).length;
  const rest = open > 0 ? Math.max(0, total - given) / open : 0;
  return new Map(input.deliverables.map(({ id }, index) => [id, own[index] ?? rest]));
}

/** The posts that are out by `day`, earliest first; of two posts for one deliverable the earlier carries the target. */
export function livePosts(input: AssessmentInput, targets: ReadonlyMap<string, number>): LivePost[] {
  const taken = new Set<string>();
  return input.posts
    .filter(({ postedDay }) => postedDay <= input.day)
    .sort((a, b) => a.postedDay - b.postedDay)
    .map((post) => {
      const isFirst = post.deliverableId !== null && !taken.has(post.deliverableId);
      if (post.deliverableId !== null) taken.add(post.deliverableId);
      return {
        deliverableId: post.deliverableId,
        postedDay: post.postedDay,
        target: isFirst ? (targets.get(post.deliverableId ?? '') ?? 0) : 0,
        series: cleanSeries(post.snapshots, post.postedDay, input.day),
      };
    });
}

/** Compares every live post that has a reading by `day` with its expectation. */
export function weighPosts(
  posts: readonly LivePost[],
  options: { day: number; cohort: Cohort; outages: readonly Interval[]; weekdayOfDay0: number },
): PostEvidence[] {
  const evidence: PostEvidence[] = [];
  for (const post of posts) {
    const readings = readingsUntil(post.series.readings, options.day);
    const latest = readings[readings.length - 1];
    if (latest !== undefined) evidence.push(weigh(post, latest, options));
  }
  return evidence;
}

function weigh(
  post: LivePost,
  latest: Reading,
  options: { cohort: Cohort; outages: readonly Interval[]; weekdayOfDay0: number },
): PostEvidence {
  const look: Look = {
    postedDay: post.postedDay,
    day: latest.day,
    weekdayOfDay0: options.weekdayOfDay0,
    outages: options.outages,
  };
  const share = expectedShare(options.cohort, look);
  const expected = post.target * share.share;
  const ageDays = latest.day - post.postedDay;
  const isComparable = expected > 0 && ageDays >= FIRST_LOOK_DAYS;
  return {
    post,
    ageDays,
    latest,
    share: share.share,
    expected,
    ratio: isComparable
      ? postRatio(latest.value, expected, { ageDays, curve: options.cohort.curve, share })
      : null,
  };
}
