// Creators join a campaign: rows and the first standing, which starts the work when the flight has begun.
import { profileKey, profileUrl } from '../../shared/networks/keys.ts';
import type { RecognisedProfile } from '../../shared/networks/profile.ts';
import type { StandingProfile } from '../../shared/procedure/standing.ts';
import type { Campaign } from '../store/campaigns.ts';
import type { NewCreator } from '../store/collaborations.ts';
import { insertCreatorsStatements } from '../store/collaborations.ts';
import { refreshStandings } from './refresh-standings.ts';
import { attributeCampaign } from './sales/attribute-campaign.ts';

/** An account as it is stored and shown. Who has no handle is called by the name or number in the address. */
export function toStandingProfile(account: RecognisedProfile): StandingProfile {
  const { network, handle, legacy, id } = account;
  return {
    key: profileKey(account),
    network,
    handle: handle ?? legacy?.split('/').at(-1) ?? id ?? '',
    url: profileUrl(account),
  };
}

export async function addCreators(
  db: D1Database,
  workspaceId: string,
  { campaign, creators, now }: { campaign: Campaign; creators: NewCreator[]; now: string },
): Promise<void> {
  if (creators.length === 0) return;
  await db.batch(insertCreatorsStatements(db, workspaceId, { campaignId: campaign.id, creators, at: now }));
  const added = creators.map((creator) => creator.collaborationId);
  const sold = await attributeCampaign(db, workspaceId, { id: campaign.id, because: 'creators', now });
  const collaborationIds = [...new Set([...added, ...(sold ?? [])])];
  await refreshStandings(db, workspaceId, { collaborationIds, now });
}
