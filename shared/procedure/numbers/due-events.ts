// What the data makes due without anybody deciding it (DOMAIN.md §4.3): work begins with the flight, and numbers that are
// sure enough put a collaboration up for a look. Neither ever overwrites what a person decided.
import { isBriefed } from '../../contract/facts/piece-stages.ts';
import type { Instant } from '../../contract/terms.ts';
import { localDateOf, toEpochMs } from '../../contract/zone.ts';
import { DAY_MS } from '../../durations.ts';
import type { Standing } from '../standing.ts';

export type DueKind = 'start' | 'flag';

/** After a person looked and saw no need, the same numbers are not put up again for this long (§4.4, re-evaluation). */
export const DISMISSED_FOR_DAYS = 7;

type Facts = Pick<Standing, 'case' | 'assessment' | 'deliverables' | 'startsOn' | 'timeZone'>;

/** The event that is due now; null when nothing is. One at a time: a start is followed by a look of its own. */
export function dueFromData(standing: Facts, now: Instant): DueKind | null {
  const { state } = standing.case;
  if (state === 'contracted') return hasBegun(standing, now) ? 'start' : null;
  return state === 'active' && isFlagged(standing, now) ? 'flag' : null;
}

function hasBegun({ startsOn, timeZone, deliverables }: Facts, now: Instant): boolean {
  if (startsOn <= localDateOf(now, timeZone)) return true;
  return deliverables.some(({ stage, publishedAt }) => publishedAt !== null || isBriefed(stage));
}

/** Too early, no data, an outage or an open question of chance never flag anybody (§4.8 no. 25). */
function isFlagged({ case: state, assessment }: Facts, now: Instant): boolean {
  if (assessment.status !== 'scored') return false;
  if (assessment.band !== 'at_risk' && assessment.band !== 'critical') return false;
  const { dismissedAt } = state;
  return dismissedAt === null || toEpochMs(now) - toEpochMs(dismissedAt) >= DISMISSED_FOR_DAYS * DAY_MS;
}
