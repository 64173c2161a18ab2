// A piece that is not owed any more. The audit keeps it whole, with who took it out and why; its posts stay the creator's.
import { uuidv7 } from 'uuidv7';
import { findAgreement, guardAgreementStatement } from '../../store/agreement/pieces.ts';
import { changeOf, insertAuditStatement } from '../../store/audit.ts';
import { deleteDeliverableStatement } from '../../store/deliverables.ts';
import { writeUnlessOvertaken } from '../lost-race.ts';
import { refreshStandings } from '../refresh-standings.ts';
import { pieceRecord } from './piece-record.ts';

export async function removePiece(
  db: D1Database,
  { workspaceId, memberId }: { workspaceId: string; memberId: string },
  { collaborationId, id, reason, now }: { collaborationId: string; id: string; reason: string; now: string },
): Promise<'done' | 'not_found' | 'shared' | 'overtaken'> {
  const agreement = await findAgreement(db, workspaceId, collaborationId);
  const piece = agreement?.pieces.find((one) => one.id === id);
  if (!agreement || !piece) return 'not_found';
  if (piece.twin) return 'shared';
  const { seen, posts } = agreement;
  const isFirst = await writeUnlessOvertaken(db, [
    guardAgreementStatement(db, workspaceId, { collaborationId, seen }),
    deleteDeliverableStatement(db, workspaceId, { id, collaborationId }),
    insertAuditStatement(db, workspaceId, {
      id: uuidv7(),
      at: now,
      memberId,
      action: 'piece.remove',
      subject: collaborationId,
      details: { name: piece.name, reason, ...changeOf(pieceRecord(piece, posts), null) },
    }),
  ]);
  if (!isFirst) return 'overtaken';
  await refreshStandings(db, workspaceId, { collaborationIds: [collaborationId], now });
  return 'done';
}
