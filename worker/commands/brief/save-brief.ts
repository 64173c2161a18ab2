// A new version of a campaign's brief. It reaches nobody by itself: each creator is told by a letter that a person sends.
import { uuidv7 } from 'uuidv7';
import type { BriefVersion } from '../../../shared/procedure/brief/brief.ts';
import { insertAuditStatement } from '../../store/audit.ts';
import { listStandingIds } from '../../store/lists/standing-lists.ts';
import { insertBriefStatement } from '../../store/procedure/briefs.ts';
import { refreshStandings } from '../refresh-standings.ts';

export async function saveBrief(
  db: D1Database,
  { workspaceId, memberId }: { workspaceId: string; memberId: string },
  { campaignId, brief }: { campaignId: string; brief: BriefVersion },
): Promise<'saved' | 'overtaken'> {
  const entry = { id: uuidv7(), at: brief.savedAt, memberId, action: 'brief.save', subject: campaignId };
  try {
    await db.batch([
      insertBriefStatement(db, workspaceId, { campaignId, brief, savedBy: memberId }),
      insertAuditStatement(db, workspaceId, { ...entry, details: { n: brief.n } }),
    ]);
  } catch (error) {
    if (error instanceof Error && error.message.includes('UNIQUE constraint failed: briefs'))
      return 'overtaken';
    throw error;
  }
  // Every standing of the campaign says what is open with it.
  const collaborationIds = await listStandingIds(db, workspaceId, campaignId);
  await refreshStandings(db, workspaceId, { collaborationIds, now: brief.savedAt });
  return 'saved';
}
