// Taking a creator out of a campaign: the roster forgets, the records stay, and the audit says who did it and why. Orders that
// named them are nobody's from then on; what stands in their records stays.
import { uuidv7 } from 'uuidv7';
import { insertAuditStatement } from '../store/audit.ts';
import { removeCollaborationStatement } from '../store/collaborations.ts';
import { markRemovedStatement } from '../store/standings.ts';
import { refreshAfterCounts } from './refresh-standings.ts';
import { attributeCampaign } from './sales/attribute-campaign.ts';

export async function removeCreator(
  db: D1Database,
  { workspaceId, memberId }: { workspaceId: string; memberId: string },
  { collaborationId, reason, now }: { collaborationId: string; reason: string; now: string },
): Promise<void> {
  await db.batch([
    removeCollaborationStatement(db, workspaceId, { id: collaborationId, at: now }),
    markRemovedStatement(db, workspaceId, collaborationId),
    insertAuditStatement(db, workspaceId, {
      id: uuidv7(),
      at: now,
      memberId,
      action: 'collaboration.remove',
      subject: collaborationId,
      details: { reason },
    }),
  ]);
  const sold = await attributeCampaign(db, workspaceId, { id: collaborationId, because: 'creators', now });
  await refreshAfterCounts(db, workspaceId, {
    collaborationIds: (sold ?? []).filter((id) => id !== collaborationId),
    now,
  });
}
