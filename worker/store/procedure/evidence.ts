// Files that prove something, by fingerprint: the file itself stays with the team.
export type Evidence = {
  id: string;
  sha256: string;
  fileName: string;
  bytes: number;
  eventId: string | null;
  addedBy: string | null;
  addedAt: string;
};

export function insertEvidenceStatement(
  db: D1Database,
  workspaceId: string,
  { collaborationId, evidence }: { collaborationId: string; evidence: Evidence },
): D1PreparedStatement {
  return db
    .prepare(
      `INSERT INTO evidence (id, workspace_id, collaboration_id, sha256, file_name, bytes, event_id, added_by, added_at)
       VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)`,
    )
    .bind(
      evidence.id,
      workspaceId,
      collaborationId,
      evidence.sha256,
      evidence.fileName,
      evidence.bytes,
      evidence.eventId,
      evidence.addedBy,
      evidence.addedAt,
    );
}
