// What an import still has to do once its rows are in: dates of posts, and the standings it touched. The mark stands in
// the import's own row, so it is written with the numbers and survives whatever happens to the one who wrote them.

import { fromJson, toJson } from '../rows.ts';
import type { ImportUndo } from './records.ts';

/** An import with work left. `undoneAt` tells the work of an undo from that of the import before it. */
export type UnsettledImport = {
  workspaceId: string;
  importId: string;
  collaborationIds: string[];
  undoneAt: string | null;
};

/** Imports of any workspace that came in before `before` and still wait. */
export async function listUnsettledImports(
  db: D1Database,
  { before, limit }: { before: string; limit: number },
): Promise<UnsettledImport[]> {
  const { results } = await db
    .prepare(
      `SELECT workspace_id, id, unsettled, undone_at FROM imports
       WHERE unsettled IS NOT NULL AND imported_at < ?1 ORDER BY imported_at LIMIT ?2`,
    )
    .bind(before, limit)
    .all<{ workspace_id: string; id: string; unsettled: string; undone_at: string | null }>();
  return results.map((row) => ({
    workspaceId: row.workspace_id,
    importId: row.id,
    collaborationIds: fromJson<string[]>(row.unsettled),
    undoneAt: row.undone_at,
  }));
}

/** Removes the mark, unless the import was undone since: then the undo's own work is still to be done. */
export async function markSettled(
  db: D1Database,
  workspaceId: string,
  { importId, undoneAt }: Pick<UnsettledImport, 'importId' | 'undoneAt'>,
): Promise<void> {
  await db
    .prepare('UPDATE imports SET unsettled = NULL WHERE workspace_id = ?1 AND id = ?2 AND undone_at IS ?3')
    .bind(workspaceId, importId, undoneAt)
    .run();
}

/** Publish times that an import brought, where none is known; nothing once the import is undone. */
export async function datePosts(db: D1Database, workspaceId: string, importId: string): Promise<void> {
  await db
    .prepare(
      `UPDATE posts SET published_at = dated.value ->> 1
       FROM (SELECT d.value FROM imports i, json_each(i.undo, '$.datedPosts') AS d
             WHERE i.workspace_id = ?1 AND i.id = ?2 AND i.undone_at IS NULL) AS dated
       WHERE posts.workspace_id = ?1 AND posts.key = dated.value ->> 0 AND posts.published_at IS NULL`,
    )
    .bind(workspaceId, importId)
    .run();
}

/** Takes those publish times back; one that was changed since stays. */
export function undatePostsStatement(
  db: D1Database,
  workspaceId: string,
  { datedPosts = [] }: ImportUndo,
): D1PreparedStatement {
  return db
    .prepare(
      `UPDATE posts SET published_at = NULL FROM json_each(?2) AS dated
       WHERE posts.workspace_id = ?1 AND posts.key = dated.value ->> 0 AND posts.published_at = dated.value ->> 1`,
    )
    .bind(workspaceId, toJson(datedPosts));
}
