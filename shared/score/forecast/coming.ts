import type { AssessmentInput } from '../assessment.ts';
import type { Delivery, OpenDeliverable } from '../delivery.ts';
import type { LivePost, PostEvidence } from '../evidence.ts';
import type { DayInterval } from '../expectation.ts';
import { expectedShare } from '../expectation.ts';
import type { Cohort } from '../growth.ts';
import { clamp } from '../rounding.ts';
import type { ComingShare } from './flight-end.ts';

/**
 * When posts appear, fitted by tests/bench/fit-cohorts.ts: two thirds on the due day, the others three days later on
 * average; once late, three in ten of those that still come appear each day. Points of [days after, share of cases].
 */
const PUBLISHED_AFTER = [
  [0, 0.68],
  [3, 0.3],
] as const;
const PUBLISHED_WHEN_LATE = [
  [0.5, 0.5],
  [4, 0.5],
] as const;
/** Odds at the due day that a late post never comes, and the share of the others still missing after each day. */
const NEVER_ODDS = 0.06;
const STILL_MISSING = 0.7;

/** Growth over the last days tells more about the next ones than the cohort's curve does (fitted likewise). */
const MOMENTUM_WEIGHT = 0.72;
const MOMENTUM_DAYS = 2;
const MOMENTUM_DAYS_MAX = 5;
const MOMENTUM_LIMIT = 1.5;
/** Events at which recent growth is believed half. */
const MOMENTUM_HALF_EVENTS = 8;
/** Variance of ln remaining growth of one post by the curve alone, and with full momentum. */
const CURVE_VARIANCE = 0.39 ** 2;
const MOMENTUM_VARIANCE = 0.27 ** 2;

export type ComingInput = {
  input: AssessmentInput;
  cohort: Cohort;
  outages: readonly DayInterval[];
  posts: readonly LivePost[];
  targets: ReadonlyMap<string, number>;
  delivery: Pick<Delivery, 'open'>;
};

/**
 * What is not counted yet by flight end: the rest of each live post, all of one that nobody has counted, and the posts that
 * are not out yet.
 */
export function comingShares(setting: ComingInput, evidence: readonly PostEvidence[]): ComingShare[] {
  const counted = new Set(evidence.map(({ post }) => post));
  return [
    ...evidence.map((post) => comingFromLive(setting, post)),
    ...setting.posts.filter((post) => !counted.has(post)).map((post) => comingFromUncounted(setting, post)),
    ...setting.delivery.open.map((open) => comingFromOpen(setting, open)),
  ];
}

function comingFromLive(setting: ComingInput, evidence: PostEvidence): ComingShare {
  const { post, share, ratio } = evidence;
  const due = Math.max(0, post.target * (shareAt(setting, post.postedDay, setting.input.flightDays) - share));
  const { shift, belief } =
    due > 0 && ratio !== null ? momentumOf(setting, evidence, ratio.logRatio) : { shift: 0, belief: 0 };
  return {
    due,
    dueSquare: due * due,
    measured: ratio === null ? null : { logRatio: ratio.logRatio, noise: ratio.noise },
    shift: MOMENTUM_WEIGHT * belief * shift,
    variance: CURVE_VARIANCE + (MOMENTUM_VARIANCE - CURVE_VARIANCE) * belief,
  };
}

/** Out, and its count is not known: what it has already is as unknown as what follows. */
function comingFromUncounted(setting: ComingInput, { target, postedDay }: LivePost): ComingShare {
  const due = target * shareAt(setting, postedDay, setting.input.flightDays);
  return { due, dueSquare: due * due, measured: null, shift: 0, variance: 0 };
}

/** ln(growth of the last days ÷ what the curve gives at the post's own level), and how far to believe it, 0–1. */
function momentumOf(
  setting: ComingInput,
  { post, latest, share }: PostEvidence,
  logRatio: number,
): { shift: number; belief: number } {
  const earlier = post.series.readings.findLast(({ day }) => day <= latest.day - MOMENTUM_DAYS);
  if (earlier === undefined || latest.day - earlier.day > MOMENTUM_DAYS_MAX) return { shift: 0, belief: 0 };
  const expected = post.target * (share - shareAt(setting, post.postedDay, earlier.day)) * Math.exp(logRatio);
  if (!(expected > 0)) return { shift: 0, belief: 0 };
  const grown = Math.max(0, latest.value - earlier.value);
  return {
    shift: clamp(Math.log((grown + 0.5) / (expected + 0.5)), -MOMENTUM_LIMIT, MOMENTUM_LIMIT),
    belief: expected / (expected + MOMENTUM_HALF_EVENTS),
  };
}

function comingFromOpen(setting: ComingInput, { id, dueDay, lateDays }: OpenDeliverable): ComingShare {
  const { input, targets } = setting;
  const isLate = lateDays > 0;
  const from = isLate ? input.day : Math.max(dueDay, input.day);
  const never = isLate ? NEVER_ODDS / (NEVER_ODDS + STILL_MISSING ** lateDays) : 0;
  const target = targets.get(id) ?? 0;
  let due = 0;
  let dueSquare = 0;
  for (const [after, chance] of isLate ? PUBLISHED_WHEN_LATE : PUBLISHED_AFTER) {
    const value = target * shareAt(setting, from + after, input.flightDays);
    due += chance * (1 - never) * value;
    dueSquare += chance * (1 - never) * value * value;
  }
  return { due, dueSquare, measured: null, shift: 0, variance: 0 };
}

function shareAt({ cohort, input, outages }: ComingInput, postedDay: number, day: number): number {
  return expectedShare(cohort, { postedDay, day, weekdayOfDay0: input.weekdayOfDay0, outages }).share;
}
