// What the columns of files become, as people of a workspace have said.
import { COLUMN_MAPPINGS_MAX } from '../../../shared/api/limits.ts';
import type { ColumnMapping } from '../../../shared/imports/columns/column-mapping.ts';
import { type Question, toQuestion } from '../questions.ts';
import { fromJson, toJson } from '../rows.ts';

/** Keeps a mapping in place of an older one for the same headers; the oldest beyond the limit go. */
export async function saveColumnMapping(
  db: D1Database,
  workspaceId: string,
  { headersSha256, mapping, at }: { headersSha256: string; mapping: ColumnMapping; at: string },
): Promise<void> {
  await db.batch([
    db
      .prepare(
        `INSERT INTO column_mappings (workspace_id, headers_sha256, kind, columns, saved_at) VALUES (?1, ?2, ?3, ?4, ?5)
         ON CONFLICT (workspace_id, headers_sha256) DO UPDATE SET
           kind = excluded.kind, columns = excluded.columns, saved_at = excluded.saved_at`,
      )
      .bind(workspaceId, headersSha256, mapping.kind, toJson(mapping.columns), at),
    db
      .prepare(
        `DELETE FROM column_mappings WHERE workspace_id = ?1 AND headers_sha256 NOT IN
           (SELECT headers_sha256 FROM column_mappings WHERE workspace_id = ?1
            ORDER BY saved_at DESC, headers_sha256 LIMIT ${COLUMN_MAPPINGS_MAX})`,
      )
      .bind(workspaceId),
  ]);
}

/** What was said last comes first. */
export function columnMappingsOf(workspaceId: string): Question<ColumnMapping[]> {
  return toQuestion<{ kind: ColumnMapping['kind']; columns: string }, ColumnMapping[]>({
    sql: `SELECT kind, columns FROM column_mappings WHERE workspace_id = ?1 ORDER BY saved_at DESC LIMIT ${COLUMN_MAPPINGS_MAX}`,
    columns: ['kind', 'columns'],
    values: [workspaceId],
    toAnswer: (rows) =>
      rows.map(({ kind, columns }) => ({ kind, columns: fromJson<ColumnMapping['columns']>(columns) })),
  });
}
