import type { NoticeRecord } from '../../../../shared/procedure/exits/records.ts';

/** A letter that has left by e-mail, as the case keeps it. */
export function sentLetter(part: Partial<NoticeRecord>): NoticeRecord {
  return {
    noticeId: 'n1',
    kind: 'end',
    seq: 7,
    channel: 'email',
    language: 'en',
    grade: 2,
    holdUntil: null,
    sentAt: '2026-11-18T16:00:00Z',
    deemedReceivedAt: null,
    deliveredAt: null,
    acknowledgedAt: null,
    response: null,
    isBounced: false,
    isWithdrawn: false,
    evidence: [],
    ...part,
  };
}
