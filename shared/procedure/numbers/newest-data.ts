// The newest count of a collaboration, and whether it is older than its source usually delivers.
import type { Instant } from '../../contract/terms.ts';
import { toEpochMs } from '../../contract/zone.ts';
import { HOUR_MS } from '../../durations.ts';
import { staleAfterHours } from '../../flags/source-delay.ts';
import type { Observation } from '../../kpi/observation.ts';
import { networkOf } from '../../networks/keys.ts';
import type { Standing } from '../standing.ts';

/** A file that left its numbers empty has brought none. */
export function newestData(observations: readonly Observation[], at: Instant): Standing['data'] {
  const newest = observations.reduce<Observation | null>(
    (best, o) => (o.value !== null && (best === null || o.observedAt > best.observedAt) ? o : best),
    null,
  );
  if (!newest) return null;
  const staleHours = staleAfterHours(newest.source, networkOf(newest.postKey));
  const isStale = toEpochMs(at) - toEpochMs(newest.observedAt) > staleHours * HOUR_MS;
  return { observedAt: newest.observedAt, source: newest.source, quality: newest.quality, isStale };
}
