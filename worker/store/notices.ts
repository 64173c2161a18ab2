// Notices as frozen words with their proof grade, and the deliveries that carry them out of the house.
export type Notice = {
  id: string;
  collaborationId: string;
  kind: string;
  channel: string;
  recipient: string | null;
  subject: string;
  body: string;
  bodySha256: string;
  grade: number;
  createdAt: string;
  sentAt: string | null;
};

export type DueDelivery = {
  id: string;
  workspaceId: string;
  collaborationId: string;
  noticeId: string;
  attempts: number;
  recipient: string | null;
  subject: string;
  body: string;
  channel: string;
};

type NoticeRow = {
  id: string;
  collaboration_id: string;
  kind: string;
  channel: string;
  recipient: string | null;
  subject: string;
  body: string;
  body_sha256: string;
  grade: number;
  created_at: string;
  sent_at: string | null;
};

export function insertNoticeStatements(
  db: D1Database,
  workspaceId: string,
  { notice, deliveryId, notBefore }: { notice: Notice; deliveryId: string; notBefore: string },
): D1PreparedStatement[] {
  return [
    db
      .prepare(
        `INSERT INTO notices (id, workspace_id, collaboration_id, kind, channel, recipient, subject, body, body_sha256, grade, created_at)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, 0, ?10)`,
      )
      .bind(
        notice.id,
        workspaceId,
        notice.collaborationId,
        notice.kind,
        notice.channel,
        notice.recipient,
        notice.subject,
        notice.body,
        notice.bodySha256,
        notice.createdAt,
      ),
    db
      .prepare(
        `INSERT INTO deliveries (id, workspace_id, collaboration_id, notice_id, kind, status, not_before, created_at)
         VALUES (?1, ?2, ?3, ?4, 'mail', 'held', ?5, ?6)`,
      )
      .bind(deliveryId, workspaceId, notice.collaborationId, notice.id, notBefore, notice.createdAt),
  ];
}

/** Undo within the hold: nothing of this collaboration that has not left will leave. */
export function cancelHeldStatement(
  db: D1Database,
  workspaceId: string,
  { collaborationId, now }: { collaborationId: string; now: string },
): D1PreparedStatement {
  return db
    .prepare(
      `UPDATE deliveries SET status = 'cancelled', finished_at = ?3
       WHERE workspace_id = ?1 AND collaboration_id = ?2 AND status IN ('held', 'waiting_for_person')`,
    )
    .bind(workspaceId, collaborationId, now);
}

export async function listDueDeliveries(
  db: D1Database,
  { now, limit }: { now: string; limit: number },
): Promise<DueDelivery[]> {
  const { results } = await db
    .prepare(
      `SELECT d.id, d.workspace_id, d.collaboration_id, d.notice_id, d.attempts, c.notice_email AS recipient, n.subject, n.body, n.channel
       FROM deliveries d JOIN notices n ON n.id = d.notice_id JOIN collaborations c ON c.id = d.collaboration_id
       WHERE d.status = 'held' AND d.not_before <= ?1 ORDER BY d.not_before LIMIT ?2`,
    )
    .bind(now, limit)
    .all<{
      id: string;
      workspace_id: string;
      collaboration_id: string;
      notice_id: string;
      attempts: number;
      recipient: string | null;
      subject: string;
      body: string;
      channel: string;
    }>();
  return results.map((row) => ({
    id: row.id,
    workspaceId: row.workspace_id,
    collaborationId: row.collaboration_id,
    noticeId: row.notice_id,
    attempts: row.attempts,
    recipient: row.recipient,
    subject: row.subject,
    body: row.body,
    channel: row.channel,
  }));
}

export function markSentStatements(
  db: D1Database,
  workspaceId: string,
  { noticeId, recipient, now }: { noticeId: string; recipient: string; now: string },
): D1PreparedStatement[] {
  return [
    db
      .prepare(
        `UPDATE deliveries SET status = 'sent', finished_at = ?3 WHERE workspace_id = ?1 AND notice_id = ?2`,
      )
      .bind(workspaceId, noticeId, now),
    db
      .prepare(
        'UPDATE notices SET grade = max(grade, 2), sent_at = ?3, recipient = ?4 WHERE workspace_id = ?1 AND id = ?2',
      )
      .bind(workspaceId, noticeId, now, recipient),
  ];
}

/** A try that did not work: later again, or a person has to send it. */
export async function postponeDelivery(
  db: D1Database,
  workspaceId: string,
  next: { id: string; status: 'held' | 'waiting_for_person' | 'gave_up'; notBefore: string; problem: string },
): Promise<void> {
  await db
    .prepare(
      `UPDATE deliveries SET status = ?3, not_before = ?4, last_problem = ?5, attempts = attempts + 1
       WHERE workspace_id = ?1 AND id = ?2 AND status = 'held'`,
    )
    .bind(workspaceId, next.id, next.status, next.notBefore, next.problem)
    .run();
}

export async function listNotices(
  db: D1Database,
  workspaceId: string,
  collaborationId: string,
): Promise<Notice[]> {
  const { results } = await db
    .prepare(
      'SELECT * FROM notices WHERE workspace_id = ?1 AND collaboration_id = ?2 ORDER BY created_at DESC LIMIT 50',
    )
    .bind(workspaceId, collaborationId)
    .all<NoticeRow>();
  return results.map((row) => ({
    id: row.id,
    collaborationId: row.collaboration_id,
    kind: row.kind,
    channel: row.channel,
    recipient: row.recipient,
    subject: row.subject,
    body: row.body,
    bodySha256: row.body_sha256,
    grade: row.grade,
    createdAt: row.created_at,
    sentAt: row.sent_at,
  }));
}
