// Count of one video at a later age: growth so far plus momentum (SCORING.md §2). Few coefficients, all fitted.
import { median } from '../../kpi/median.ts';
import { clamp, toStable } from '../rounding.ts';

/** Name and version of the formula, shown with every forecast of a post. */
export const POST_FORECAST_FORMULA = 'post-2';

/** A cumulative count at an age. */
export type AgedCount = { ageDays: number; count: number };

export type VideoForecastInput = {
  /** What is counted; anything but views is treated as a small count. */
  metric: string;
  snapshots: readonly AgedCount[];
  targetAgeDays: number;
  /** Other videos of the creator, at whatever age they were last seen. */
  history: readonly AgedCount[];
  /** Filed by YouTube under Music: songs go on being played long after other videos have settled. */
  isMusic?: boolean;
};

/** Count at the target age: median and 80 % range. */
export type VideoForecast = { median: number; lo80: number; hi80: number };

/** Which formula applies: two snapshots or more of views, a single one, or small counts. */
export type VideoFamily = 'momentum' | 'single' | 'small';

/** The terms of a family's formula for ln(final + 1) − ln(now + 1), each multiplied by its coefficient. */
export type VideoTerms = { family: VideoFamily; now: number; terms: number[] };

/** Of one family's formula: for the median and for both ends of the range. */
export type Coefficients = Record<'median' | 'lo80' | 'hi80', readonly number[]>;

/** Quantile regressions (50, 10, 90 %) on 9,000 videos and 3,535 news items, by tests/bench/fit-video.ts (decision 0039). */
const COEFFICIENTS: Record<VideoFamily, Coefficients> = {
  momentum: {
    median: [0.5941, 0.2114, 0.1933, -0.0469],
    lo80: [0.4063, 0.0821, 0.186, -0.0477, -0.0191, 0.0288],
    hi80: [0.5588, 0.4839, 0.182, -0.0489, 0.0799, -0.02],
  },
  single: {
    median: [0.7438, -0.3743, 0.3159, 0.3573, 0.0366, 0.0477, -0.3219, 0.2484, 0.1529],
    lo80: [0.473, -0.4661, 0.1443, -0.0877, 0.1511, 0.4684, -0.3283, 0.1793, 0.1503],
    hi80: [1.2015, -0.5542, 0.5819, 0.5925, -0.0212, 0.5709, -0.6301, 0.8355, -0.0116],
  },
  small: {
    median: [0.6011, 1.59, -0.9603, 0.0341, 0.0958, -0.0589, 0.0978, 0.0061],
    lo80: [0.3363, 1.2947, -0.8064, -0.0393, 0.0969, -0.0157, 0.022, 0.0318],
    hi80: [0.7554, 3.2058, -1.4082, 0.1541, 0.1095, -0.1066, 0.1596, -0.0561],
  },
};

/** Momentum is read over at least this long, so that one odd hour does not decide. */
const MOMENTUM_DAYS_MIN = 0.15;
/** Slope of the growth curve's tail from which the remaining growth follows. */
const CURVE_BETA = 0.95;
/** Growth per ln age by which another video is brought to the same age. */
const HISTORY_SLOPE = 0.35;
const LEVEL_LIMIT = 2.5;
const SMALL_COUNT_MAX = 2000;
const AGE_MIN_DAYS = 0.01;

/** Count of a video at the target age. Without any snapshot: the creator's other videos, else zero. */
export function forecastPost(
  input: VideoForecastInput,
  coefficients: Record<VideoFamily, Coefficients> = COEFFICIENTS,
): VideoForecast {
  const found = videoTerms(input);
  if (found === null) return fromHistory(input);
  const { family, now, terms } = found;
  const base = Math.log(now + 1);
  const at = (which: keyof Coefficients) => Math.max(0, dot(coefficients[family][which], terms));
  const middle = at('median');
  const count = (growth: number) => Math.max(0, Math.exp(Math.min(base + growth, LOG_COUNT_MAX)) - 1);
  return toStable({
    median: count(middle),
    lo80: count(Math.min(middle, at('lo80'))),
    hi80: count(Math.max(middle, at('hi80'))),
  });
}

/** Keeps absurd inputs finite: e^40 is beyond every counter. */
const LOG_COUNT_MAX = 40;

/** The terms of the formula that applies to a video; null without a usable snapshot. */
export function videoTerms(input: VideoForecastInput): VideoTerms | null {
  const snapshots = input.snapshots
    .filter((snapshot) => isCounted(snapshot) && snapshot.ageDays >= 0)
    .sort((a, b) => a.ageDays - b.ageDays || a.count - b.count);
  const last = snapshots[snapshots.length - 1];
  if (last === undefined) return null;
  const age = Math.max(last.ageDays, AGE_MIN_DAYS);
  const span = Math.max(0, Math.log(targetAge(input) / age));
  if (span === 0) return { family: 'momentum', now: last.count, terms: [] };
  if (input.metric !== 'views')
    return { family: 'small', now: last.count, terms: smallTerms(snapshots, last, span) };
  const music = input.isMusic === true ? span : 0;
  const momentum = momentumOf(snapshots, last, age);
  if (momentum !== null) {
    return {
      family: 'momentum',
      now: last.count,
      terms: [curveGrowth(momentum, span), span * momentum, music, music * Math.log(age), span, 1],
    };
  }
  return { family: 'single', now: last.count, terms: singleTerms(input, { count: last.count, age, span }) };
}

/** d ln count / d ln age up to the last snapshot; null when there is no earlier one. */
function momentumOf(snapshots: readonly AgedCount[], last: AgedCount, age: number): number | null {
  const earlier = snapshots.findLast(
    ({ ageDays }) => ageDays > 0 && ageDays <= last.ageDays - MOMENTUM_DAYS_MIN,
  );
  if (earlier === undefined) return null;
  return Math.max(0, Math.log((last.count + 1) / (earlier.count + 1))) / Math.log(age / earlier.ageDays);
}

/**
 * ln growth still to come over `span` = ln(target age / age) if the count follows F(a) = 1/(1 + (τ/a)^β): the momentum
 * equals β(1 − F), which tells where on the curve the video is, whatever its τ.
 */
function curveGrowth(momentum: number, span: number): number {
  const share = 1 - clamp(momentum, 0.003, CURVE_BETA - 0.02) / CURVE_BETA;
  const odds = share / (1 - share);
  const later = odds * Math.exp(CURVE_BETA * span);
  return Math.log(later / (1 + later) / share);
}

function singleTerms(input: VideoForecastInput, at: { count: number; age: number; span: number }): number[] {
  const music = Number(input.isMusic ?? false);
  const levels = toLevels(input);
  const trust = levels.length / (levels.length + 1);
  const gap =
    levels.length === 0
      ? 0
      : clamp(median(levels) - Math.log(at.count + 1), -LEVEL_LIMIT, LEVEL_LIMIT) * trust;
  return [at.span, 1, Math.log(at.age), gap, gap * at.span, trust, trust * at.span, music, music * at.span];
}

function smallTerms(snapshots: readonly AgedCount[], last: AgedCount, span: number): number[] {
  const level = Math.log(Math.min(last.count, SMALL_COUNT_MAX) + 1);
  const before = snapshots[snapshots.length - 2];
  const recent =
    before === undefined
      ? level
      : Math.log(Math.max(0, Math.min(last.count, SMALL_COUNT_MAX) - before.count) + 1);
  return [span, 1, level, span * level, level * level, span * span, recent, span * recent];
}

function toLevels(input: VideoForecastInput): number[] {
  const target = targetAge(input);
  return input.history
    .filter((video) => isCounted(video) && video.ageDays > 0)
    .map(({ ageDays, count }) => Math.log(count + 1) + HISTORY_SLOPE * Math.log(target / ageDays));
}

/** Not counted (null) is not a count of 0. */
function isCounted({ ageDays, count }: AgedCount): boolean {
  return Number.isFinite(ageDays) && Number.isFinite(count) && count >= 0;
}

/** Before a video is out there is nothing to forecast: asked for such an age, it is answered as of its first minutes. */
function targetAge({ targetAgeDays }: VideoForecastInput): number {
  return Math.max(targetAgeDays, AGE_MIN_DAYS);
}

function fromHistory(input: VideoForecastInput): VideoForecast {
  const levels = toLevels(input);
  if (levels.length === 0) return { median: 0, lo80: 0, hi80: 0 };
  const centre = median(levels);
  const count = (log: number) => Math.max(0, Math.exp(Math.min(log, LOG_COUNT_MAX)) - 1);
  return toStable({
    median: count(centre),
    lo80: count(centre - NO_SNAPSHOT_WIDTH),
    hi80: count(centre + NO_SNAPSHOT_WIDTH),
  });
}

/** Half of the 80 % range, in ln count, when only the creator's other videos are known. */
const NO_SNAPSHOT_WIDTH = 1.4;

function dot(coefficients: readonly number[], terms: readonly number[]): number {
  return coefficients.reduce((sum, coefficient, index) => sum + coefficient * (terms[index] ?? 0), 0);
}
