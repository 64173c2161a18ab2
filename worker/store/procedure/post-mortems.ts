// Analyses after an end as they were filed: the database keeps them frozen; a later one stands beside the earlier.
import type { BenchFiling } from '../../../shared/analysis/bench-note.ts';
import type { Lesson } from '../../../shared/analysis/post-mortem.ts';
import type { AnalysisRecord } from '../../../shared/ui/analysis/analysis-record.ts';
import { type Question, toQuestion } from '../questions.ts';
import { fromJson } from '../rows.ts';

export type StoredPostMortem = {
  id: string;
  record: AnalysisRecord;
  sha256: string;
  filedBy: string;
  filedByName: string;
  filedAt: string;
};

type FilingRow = {
  creator_id: string;
  ended_at: string;
  time_zone: string;
  rebook: string | null;
  objective: string;
  primary_index: number | null;
};

type PostMortemRow = {
  id: string;
  body: string;
  sha256: string;
  filed_by: string;
  filed_by_name: string | null;
  filed_at: string;
};

/** Filings of one collaboration that are read; older ones stay stored. */
const FILINGS_MAX = 20;
/** Filings of a team that bench and brief rest on. */
const TEAM_FILINGS_MAX = 500;
const BRIEF_FILINGS_MAX = 60;

/** The newest filing of its collaboration; of two in the same second the one that was written last. */
const IS_NEWEST = `p.rowid = (SELECT q.rowid FROM post_mortems q
  WHERE q.workspace_id = ?1 AND q.creator_id = p.creator_id AND q.collaboration_id = p.collaboration_id
  ORDER BY q.filed_at DESC, q.rowid DESC LIMIT 1)`;

/** `body` is the text that `sha256` covers, byte for byte. */
export function insertPostMortemStatement(
  db: D1Database,
  workspaceId: string,
  filing: { id: string; record: AnalysisRecord; body: string; sha256: string },
): D1PreparedStatement {
  const { collaborationId, creatorId, campaignId, filedById, filedAt } = filing.record;
  return db
    .prepare(
      `INSERT INTO post_mortems (id, workspace_id, collaboration_id, creator_id, campaign_id, body, sha256, filed_by, filed_at)
       VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)`,
    )
    .bind(
      filing.id,
      workspaceId,
      collaborationId,
      creatorId,
      campaignId,
      filing.body,
      filing.sha256,
      filedById,
      filedAt,
    );
}

/** Filings of one collaboration, the newest first. */
export function postMortemsOf(
  workspaceId: string,
  { collaborationId, creatorId }: { collaborationId: string; creatorId: string },
): Question<StoredPostMortem[]> {
  return toQuestion<PostMortemRow, StoredPostMortem[]>({
    sql: `SELECT p.id, p.body, p.sha256, p.filed_by, m.name AS filed_by_name, p.filed_at
       FROM post_mortems p LEFT JOIN members m ON m.id = p.filed_by
       WHERE p.workspace_id = ?1 AND p.creator_id = ?2 AND p.collaboration_id = ?3
       ORDER BY p.filed_at DESC, p.rowid DESC LIMIT ${FILINGS_MAX}`,
    columns: ['id', 'body', 'sha256', 'filed_by', 'filed_by_name', 'filed_at'],
    values: [workspaceId, creatorId, collaborationId],
    toAnswer: (rows) => rows.map(toStoredPostMortem),
  });
}

/** What the newest filing of each collaboration of the team says about booking its creator again. */
export function benchFilingsOf(workspaceId: string): Question<BenchFiling[]> {
  return toQuestion<FilingRow, BenchFiling[]>({
    sql: `SELECT p.creator_id, p.body ->> '$.endedAt' AS ended_at, p.body ->> '$.timeZone' AS time_zone,
         p.body -> '$.rebook' || '' AS rebook, p.body ->> '$.aim.objective' AS objective,
         (SELECT o.value ->> '$.index' FROM json_each(p.body, '$.outcomes') o WHERE o.value ->> '$.isPrimary') AS primary_index
       FROM post_mortems p WHERE p.workspace_id = ?1 AND ${IS_NEWEST}
       ORDER BY p.filed_at DESC, p.rowid DESC LIMIT ${TEAM_FILINGS_MAX}`,
    columns: ['creator_id', 'ended_at', 'time_zone', 'rebook', 'objective', 'primary_index'],
    values: [workspaceId],
    toAnswer: (rows) => rows.map(toBenchFiling),
  });
}

/** The newest filing of each collaboration of the team, the newest first. */
export async function listNewestPostMortems(
  db: D1Database,
  workspaceId: string,
): Promise<(StoredPostMortem & { creatorName: string })[]> {
  const { results } = await db
    .prepare(
      `SELECT p.id, p.body, p.sha256, p.filed_by, m.name AS filed_by_name, p.filed_at, k.display_name AS creator_name
       FROM post_mortems p JOIN creators k ON k.id = p.creator_id LEFT JOIN members m ON m.id = p.filed_by
       WHERE p.workspace_id = ?1 AND ${IS_NEWEST} ORDER BY p.filed_at DESC, p.rowid DESC LIMIT ${TEAM_FILINGS_MAX}`,
    )
    .bind(workspaceId)
    .all<PostMortemRow & { creator_name: string }>();
  return results.map((row) => ({ ...toStoredPostMortem(row), creatorName: row.creator_name }));
}

/** Lessons of one filing and where they come from. */
export type FiledLessons = {
  collaborationId: string;
  creatorName: string;
  campaignName: string;
  filedAt: string;
  lessons: Lesson[];
};

/**
 * A JSON list of `FiledLessons`: of the newest filing of each collaboration of workspace ?1, filed after ?2, the newest
 * first. An expression, so that it can be a column of a page's one statement.
 */
export const FILED_LESSONS = `(SELECT json_group_array(json_object('collaborationId', f.collaboration_id,
    'creatorName', f.creator_name, 'campaignName', f.campaign_name, 'filedAt', f.filed_at, 'lessons', f.lessons -> '$')
    ORDER BY f.filed_at DESC, f.place DESC)
  FROM (SELECT p.rowid AS place, p.collaboration_id, k.display_name AS creator_name, c.name AS campaign_name, p.filed_at,
      p.body -> '$.lessons' AS lessons
    FROM post_mortems p JOIN creators k ON k.id = p.creator_id JOIN campaigns c ON c.id = p.campaign_id
    WHERE p.workspace_id = ?1 AND p.filed_at > ?2 AND ${IS_NEWEST}
    ORDER BY p.filed_at DESC, p.rowid DESC LIMIT ${BRIEF_FILINGS_MAX}) f)`;

/** Lessons of the newest filing of each collaboration filed after `since`, the newest first. */
export async function listFiledLessons(
  db: D1Database,
  workspaceId: string,
  since: string,
): Promise<FiledLessons[]> {
  const filed = await db
    .prepare(`SELECT ${FILED_LESSONS} AS filed`)
    .bind(workspaceId, since)
    .first<string>('filed');
  return fromJson<FiledLessons[]>(filed ?? '[]');
}

function toBenchFiling(row: FilingRow): BenchFiling {
  return {
    creatorId: row.creator_id,
    endedAt: row.ended_at,
    timeZone: row.time_zone,
    rebook: fromJson<BenchFiling['rebook']>(row.rebook ?? 'null'),
    aim: { objective: row.objective },
    outcomes: [{ isPrimary: true, index: row.primary_index }],
  };
}

function toStoredPostMortem(row: PostMortemRow): StoredPostMortem {
  return {
    id: row.id,
    record: fromJson<AnalysisRecord>(row.body),
    sha256: row.sha256,
    filedBy: row.filed_by,
    filedByName: row.filed_by_name ?? 'A former member',
    filedAt: row.filed_at,
  };
}
