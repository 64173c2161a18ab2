// How long after a click an order still counts. A new window is a new version of the campaign's numbers.
import { updateOrderWindow } from '../../store/sales/attribution.ts';
import { refreshAfterCounts } from '../refresh-standings.ts';
import { attributeCampaign } from './attribute-campaign.ts';

export async function saveOrderWindow(
  db: D1Database,
  workspaceId: string,
  { campaignId, windowDays, now }: { campaignId: string; windowDays: number; now: string },
): Promise<void> {
  await updateOrderWindow(db, workspaceId, { campaignId, windowDays });
  const sold = await attributeCampaign(db, workspaceId, { id: campaignId, because: 'window', now });
  await refreshAfterCounts(db, workspaceId, { collaborationIds: sold ?? [], now });
}
