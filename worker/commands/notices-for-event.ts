// What a decision sends out: the notice's frozen words and the delivery that carries them, in the event's own batch.
import type { CollaborationEvent } from '../../shared/procedure/events.ts';
import type { Standing } from '../../shared/procedure/standing.ts';
import { composePauseNotice, type NoticeSender } from '../../shared/ui/pause-notice.ts';
import { sha256Hex } from '../store/events.ts';
import { cancelHeldStatement, insertNoticeStatements } from '../store/notices.ts';

/** Statements for notices and deliveries that belong to this event; empty for most kinds. */
export async function noticeStatementsFor(
  db: D1Database,
  sender: NoticeSender & { workspaceId: string },
  { event, standing, now }: { event: CollaborationEvent; standing: Standing; now: string },
): Promise<D1PreparedStatement[]> {
  const { workspaceId } = sender;
  if (event.kind === 'withdraw_notice') {
    return [cancelHeldStatement(db, workspaceId, { collaborationId: event.collaborationId, now })];
  }
  if (event.kind !== 'issue_pause_notice') return [];
  const { noticeId, holdUntil, channel } = event.data;
  if (!noticeId || !holdUntil) throw new Error('A pause notice carries its id and the end of its hold');
  const words = composePauseNotice(event, standing, sender);
  return insertNoticeStatements(db, workspaceId, {
    notice: {
      id: noticeId,
      collaborationId: event.collaborationId,
      kind: 'pause',
      channel: channel ?? 'email',
      recipient: null,
      subject: words.subject,
      body: words.body,
      bodySha256: await sha256Hex(words.body),
      grade: 0,
      createdAt: now,
      sentAt: null,
    },
    deliveryId: crypto.randomUUID(),
    notBefore: holdUntil,
  });
}
