// What follows once an import's rows are in or out: dates of posts, orders put down to creators, then the standings. The rows
// carry the mark of it until it is done, so this may run after the answer, and the job does it when nobody else has.
import { datePosts, markSettled, type UnsettledImport } from '../../store/imports/unsettled.ts';
import { findCampaignOfImport } from '../../store/sales/attribution.ts';
import { refreshAfterCounts } from '../refresh-standings.ts';
import { attributeCampaign } from '../sales/attribute-campaign.ts';

/** Leaves the mark when decisions or other imports kept overtaking it: the next run takes it up. */
export async function settleImport(db: D1Database, unsettled: UnsettledImport, now: string): Promise<void> {
  const { workspaceId, importId, collaborationIds } = unsettled;
  if (unsettled.undoneAt === null) await datePosts(db, workspaceId, importId);
  const campaignId = await findCampaignOfImport(db, workspaceId, importId);
  const sold =
    campaignId === null
      ? []
      : await attributeCampaign(db, workspaceId, { id: campaignId, because: 'orders', now });
  const ids = [...new Set([...collaborationIds, ...(sold ?? [])])];
  const isWhole = await refreshAfterCounts(db, workspaceId, { collaborationIds: ids, now });
  if (isWhole && sold !== null) await markSettled(db, workspaceId, unsettled);
}
