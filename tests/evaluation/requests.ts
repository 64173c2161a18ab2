// What is asked of the score, as plain JSON, and its translation to what the product's rules take.
import type { AssessmentInput } from '../../shared/score/assessment.ts';
import type { AgedCount, VideoForecastInput } from '../../shared/score/forecast/video.ts';

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

export type ForecastRequest = {
  type: 'forecast';
  id: string;
  platform: string;
  category?: string;
  metric: string;
  snapshots: { age_days: number; views: number | null; likes?: number; comments?: number }[];
  target_age_days: number;
  history: { age_days: number; views: number | null }[];
};

/** The end of day d is the instant d + 1. */
export function toAssessmentInput(request: DecisionRequest): AssessmentInput {
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
    // Left out = there are none; what was not counted is no count.
    history: (request.history ?? []).filter((count) => count !== null),
    outages: request.flagged_outages ?? [],
    paused: request.paused_intervals ?? [],
    weekdayOfDay0: request.weekday_of_day0,
    breakEven: null,
    own: null,
  };
}

export function toVideoForecastInput(request: ForecastRequest): VideoForecastInput {
  return {
    metric: request.metric,
    snapshots: toCounts(request.snapshots),
    targetAgeDays: request.target_age_days,
    history: toCounts(request.history ?? []),
    isMusic: request.platform === 'youtube' && request.category === 'Music',
  };
}

/** What was not counted is no count. */
function toCounts(counts: readonly { age_days: number; views: number | null }[]): AgedCount[] {
  return counts.flatMap(({ age_days: ageDays, views }) =>
    views === null ? [] : [{ ageDays, count: views }],
  );
}
