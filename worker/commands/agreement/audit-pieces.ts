// The audit's lines for pieces that a file adds or changes, and for those that its undo puts back or removes: one for each
// creator, with what every piece was and is.
import { uuidv7 } from 'uuidv7';
import { changeOf, insertAuditStatement } from '../../store/audit.ts';
import type { Deliverable } from '../../store/deliverables.ts';
import { pieceRecord } from './piece-record.ts';

/** A piece of `after` that is not in `before` is new. */
export function auditPieceStatements(
  db: D1Database,
  workspaceId: string,
  {
    action,
    before,
    after,
    by,
  }: {
    action: 'pieces.import' | 'pieces.undo';
    before: readonly Deliverable[];
    after: readonly Deliverable[];
    by: { fileName: string; memberId: string; now: string };
  },
): D1PreparedStatement[] {
  const was = new Map(before.map((piece) => [piece.id, piece]));
  const is = new Map(after.map((piece) => [piece.id, piece]));
  const touched = [...new Map([...was, ...is]).values()];
  const subjects = Map.groupBy(touched, ({ collaborationId }) => collaborationId);
  return [...subjects].flatMap(([subject, own]) => {
    const pieces = own.flatMap(({ id, name }) => {
      const [old, now] = [was.get(id), is.get(id)];
      const change = changeOf(old ? pieceRecord(old) : null, now ? pieceRecord(now) : null);
      return change ? [{ name, ...change }] : [];
    });
    if (pieces.length === 0) return [];
    const entry = { id: uuidv7(), at: by.now, memberId: by.memberId, subject };
    const details = { file: by.fileName, pieces };
    return [insertAuditStatement(db, workspaceId, { ...entry, action, details })];
  });
}
