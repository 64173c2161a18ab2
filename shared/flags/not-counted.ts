// A post that is out and whose number nobody has brought in: neither the score nor a sum knows of it (unknown is not zero).
import { fromEpochMs } from '../contract/zone.ts';
import { DAY_MS, HOUR_MS } from '../durations.ts';
import { EARLY_DAYS_MAX } from './early-velocity.ts';
import type { Flag, FlagEvidence } from './flag.ts';
import { reportingDelayHours } from './source-delay.ts';
import type { WatchedPost } from './watched-post.ts';

/**
 * Flags a post without a single count of the KPI once its first two days are over and the slowest usual source has
 * reported. What else was counted of it, and a file that left its number empty, are the evidence.
 */
export function notCounted(post: WatchedPost, at: string): Flag | null {
  if (post.readings.some(({ value }) => value !== null)) return null;
  const waitMs = Math.max(EARLY_DAYS_MAX * DAY_MS, reportingDelayHours('csv', post.network) * HOUR_MS);
  const sinceMs = Date.parse(post.publishedAt) + waitMs;
  if (sinceMs > Date.parse(at)) return null;
  const empty = post.readings.at(-1);
  return {
    code: 'not_counted',
    postKey: post.postKey,
    deliverableId: post.deliverableId,
    at: fromEpochMs(sinceMs),
    evidence: [
      { what: 'published', value: null, observedAt: post.publishedAt, source: null },
      ...(empty === undefined ? [] : [toEvidence('left_empty', empty)]),
      ...(post.beside === null ? [] : [toEvidence('counted_beside', post.beside)]),
    ],
  };
}

function toEvidence(
  what: FlagEvidence['what'],
  { observedAt, source }: Pick<FlagEvidence, 'observedAt' | 'source'>,
): FlagEvidence {
  return { what, value: null, observedAt, source };
}
