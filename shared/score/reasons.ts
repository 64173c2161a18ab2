// Why the score is what it is, as codes with the numbers a sentence needs. Order: by contribution, then notes.
import type { AssessmentStatus, PostPart, Reason } from './assessment.ts';
import type { Delivery } from './delivery.ts';
import type { DayInterval } from './expectation.ts';
import type { UnusualPost } from './unusual.ts';

/** One post's pull on the score: share of the evidence × ln ratio; negative pulls down. */
export type PostPull = { part: PostPart | undefined; contribution: number };

/** The posts' reasons, the strongest pull first (SCORING.md §2, Breakdown). */
export function postReasons(pulls: readonly PostPull[]): Reason[] {
  return pulls
    .flatMap(({ part, contribution }) =>
      part !== undefined && part.weightShare > 0 ? [{ part, contribution }] : [],
    )
    .sort(
      (a, b) => Math.abs(b.contribution) - Math.abs(a.contribution) || a.part.postedDay - b.part.postedDay,
    )
    .map(({ part, contribution }) => ({
      code: contribution < 0 ? 'post_below' : 'post_above',
      facts: {
        deliverable: part.deliverableId ?? '',
        ratio: part.ratio,
        weightShare: part.weightShare,
        ageDays: part.ageDays,
        contribution,
      },
    }));
}

/** What the notes are made from. */
export type NoteFacts = {
  status: AssessmentStatus;
  /** Why the step is limited; null = it is not. */
  limit: string | null;
  parts: readonly PostPart[];
  delivery: Delivery;
  untilDay: number;
  frozenAt: number | null;
  /** Days that nothing is expected of: those a person flagged, and those that stood still unflagged. */
  flagged: readonly DayInterval[];
  silent: readonly DayInterval[];
  corrections: number;
  refusedFuture: number;
  actual: number;
  expected: number;
  breakEven: { pace: number; isAssumed: boolean };
  /** A count out of proportion to past posts, and the KPI the score stands on because of it; null = none. */
  unusual: (UnusualPost & { standsOn: string | null }) | null;
  comparedPosts: number;
};

/** Notes beside the posts: status, limits, delivery, measurement, gravest first. */
export function noteReasons(facts: NoteFacts): Reason[] {
  const { status, delivery } = facts;
  const candidates: (Reason | false)[] = [
    status === 'outage' && { code: 'tracking_outage', facts: { fromDay: facts.frozenAt ?? facts.untilDay } },
    (status === 'no_data' || status === 'nothing_due') && { code: status, facts: {} },
    status === 'too_early' && { code: 'too_early', facts: { untilDay: facts.untilDay } },
    status === 'inconclusive' && {
      code: 'inconclusive',
      facts: { actual: facts.actual, expected: facts.expected },
    },
    status === 'no_target' && facts.limit !== status && { code: status, facts: {} },
    facts.limit !== null && { code: facts.limit, facts: { posts: facts.comparedPosts } },
    delivery.late > 0 && {
      code: 'delivery_late',
      facts: { late: delivery.late, total: delivery.total, worstLateDays: delivery.worstLateDays },
    },
    viralReason(facts),
    unusualReason(facts),
    facts.flagged.length > 0 && { code: 'flagged_days', facts: { days: lengthOf(facts.flagged) } },
    facts.silent.length > 0 && { code: 'outage_days', facts: { days: lengthOf(facts.silent) } },
    facts.corrections > 0 && { code: 'correction', facts: { count: facts.corrections } },
    facts.refusedFuture > 0 && { code: 'future_snapshots', facts: { count: facts.refusedFuture } },
    facts.breakEven.isAssumed && { code: 'break_even_assumed', facts: { breakEven: facts.breakEven.pace } },
  ];
  return candidates.filter((candidate) => candidate !== false);
}

function lengthOf(intervals: readonly DayInterval[]): number {
  return intervals.reduce((sum, [from, to]) => sum + to - from, 0);
}

/** One post that brings most of what was counted, its share of it, and the others as a share of what was expected of them (null = of nothing). */
export type LeadingPost<Part extends PostPart = PostPart> = {
  post: Part;
  share: number;
  others: number | null;
};

/** More than this share of what was counted is most of it. */
const SHARE_MIN = 0.5;
/** Of two posts one always has half; it is named where it lies above what posts differ by. */
const POSTS_MIN = 3;

/**
 * The post that brings more than half of what was counted: one that is capped, or one of three and more. Posts of which
 * nothing was expected are in no sum, unless there are no others.
 */
export function findLeadingPost<Part extends PostPart>(parts: readonly Part[]): LeadingPost<Part> | null {
  const ordered = parts.filter(({ expected }) => expected > 0);
  const compared = ordered.length > 0 ? ordered : parts;
  if (compared.length < 2) return null;
  const [actual, expected] = [sumOf(compared, 'actual'), sumOf(compared, 'expected')];
  const post = compared.find(
    (part) => part.actual > SHARE_MIN * actual && (part.isCapped || compared.length >= POSTS_MIN),
  );
  if (post === undefined) return null;
  const left = expected - post.expected;
  return { post, share: post.actual / actual, others: left > 0 ? (actual - post.actual) / left : null };
}

function sumOf(parts: readonly PostPart[], of: 'actual' | 'expected'): number {
  return parts.reduce((sum, part) => sum + part[of], 0);
}

function viralReason({ parts }: NoteFacts): Reason | false {
  const leading = findLeadingPost(parts);
  if (leading === null) return false;
  const { post, share } = leading;
  return {
    code: 'viral_post',
    facts: { share, deliverable: post.deliverableId ?? '', ratio: post.ratio },
  };
}

function unusualReason({ unusual }: NoteFacts): Reason | false {
  if (unusual === null) return false;
  const { deliverableId, times, pastPosts, standsOn } = unusual;
  return {
    code: 'unusual_pattern',
    facts: { deliverable: deliverableId ?? '', times, pastPosts, ...(standsOn === null ? {} : { standsOn }) },
  };
}

/** English sentence of a reason, for logs and evaluation; the surfaces have their own words and formats. */
export function describeReason({ code, facts }: Reason): string {
  const sentence = SENTENCES[code];
  return sentence === undefined ? code : sentence(facts);
}

type Facts = Reason['facts'];

const SENTENCES: Record<string, (facts: Facts) => string> = {
  post_below: (facts) => postSentence(facts),
  post_above: (facts) => postSentence(facts),
  viral_post: (facts) =>
    `One post brings ${percent(facts.share)} of the result; a post counts only up to the normal range`,
  tracking_outage: (facts) =>
    `All posts stand still since day ${whole(facts.fromDay)} although events were due: check tracking; the score is that of day ${whole(facts.fromDay)}`,
  flagged_days: (facts) => `${whole(facts.days)} flagged days are left out of the expectation`,
  outage_days: (facts) => `${whole(facts.days)} days without measurement are left out of the expectation`,
  correction: (facts) => `${whole(facts.count)} falls of a counter taken as corrections`,
  delivery_late: (facts) =>
    `Delivery: ${whole(facts.late)} of ${whole(facts.total)} deliverables late, by up to ${whole(facts.worstLateDays)} days; the pace is not affected`,
  no_target: () => 'No target agreed: the pace is that of the creator’s own past posts, where there are any',
  few_posts: (facts) => `Only ${whole(facts.posts)} post old enough: at most talk`,
  goal_met: () => 'The agreed total is already reached',
  nothing_left: () => 'Nothing is left to publish: settle or renegotiate',
  future_snapshots: (facts) => `${whole(facts.count)} snapshots dated in the future were refused`,
  too_early: (facts) => `Too early: first score on day ${whole(facts.untilDay)}`,
  no_data: () => 'Not enough data',
  nothing_due: () => 'Nothing is due yet',
  inconclusive: (facts) =>
    `Counts are too small to tell: ${whole(facts.actual)} seen, ${whole(facts.expected)} expected`,
  band_held: (facts) => `Was lower in the last days: the word changes above ${whole(facts.score)}`,
  break_even_assumed: (facts) =>
    `Break-even ${percent(facts.breakEven)} is assumed: the kill fee, or the value in the fee’s currency, is unknown`,
  unusual_pattern: ({ times, standsOn }) =>
    `Unusual pattern: a post is at ${whole(times)} times this creator’s past posts; look at it together${standsOn === undefined ? '' : `; the score stands on ${standsOn}`}`,
  usual_target: () => 'No target agreed for the KPI that the score stands on: at most talk',
};

function postSentence(facts: Facts): string {
  return `Post ${facts.deliverable} is at ${percent(facts.ratio)} of what a typical post has by this age (${percent(facts.weightShare)} of the evidence)`;
}

function percent(ratio: number | string | undefined): string {
  return `${Math.round(Number(ratio) * 100)} %`;
}

function whole(value: number | string | undefined): string {
  return String(Math.round(Number(value)));
}
