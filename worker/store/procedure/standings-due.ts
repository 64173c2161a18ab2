// Standings of every workspace that time has something to do with: what the jobs ask for.
import { toJson } from '../rows.ts';

const NEVER = '0000-01-01T00:00:00Z';

/** Collaborations of any workspace whose timer has passed: the cron wakes what time has changed. */
export async function listTimersDue(
  db: D1Database,
  { now, limit }: { now: string; limit: number },
): Promise<{ workspaceId: string; collaborationId: string }[]> {
  const { results } = await db
    .prepare(
      'SELECT workspace_id, collaboration_id FROM standings WHERE next_timer_at <= ?1 AND is_removed = 0 ORDER BY next_timer_at LIMIT ?2',
    )
    .bind(now, limit)
    .all<{ workspace_id: string; collaboration_id: string }>();
  return results.map((row) => ({ workspaceId: row.workspace_id, collaborationId: row.collaboration_id }));
}

/** A row whose timer could not be run lets the others go first. */
export async function postponeTimer(
  db: D1Database,
  workspaceId: string,
  { collaborationId, until }: { collaborationId: string; until: string },
): Promise<void> {
  await db
    .prepare(
      'UPDATE standings SET next_timer_at = ?3 WHERE workspace_id = ?1 AND collaboration_id = ?2 AND next_timer_at < ?3',
    )
    .bind(workspaceId, collaborationId, until)
    .run();
}

/**
 * Collaborations last assessed before `before`: lateness and ages move on without new data. One that could not be
 * assessed since then waits as long as the others.
 */
export async function listAssessedBefore(
  db: D1Database,
  { before, limit }: { before: string; limit: number },
): Promise<{ workspaceId: string; collaborationId: string }[]> {
  const { results } = await db
    .prepare(
      'SELECT workspace_id, collaboration_id FROM standings WHERE at < ?1 AND (failed_at IS NULL OR failed_at < ?1) AND is_removed = 0 ORDER BY at LIMIT ?2',
    )
    .bind(before, limit)
    .all<{ workspace_id: string; collaboration_id: string }>();
  return results.map((row) => ({ workspaceId: row.workspace_id, collaborationId: row.collaboration_id }));
}

/**
 * Goes with a write that every standing of the campaign follows: until they are written anew they are the first that the job
 * takes up, so that none is left behind where the caller does not come to it.
 */
export function markToReassessStatement(
  db: D1Database,
  workspaceId: string,
  campaignId: string,
): D1PreparedStatement {
  const sql = 'UPDATE standings SET at = ?3, failed_at = NULL WHERE workspace_id = ?1 AND campaign_id = ?2';
  return db.prepare(sql).bind(workspaceId, campaignId, NEVER);
}

/** Notes that these could not be assessed. */
export async function markFailed(
  db: D1Database,
  workspaceId: string,
  { collaborationIds, at }: { collaborationIds: string[]; at: string },
): Promise<void> {
  await db
    .prepare(
      `UPDATE standings SET failed_at = ?3
       WHERE workspace_id = ?1 AND collaboration_id IN (SELECT value FROM json_each(?2))`,
    )
    .bind(workspaceId, toJson(collaborationIds), at)
    .run();
}

/** Size and head of every log, in a fixed order: what the daily checkpoint is made of. */
export async function listChainHeads(
  db: D1Database,
): Promise<{ workspaceId: string; collaborationId: string; seq: number; lastHash: string }[]> {
  const { results } = await db
    .prepare(
      'SELECT workspace_id, collaboration_id, seq, last_hash FROM standings ORDER BY workspace_id, collaboration_id',
    )
    .all<{ workspace_id: string; collaboration_id: string; seq: number; last_hash: string }>();
  return results.map((row) => ({
    workspaceId: row.workspace_id,
    collaborationId: row.collaboration_id,
    seq: row.seq,
    lastHash: row.last_hash,
  }));
}
