import type { AppContext } from '../../http/app-env.ts';
import { notFound } from '../../http/respond.ts';
import { type Campaign, findCampaign } from '../../store/campaigns.ts';

/** The campaign that this path names in the caller's workspace; anything else is nothing. */
export async function getCampaign(c: AppContext): Promise<Campaign> {
  const campaign = await findCampaign(c.env.DB, c.var.session.workspaceId, c.req.param('campaignId') ?? '');
  if (!campaign) throw notFound();
  return campaign;
}
