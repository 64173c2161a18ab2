// What a role may see (DOMAIN.md §4.2): fees and contract sums are masked for viewers, wherever a standing or a log leaves.

import { eventDataWithoutFees, standingWithoutFees } from '../../shared/procedure/payments/without-fees.ts';
import type { Standing } from '../../shared/procedure/standing.ts';
import { hasRole, type Role } from '../../shared/roles.ts';
import type { LoggedEvent } from '../store/events.ts';
import { listStandings } from '../store/standings.ts';

export function maskStanding(standing: Standing, role: Role): Standing {
  return seesFees(role) ? standing : standingWithoutFees(standing);
}

/** A log as somebody of the team reads it. */
export function maskEvents(events: LoggedEvent[], role: Role): LoggedEvent[] {
  if (seesFees(role)) return events;
  return events.map((event) => ({ ...event, data: eventDataWithoutFees(event.data) }));
}

/** Standings as a reader's role may see them, of one campaign or of all: pages of lists ask here, not the store. */
export async function listMaskedStandings(
  db: D1Database,
  { workspaceId, role }: { workspaceId: string; role: Role },
  campaignId: string | null,
): Promise<Standing[]> {
  const stored = await listStandings(db, workspaceId, campaignId);
  return stored.map(({ standing }) => maskStanding(standing, role));
}

function seesFees(role: Role): boolean {
  return hasRole(role, 'marketer');
}
