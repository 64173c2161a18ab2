import { toJson } from './rows.ts';

/** One line of the audit: who did what to which thing. Decisions have their own log; this is for everything else. */
export function insertAuditStatement(
  db: D1Database,
  workspaceId: string,
  entry: {
    id: string;
    at: string;
    memberId: string | null;
    action: string;
    subject: string;
    details?: Record<string, unknown>;
  },
): D1PreparedStatement {
  return db
    .prepare(
      'INSERT INTO audit (id, workspace_id, at, member_id, action, subject, details) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)',
    )
    .bind(
      entry.id,
      workspaceId,
      entry.at,
      entry.memberId,
      entry.action,
      entry.subject,
      toJson(entry.details ?? {}),
    );
}
