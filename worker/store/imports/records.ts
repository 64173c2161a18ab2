// Imports: which file brought which numbers, and how to take them back. Observations themselves are only added.
import type { Deliverable, Post, WrittenBy } from '../deliverables.ts';
import { fromJson, toJson } from '../rows.ts';
import type { UndoOutcome } from './undo-outcome.ts';

/** Imports that the list shows at once. */
export const IMPORTS_PER_PAGE = 200;

/** Rows by verdict. */
export type ImportCounts = {
  new: number;
  newer: number;
  same: number;
  warning: number;
  refused: number;
  past: number;
};

/** What an import created or changed besides observations, so that undoing puts it back. */
export type ImportUndo = {
  createdDeliverableIds: string[];
  createdPostKeys: string[];
  /** Rows as they were before, to be written again where the import still is who wrote them last. */
  previousDeliverables: (Deliverable & Partial<WrittenBy>)[];
  previousPosts: (Post & Partial<WrittenBy>)[];
  /** Publish times that this import wrote over what the posts had: [post key, instant]. */
  writtenDates?: [string, string][];
  /** The rows themselves say that this import wrote them. Absent in records from before they did. */
  namesWriter?: true;
  /** Publish times that the file knew and we did not: [post key, instant]. Absent where there were none. */
  datedPosts?: [string, string][];
  /** What a list of creators brought; absent for every other kind. */
  creators?: CreatorsUndo;
};

/** Of an import that brings no piece and no post. */
export const NOTHING_CREATED: ImportUndo = {
  createdDeliverableIds: [],
  createdPostKeys: [],
  previousDeliverables: [],
  previousPosts: [],
};

export type CreatorsUndo = {
  /** Collaborations that came into the campaign, or came back. */
  joinedIds: string[];
  /** Profiles added to creators who were known before. */
  profileKeys: string[];
  /** Empty fields of agreements that were filled, with what was written. */
  filled: { collaborationId: string; feeMinor: number | null; noticeEmail: string | null }[];
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
  /** What was taken back and what stayed; null while it counts, and for undos that did not keep it. */
  undoOutcome: UndoOutcome | null;
};

export type NewImport = Omit<ImportRecord, 'n' | 'undoneAt' | 'undoOutcome'> & {
  /** Up to when a file of orders is complete; absent for every other kind. */
  exportedAt?: string;
  /** Collaborations whose standings are to be projected once the rows are in; none when absent. */
  unsettled?: string[];
};

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
  undo_outcome: string | null;
};

/** A page of the team's imports, newest first: those numbered below `before`, or from the newest on. */
export async function listImports(
  db: D1Database,
  workspaceId: string,
  before: number | null,
): Promise<ImportRecord[]> {
  const { results } = await db
    .prepare(
      'SELECT * FROM imports WHERE workspace_id = ?1 AND n < coalesce(?2, 9e15) ORDER BY n DESC LIMIT ?3',
    )
    .bind(workspaceId, before, IMPORTS_PER_PAGE)
    .all<ImportRow>();
  return results.map(toImportRecord);
}

/** An import first, then those that were taken back and had written what it found: what it found was no longer to be there. */
export async function findImportChain(
  db: D1Database,
  workspaceId: string,
  id: string,
): Promise<ImportRecord[]> {
  const below = (rows: string) => `SELECT i.id, 0, i.undo FROM chain, json_each(chain.undo, '$.${rows}') was
    JOIN imports i ON i.workspace_id = ?1 AND i.id = was.value ->> 'importId' WHERE i.undone_at IS NOT NULL`;
  const { results } = await db
    .prepare(
      `WITH RECURSIVE chain (id, is_first, undo) AS (
         SELECT id, 1, undo FROM imports WHERE workspace_id = ?1 AND id = ?2
         UNION ${below('previousDeliverables')} UNION ${below('previousPosts')})
       SELECT i.* FROM (SELECT id, max(is_first) AS is_first FROM chain GROUP BY id) found
       JOIN imports i ON i.id = found.id ORDER BY found.is_first DESC`,
    )
    .bind(workspaceId, id)
    .all<ImportRow>();
  return results.map(toImportRecord);
}

/** The import's row; `n` is the next number of the workspace, taken inside the batch. */
export function insertImportStatement(
  db: D1Database,
  workspaceId: string,
  record: NewImport,
): D1PreparedStatement {
  return db
    .prepare(
      `INSERT INTO imports (id, workspace_id, campaign_id, n, format, file_name, file_sha256, counts, undo, imported_by, imported_at, unsettled, exported_at)
       VALUES (?1, ?2, ?3, (SELECT coalesce(max(n), 0) + 1 FROM imports WHERE workspace_id = ?2), ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)`,
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
      toUnsettled(record.unsettled ?? []),
      record.exportedAt ?? null,
    );
}

/** Takes the import out; the standings it touched are unsettled again. */
export function markUndoneStatement(
  db: D1Database,
  workspaceId: string,
  {
    id,
    memberId,
    at,
    unsettled,
    outcome,
  }: { id: string; memberId: string; at: string; unsettled: string[]; outcome: UndoOutcome },
): D1PreparedStatement {
  return db
    .prepare(
      `UPDATE imports SET undone_at = ?4, undone_by = ?3, unsettled = ?5, undo_outcome = ?6
       WHERE workspace_id = ?1 AND id = ?2 AND undone_at IS NULL`,
    )
    .bind(workspaceId, id, memberId, at, toUnsettled(unsettled), toJson(outcome));
}

function toUnsettled(collaborationIds: string[]): string | null {
  return collaborationIds.length === 0 ? null : toJson(collaborationIds);
}

function toImportRecord(row: ImportRow): ImportRecord {
  return {
    id: row.id,
    campaignId: row.campaign_id,
    n: row.n,
    format: row.format,
    fileName: row.file_name,
    fileSha256: row.file_sha256,
    // Records from before there were past posts do not count them.
    counts: { ...{ past: 0 }, ...fromJson<ImportCounts>(row.counts) },
    undo: fromJson<ImportUndo>(row.undo),
    importedBy: row.imported_by,
    importedAt: row.imported_at,
    undoneAt: row.undone_at,
    undoOutcome: row.undo_outcome === null ? null : fromJson<UndoOutcome>(row.undo_outcome),
  };
}
