// Numbers that contradict each other (DOMAIN.md §9.2). They are said, and taken in as they are.
import type { Metric } from '../kpi/observation.ts';

export type Implausibility = 'reach_above_impressions' | 'reach_above_views' | 'likes_above_views';
export type MetricValues = Partial<Record<Metric, number | null | undefined>>;

/** What cannot be true of one post at one instant. Reach is held against views only where impressions are not known. */
export function listImplausible({ impressions, reach, views, likes }: MetricValues): Implausibility[] {
  const found: Implausibility[] = [];
  if (isAbove(reach, impressions)) found.push('reach_above_impressions');
  if (typeof impressions !== 'number' && isAbove(reach, views)) found.push('reach_above_views');
  if (isAbove(likes, views)) found.push('likes_above_views');
  return found;
}

function isAbove(part: number | null | undefined, whole: number | null | undefined): boolean {
  return typeof part === 'number' && typeof whole === 'number' && part > whole;
}
