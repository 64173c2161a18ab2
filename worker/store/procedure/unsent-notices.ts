// Words and way of notices: for whoever sends them by hand, and for whoever reads later what was sent.
import type { NamedDates } from '../../../shared/procedure/letters/moved-dates.ts';
import { answer, type Question, toQuestion } from '../questions.ts';
import { fromJson, toJson } from '../rows.ts';

export type UnsentNotice = {
  id: string;
  channel: string;
  recipient: string | null;
  copies: string[];
  /** Where the creator is written to in chats, as the papers say now. */
  chats: { whatsappNumber: string | null; slackId: string | null };
  subject: string;
  body: string;
  createdAt: string;
  status: 'held' | 'sending' | 'sent' | 'cancelled' | 'waiting_for_person';
  notBefore: string;
  problem: string | null;
  /** Times that its words name, of a formal notice. */
  names: NamedDates;
};

export type UnsentRow = Pick<UnsentNotice, 'id' | 'channel' | 'recipient' | 'subject' | 'body' | 'status'> & {
  copies: string;
  whatsapp_number: string | null;
  slack_id: string | null;
  created_at: string;
  not_before: string;
  last_problem: string | null;
  names_received_at: string | null;
  names_effective_at: string | null;
};

/** Words and way of these notices, with the address that counts now. */
export function noticesOf(
  workspaceId: string,
  { collaborationId, noticeIds }: { collaborationId: string; noticeIds: string[] },
): Question<UnsentNotice[]> {
  return toQuestion<UnsentRow, UnsentNotice[]>({
    sql: `SELECT n.id, n.channel, n.subject, n.body, n.created_at, d.status, d.not_before, d.last_problem, coalesce(n.recipient, c.notice_email) AS recipient, c.whatsapp_number, c.slack_id,
       coalesce(n.facts ->> '$.copyTo', '[]') AS copies, n.facts ->> '$.basis.receivedAt.value' AS names_received_at,
       CASE n.kind WHEN 'breach' THEN n.facts ->> '$.cure.by.value' ELSE n.facts ->> '$.effectiveAt.value' END AS names_effective_at
       FROM notices n JOIN deliveries d ON d.notice_id = n.id JOIN collaborations c ON c.id = n.collaboration_id
       WHERE n.workspace_id = ?1 AND n.collaboration_id = ?2 AND n.id IN (SELECT value FROM json_each(?3))
       ORDER BY n.created_at LIMIT 40`,
    columns: [
      'id',
      'channel',
      'subject',
      'body',
      'created_at',
      'status',
      'not_before',
      'last_problem',
      'recipient',
      'whatsapp_number',
      'slack_id',
      'copies',
      'names_received_at',
      'names_effective_at',
    ],
    values: [workspaceId, collaborationId, toJson(noticeIds)],
    toAnswer: (rows) => rows.map(toUnsentNotice),
  });
}

export async function findUnsentNotice(
  db: D1Database,
  workspaceId: string,
  { collaborationId, noticeId }: { collaborationId: string; noticeId: string },
): Promise<UnsentNotice | undefined> {
  const [unsent] = await answer(db, noticesOf(workspaceId, { collaborationId, noticeIds: [noticeId] }));
  return unsent;
}

function toUnsentNotice(row: UnsentRow): UnsentNotice {
  return {
    id: row.id,
    channel: row.channel,
    recipient: row.recipient,
    copies: fromJson(row.copies),
    chats: { whatsappNumber: row.whatsapp_number, slackId: row.slack_id },
    subject: row.subject,
    body: row.body,
    createdAt: row.created_at,
    status: row.status,
    notBefore: row.not_before,
    problem: row.last_problem,
    names: { receivedAt: row.names_received_at, effectiveAt: row.names_effective_at },
  };
}
