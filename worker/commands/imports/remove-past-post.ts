// A post that is no yardstick for its creator: taken out by a person, whichever files have brought it.
import { uuidv7 } from 'uuidv7';
import { insertAuditOfChangeStatement } from '../../store/audit.ts';
import { removePastPostStatement } from '../../store/imports/past-posts.ts';
import { refreshAfterCounts } from '../refresh-standings.ts';

/** False when the creator of this collaboration has no such past post. */
export async function removePastPost(
  db: D1Database,
  { workspaceId, memberId }: { workspaceId: string; memberId: string },
  { collaborationId, key, now }: { collaborationId: string; key: string; now: string },
): Promise<boolean> {
  const [removed] = await db.batch([
    removePastPostStatement(db, workspaceId, { collaborationId, key }),
    insertAuditOfChangeStatement(db, workspaceId, {
      id: uuidv7(),
      at: now,
      memberId,
      action: 'past_post.remove',
      subject: collaborationId,
      details: { name: key },
    }),
  ]);
  if (!removed?.meta.changes) return false;
  await refreshAfterCounts(db, workspaceId, { collaborationIds: [collaborationId], now });
  return true;
}
