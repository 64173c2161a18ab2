import { fromJson, toJson } from './rows.ts';

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
  language: string;
  tone: string;
  /** What the words were made from, as JSON. */
  facts: string;
};

export type DueDelivery = {
  id: string;
  workspaceId: string;
  collaborationId: string;
  noticeId: string;
  attempts: number;
  recipient: string | null;
  /** Who else the letter says gets it. */
  copies: string[];
  subject: string;
  body: string;
  channel: string;
};

type DueRow = {
  id: string;
  workspace_id: string;
  collaboration_id: string;
  notice_id: string;
  attempts: number;
  recipient: string | null;
  copies: string;
  subject: string;
  body: string;
  channel: string;
};

/** The words of a notice that has not left, and what keeps it. */
export function insertNoticeStatements(
  db: D1Database,
  workspaceId: string,
  { notice, deliveryId, notBefore }: { notice: Notice; deliveryId: string; notBefore: string },
): D1PreparedStatement[] {
  return [
    db
      .prepare(
        `INSERT INTO notices (id, workspace_id, collaboration_id, kind, channel, recipient, subject, body, body_sha256, grade, created_at, language, tone, facts)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, 0, ?10, ?11, ?12, ?13)`,
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
        notice.language,
        notice.tone,
        notice.facts,
      ),
    db
      .prepare(
        `INSERT INTO deliveries (id, workspace_id, collaboration_id, notice_id, kind, status, not_before, created_at)
         VALUES (?1, ?2, ?3, ?4, 'mail', 'held', ?5, ?6)`,
      )
      .bind(deliveryId, workspaceId, notice.collaborationId, notice.id, notBefore, notice.createdAt),
  ];
}

/** Letters that were taken back or replaced before they left: they will not leave. */
export function cancelHeldStatement(
  db: D1Database,
  workspaceId: string,
  { noticeIds, now }: { noticeIds: string[]; now: string },
): D1PreparedStatement {
  return db
    .prepare(
      `UPDATE deliveries SET status = 'cancelled', finished_at = ?3
       WHERE workspace_id = ?1 AND notice_id IN (SELECT value FROM json_each(?2)) AND status IN ('held', 'waiting_for_person')`,
    )
    .bind(workspaceId, toJson(noticeIds), now);
}

/**
 * Takes the delivery that is due longest, if any, for one sender until `leaseUntil`: overlapping runs never hold the same
 * one. While it is being sent, `not_before` is the end of the lease.
 */
export async function claimDueDelivery(
  db: D1Database,
  { now, leaseUntil }: { now: string; leaseUntil: string },
): Promise<DueDelivery | undefined> {
  const row = await db
    .prepare(
      `UPDATE deliveries SET status = 'sending', not_before = ?2
       WHERE id = (SELECT id FROM deliveries WHERE status = 'held' AND not_before <= ?1 ORDER BY not_before LIMIT 1)
       RETURNING id, workspace_id, collaboration_id, notice_id, attempts,
         coalesce((SELECT recipient FROM notices n WHERE n.id = deliveries.notice_id),
           (SELECT notice_email FROM collaborations c WHERE c.id = deliveries.collaboration_id)) AS recipient,
         coalesce((SELECT facts ->> '$.copyTo' FROM notices n WHERE n.id = deliveries.notice_id), '[]') AS copies,
         (SELECT subject FROM notices n WHERE n.id = deliveries.notice_id) AS subject,
         (SELECT body FROM notices n WHERE n.id = deliveries.notice_id) AS body,
         (SELECT channel FROM notices n WHERE n.id = deliveries.notice_id) AS channel`,
    )
    .bind(now, leaseUntil)
    .first<DueRow>();
  return row ? toDueDelivery(row) : undefined;
}

/** Whoever held these has gone without a word. The mail may have left, so a person looks; it is never sent again from here. */
export async function endLostLeases(db: D1Database, now: string): Promise<void> {
  await db
    .prepare(
      `UPDATE deliveries SET status = 'waiting_for_person', last_problem = 'unknown_outcome', attempts = attempts + 1
       WHERE status = 'sending' AND not_before <= ?1`,
    )
    .bind(now)
    .run();
}

/** The first word about a notice's way stands; a second one changes nothing. */
export function markSentStatements(
  db: D1Database,
  workspaceId: string,
  sent: { noticeId: string; recipient: string | null; channel: string; sentAt: string; now: string },
): D1PreparedStatement[] {
  return [
    db
      .prepare(
        `UPDATE notices SET grade = max(grade, 2), sent_at = ?3, recipient = ?4, channel = ?5
         WHERE workspace_id = ?1 AND id = ?2 AND sent_at IS NULL`,
      )
      .bind(workspaceId, sent.noticeId, sent.sentAt, sent.recipient, sent.channel),
    db
      .prepare(
        `UPDATE deliveries SET status = 'sent', finished_at = ?3
         WHERE workspace_id = ?1 AND notice_id = ?2 AND finished_at IS NULL`,
      )
      .bind(workspaceId, sent.noticeId, sent.now),
  ];
}

/** A try that did not work: later again, or a person has to send it. */
export async function postponeDelivery(
  db: D1Database,
  workspaceId: string,
  next: { id: string; status: 'held' | 'waiting_for_person'; notBefore: string; problem: string },
): Promise<void> {
  await db
    .prepare(
      `UPDATE deliveries SET status = ?3, not_before = ?4, last_problem = ?5, attempts = attempts + 1
       WHERE workspace_id = ?1 AND id = ?2 AND status = 'sending'`,
    )
    .bind(workspaceId, next.id, next.status, next.notBefore, next.problem)
    .run();
}

function toDueDelivery(row: DueRow): DueDelivery {
  return {
    id: row.id,
    workspaceId: row.workspace_id,
    collaborationId: row.collaboration_id,
    noticeId: row.notice_id,
    attempts: row.attempts,
    recipient: row.recipient,
    copies: fromJson(row.copies),
    subject: row.subject,
    body: row.body,
    channel: row.channel,
  };
}
