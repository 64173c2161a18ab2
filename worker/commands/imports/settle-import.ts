// What follows once an import's rows are in or out: dates of posts, then the standings. The rows carry the mark of it
// until it is done, so this may run after the answer, and the job does it when nobody else has.
import { datePosts, markSettled, type UnsettledImport } from '../../store/imports/unsettled.ts';
import { refreshStandings } from '../refresh-standings.ts';

/** Leaves the mark when decisions or other imports kept overtaking it: the next run takes it up. */
export async function settleImport(db: D1Database, unsettled: UnsettledImport, now: string): Promise<void> {
  const { workspaceId, importId, collaborationIds } = unsettled;
  if (unsettled.undoneAt === null) await datePosts(db, workspaceId, importId);
  const isWhole = await refreshStandings(db, workspaceId, { collaborationIds, now });
  if (isWhole) await markSettled(db, workspaceId, unsettled);
}
