// A date that the creator proposed and the team agreed to is the piece's new due day, in the batch of the answer.
import { uuidv7 } from 'uuidv7';
import { agreedDayFor } from '../../../shared/procedure/due-dates.ts';
import type { CollaborationEvent } from '../../../shared/procedure/events.ts';
import type { Standing } from '../../../shared/procedure/standing.ts';
import { movePieceStatement } from '../../store/agreement/pieces.ts';
import { changeOf, insertAuditStatement } from '../../store/audit.ts';
import type { Papers } from '../../store/procedure/papers.ts';

/** True for an event after which due days, and what is expected by now, are others. */
export function movesPiece({ kind, data }: CollaborationEvent): boolean {
  return kind === 'answer_wish' && data.deliverableId !== undefined;
}

/** The piece's day and the audit's line of it; nothing for other events. */
export function movedPieceStatements(
  db: D1Database,
  { workspaceId, memberId }: { workspaceId: string; memberId: string | null },
  {
    event,
    standing,
    papers,
    now,
  }: { event: CollaborationEvent; standing: Standing; papers: Papers; now: string },
): D1PreparedStatement[] {
  const { on, deliverableId } = event.data;
  const piece = papers.pieces.find(({ id }) => id === deliverableId);
  if (!movesPiece(event) || on === undefined || !piece) return [];
  const { collaborationId, timeZone, contracts } = standing;
  const dueOn = agreedDayFor(on, standing.case, { now, timeZone, contracts });
  const change = changeOf({ dueOn: piece.dueOn }, { dueOn });
  if (change === undefined) return [];
  const entry = { id: uuidv7(), at: now, memberId, action: 'piece.change', subject: collaborationId };
  return [
    movePieceStatement(db, workspaceId, { collaborationId, id: piece.id, dueOn }),
    insertAuditStatement(db, workspaceId, { ...entry, details: { name: piece.name, ...change } }),
  ];
}
