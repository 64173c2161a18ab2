// The audit's lines for pieces that a file adds or changes: one for each creator, with what every piece was and is.
import { uuidv7 } from 'uuidv7';
import { changeOf, insertAuditStatement } from '../../store/audit.ts';
import type { Deliverable } from '../../store/deliverables.ts';
import { pieceRecord } from './piece-record.ts';

export function auditPieceStatements(
  db: D1Database,
  workspaceId: string,
  {
    before,
    after,
    takeIn,
  }: {
    before: readonly Deliverable[];
    after: readonly Deliverable[];
    takeIn: { fileName: string; memberId: string; now: string };
  },
): D1PreparedStatement[] {
  const subjects = [...new Set(after.map(({ collaborationId }) => collaborationId))];
  return subjects.flatMap((subject) => {
    const pieces = after.flatMap((piece) => {
      const old = before.find(({ id }) => id === piece.id);
      const change = changeOf(old ? pieceRecord(old) : null, pieceRecord(piece));
      return piece.collaborationId === subject && change ? [{ name: piece.name, ...change }] : [];
    });
    if (pieces.length === 0) return [];
    const entry = { id: uuidv7(), at: takeIn.now, memberId: takeIn.memberId, subject };
    const details = { file: takeIn.fileName, pieces };
    return [insertAuditStatement(db, workspaceId, { ...entry, action: 'pieces.import', details })];
  });
}
