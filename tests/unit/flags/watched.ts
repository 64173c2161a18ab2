// A post that came out on Monday at noon, to vary.
import type { PostCheck } from '../../../shared/flags/post-check.ts';
import type { WatchedPost, WatchedReading } from '../../../shared/flags/watched-post.ts';

export const PUBLISHED_AT = '2026-11-16T12:00:00Z';

/** The instant so many hours after it came out. */
export function hoursLater(hours: number): string {
  return new Date(Date.parse(PUBLISHED_AT) + hours * 3_600_000).toISOString().replace('.000Z', 'Z');
}

export function readingAt(
  hours: number,
  value: number | null,
  change: Partial<WatchedReading> = {},
): WatchedReading {
  return { observedAt: hoursLater(hours), value, source: 'csv', ...change };
}

export function postWith(readings: WatchedReading[], change: Partial<WatchedPost> = {}): WatchedPost {
  return {
    postKey: 'instagram/one',
    deliverableId: 'd1',
    network: 'instagram',
    publishedAt: PUBLISHED_AT,
    target: 1_000,
    readings,
    beside: null,
    ...change,
  };
}

export function checkAt(hours: number, change: Partial<PostCheck> = {}): PostCheck {
  return {
    postKey: 'instagram/one',
    checkedAt: hoursLater(hours),
    source: 'manual',
    isUp: true,
    caption: null,
    disclosure: null,
    tag: null,
    link: null,
    ...change,
  };
}

export const CURVE = { tauDays: 0.9, beta: 1 };
