// "Sent" is a fact of its own: from here the contract's clock runs (proof grade 2).
import type { Actor } from '../../shared/procedure/events.ts';
import type { NoticeRecord } from '../../shared/procedure/exits/records.ts';
import { noticeSent } from '../../shared/procedure/sent.ts';
import type { Standing } from '../../shared/procedure/standing.ts';
import { markSentStatements } from '../store/notices.ts';
import { type Appended, appendSystemEvents, toSystemEvent } from './append-system-events.ts';

const SYSTEM: Actor = { role: 'system', memberId: null };

export type SentNotice = {
  delivery: { collaborationId: string; noticeId: string; channel: string };
  /** Null when a person sent it by a way that has no address here. */
  recipient: string | null;
  now: string;
  /** When it left, if that was not `now`; never later. */
  sentAt?: string;
  /** Who says so, when it was not the mail of this house. */
  actor?: Actor;
};

/** Only after `written` is it on record. */
export async function recordNoticeSent(
  db: D1Database,
  workspaceId: string,
  { delivery, recipient, now, sentAt = now, actor = SYSTEM }: SentNotice,
): Promise<Appended> {
  const { collaborationId, noticeId, channel } = delivery;
  return appendSystemEvents(db, workspaceId, {
    collaborationId,
    now,
    toEvents: (standing) => {
      if (findUnsent(standing, noticeId) === undefined) return [];
      const data = noticeSent(standing.case, { noticeId, sentAt, channel }, standing.contracts);
      return [{ ...toSystemEvent({ kind: 'notice_sent', at: now, data }), actor }];
    },
    // By a way that the contract does not name, the delivery still waits for the sending that counts.
    toStatements: (events) =>
      events.some(({ kind, data }) => kind === 'notice_sent' && data.startsNoClock)
        ? []
        : markSentStatements(db, workspaceId, { noticeId, recipient, channel, sentAt, now }),
  });
}

/** Letters that have not left and were not taken back, oldest first. */
export function listUnsent({ case: { notices } }: Pick<Standing, 'case'>): NoticeRecord[] {
  return notices.filter(
    ({ sentAt, isWithdrawn, isBounced }) => sentAt === null && !isWithdrawn && !isBounced,
  );
}

/** The letter of this id that has not left; undefined once it was sent or taken back. */
export function findUnsent(standing: Standing, noticeId: string): NoticeRecord | undefined {
  return listUnsent(standing).find((notice) => notice.noticeId === noticeId);
}
