// Money as it was frozen with a decision; written once, in the decision's own batch.
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

export async function findSettlement(
  db: D1Database,
  workspaceId: string,
  { collaborationId, id }: { collaborationId: string; id: string },
): Promise<StoredSettlement | undefined> {
  const row = await db
    .prepare(
      'SELECT id, event_id, body, sha256, created_at FROM settlements WHERE workspace_id = ?1 AND collaboration_id = ?2 AND id = ?3',
    )
    .bind(workspaceId, collaborationId, id)
    .first<SettlementRow>();
  if (!row) return undefined;
  return { id: row.id, eventId: row.event_id, body: row.body, sha256: row.sha256, createdAt: row.created_at };
}
