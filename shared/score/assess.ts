// The method of SCORING.md §2 as decided in decision 0028. Pure: the same input gives the same bytes everywhere.
import { isShortfall } from '../kpi/small-numbers.ts';
import type { Assessment, AssessmentInput, AssessmentStatus, PostPart, Reason } from './assessment.ts';
import { bandAfter, confidenceOf, heldReasons, type Memory, stepAfter } from './band.ts';
import { breakEvenPace } from './break-even.ts';
import type { Delivery } from './delivery.ts';
import { isDeliveryFailing, trackDelivery } from './delivery.ts';
import type { LivePost, PostEvidence } from './evidence.ts';
import { FIRST_LOOK_DAYS, livePosts, postParts, targetShares, usualShares, weighPosts } from './evidence.ts';
import type { Interval } from './expectation.ts';
import { toIntervals } from './expectation.ts';
import { forecastEnd } from './forecast.ts';
import { comingShares } from './forecast-coming.ts';
import type { Cohort } from './growth.ts';
import { getCohort } from './growth.ts';
import { atLeast, atMost, evidenceLimit, isThin } from './ladder-step.ts';
import { toPrior } from './learn/learn-prior.ts';
import { toBasis } from './learn/team-tables.ts';
import { median } from './normal.ts';
import { findSilentOutages } from './outage.ts';
import type { Pace } from './pace.ts';
import { paceRange, shrinkPace } from './pace.ts';
import { noteReasons, postReasons } from './reasons.ts';
import { toStable } from './rounding.ts';
import { COUNT_MAX } from './snapshots.ts';
import type { SpreadNode } from './spread.ts';
import { meanVariance, spreadNodes } from './spread.ts';

/** Name and version of the formula, stored with every assessment. */
export const SCORE_FORMULA = 'pooled-2';

/** Everything that is known before the posts are compared. */
type Setting = {
  input: AssessmentInput;
  /** What the pace is measured against: the agreed total, or what a past post usually has without one; 0 = nothing. */
  reference: number;
  hasTarget: boolean;
  cohort: Cohort;
  nodes: SpreadNode[];
  outages: Interval[];
  /** Day of the last trustworthy reading when all counting has stopped; null otherwise. */
  frozenAt: number | null;
  posts: LivePost[];
  targets: Map<string, number>;
  delivery: Delivery;
};

/** A setting with its posts compared. */
type Judged = {
  setting: Setting;
  evidence: PostEvidence[];
  compared: PostEvidence[];
  pace: Pace;
  breakEven: { pace: number; isAssumed: boolean };
  actual: number;
  expected: number;
};

/**
 * How a collaboration does at `input.day`: score 0–100 = chance that its true pace is at or above break-even, with the
 * parts it is made of. `score` is null with a status that says why; nothing is ever guessed from nothing. With the memory
 * of the day before, band and step move with its inertia; the score does not.
 */
export function assess(input: AssessmentInput, memory: Memory | null = null): Assessment {
  const judged = judge(toSetting(toBounded(input)));
  const status = statusOf(judged);
  const outlook = outlookOf(judged);
  const hasPace = judged.compared.length > 0;
  const isScored = hasPace && (status === 'scored' || status === 'outage');
  const { below } = judged.pace;
  const limit = limitOf(judged, outlook.now);
  const isJudgeable = status === 'scored' || (status === 'no_target' && hasPace);
  const paceStep = isJudgeable ? atMost(stepAfter(memory, below), limit.step) : 'keep';
  const parts = postParts(judged.evidence, judged.pace.parts);
  const { open: _, ...delivery } = judged.setting.delivery;
  return toStable({
    formula: SCORE_FORMULA,
    basis: toBasis(judged.setting.input),
    status,
    untilDay: status === 'too_early' ? firstScoreDay(judged.setting) : null,
    score: isScored ? 100 * (1 - below) : null,
    band: isScored ? bandAfter(memory, below) : 'unknown',
    confidence: isThin(judged.compared) ? 'low' : confidenceOf(judged.pace.sd),
    pace: hasPace ? { ...paceRange(judged.pace), sd: judged.pace.sd } : null,
    breakEven: judged.breakEven.pace,
    isBreakEvenAssumed: judged.breakEven.isAssumed,
    actual: judged.evidence.length > 0 ? judged.actual : null,
    expected: judged.setting.reference > 0 && judged.evidence.length > 0 ? judged.expected : null,
    forecast: outlook.forecast,
    goalProbability: outlook.goalProbability,
    step: isDeliveryFailing(judged.setting.delivery) ? atLeast(paceStep, 'remedy') : paceStep,
    delivery,
    posts: parts,
    reasons: [
      ...reasonsOf(judged, { status, parts, limit: isJudgeable ? limit.because : null }),
      ...(isScored ? heldReasons(memory, below) : []),
    ],
  });
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
  const nodes = spreadNodes(input.history);
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
    frozenAt: last !== undefined && last[1] === newest ? last[0] : null,
    posts,
    targets,
    delivery: trackDelivery(input, published, toIntervals(input.paused)),
  };
}

function judge(setting: Setting): Judged {
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
    pace: shrinkPace(ratios, nodes, {
      prior: toPrior(setting.input.own?.prior ?? null),
      breakEven: breakEven.pace,
    }),
    breakEven,
    actual: (setting.reference > 0 ? ordered : evidence).reduce((sum, { latest }) => sum + latest.value, 0),
    expected: evidence.reduce((sum, { expected }) => sum + expected, 0),
  };
}

function statusOf({ setting, evidence, compared, pace, actual, expected }: Judged): AssessmentStatus {
  const { input, posts, delivery, hasTarget, frozenAt, outages } = setting;
  if (posts.length === 0) return delivery.due === 0 ? 'nothing_due' : 'no_data';
  if (frozenAt !== null) return 'outage';
  if (!hasTarget) return 'no_target';
  if (evidence.length === 0) {
    const newest = input.day - Math.min(...posts.map(({ postedDay }) => postedDay));
    if (newest <= FIRST_LOOK_DAYS) return 'too_early';
    return outages.some(([from, to]) => from <= input.day && to >= input.day) ? 'outage' : 'no_data';
  }
  if (compared.every(({ ageDays }) => ageDays <= FIRST_LOOK_DAYS)) return 'too_early';
  const isCounted = input.kpi === 'clicks' || input.kpi === 'orders';
  if (isCounted && pace.below >= 0.5 && expected < SMALL_EXPECTED && !isShortfall(actual, expected))
    return 'inconclusive';
  return 'scored';
}

/** Below this expected count the one-sided Poisson bound has a say; above it, it agrees with the pace. */
const SMALL_EXPECTED = 10;

function firstScoreDay({ input, posts }: Setting): number {
  const first = Math.min(...posts.map(({ postedDay }) => postedDay)) + FIRST_LOOK_DAYS;
  return Math.max(first, input.day);
}

function limitOf({ setting, compared }: Judged, now: number): ReturnType<typeof evidenceLimit> {
  const target = setting.input.targetTotal ?? 0;
  return evidenceLimit(compared, {
    hasTarget: setting.hasTarget,
    isGoalMet: setting.hasTarget && now >= target,
    isNothingLeft: setting.delivery.open.length === 0,
  });
}

function outlookOf(judged: Judged): {
  now: number;
  forecast: Assessment['forecast'];
  goalProbability: number | null;
} {
  const { setting, evidence, pace } = judged;
  const now = evidence.reduce((sum, { latest }) => sum + latest.value, 0);
  if (setting.reference <= 0) return { now, forecast: null, goalProbability: null };
  const coming = comingShares(setting, evidence);
  const target = setting.hasTarget ? setting.input.targetTotal : null;
  return { now, ...forecastEnd(coming, { now, target, pace, variance: meanVariance(setting.nodes) }) };
}

function reasonsOf(
  judged: Judged,
  found: { status: AssessmentStatus; parts: readonly PostPart[]; limit: string | null },
): Reason[] {
  const { setting, evidence, compared, pace } = judged;
  const contributionOf = new Map(compared.map((post, index) => [post, pace.parts[index]?.contribution ?? 0]));
  const pulls = evidence.map((post, index) => ({
    part: found.parts[index],
    contribution: contributionOf.get(post) ?? 0,
  }));
  const notes = noteReasons({
    status: found.status,
    limit: found.limit,
    parts: found.parts,
    delivery: setting.delivery,
    untilDay: firstScoreDay(setting),
    frozenAt: setting.frozenAt,
    outages: setting.outages,
    corrections: setting.posts.reduce((sum, { series }) => sum + series.corrections, 0),
    refusedFuture: setting.posts.reduce((sum, { series }) => sum + series.refusedFuture, 0),
    actual: judged.actual,
    expected: judged.expected,
    breakEven: judged.breakEven,
    history: setting.input.history,
    shares: evidence.map(({ share }) => share),
    comparedPosts: compared.length,
  });
  return [...postReasons(pulls), ...notes];
}
