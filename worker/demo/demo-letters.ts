// The letters of the demo's stories, written by the same composer as all others and marked as sent.
import { findVersionInForce } from '../../shared/contract/in-force.ts';
import { composeNotice } from '../../shared/notices/compose.ts';
import { toNoticeFacts } from '../../shared/notices/to-notice-facts.ts';
import type { CollaborationEvent } from '../../shared/procedure/events.ts';
import type { Standing } from '../../shared/procedure/standing.ts';
import { toNoticeInput } from '../commands/decision/letter-input.ts';
import { letterKindOf } from '../commands/decision/letters-for-event.ts';
import { sha256Hex } from '../store/events.ts';
import { insertNoticeStatements, markSentStatements } from '../store/notices.ts';
import { findPapers } from '../store/procedure/papers.ts';
import { toJson } from '../store/rows.ts';

export async function demoLetters(
  db: D1Database,
  workspaceId: string,
  { standing, events }: { standing: Standing; events: readonly CollaborationEvent[] },
): Promise<D1PreparedStatement[]> {
  const papers = await findPapers(db, workspaceId, standing.collaborationId);
  if (!papers) throw new Error(`${standing.collaborationId} was just written and is not there`);
  const statements: D1PreparedStatement[] = [];
  for (const event of events) {
    const kind = letterKindOf(event);
    const { noticeId } = event.data;
    const sent = events.find((one) => one.kind === 'notice_sent' && one.data.noticeId === noticeId);
    const version = findVersionInForce(standing.contracts, event.at);
    if (kind === null || noticeId === undefined || sent === undefined || version === undefined) continue;
    const data = { ...event.data, ...sent.data };
    const subject = {
      kind,
      standing,
      version,
      papers,
      data,
      now: event.at,
      note: undefined,
      settlement: null,
      brief: null,
      signed: null,
    };
    const sender = { name: 'Demo owner', role: 'owner', organisation: 'Demo brand' };
    const facts = toNoticeFacts(toNoticeInput({ ...subject, sender, pageUrl: null }));
    if (!facts.ok) throw new Error(`The demo’s ${kind} letter lacks a fact: ${toJson(facts.error)}`);
    const letter = composeNotice(facts.value, { language: 'en', tone: 'neutral' });
    const channel = data.channel ?? 'email';
    const recipient = papers.noticeEmail;
    statements.push(
      ...insertNoticeStatements(db, workspaceId, {
        notice: {
          ...{ id: noticeId, collaborationId: standing.collaborationId, kind, channel, recipient },
          ...{ subject: letter.subject, body: letter.text, bodySha256: await sha256Hex(letter.text) },
          ...{ grade: 0, createdAt: event.at, sentAt: null, language: 'en', tone: letter.tone },
          facts: toJson(facts.value),
        },
        deliveryId: `${noticeId}-delivery`,
        notBefore: event.at,
      }),
      ...markSentStatements(db, workspaceId, { noticeId, recipient, channel, sentAt: sent.at, now: sent.at }),
    );
  }
  return statements;
}
