// Takes an import back: its observations no longer count, and pieces it created or changed are as before.

import type { Deliverable, Post } from '../store/deliverables.ts';
import {
  deleteCreatedStatements,
  upsertDeliverablesStatement,
  upsertPostsStatement,
} from '../store/deliverables.ts';
import { findImport, markUndoneStatement } from '../store/imports.ts';
import { listStandings } from '../store/standings.ts';
import { refreshStandings } from './refresh-standings.ts';

export async function undoImport(
  db: D1Database,
  workspaceId: string,
  { importId, memberId, now }: { importId: string; memberId: string; now: string },
): Promise<'done' | 'not_found' | 'already_undone'> {
  const record = await findImport(db, workspaceId, importId);
  if (!record) return 'not_found';
  if (record.undoneAt !== null) return 'already_undone';
  const { createdDeliverableIds, createdPostKeys, previousDeliverables, previousPosts } = record.undo;
  await db.batch([
    markUndoneStatement(db, workspaceId, { id: importId, memberId, at: now }),
    ...deleteCreatedStatements(db, workspaceId, {
      deliverableIds: createdDeliverableIds,
      postKeys: createdPostKeys,
    }),
    // Written by the import itself in these very shapes.
    upsertDeliverablesStatement(db, workspaceId, previousDeliverables as Deliverable[], now),
    upsertPostsStatement(db, workspaceId, previousPosts as Post[], now),
  ]);
  const standings = await listStandings(db, workspaceId, record.campaignId);
  await refreshStandings(db, workspaceId, {
    collaborationIds: standings.map((s) => s.standing.collaborationId),
    now,
  });
  return 'done';
}
