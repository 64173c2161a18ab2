// Cohort tables: how a post's count grows with age, on which weekdays, and how late it is reported.
import type { NetworkId } from '../networks/profile.ts';
import type { AssessmentInput } from './assessment.ts';
import type { LearntCurve } from './learn/learn-curve.ts';

/** F(a) = 1 / (1 + (τ/a)^β), a in days: the share of its eventual count a post has reached (SCORING.md §2). */
export type GrowthCurve = { tauDays: number; beta: number };

/** How a KPI of a network behaves over time. */
export type Cohort = {
  curve: GrowthCurve;
  /** Share of a day's events already reported k days after that day; everything beyond the list is reported. */
  reportedShare: readonly number[];
  /** Relative activity, Monday … Sunday, mean 1. */
  weekday: readonly number[];
};

const TIKTOK: GrowthCurve = { tauDays: 2.2, beta: 0.9 };
const INSTAGRAM: GrowthCurve = { tauDays: 0.9, beta: 1 };
const YOUTUBE: GrowthCurve = { tauDays: 4, beta: 0.8 };
/** Networks without measurements of their own borrow the curve whose pace of decay is closest. */
const CURVES: Record<NetworkId, GrowthCurve> = {
  tiktok: TIKTOK,
  instagram: INSTAGRAM,
  youtube: YOUTUBE,
  x: INSTAGRAM,
  threads: INSTAGRAM,
  facebook: INSTAGRAM,
  linkedin: INSTAGRAM,
  snapchat: INSTAGRAM,
  twitch: INSTAGRAM,
  kick: INSTAGRAM,
  pinterest: YOUTUBE,
  substack: INSTAGRAM,
};

/** Fitted on the decision campaigns by tests/bench/fit-cohorts.ts: clicks are complete after a day, orders after four. */
const REPORTED_SHARE: Record<AssessmentInput['kpi'], readonly number[]> = {
  views: [],
  reach: [],
  impressions: [],
  engagements: [],
  clicks: [0.86],
  orders: [0.57, 0.83, 0.93, 0.97],
};

/** Fitted by the same script: weekends run about 7 % above the days from Tuesday to Thursday. */
const WEEKDAY = [1, 0.98, 0.975, 0.985, 1, 1.03, 1.03] as const;

/** The tables that apply to a network and KPI, with the team's own growth where it was learnt. */
export function getCohort(
  network: NetworkId,
  kpi: AssessmentInput['kpi'],
  learnt: LearntCurve | null = null,
): Cohort {
  const usual = CURVES[network];
  const curve = learnt === null ? usual : { tauDays: learnt.tauDays, beta: usual.beta };
  return { curve, reportedShare: REPORTED_SHARE[kpi], weekday: WEEKDAY };
}

const TABLE_DAYS = 400;
/** Filled age by age as they are asked for: all at once they were a noticeable part of the Worker's start. */
const tables = new Map<GrowthCurve, Float64Array>(
  [TIKTOK, INSTAGRAM, YOUTUBE].map((curve) => [curve, new Float64Array(TABLE_DAYS).fill(Number.NaN)]),
);

/** Share of its eventual count that a post has at an age in days; 0 at age 0 and before. */
export function growthShare(curve: GrowthCurve, ageDays: number): number {
  const table = tables.get(curve);
  const known = Number.isInteger(ageDays) ? table?.[ageDays] : undefined;
  if (table === undefined || known === undefined) return grow(curve, ageDays);
  if (!Number.isNaN(known)) return known;
  const share = grow(curve, ageDays);
  table[ageDays] = share;
  return share;
}

function grow(curve: GrowthCurve, ageDays: number): number {
  if (!(ageDays > 0)) return 0;
  return 1 / (1 + Math.exp(curve.beta * Math.log(curve.tauDays / ageDays)));
}
