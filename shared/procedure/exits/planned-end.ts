// The end whose money is shown before any is frozen: the day on offer, else the way that is planned with its forecast.
import { findVersionInForce } from '../../contract/in-force.ts';
import type { Instant, LocalDate } from '../../contract/terms.ts';
import { endOfDay } from '../../contract/zone.ts';
import { openMutualOffer } from '../ending/agreed-end.ts';
import type { Standing } from '../standing.ts';
import type { ExitColumn } from './exit-column.ts';
import type { EndOfStanding } from './exit-settlement.ts';

type PlannedEnd = Pick<EndOfStanding, 'route' | 'party' | 'governedAt' | 'effectiveAt'>;

/** `ends`: the ways of ending as they are compared now. A term that ran out is settled as of that instant. */
export function plannedEnd(standing: Standing, now: Instant, ends: readonly ExitColumn[]): PlannedEnd {
  const { endedBy, endPlan } = standing.case;
  if (endedBy?.route === 'expiry')
    return { route: 'expiry', party: 'brand', governedAt: endedBy.at, effectiveAt: endedBy.at };
  // A day on offer would only bring forward an end that runs already.
  const isRunning = standing.case.pending?.kind === 'end';
  const offer = isRunning ? null : openMutualOffer(standing.case, zoneOf(standing, now));
  if (offer !== null) return mutualEnd(standing, now, offer.on);
  const route = endPlan?.route ?? 'convenience';
  const column = ends.find((one) => one.route === route);
  return { route, party: 'brand', governedAt: now, effectiveAt: column?.effectiveAt ?? now };
}

/** An end that both sign now, with this last day. */
export function mutualEnd(
  standing: Pick<Standing, 'contracts' | 'timeZone'>,
  now: Instant,
  on: LocalDate,
): PlannedEnd {
  const effectiveAt = endOfDay(on, zoneOf(standing, now));
  return { route: 'mutual', party: 'brand', governedAt: now, effectiveAt };
}

/** Days of an end are the contract's. */
function zoneOf({ contracts, timeZone }: Pick<Standing, 'contracts' | 'timeZone'>, now: Instant): string {
  return findVersionInForce(contracts, now)?.terms.tz ?? timeZone;
}
