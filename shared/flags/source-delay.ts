// How late a source reports, and from when its numbers are too old to lean on (DOMAIN.md §9.3).
import type { Source } from '../kpi/observation.ts';
import type { NetworkId } from '../networks/profile.ts';

/** Hours until the insights of a network can be used; files and APIs carry them. The others: as for Instagram. */
const INSIGHT_DELAY_HOURS: Partial<Record<NetworkId, number>> = { tiktok: 48, youtube: 72 };
const USUAL_INSIGHT_DELAY_HOURS = 48;
/** A number older than its delay and this is stale. */
const STALE_AFTER_HOURS = 72;

/** Hours after which the source has reported: public counters and typed numbers are there at once. */
export function reportingDelayHours(source: Source, network: NetworkId): number {
  if (source !== 'csv' && source !== 'api') return 0;
  return INSIGHT_DELAY_HOURS[network] ?? USUAL_INSIGHT_DELAY_HOURS;
}

/** Hours after which a number of this source is stale. */
export function staleAfterHours(source: Source, network: NetworkId): number {
  return reportingDelayHours(source, network) + STALE_AFTER_HOURS;
}
