// The first half of an assessment: the posts beside what was agreed, before any status, step or word.

import { median } from '../kpi/median.ts';
import type { AssessmentInput } from './assessment.ts';
import { breakEvenPace } from './break-even.ts';
import type { Delivery } from './delivery.ts';
import { trackDelivery } from './delivery.ts';
import type { LivePost, PostEvidence } from './evidence.ts';
import { livePosts, targetShares, usualShares, weighPosts } from './evidence.ts';
import type { DayInterval } from './expectation.ts';
import { toIntervals } from './expectation.ts';
import type { Cohort } from './growth.ts';
import { getCohort } from './growth.ts';
import { toPrior } from './learn/learn-prior.ts';
import { usualSpread } from './learn/learn-spread.ts';
import { findSilentOutages } from './outage.ts';
import type { Pace } from './pace.ts';
import { shrinkPace } from './pace.ts';
import { COUNT_MAX } from './snapshots.ts';
import type { SpreadNode } from './spread.ts';
import { meanVariance, spreadNodes } from './spread.ts';

/** Everything that is known before the posts are compared. */
export type Setting = {
  input: AssessmentInput;
  /** What the pace is measured against: the agreed total, or what a past post usually has without one; 0 = nothing. */
  reference: number;
  hasTarget: boolean;
  cohort: Cohort;
  nodes: SpreadNode[];
  outages: DayInterval[];
  /** Of these, the days that a person flagged since the first post, and those that stood still unflagged. */
  flagged: DayInterval[];
  silent: DayInterval[];
  /** Day of the last trustworthy reading when all counting has stopped; null otherwise. */
  frozenAt: number | null;
  posts: LivePost[];
  targets: Map<string, number>;
  delivery: Delivery;
};

/** A setting with its posts compared: every post with a reading, those old enough to compare, and the pace they give. */
export type JudgedSetting = {
  setting: Setting;
  evidence: PostEvidence[];
  compared: PostEvidence[];
  pace: Pace;
  breakEven: { pace: number; isAssumed: boolean };
  actual: number;
  expected: number;
};

/** Compares the posts with what was agreed, and pools them to the pace. What to do about it is `assess`. */
export function judge(raw: AssessmentInput): JudgedSetting {
  const setting = toSetting(toBounded(raw));
  const { input, posts, cohort, nodes, outages, frozenAt } = setting;
  const breakEven = breakEvenPace(input.breakEven);
  const options = { day: frozenAt ?? input.day, cohort, outages, weekdayOfDay0: input.weekdayOfDay0 };
  const evidence = weighPosts(posts, options);
  const compared = evidence.filter(({ ratio }) => ratio !== null);
  const ratios = compared.flatMap(({ ratio }) => (ratio === null ? [] : [ratio]));
  const ordered = evidence.filter(({ expected }) => expected > 0);
  return {
    setting,
    evidence,
    compared,
    pace: shrinkPace(ratios, nodes, { prior: toPrior(input.own?.prior ?? null), breakEven: breakEven.pace }),
    breakEven,
    actual: (setting.reference > 0 ? ordered : evidence).reduce((sum, { latest }) => sum + latest.value, 0),
    expected: evidence.reduce((sum, { expected }) => sum + expected, 0),
  };
}

/** Nothing is expected before the first post, so no day of before is left out. */
function sincePosted(intervals: readonly DayInterval[], posts: readonly LivePost[]): DayInterval[] {
  const first = Math.min(...posts.map(({ postedDay }) => postedDay));
  return intervals.flatMap(([from, to]): DayInterval[] => (to > first ? [[Math.max(from, first), to]] : []));
}

/** The input with impossible past counts left out and absurd ones limited, so that sums stay finite. */
function toBounded(input: AssessmentInput): AssessmentInput {
  const targetTotal = input.targetTotal === null ? null : Math.min(input.targetTotal, COUNT_MAX);
  const history = input.history.filter((count) => count >= 0).map((count) => Math.min(count, COUNT_MAX));
  return { ...input, targetTotal, history };
}

function toSetting(input: AssessmentInput): Setting {
  const hasTarget = input.targetTotal !== null && input.targetTotal > 0;
  const reference = hasTarget ? (input.targetTotal ?? 0) : median(input.history);
  const cohort = getCohort(input.network, input.kpi, input.own?.curve ?? null);
  const flagged = toIntervals(input.outages);
  const nodes = spreadNodes(input.history, usualSpread(input.own?.spread ?? null));
  const targets = hasTarget
    ? targetShares(input, reference, cohort.curve)
    : usualShares(input, reference * Math.exp(meanVariance(nodes) / 2));
  const posts = livePosts(input, targets);
  const counted = posts.map(({ postedDay, target, series }) => ({
    postedDay,
    target,
    readings: series.readings,
  }));
  const silent = findSilentOutages(counted, cohort.curve, flagged);
  const newest = Math.max(
    ...counted.map(({ readings }) => readings[readings.length - 1]?.day ?? Number.NEGATIVE_INFINITY),
  );
  const last = silent[silent.length - 1];
  const published = new Set(
    posts.flatMap(({ deliverableId }) => (deliverableId === null ? [] : [deliverableId])),
  );
  return {
    input,
    reference,
    hasTarget,
    cohort,
    nodes,
    outages: toIntervals([...flagged, ...silent]),
    flagged: sincePosted(flagged, posts),
    silent,
    frozenAt: last !== undefined && last[1] === newest ? last[0] : null,
    posts,
    targets,
    delivery: trackDelivery(input, published, toIntervals(input.paused)),
  };
}
