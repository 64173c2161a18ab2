// Writes of an undo: rows as they were before, and rows that are no more. Which ones, the plan has decided; the guard holds it.
import type { Deliverable, Post, WrittenBy } from '../deliverables.ts';
import { toJson } from '../rows.ts';

export type PostPutBack = Post &
  WrittenBy & {
    /** Publish times that went with what is taken back; any other one is kept. */
    writtenDates: string[];
  };

export function putBackPiecesStatement(
  db: D1Database,
  workspaceId: string,
  rows: readonly (Deliverable & WrittenBy)[],
): D1PreparedStatement {
  return db
    .prepare(
      `UPDATE deliverables SET network = was.value ->> 'network', format = was.value ->> 'format', due_on = was.value ->> 'dueOn',
         fee_minor = was.value ->> 'feeMinor', stage = was.value ->> 'stage', targets = json(was.value -> 'targets'),
         import_id = was.value ->> 'importId'
       FROM json_each(?2) AS was WHERE deliverables.workspace_id = ?1 AND deliverables.id = was.value ->> 'id'`,
    )
    .bind(workspaceId, toJson(rows));
}

/** Puts posts back as they were, with what was not known then. */
export function putBackPostsStatement(
  db: D1Database,
  workspaceId: string,
  rows: readonly PostPutBack[],
): D1PreparedStatement {
  return db
    .prepare(
      `UPDATE posts SET url = was.value ->> 'url', import_id = was.value ->> 'importId',
         deliverable_id = (SELECT d.id FROM deliverables d WHERE d.workspace_id = ?1 AND d.id = was.value ->> 'deliverableId'),
         published_at = iif(posts.published_at IN (SELECT value FROM json_each(was.value -> 'writtenDates')),
           was.value ->> 'publishedAt', posts.published_at)
       FROM json_each(?2) AS was WHERE posts.workspace_id = ?1 AND posts.key = was.value ->> 'key'`,
    )
    .bind(workspaceId, toJson(rows));
}

export function removeRowsStatements(
  db: D1Database,
  workspaceId: string,
  { pieceIds, postKeys }: { pieceIds: readonly string[]; postKeys: readonly string[] },
): D1PreparedStatement[] {
  return [
    db
      .prepare('DELETE FROM posts WHERE workspace_id = ?1 AND key IN (SELECT value FROM json_each(?2))')
      .bind(workspaceId, toJson(postKeys)),
    db
      .prepare('DELETE FROM deliverables WHERE workspace_id = ?1 AND id IN (SELECT value FROM json_each(?2))')
      .bind(workspaceId, toJson(pieceIds)),
  ];
}
