// A post as the flags see it: the primary KPI's readings with their source, whatever the score makes of them.
import { DAY_MS } from '../durations.ts';
import type { Source } from '../kpi/observation.ts';
import type { NetworkId, PostKey } from '../networks/profile.ts';

export type WatchedReading = {
  observedAt: string;
  value: number | null;
  lo?: number;
  hi?: number;
  source: Source;
};

export type WatchedPost = {
  postKey: PostKey;
  deliverableId: string | null;
  network: NetworkId;
  publishedAt: string;
  /** Its part of the agreed total; 0 = none was agreed. */
  target: number;
  /** How much of its counts the readings hold; absent = all. Past posts are counted whole. */
  part?: number;
  /** Oldest first. */
  readings: WatchedReading[];
  /** The newest number of anything else that was counted of a post without readings of this KPI; null = nothing was. */
  beside: { observedAt: string; source: Source } | null;
};

/** Age of the post at an instant, in days with a fraction. */
export function ageDaysAt({ publishedAt }: Pick<WatchedPost, 'publishedAt'>, at: string): number {
  return (Date.parse(at) - Date.parse(publishedAt)) / DAY_MS;
}
