// Letters that wait for a person on a machine without mail, for the files that `npm start` writes.
import { fromJson } from '../rows.ts';

type LetterToWrite = {
  noticeId: string;
  collaborationId: string;
  kind: string;
  recipient: string | null;
  copies: string[];
  subject: string;
  body: string;
  createdAt: string;
};

type Row = {
  id: string;
  collaboration_id: string;
  kind: string;
  recipient: string | null;
  copies: string;
  subject: string;
  body: string;
  created_at: string;
};

/** Grade 0: nobody has written them out yet; oldest first. */
export async function listLettersToWrite(db: D1Database, workspaceId: string): Promise<LetterToWrite[]> {
  const { results } = await db
    .prepare(
      `SELECT n.id, n.collaboration_id, n.kind, n.subject, n.body, n.created_at, coalesce(n.recipient, c.notice_email) AS recipient,
         coalesce(n.facts ->> '$.copyTo', '[]') AS copies
       FROM deliveries d JOIN notices n ON n.id = d.notice_id JOIN collaborations c ON c.id = n.collaboration_id
       WHERE d.workspace_id = ?1 AND d.status = 'waiting_for_person' AND n.grade = 0 AND n.sent_at IS NULL
       ORDER BY n.created_at LIMIT 50`,
    )
    .bind(workspaceId)
    .all<Row>();
  return results.map((row) => ({
    noticeId: row.id,
    collaborationId: row.collaboration_id,
    kind: row.kind,
    recipient: row.recipient,
    copies: fromJson(row.copies),
    subject: row.subject,
    body: row.body,
    createdAt: row.created_at,
  }));
}

/** Composed and no more: it was not sent, and no clock starts. A missing address stays the problem that is named. */
export function markWrittenStatements(
  db: D1Database,
  workspaceId: string,
  { noticeId }: { noticeId: string },
): D1PreparedStatement[] {
  return [
    db
      .prepare('UPDATE notices SET grade = max(grade, 1) WHERE workspace_id = ?1 AND id = ?2')
      .bind(workspaceId, noticeId),
    db
      .prepare(
        `UPDATE deliveries SET last_problem = 'written_to_disk'
         WHERE workspace_id = ?1 AND notice_id = ?2 AND status = 'waiting_for_person' AND last_problem = 'not_configured'`,
      )
      .bind(workspaceId, noticeId),
  ];
}
