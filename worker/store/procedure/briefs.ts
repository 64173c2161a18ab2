// Briefs of a campaign: numbered versions, only added.
import { LIST_ROWS_MAX } from '../../../shared/api/limits.ts';
import type { BriefVersion } from '../../../shared/procedure/brief/brief.ts';
import { answer, type Question, toQuestion } from '../questions.ts';
import { fromJson, toJson } from '../rows.ts';

export type StoredBrief = BriefVersion & { savedByName: string | null };

export type BriefRow = {
  n: number;
  text: string;
  why: string | null;
  for_ids: string | null;
  saved_at: string;
};

/** Every version, oldest first, with who saved it (null for who is no member any more). */
export function briefsOf(workspaceId: string, campaignId: string): Question<StoredBrief[]> {
  return toQuestion<BriefRow & { saved_by_name: string | null }, StoredBrief[]>({
    sql: `SELECT b.n, b.text, b.why, b.for_ids, b.saved_at, m.name AS saved_by_name
       FROM briefs b LEFT JOIN members m ON m.id = b.saved_by AND m.workspace_id = b.workspace_id
       WHERE b.workspace_id = ?1 AND b.campaign_id = ?2 ORDER BY b.n LIMIT ?3`,
    columns: ['n', 'text', 'why', 'for_ids', 'saved_at', 'saved_by_name'],
    values: [workspaceId, campaignId, LIST_ROWS_MAX],
    toAnswer: (rows) => rows.map((row) => ({ ...toBrief(row), savedByName: row.saved_by_name })),
  });
}

export function listBriefs(db: D1Database, workspaceId: string, campaignId: string): Promise<StoredBrief[]> {
  return answer(db, briefsOf(workspaceId, campaignId));
}

/** Fails by its key when somebody saved the same number first. */
export function insertBriefStatement(
  db: D1Database,
  workspaceId: string,
  { campaignId, brief, savedBy }: { campaignId: string; brief: BriefVersion; savedBy: string },
): D1PreparedStatement {
  return db
    .prepare(
      `INSERT INTO briefs (workspace_id, campaign_id, n, text, why, for_ids, saved_by, saved_at)
       SELECT ?1, id, ?3, ?4, ?5, ?6, ?7, ?8 FROM campaigns WHERE workspace_id = ?1 AND id = ?2`,
    )
    .bind(
      workspaceId,
      campaignId,
      brief.n,
      toJson(brief.text),
      brief.why,
      brief.forIds === null ? null : toJson(brief.forIds),
      savedBy,
      brief.savedAt,
    );
}

export function toBrief(row: BriefRow): BriefVersion {
  return {
    n: row.n,
    text: fromJson<BriefVersion['text']>(row.text),
    why: row.why,
    forIds: row.for_ids === null ? null : fromJson<string[]>(row.for_ids),
    savedAt: row.saved_at,
  };
}
