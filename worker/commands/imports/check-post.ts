// A person says what they saw of a post. Nothing is fetched: the network's page is looked at by them.
import type { PostCheck } from '../../../shared/flags/post-check.ts';
import { insertPostChecksStatement } from '../../store/imports/post-checks.ts';
import { findStanding } from '../../store/standings.ts';
import { refreshStandings } from '../refresh-standings.ts';

export type SeenOfPost = Omit<PostCheck, 'checkedAt' | 'source'>;

/** False when the collaboration has no such post. */
export async function checkPost(
  db: D1Database,
  { workspaceId, memberId }: { workspaceId: string; memberId: string },
  { collaborationId, seen, now }: { collaborationId: string; seen: SeenOfPost; now: string },
): Promise<boolean> {
  const stored = await findStanding(db, workspaceId, collaborationId);
  if (!stored?.standing.posts.includes(seen.postKey)) return false;
  const check: PostCheck = { ...seen, checkedAt: now, source: 'manual' };
  await insertPostChecksStatement(db, workspaceId, { checks: [check], importId: null, memberId }).run();
  // A shared post is looked at for both campaigns.
  const twins = stored.standing.deliverables.flatMap(({ twin }) => twin?.collaborationId ?? []);
  await refreshStandings(db, workspaceId, { collaborationIds: [collaborationId, ...twins], now });
  return true;
}
