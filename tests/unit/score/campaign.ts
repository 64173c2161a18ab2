// A small campaign to vary: four posts on TikTok that together reach 400,000 views when 30 days are over.
import type { AssessmentInput, ScoredPost } from '../../../shared/score/assessment.ts';
import { growthShare } from '../../../shared/score/growth.ts';

export const TIKTOK_CURVE = { tauDays: 2.2, beta: 0.9 };

/** A post that grows as the cohort does towards `final`, seen at the end of every day up to `day`. */
export function growingPost(
  deliverableId: string | null,
  post: { postedDay: number; final: number; day: number },
): ScoredPost {
  const days = Math.floor(post.day - post.postedDay);
  return {
    deliverableId,
    postedDay: post.postedDay,
    snapshots: Array.from({ length: days }, (_, index) => ({
      day: post.postedDay + index + 1,
      value: Math.round(post.final * growthShare(TIKTOK_CURVE, index + 1)),
    })),
  };
}

export function campaign(overrides: Partial<AssessmentInput> = {}): AssessmentInput {
  return {
    day: 11,
    flightDays: 30,
    network: 'tiktok',
    kpi: 'views',
    targetTotal: 400_000,
    deliverables: [
      { id: 'a', dueDay: 0 },
      { id: 'b', dueDay: 4 },
      { id: 'c', dueDay: 14 },
      { id: 'd', dueDay: 18 },
    ],
    posts: twoPosts(100_000),
    history: [90_000, 110_000, 100_000, 80_000, 120_000, 150_000, 60_000],
    outages: [],
    paused: [],
    weekdayOfDay0: 0,
    breakEven: null,
    own: null,
    ...overrides,
  };
}

/** Two posts that head for `final` views each. */
export function twoPosts(final: number): ScoredPost[] {
  return [
    growingPost('a', { postedDay: 0, final, day: 11 }),
    growingPost('b', { postedDay: 4, final, day: 11 }),
  ];
}

/** A post whose counter stops after `days` days. */
export function stopped(post: ScoredPost, days: number): ScoredPost {
  const last = post.snapshots[days - 1]?.value ?? 0;
  return {
    ...post,
    snapshots: post.snapshots.map((snapshot, index) =>
      index < days ? snapshot : { ...snapshot, value: last },
    ),
  };
}
