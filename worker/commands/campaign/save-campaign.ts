// A campaign as it is agreed: made or changed, with the audit's line in the same batch; every standing of it follows.
import { uuidv7 } from 'uuidv7';
import { changeOf, insertAuditStatement } from '../../store/audit.ts';
import { type Campaign, insertCampaignStatement, updateCampaignStatement } from '../../store/campaigns.ts';
import { listStandingIds } from '../../store/lists/standing-lists.ts';
import { markToReassessStatement } from '../../store/procedure/standings-due.ts';
import { refreshAfterCounts, refreshStandings } from '../refresh-standings.ts';

type Who = { workspaceId: string; memberId: string };

export async function makeCampaign(
  db: D1Database,
  { workspaceId, memberId }: Who,
  { campaign, now }: { campaign: Campaign; now: string },
): Promise<void> {
  const { id, ...made } = campaign;
  const entry = { id: uuidv7(), at: now, memberId, action: 'campaign.create', subject: id };
  await db.batch([
    insertCampaignStatement(db, workspaceId, campaign, now),
    insertAuditStatement(db, workspaceId, { ...entry, details: changeOf(null, made) ?? {} }),
  ]);
}

export async function changeCampaign(
  db: D1Database,
  { workspaceId, memberId }: Who,
  change: { before: Campaign; after: Campaign; now: string },
): Promise<void> {
  const { before, after, now } = change;
  const details = changeOf(before, after);
  if (details === undefined) return;
  const entry = { id: uuidv7(), at: now, memberId, action: 'campaign.change', subject: before.id };
  await db.batch([
    updateCampaignStatement(db, workspaceId, after, now),
    insertAuditStatement(db, workspaceId, { ...entry, details }),
    markToReassessStatement(db, workspaceId, before.id),
  ]);
  const collaborationIds = await listStandingIds(db, workspaceId, before.id);
  // Standings of other campaigns name the one that a post is shared with.
  const refresh = before.name === after.name ? refreshStandings : refreshAfterCounts;
  await refresh(db, workspaceId, { collaborationIds, now });
}
