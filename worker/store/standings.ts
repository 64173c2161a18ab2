// Standings: the cached projections. Written only together with what changed them; a monotone `changed` number per
// workspace drives the sync.
import type { Standing, TrendPoint } from '../../shared/procedure/standing.ts';
import type { Band } from '../../shared/score/assessment.ts';
import type { Papers } from './procedure/papers.ts';
import { PAPERS_AS_JSON, toPapers } from './procedure/papers.ts';
import { fromJson, guardStatement, toJson } from './rows.ts';

export type StoredStanding = { standing: Standing; lastHash: string; trend: TrendPoint[]; changed: number };
export type StandingWrite = {
  standing: Standing;
  lastHash: string;
  trend: TrendPoint[];
  nextTimerAt: string | null;
  /** The band of these numbers; absent or null leaves the one that is known. */
  knownBand?: Band | null;
  /** `changed` of the row these inputs were read with; another one by now, and this write is left out. */
  seenChanged?: number | null;
};

export type StandingRow = { body: string; last_hash: string; trend: string; changed: number };

export async function findStanding(
  db: D1Database,
  workspaceId: string,
  collaborationId: string,
): Promise<StoredStanding | undefined> {
  const row = await db
    .prepare(
      'SELECT body, last_hash, trend, changed FROM standings WHERE workspace_id = ?1 AND collaboration_id = ?2 AND is_removed = 0',
    )
    .bind(workspaceId, collaborationId)
    .first<StandingRow>();
  return row ? toStored(row) : undefined;
}

export type FoundForDecision = StoredStanding & {
  repeated: { seq: number; requestSha256: string | null } | null;
  papers: Papers;
};

/** The standing a command is decided on, together with the event that may already carry this command's id. */
export async function findForDecision(
  db: D1Database,
  workspaceId: string,
  { collaborationId, eventId }: { collaborationId: string; eventId: string },
): Promise<FoundForDecision | undefined> {
  const row = await db
    .prepare(
      `SELECT s.body, s.last_hash, s.trend, s.changed, e.seq AS repeated_seq, e.request_sha256, ${PAPERS_AS_JSON} AS papers
       FROM standings s JOIN collaborations c ON c.id = s.collaboration_id LEFT JOIN events e ON e.workspace_id = s.workspace_id AND e.id = ?3
       WHERE s.workspace_id = ?1 AND s.collaboration_id = ?2 AND s.is_removed = 0`,
    )
    .bind(workspaceId, collaborationId, eventId)
    .first<StandingRow & { repeated_seq: number | null; request_sha256: string | null; papers: string }>();
  if (!row) return undefined;
  const repeated =
    row.repeated_seq === null ? null : { seq: row.repeated_seq, requestSha256: row.request_sha256 };
  return { ...toStored(row), repeated, papers: toPapers(row.papers) };
}

/** First statement of a decision's batch: fails the whole batch when the standing was written since it was read. */
export function guardUnchangedStatement(
  db: D1Database,
  workspaceId: string,
  { collaborationId, changed }: { collaborationId: string; changed: number },
): D1PreparedStatement {
  return guardStatement(
    db,
    '(SELECT changed FROM standings WHERE workspace_id = ?1 AND collaboration_id = ?2) = ?3',
    [workspaceId, collaborationId, changed],
  );
}

/**
 * Writes standings; every row gets its own next `changed` number. One statement however many rows. A row that a newer
 * event or another projection has overtaken stays as it is: those it returns are written, the rest is computed again.
 */
export function upsertStandingsStatement(
  db: D1Database,
  workspaceId: string,
  writes: StandingWrite[],
): D1PreparedStatement {
  const rows = writes.map(
    ({ standing, lastHash, trend, nextTimerAt, knownBand = null, seenChanged = null }, index) => ({
      collaborationId: standing.collaborationId,
      campaignId: standing.campaignId,
      seq: standing.version,
      lastHash,
      order: index + 1,
      seenChanged,
      nextTimerAt,
      knownBand,
      at: standing.at,
      body: toJson(standing),
      trend: toJson(trend),
    }),
  );
  return db
    .prepare(
      `INSERT INTO standings (collaboration_id, workspace_id, campaign_id, seq, last_hash, changed, next_timer_at, known_band, at, body, trend)
       SELECT value ->> 'collaborationId', ?1, value ->> 'campaignId', value ->> 'seq', value ->> 'lastHash',
         (SELECT coalesce(max(changed), 0) FROM standings WHERE workspace_id = ?1) + (value ->> 'order'),
         value ->> 'nextTimerAt', value ->> 'knownBand', value ->> 'at', value ->> 'body', value ->> 'trend'
       FROM json_each(?2) WHERE value ->> 'seenChanged' IS NULL OR value ->> 'seenChanged' =
         (SELECT s.changed FROM standings s WHERE s.collaboration_id = value ->> 'collaborationId')
       ON CONFLICT (collaboration_id) DO UPDATE SET seq = excluded.seq, last_hash = excluded.last_hash, changed = excluded.changed,
         is_removed = 0, next_timer_at = excluded.next_timer_at,
         known_band = coalesce(excluded.known_band, standings.known_band), at = excluded.at, body = excluded.body, trend = excluded.trend
       WHERE standings.workspace_id = excluded.workspace_id AND standings.seq <= excluded.seq
       RETURNING collaboration_id`,
    )
    .bind(workspaceId, toJson(rows));
}

export function markRemovedStatement(
  db: D1Database,
  workspaceId: string,
  collaborationId: string,
): D1PreparedStatement {
  return db
    .prepare(
      `UPDATE standings SET is_removed = 1, next_timer_at = NULL,
         changed = (SELECT max(changed) + 1 FROM standings WHERE workspace_id = ?1)
       WHERE workspace_id = ?1 AND collaboration_id = ?2`,
    )
    .bind(workspaceId, collaborationId);
}

/** Puts the timer of a row that time did not change after all where it belongs; numbers and case stay as they are. */
export async function storeNextTimer(
  db: D1Database,
  workspaceId: string,
  {
    collaborationId,
    changed,
    nextTimerAt,
  }: { collaborationId: string; changed: number; nextTimerAt: string | null },
): Promise<void> {
  await db
    .prepare(
      'UPDATE standings SET next_timer_at = ?4 WHERE workspace_id = ?1 AND collaboration_id = ?2 AND changed = ?3',
    )
    .bind(workspaceId, collaborationId, changed, nextTimerAt)
    .run();
}

export function toStored(row: StandingRow): StoredStanding {
  return {
    standing: fromJson<Standing>(row.body),
    lastHash: row.last_hash,
    trend: fromJson<TrendPoint[]>(row.trend),
    changed: row.changed,
  };
}
