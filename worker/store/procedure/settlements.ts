// Money as it was frozen with a decision; written once, in the decision's own batch.
import { answer, type Question, toQuestion } from '../questions.ts';

export type StoredSettlement = {
  id: string;
  eventId: string;
  body: string;
  sha256: string;
  createdAt: string;
};

type SettlementRow = { id: string; event_id: string; body: string; sha256: string; created_at: string };

export function insertSettlementStatement(
  db: D1Database,
  workspaceId: string,
  { collaborationId, settlement }: { collaborationId: string; settlement: StoredSettlement },
): D1PreparedStatement {
  return db
    .prepare(
      `INSERT INTO settlements (id, workspace_id, collaboration_id, event_id, body, sha256, created_at)
       VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)`,
    )
    .bind(
      settlement.id,
      workspaceId,
      collaborationId,
      settlement.eventId,
      settlement.body,
      settlement.sha256,
      settlement.createdAt,
    );
}

export function settlementOf(
  workspaceId: string,
  { collaborationId, id }: { collaborationId: string; id: string },
): Question<StoredSettlement | undefined> {
  return toQuestion<SettlementRow, StoredSettlement | undefined>({
    sql: 'SELECT id, event_id, body, sha256, created_at FROM settlements WHERE workspace_id = ?1 AND collaboration_id = ?2 AND id = ?3',
    columns: ['id', 'event_id', 'body', 'sha256', 'created_at'],
    values: [workspaceId, collaborationId, id],
    toAnswer: ([row]) => row && toSettlement(row),
  });
}

export function findSettlement(
  db: D1Database,
  workspaceId: string,
  which: { collaborationId: string; id: string },
): Promise<StoredSettlement | undefined> {
  return answer(db, settlementOf(workspaceId, which));
}

function toSettlement(row: SettlementRow): StoredSettlement {
  return { id: row.id, eventId: row.event_id, body: row.body, sha256: row.sha256, createdAt: row.created_at };
}
