// The product's scoring behind two functions that take and return plain JSON. No data of its own, no special cases.
import { assess } from '../../shared/score/assess.ts';
import type { Assessment, AssessmentInput, EvidenceStep } from '../../shared/score/assessment.ts';
import type { VideoForecastInput } from '../../shared/score/forecast-post.ts';
import { forecastPost } from '../../shared/score/forecast-post.ts';
import { describeReason } from '../../shared/score/reasons.ts';

type Interval = [number, number];

export type DecisionRequest = {
  type: 'decision';
  id: string;
  /** Days count from 0; what is known at the end of this day. */
  day: number;
  platform: 'tiktok' | 'instagram' | 'youtube';
  kpi: 'views' | 'clicks' | 'conversions';
  target_total: number | null;
  flight_days: number;
  weekday_of_day0: number;
  currency?: string;
  fee_total?: number;
  deliverables: { id: string | number; due_day: number }[];
  posts: {
    deliverable: string | number | null;
    posted_day: number;
    snapshots: { day: number; value: number | null }[];
  }[];
  history: number[];
  flagged_outages: Interval[];
  paused_intervals?: Interval[];
  value_currency?: string;
};

export type DecisionAnswer = {
  action: 'keep' | 'talk' | 'remedial' | 'adjust' | 'coach' | 'pause' | 'end';
  score: number | null;
  p_goal: number;
  confidence: Assessment['confidence'];
  reasons: string[];
  forecast: { median: number; lo80: number; hi80: number };
};

export type ForecastRequest = {
  type: 'forecast';
  id: string;
  platform: string;
  category?: string;
  metric: string;
  snapshots: { age_days: number; views: number; likes?: number; comments?: number }[];
  target_age_days: number;
  history: { age_days: number; views: number }[];
};

export type ForecastAnswer = { median: number; lo80: number; hi80: number };

const ACTIONS: Record<EvidenceStep, DecisionAnswer['action']> = {
  keep: 'keep',
  talk: 'talk',
  remedy: 'remedial',
  adjust: 'adjust',
  propose_pause: 'pause',
};

/** What to do about a campaign at the end of a day. */
export function decide(request: DecisionRequest): DecisionAnswer {
  const assessment = assess(toAssessmentInput(request));
  const counted = assessment.actual ?? 0;
  return {
    action: ACTIONS[assessment.step],
    score: assessment.score,
    p_goal: assessment.goalProbability ?? 0.5,
    confidence: assessment.confidence,
    reasons: assessment.reasons.map(describeReason),
    forecast: assessment.forecast ?? { median: counted, lo80: counted, hi80: counted },
  };
}

/** What a video will have at an age, with its 80 % range. */
export function forecast(request: ForecastRequest): ForecastAnswer {
  return forecastPost(toVideoForecastInput(request));
}

/** The end of day d is the instant d + 1. */
function toAssessmentInput(request: DecisionRequest): AssessmentInput {
  return {
    day: request.day + 1,
    flightDays: request.flight_days,
    network: request.platform,
    kpi: request.kpi === 'conversions' ? 'orders' : request.kpi,
    targetTotal: request.target_total,
    deliverables: request.deliverables.map(({ id, due_day: dueDay }) => ({ id: String(id), dueDay })),
    posts: request.posts.map(({ deliverable, posted_day: postedDay, snapshots }) => ({
      deliverableId: deliverable === null ? null : String(deliverable),
      postedDay,
      snapshots: snapshots.map(({ day, value }) => ({ day: day + 1, value })),
    })),
    history: request.history,
    outages: request.flagged_outages,
    paused: request.paused_intervals ?? [],
    weekdayOfDay0: request.weekday_of_day0,
    breakEven: null,
    own: null,
  };
}

function toVideoForecastInput(request: ForecastRequest): VideoForecastInput {
  return {
    metric: request.metric,
    snapshots: request.snapshots.map(({ age_days: ageDays, views }) => ({ ageDays, count: views })),
    targetAgeDays: request.target_age_days,
    history: request.history.map(({ age_days: ageDays, views }) => ({ ageDays, count: views })),
  };
}
