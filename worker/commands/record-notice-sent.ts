// "Sent" is a fact of its own: from here the contract's clock runs (proof grade 2).
import { noticeSent } from '../../shared/procedure/sent.ts';
import { markSentStatements } from '../store/notices.ts';
import { appendSystemEvents, toSystemEvent } from './append-system-events.ts';

export async function recordNoticeSent(
  db: D1Database,
  workspaceId: string,
  {
    delivery,
    recipient,
    now,
  }: {
    delivery: { collaborationId: string; noticeId: string; channel: string };
    recipient: string;
    now: string;
  },
): Promise<void> {
  const { collaborationId, noticeId, channel } = delivery;
  await appendSystemEvents(db, workspaceId, {
    collaborationId,
    now,
    toEvents: (standing) => {
      if (standing.case.pending?.noticeId !== noticeId || standing.case.pending.sentAt !== null) return [];
      const data = noticeSent(standing.case, { noticeId, sentAt: now, channel }, standing.contracts);
      return [toSystemEvent({ kind: 'notice_sent', at: now, data })];
    },
    statements: markSentStatements(db, workspaceId, { noticeId, recipient, now }),
  });
}
