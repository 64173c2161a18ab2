// What follows once days are flagged, ended or taken back: the standings of the creators it is about. The row carries the
// mark of it until that is done, and the job does it when nobody else has.

import { markOutageSettled, type UnsettledOutage } from '../../store/inputs/outages.ts';
import { listStandingIds } from '../../store/lists/standing-lists.ts';
import { refreshStandings } from '../refresh-standings.ts';

/** Leaves the mark when decisions or imports kept overtaking it. */
export async function settleOutage(db: D1Database, unsettled: UnsettledOutage, now: string): Promise<void> {
  const { workspaceId, campaignId, collaborationId } = unsettled;
  // Who was taken out of the campaign since has no standing, and gets none.
  const ids = await listStandingIds(db, workspaceId, campaignId);
  const collaborationIds = ids.filter((id) => collaborationId === null || id === collaborationId);
  if (await refreshStandings(db, workspaceId, { collaborationIds, now }))
    await markOutageSettled(db, unsettled);
}
