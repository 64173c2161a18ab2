// The agreed pieces come in from a file: what is due when, for which fee, with which targets, and where it was posted. Judged
// on one reading of the campaign, and written only while that still holds.
import type { DeliverableRow, ImportAnswer } from '../../../shared/api/import-schemas.ts';
import {
  findPostHolders,
  guardPiecesStatements,
  listPiecesNow,
  type PiecesNow,
} from '../../store/agreement/campaign-pieces.ts';
import { findCampaign } from '../../store/campaigns.ts';
import type { WrittenBy } from '../../store/deliverables.ts';
import { upsertDeliverablesStatement, upsertPostsStatement } from '../../store/deliverables.ts';
import { type ImportUndo, insertImportStatement } from '../../store/imports/records.ts';
import { listAllStandings } from '../../store/lists/standing-lists.ts';
import { auditPieceStatements } from '../agreement/audit-pieces.ts';
import { writeUnlessOvertaken } from '../lost-race.ts';
import { listPostKeys, type PlannedPiece, planPieces } from './plan-pieces.ts';
import { settleImport } from './settle-import.ts';
import { countVerdicts, type TakeIn } from './take-in-observations.ts';

/** `overtaken`: pieces of these creators, or a post, changed between reading and writing; nothing was written. */
export async function takeInDeliverables(
  db: D1Database,
  workspaceId: string,
  { rows, takeIn }: { rows: DeliverableRow[]; takeIn: TakeIn },
): Promise<ImportAnswer | 'overtaken' | undefined> {
  const { campaignId, now } = takeIn;
  const [campaign, stored, before, holders] = await Promise.all([
    findCampaign(db, workspaceId, campaignId),
    listAllStandings(db, workspaceId, campaignId),
    listPiecesNow(db, workspaceId, campaignId),
    findPostHolders(db, workspaceId, listPostKeys(rows)),
  ]);
  if (!campaign) return undefined;
  const planned = planPieces(rows, {
    standings: stored.map(({ standing }) => standing),
    deliverables: before.flatMap(({ pieces }) => pieces),
    posts: before.flatMap(({ posts }) => posts),
    holders,
    now,
  });
  const verdicts = planned.map((plan) => plan.verdict);
  const counts = countVerdicts(verdicts);
  const isRepeat = counts.refused + counts.new + counts.newer + counts.warning === 0;
  if (takeIn.isPreview || counts.refused > 0 || isRepeat)
    return { importId: null, isRepeat, verdicts, counts };
  const importId = await writePieces(db, workspaceId, { planned, before, takeIn, counts });
  return importId === null ? 'overtaken' : { importId, isRepeat: false, verdicts, counts };
}

type PiecesWrite = {
  planned: readonly PlannedPiece[];
  before: readonly PiecesNow[];
  takeIn: TakeIn;
  counts: ImportAnswer['counts'];
};

/** The import's id; null when what the plan rests on has changed. */
async function writePieces(
  db: D1Database,
  workspaceId: string,
  { planned, before, takeIn, counts }: PiecesWrite,
): Promise<string | null> {
  const { campaignId, format, fileName, fileSha256, memberId, now } = takeIn;
  const importId = crypto.randomUUID();
  const changed = planned.filter((plan) => plan.verdict.verdict !== 'same');
  const pieces = changed.flatMap((plan) => (plan.deliverable ? [{ ...plan.deliverable, importId }] : []));
  const posts = changed.flatMap((plan) => (plan.post ? [{ ...plan.post, importId }] : []));
  const collaborationIds = [...new Set(pieces.map((piece) => piece.collaborationId))];
  const undo = toUndo({ pieces, posts, before });
  const isWritten = await writeUnlessOvertaken(db, [
    ...guardPiecesStatements(db, workspaceId, {
      seen: before.filter(({ collaborationId }) => collaborationIds.includes(collaborationId)),
      newPostKeys: undo.createdPostKeys,
    }),
    insertImportStatement(db, workspaceId, {
      ...{ id: importId, campaignId, format, fileName, fileSha256, counts, undo },
      ...{ importedBy: memberId, importedAt: now, unsettled: collaborationIds },
    }),
    upsertDeliverablesStatement(db, workspaceId, pieces, now),
    upsertPostsStatement(db, workspaceId, posts, now),
    ...auditPieceStatements(db, workspaceId, {
      action: 'pieces.import',
      before: undo.previousDeliverables,
      after: pieces,
      by: takeIn,
    }),
  ]);
  if (!isWritten) return null;
  await settleImport(db, { workspaceId, importId, collaborationIds, undoneAt: null }, now);
  return importId;
}

type Written<Row> = readonly (Row & WrittenBy)[];

function toUndo({
  pieces,
  posts,
  before,
}: {
  pieces: Written<{ id: string }>;
  posts: Written<{ key: string; publishedAt: string | null }>;
  before: readonly PiecesNow[];
}): ImportUndo {
  const ids = new Set(pieces.map(({ id }) => id));
  const keys = new Set(posts.map(({ key }) => key));
  const previousDeliverables = before.flatMap((one) => one.pieces.filter(({ id }) => ids.has(id)));
  const previousPosts = before.flatMap((one) => one.posts.filter(({ key }) => keys.has(key)));
  const oldIds = new Set(previousDeliverables.map(({ id }) => id));
  const oldKeys = new Set(previousPosts.map(({ key }) => key));
  return {
    createdDeliverableIds: [...ids].filter((id) => !oldIds.has(id)),
    createdPostKeys: [...keys].filter((key) => !oldKeys.has(key)),
    previousDeliverables,
    previousPosts,
    writtenDates: posts.flatMap(({ key, publishedAt }): [string, string][] =>
      publishedAt === null ? [] : [[key, publishedAt]],
    ),
    namesWriter: true,
  };
}
