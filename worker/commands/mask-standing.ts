// What a role may see (DOMAIN.md §4.2): fees and contract sums are masked for viewers, wherever a standing or a log leaves.

import { eventDataWithoutFees, standingWithoutFees } from '../../shared/procedure/payments/without-fees.ts';
import type { Standing } from '../../shared/procedure/standing.ts';
import { hasRole, type Role } from '../../shared/roles.ts';
import type { LoggedEvent } from '../store/events.ts';
import { listStandings, type StandingList } from '../store/lists/standing-lists.ts';

export function maskStanding(standing: Standing, role: Role): Standing {
  return seesFees(role) ? standing : standingWithoutFees(standing);
}

/** A log as somebody of the team reads it. */
export function maskEvents(events: LoggedEvent[], role: Role): LoggedEvent[] {
  if (seesFees(role)) return events;
  return events.map((event) => ({ ...event, data: eventDataWithoutFees(event.data) }));
}

/** The most urgent standings as a reader's role may see them, and how many further ones there are. */
export type MaskedStandings = { standings: Standing[]; more: number };

export function maskStandings({ stored, more }: StandingList, role: Role): MaskedStandings {
  return { standings: stored.map(({ standing }) => maskStanding(standing, role)), more };
}

/** The standings of one campaign, or of all, for a list: pages ask here, not the store. */
export async function listMaskedStandings(
  db: D1Database,
  { workspaceId, role }: { workspaceId: string; role: Role },
  campaignId: string | null,
): Promise<MaskedStandings> {
  return maskStandings(await listStandings(db, workspaceId, campaignId), role);
}

function seesFees(role: Role): boolean {
  return hasRole(role, 'marketer');
}
