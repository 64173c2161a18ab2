// The posts of a collaboration, cleaned and compared with what was expected of each.
import type { AssessmentInput, PostPart } from './assessment.ts';
import type { DayInterval, Look } from './expectation.ts';
import { expectedShare } from './expectation.ts';
import type { Cohort, GrowthCurve } from './growth.ts';
import { growthShare } from './growth.ts';
import type { Pace } from './pace.ts';
import type { PostRatio } from './post-ratio.ts';
import { postRatio } from './post-ratio.ts';
import type { CleanSeries, DayCount } from './snapshots.ts';
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
  latest: DayCount;
  share: number;
  expected: number;
  ratio: PostRatio | null;
};

/** First day of a post: too early to compare. */
export const FIRST_LOOK_DAYS = 1;

/** A deliverable due at the end of the flight or after it is taken to have this long. */
const SHORTEST_DAYS = 1;

/**
 * What each deliverable's post should have in the end, so that all of them together reach the agreed total when the
 * flight ends if each appears on its due day: a post that is due late has shown only a part of it by then. Deliverables
 * share the total equally, or in proportion to targets of their own. All zero without a total.
 */
export function targetShares(input: AssessmentInput, total: number, curve: GrowthCurve): Map<string, number> {
  const own = input.deliverables.map(({ target }) => Math.max(0, target ?? 0));
  const given = own.reduce((sum, target) => sum + target, 0);
  const open = own.filter((target) => target === 0).length;
  const rest = open > 0 ? Math.max(0, total - given) / open : 0;
  const parts = own.map((target) => (target > 0 ? target : rest));
  const reached = input.deliverables.reduce((sum, { dueDay }, index) => {
    const days = Math.max(SHORTEST_DAYS, input.flightDays - dueDay);
    return sum + (parts[index] ?? 0) * growthShare(curve, days);
  }, 0);
  const scale = reached > 0 ? total / reached : 0;
  return new Map(input.deliverables.map(({ id }, index) => [id, scale * (parts[index] ?? 0)]));
}

/** The same without an agreed total: every post is compared with what the creator's past posts have on average. */
export function usualShares({ deliverables }: AssessmentInput, usual: number): Map<string, number> {
  return new Map(deliverables.map(({ id, part = 1 }) => [id, usual * part]));
}

/**
 * The posts that are out by `day`, earliest first. Of two posts for one deliverable the earlier carries the target; of two
 * at the same instant the one read last, with more.
 */
export function livePosts(input: AssessmentInput, targets: ReadonlyMap<string, number>): LivePost[] {
  const out = input.posts
    .filter(({ postedDay }) => postedDay <= input.day)
    .sort((a, b) => a.postedDay - b.postedDay)
    .map(({ deliverableId, postedDay, snapshots }) => ({
      deliverableId,
      postedDay,
      series: cleanSeries(snapshots, postedDay, input.day),
    }));
  const carriers = new Map<string, Counted>();
  for (const post of out) {
    const known = carriers.get(post.deliverableId ?? '');
    if (post.deliverableId !== null && (known === undefined || isBefore(post, known)))
      carriers.set(post.deliverableId, post);
  }
  return out.map((post) => {
    const { deliverableId } = post;
    const isCarrier = deliverableId !== null && carriers.get(deliverableId) === post;
    return { ...post, target: isCarrier ? (targets.get(deliverableId) ?? 0) : 0 };
  });
}

type Counted = Omit<LivePost, 'target'>;

function isBefore(post: Counted, known: Counted): boolean {
  if (post.postedDay !== known.postedDay) return post.postedDay < known.postedDay;
  const [newest, other] = [post, known].map(({ series }) => series.readings[series.readings.length - 1]);
  if (newest === undefined || other === undefined) return newest !== undefined;
  return newest.day > other.day || (newest.day === other.day && newest.value > other.value);
}

/** Compares every live post that has a reading by `day` with its expectation. */
export function weighPosts(
  posts: readonly LivePost[],
  options: { day: number; cohort: Cohort; outages: readonly DayInterval[]; weekdayOfDay0: number },
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
  latest: DayCount,
  options: { cohort: Cohort; outages: readonly DayInterval[]; weekdayOfDay0: number },
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

/** Every post with its share of the evidence, in the order given; `pulls` are those of the comparable ones, in that order. */
export function postParts(evidence: readonly PostEvidence[], pulls: Pace['parts']): PostPart[] {
  let next = 0;
  return evidence.map(({ post, ageDays, latest, expected, ratio }) => {
    const pull = ratio === null ? undefined : pulls[next++];
    return {
      deliverableId: post.deliverableId,
      postedDay: post.postedDay,
      ageDays,
      actual: latest.value,
      expected,
      ratio: expected > 0 ? latest.value / expected : 0,
      weightShare: pull?.weightShare ?? 0,
      isCapped: pull?.isCapped ?? false,
    };
  });
}
