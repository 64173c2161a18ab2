// Takes an import back: its observations no longer count, and pieces it created or changed are as before.

import type { Deliverable, Post } from '../../store/deliverables.ts';
import {
  deleteCreatedStatements,
  restorePostsStatement,
  upsertDeliverablesStatement,
} from '../../store/deliverables.ts';
import { listStillHere, takeBackCreatorsStatements } from '../../store/imports/creators.ts';
import { findImport, guardNotUndoneStatement, markUndoneStatement } from '../../store/imports/records.ts';
import { undatePostsStatement } from '../../store/imports/unsettled.ts';
import { listStandings } from '../../store/standings.ts';
import { writeUnlessOvertaken } from '../lost-race.ts';
import { settleImport } from './settle-import.ts';

export async function undoImport(
  db: D1Database,
  workspaceId: string,
  { importId, memberId, now }: { importId: string; memberId: string; now: string },
): Promise<'done' | 'not_found' | 'already_undone'> {
  const record = await findImport(db, workspaceId, importId);
  if (!record) return 'not_found';
  if (record.undoneAt !== null) return 'already_undone';
  const { createdDeliverableIds, createdPostKeys, previousDeliverables, previousPosts } = record.undo;
  const standings = await listStandings(db, workspaceId, record.campaignId);
  // Projecting who leaves with the list would bring them back.
  const joinedIds = record.undo.creators?.joinedIds ?? [];
  const collaborationIds = standings
    .map((s) => s.standing.collaborationId)
    .filter((id) => !joinedIds.includes(id));
  const isFirst = await writeUnlessOvertaken(db, [
    guardNotUndoneStatement(db, workspaceId, importId),
    markUndoneStatement(db, workspaceId, { id: importId, memberId, at: now, unsettled: collaborationIds }),
    ...deleteCreatedStatements(db, workspaceId, {
      deliverableIds: createdDeliverableIds,
      postKeys: createdPostKeys,
    }),
    // Written by the import itself in these very shapes.
    upsertDeliverablesStatement(db, workspaceId, previousDeliverables as Deliverable[], now),
    restorePostsStatement(db, workspaceId, previousPosts as Post[]),
    undatePostsStatement(db, workspaceId, record.undo),
    ...(record.undo.creators === undefined
      ? []
      : takeBackCreatorsStatements(db, workspaceId, { undo: record.undo.creators, at: now })),
  ]);
  if (!isFirst) return 'already_undone';
  const kept = joinedIds.length === 0 ? [] : await listStillHere(db, workspaceId, joinedIds);
  const unsettled = {
    workspaceId,
    importId,
    collaborationIds: [...collaborationIds, ...kept],
    undoneAt: now,
  };
  await settleImport(db, unsettled, now);
  return 'done';
}
