// Imports: which file brought which numbers, and how to take them back. Observations themselves are only added.
import { LIST_ROWS_MAX } from '../../shared/api/limits.ts';
import type { Observation } from '../../shared/kpi/observation.ts';
import { fromJson, inChunks, toJson } from './rows.ts';

export type ImportCounts = { new: number; newer: number; same: number; warning: number; refused: number };

/** What an import created or changed besides observations, so that undoing puts it back. */
export type ImportUndo = {
  createdDeliverableIds: string[];
  createdPostKeys: string[];
  /** Rows as they were before, to be written again. */
  previousDeliverables: unknown[];
  previousPosts: unknown[];
};

export type ImportRecord = {
  id: string;
  campaignId: string;
  n: number;
  format: string;
  fileName: string;
  fileSha256: string;
  counts: ImportCounts;
  undo: ImportUndo;
  importedBy: string;
  importedAt: string;
  undoneAt: string | null;
};

export type NewImport = Omit<ImportRecord, 'n' | 'undoneAt'>;

type ImportRow = {
  id: string;
  campaign_id: string;
  n: number;
  format: string;
  file_name: string;
  file_sha256: string;
  counts: string;
  undo: string;
  imported_by: string;
  imported_at: string;
  undone_at: string | null;
};

/** Observations per statement: about 100 kB of JSON each, far from the 1 MB that D1 is comfortable with. */
const OBSERVATIONS_PER_STATEMENT = 2_500;

export async function listImports(
  db: D1Database,
  workspaceId: string,
  campaignId: string | null,
): Promise<ImportRecord[]> {
  const { results } = await db
    .prepare(
      'SELECT * FROM imports WHERE workspace_id = ?1 AND (?2 IS NULL OR campaign_id = ?2) ORDER BY n DESC LIMIT ?3',
    )
    .bind(workspaceId, campaignId, LIST_ROWS_MAX)
    .all<ImportRow>();
  return results.map(toImportRecord);
}

export async function findImport(
  db: D1Database,
  workspaceId: string,
  id: string,
): Promise<ImportRecord | undefined> {
  const row = await db
    .prepare('SELECT * FROM imports WHERE workspace_id = ?1 AND id = ?2')
    .bind(workspaceId, id)
    .first<ImportRow>();
  return row ? toImportRecord(row) : undefined;
}

/** The import's row; `n` is the next number of the workspace, taken inside the batch. */
export function insertImportStatement(
  db: D1Database,
  workspaceId: string,
  record: NewImport,
): D1PreparedStatement {
  return db
    .prepare(
      `INSERT INTO imports (id, workspace_id, campaign_id, n, format, file_name, file_sha256, counts, undo, imported_by, imported_at)
       VALUES (?1, ?2, ?3, (SELECT coalesce(max(n), 0) + 1 FROM imports WHERE workspace_id = ?2), ?4, ?5, ?6, ?7, ?8, ?9, ?10)`,
    )
    .bind(
      record.id,
      workspaceId,
      record.campaignId,
      record.format,
      record.fileName,
      record.fileSha256,
      toJson(record.counts),
      toJson(record.undo),
      record.importedBy,
      record.importedAt,
    );
}

/** Adds observations under an import of the same batch. */
export function insertObservationsStatements(
  db: D1Database,
  workspaceId: string,
  { importId, observations }: { importId: string; observations: Observation[] },
): D1PreparedStatement[] {
  return inChunks(observations, OBSERVATIONS_PER_STATEMENT).map((chunk) =>
    db
      .prepare(
        `INSERT INTO observations (workspace_id, post_key, metric, observed_at, source, import_n, value, lo, hi, quality)
         SELECT ?1, value ->> 0, value ->> 1, value ->> 2, value ->> 3, i.n, value ->> 4, value ->> 5, value ->> 6, value ->> 7
         FROM json_each(?2), (SELECT n FROM imports WHERE workspace_id = ?1 AND id = ?3) AS i`,
      )
      .bind(
        workspaceId,
        toJson(
          chunk.map((o) => [
            o.postKey,
            o.metric,
            o.observedAt,
            o.source,
            o.value,
            o.lo ?? null,
            o.hi ?? null,
            o.quality,
          ]),
        ),
        importId,
      ),
  );
}

/** The newest counting value per (post, metric, instant, source) of these posts, to judge an import against. */
export async function listStoredValues(
  db: D1Database,
  workspaceId: string,
  postKeys: string[],
): Promise<{ postKey: string; metric: string; observedAt: string; source: string; value: number | null }[]> {
  const { results } = await db
    .prepare(
      `SELECT o.post_key, o.metric, o.observed_at, o.source, o.value, max(o.import_n) AS n FROM observations o
       WHERE o.workspace_id = ?1 AND o.post_key IN (SELECT value FROM json_each(?2))
         AND NOT EXISTS (SELECT 1 FROM imports i WHERE i.workspace_id = o.workspace_id AND i.n = o.import_n AND i.undone_at IS NOT NULL)
       GROUP BY o.post_key, o.metric, o.observed_at, o.source`,
    )
    .bind(workspaceId, toJson(postKeys))
    .all<{ post_key: string; metric: string; observed_at: string; source: string; value: number | null }>();
  return results.map((row) => ({
    postKey: row.post_key,
    metric: row.metric,
    observedAt: row.observed_at,
    source: row.source,
    value: row.value,
  }));
}

/**
 * First statement of an undo's batch: fails the whole batch when the import was undone since it was read, so that rows
 * written after the first undo are not overwritten by a second one.
 */
export function guardNotUndoneStatement(
  db: D1Database,
  workspaceId: string,
  id: string,
): D1PreparedStatement {
  return db
    .prepare(
      `SELECT iif(EXISTS (SELECT 1 FROM imports WHERE workspace_id = ?1 AND id = ?2 AND undone_at IS NULL), 1, json('import undone since it was read'))`,
    )
    .bind(workspaceId, id);
}

export function markUndoneStatement(
  db: D1Database,
  workspaceId: string,
  { id, memberId, at }: { id: string; memberId: string; at: string },
): D1PreparedStatement {
  return db
    .prepare(
      'UPDATE imports SET undone_at = ?4, undone_by = ?3 WHERE workspace_id = ?1 AND id = ?2 AND undone_at IS NULL',
    )
    .bind(workspaceId, id, memberId, at);
}

function toImportRecord(row: ImportRow): ImportRecord {
  return {
    id: row.id,
    campaignId: row.campaign_id,
    n: row.n,
    format: row.format,
    fileName: row.file_name,
    fileSha256: row.file_sha256,
    counts: fromJson<ImportCounts>(row.counts),
    undo: fromJson<ImportUndo>(row.undo),
    importedBy: row.imported_by,
    importedAt: row.imported_at,
    undoneAt: row.undone_at,
  };
}
