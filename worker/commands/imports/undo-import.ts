// Takes an import back: its numbers no longer count, and what it wrote is as before, where nobody else has written since.

import { listStillHere, takeBackCreatorsStatements } from '../../store/imports/creators.ts';
import { findImportChain, type ImportRecord, markUndoneStatement } from '../../store/imports/records.ts';
import {
  putBackPiecesStatement,
  putBackPostsStatement,
  removeRowsStatements,
} from '../../store/imports/take-back.ts';
import { findUndoState, undoGuard } from '../../store/imports/undo-state.ts';
import { undatePostsStatement } from '../../store/imports/unsettled.ts';
import { listStandingIds } from '../../store/lists/standing-lists.ts';
import { guardStatement } from '../../store/rows.ts';
import { auditPieceStatements } from '../agreement/audit-pieces.ts';
import { logGivenUp, writeUnlessOvertaken } from '../lost-race.ts';
import { planUndo, type UndoPlan } from './plan-undo.ts';
import { settleImport } from './settle-import.ts';

/** Plans anew until nothing changes between the plan and its writing. */
const ATTEMPTS_MAX = 4;

type Undo = { importId: string; memberId: string; now: string };

/** What an undo would do as of now; null for an import that was taken back. Undefined when the workspace has none of this id. */
export async function previewUndo(
  db: D1Database,
  workspaceId: string,
  importId: string,
): Promise<{ record: ImportRecord; plan: UndoPlan | null } | undefined> {
  const [record, ...undone] = await findImportChain(db, workspaceId, importId);
  if (!record) return undefined;
  if (record.undoneAt !== null) return { record, plan: null };
  const state = await findUndoState(db, workspaceId, record);
  return { record, plan: planUndo([record, ...undone], state) };
}

export async function undoImport(
  db: D1Database,
  workspaceId: string,
  undo: Undo,
): Promise<'done' | 'not_found' | 'already_undone' | 'busy'> {
  for (let attempt = 1; attempt <= ATTEMPTS_MAX; attempt++) {
    const found = await previewUndo(db, workspaceId, undo.importId);
    if (!found) return 'not_found';
    if (found.plan === null) return 'already_undone';
    if (await writeUndo(db, workspaceId, { ...found, plan: found.plan, undo })) return 'done';
  }
  logGivenUp('undo_import', { workspaceId, importId: undo.importId });
  return 'busy';
}

/** False when something changed since the plan was made; nothing was written then. */
async function writeUndo(
  db: D1Database,
  workspaceId: string,
  { record, plan, undo }: { record: ImportRecord; plan: UndoPlan; undo: Undo },
): Promise<boolean> {
  const { memberId, now } = undo;
  const { creators } = record.undo;
  // Projecting who leaves with the list would bring them back.
  const joinedIds = creators?.joinedIds ?? [];
  const ofCampaign = await listStandingIds(db, workspaceId, record.campaignId);
  const all = [...new Set([...ofCampaign, ...plan.heldAgainst])];
  const collaborationIds = all.filter((id) => !joinedIds.includes(id));
  const isWritten = await writeUnlessOvertaken(db, [
    guardStatement(db, ...undoGuard(workspaceId, plan.touched)),
    markUndoneStatement(db, workspaceId, {
      id: record.id,
      memberId,
      at: now,
      unsettled: collaborationIds,
      outcome: plan.outcome,
    }),
    ...removeRowsStatements(db, workspaceId, {
      pieceIds: plan.touched.removedPieceIds,
      postKeys: plan.touched.removedPostKeys,
    }),
    putBackPiecesStatement(db, workspaceId, plan.pieces.putBack),
    putBackPostsStatement(db, workspaceId, plan.posts.putBack),
    undatePostsStatement(db, workspaceId, record.undo),
    ...auditPieceStatements(db, workspaceId, {
      action: 'pieces.undo',
      before: plan.pieces.now,
      after: plan.pieces.putBack,
      by: { fileName: record.fileName, memberId, now },
    }),
    ...(creators === undefined
      ? []
      : takeBackCreatorsStatements(db, workspaceId, { undo: creators, at: now })),
  ]);
  if (!isWritten) return false;
  const kept = joinedIds.length === 0 ? [] : await listStillHere(db, workspaceId, joinedIds);
  const unsettled = { workspaceId, importId: record.id, undoneAt: now };
  await settleImport(db, { ...unsettled, collaborationIds: [...collaborationIds, ...kept] }, now);
  return true;
}
