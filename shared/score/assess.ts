// The method of SCORING.md §2 as decided in decisions 0028, 0039, 0068 and 0077. Pure: the same input gives the same bytes everywhere.
import { isTooFew } from '../kpi/small-numbers.ts';
import type { Assessment, AssessmentInput, AssessmentStatus, PostPart, Reason } from './assessment.ts';
import { bandAfter, confidenceOf, heldReasons, type Memory, stepAfter } from './band.ts';
import { deliveryStep, isDeliveryFailing } from './delivery.ts';
import { FIRST_LOOK_DAYS, postParts } from './evidence.ts';
import { comingShares } from './forecast/coming.ts';
import { forecastEnd } from './forecast/flight-end.ts';
import type { JudgedSetting, Setting } from './judge.ts';
import { judge } from './judge.ts';
import { atLeast, atMost, evidenceLimit, isThin } from './ladder-step.ts';
import { toBasis } from './learn/team-tables.ts';
import { paceRange } from './pace.ts';
import { noteReasons, postReasons } from './reasons.ts';
import { toStable } from './rounding.ts';
import { meanVariance } from './spread.ts';
import { findUnusual, type UnusualPost } from './unusual.ts';

/** Name and version of the formula, stored with every assessment. */
export const SCORE_FORMULA = 'pooled-6';

/**
 * How a collaboration does at `input.day`: score 0–100 = chance that its true pace is at or above break-even, with the
 * parts it is made of. `score` is null with a status that says why; nothing is ever guessed from nothing. With the memory
 * of the day before, band and step move with its inertia; the score does not.
 */
export function assess(input: AssessmentInput, memory: Memory | null = null): Assessment {
  const judged = judge(input);
  const status = statusOf(judged);
  const outlook = outlookOf(judged);
  const hasPace = judged.compared.length > 0;
  const isScored = hasPace && (status === 'scored' || status === 'outage');
  const { below } = judged.pace;
  const limit = limitOf(judged, outlook.now);
  const isJudgeable = status === 'scored' || (status === 'no_target' && hasPace);
  const paceStep = isJudgeable ? atMost(stepAfter(memory, below), limit.step) : 'keep';
  const parts = postParts(judged.evidence, judged.pace.parts);
  const { open, ...delivery } = judged.setting.delivery;
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
    step: isDeliveryFailing(delivery) ? atLeast(paceStep, deliveryStep({ open })) : paceStep,
    delivery,
    posts: parts,
    reasons: [
      ...reasonsOf(judged, { status, parts, limit: isJudgeable ? limit.because : null }),
      ...(isScored ? heldReasons(memory, below) : []),
    ],
    ...standsOn(judged),
    ...breakEvenFrom(judged),
  });
}

function standsOn({ setting: { input } }: JudgedSetting): Pick<Assessment, 'standsOn'> {
  const { kpi, insteadOf } = input;
  if (insteadOf === undefined) return {};
  // Copies: what comes out is rounded in place.
  const { unusual, target } = insteadOf;
  return { standsOn: { kpi, insteadOf: { ...insteadOf, unusual: { ...unusual }, target: { ...target } } } };
}

function breakEvenFrom({ setting: { input }, breakEven }: JudgedSetting): Pick<Assessment, 'breakEvenFrom'> {
  return input.breakEven === null || breakEven.isAssumed ? {} : { breakEvenFrom: { ...input.breakEven } };
}

function statusOf({ setting, evidence, compared, pace, actual, expected }: JudgedSetting): AssessmentStatus {
  const { input, posts, delivery, hasTarget, frozenAt, outages } = setting;
  if (posts.length === 0) return delivery.due === 0 ? 'nothing_due' : 'no_data';
  if (frozenAt !== null) return 'outage';
  if (!hasTarget) return 'no_target';
  if (evidence.length === 0) {
    const oldest = input.day - Math.min(...posts.map(({ postedDay }) => postedDay));
    if (oldest <= FIRST_LOOK_DAYS) return 'too_early';
    return outages.some(([from, to]) => from <= input.day && to >= input.day) ? 'outage' : 'no_data';
  }
  if (compared.every(({ ageDays }) => ageDays <= FIRST_LOOK_DAYS)) return 'too_early';
  if (pace.below >= 0.5 && isTooFew(input.kpi, { actual, expected })) return 'inconclusive';
  return 'scored';
}

function firstScoreDay({ input, posts }: Setting): number {
  const first = Math.min(...posts.map(({ postedDay }) => postedDay)) + FIRST_LOOK_DAYS;
  return Math.max(first, input.day);
}

function limitOf({ setting, compared }: JudgedSetting, now: number): ReturnType<typeof evidenceLimit> {
  const target = setting.input.targetTotal ?? 0;
  return evidenceLimit(compared, {
    hasTarget: setting.hasTarget,
    isTargetAgreed: (setting.input.insteadOf?.target.from ?? 'agreed') === 'agreed',
    isGoalMet: setting.hasTarget && now >= target,
    isNothingLeft: setting.delivery.open.length === 0,
  });
}

function outlookOf(judged: JudgedSetting): {
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
  judged: JudgedSetting,
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
    flagged: setting.flagged,
    silent: setting.silent,
    corrections: setting.posts.reduce((sum, { series }) => sum + series.corrections, 0),
    refusedFuture: setting.posts.reduce((sum, { series }) => sum + series.refusedFuture, 0),
    actual: judged.actual,
    expected: judged.expected,
    breakEven: judged.breakEven,
    unusual: unusualOf(judged, found.parts),
    comparedPosts: compared.length,
  });
  return [...postReasons(pulls), ...notes];
}

/** Of the agreed KPI when the score stands on another one, else of this one. */
function unusualOf(
  { setting: { input }, evidence }: JudgedSetting,
  parts: readonly PostPart[],
): (UnusualPost & { standsOn: string | null }) | null {
  if (input.insteadOf !== undefined) return { ...input.insteadOf.unusual, standsOn: input.kpi };
  const shares = evidence.map(({ share }) => share);
  const counted = new Map(input.deliverables.map(({ id, part = 1 }) => [id, part]));
  const whole = parts.map((post) => ({
    ...post,
    actual: post.actual / (counted.get(post.deliverableId ?? '') ?? 1),
  }));
  const unusual = findUnusual(whole, shares, input.history);
  return unusual === null ? null : { ...unusual, standsOn: null };
}
