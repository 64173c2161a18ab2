// The letters a decision sends out, in the event's own batch: frozen words, their delivery, the creator's link.
import { findVersionInForce } from '../../../shared/contract/in-force.ts';
import type { NoticeKind } from '../../../shared/notices/facts.ts';
import type { NoticeRefusal } from '../../../shared/notices/notice-input.ts';
import type { Refusal } from '../../../shared/procedure/commands.ts';
import type { CollaborationEvent } from '../../../shared/procedure/events.ts';
import { letterIdOf, listTakenBack } from '../../../shared/procedure/folding/letters.ts';
import type { Standing } from '../../../shared/procedure/standing.ts';
import type { Result } from '../../../shared/result.ts';
import { ok, refuse } from '../../../shared/result.ts';
import { sha256Hex } from '../../digest.ts';
import { cancelHeldStatement, insertNoticeStatements } from '../../store/notices.ts';
import { toJson } from '../../store/rows.ts';
import { toNoticeBrief } from '../brief/notice-brief.ts';
import type { Decider } from '../decide-on-collaboration.ts';
import type { WrittenWords } from '../letters/write-words.ts';
import { writeWords } from '../letters/write-words.ts';
import { makeCreatorLink, toLinkEnd } from '../make-creator-link.ts';
import type { Prepared } from './command-facts.ts';
import { toLinkInWords } from './creator-token.ts';
import { toNoticeDraft } from './draft-facts.ts';
import type { LetterInput } from './letter-input.ts';
import type { SignedTerms } from './signed-terms.ts';
import { readEndSender, readSignedTerms } from './signed-terms.ts';
import { toNoticeHold, toNoticeTerm } from './telling-facts.ts';

type Decided = {
  event: CollaborationEvent;
  standing: Standing;
  prepared: Prepared;
  note: string | undefined;
  now: string;
};

/** Statements for the letter this event sends; empty for most kinds. */
export async function lettersFor(
  db: D1Database,
  decider: Decider,
  decided: Decided,
): Promise<Result<D1PreparedStatement[], Refusal>> {
  const { event, standing, now } = decided;
  const { workspaceId } = decider;
  const kind = letterKindOf(event);
  const takenBack = TAKES_BACK.includes(event.kind) ? listTakenBack(standing.case) : [];
  const cancelled =
    takenBack.length === 0 ? [] : [cancelHeldStatement(db, workspaceId, { noticeIds: takenBack, now })];
  if (kind === null) return ok(cancelled);
  const letter = await writeLetter(db, decider, { ...decided, kind });
  return letter.ok ? ok([...cancelled, ...letter.value]) : letter;
}

/** Events that may take back or replace letters before they have left. */
const TAKES_BACK = [
  'withdraw_notice',
  'withdraw_letter',
  'write_to_creator',
  'renew_notice',
  'shorten',
  'resume',
  'stay_paused',
  'confirm',
  'complete',
];

/** Which letter an event sends; null for events that send none. */
export function letterKindOf({ kind, data }: Pick<CollaborationEvent, 'kind' | 'data'>): NoticeKind | null {
  switch (kind) {
    case 'write_to_creator':
      // What the clause has ended is told as what a person ends: the work goes on.
      return data.letter === 'pause_over' ? 'resume' : (data.letter ?? 'consult');
    case 'issue_pause_notice':
      return 'pause';
    case 'confirm':
      return data.noticeId === undefined ? null : 'pause';
    case 'resume':
    case 'request_resume':
      return 'resume';
    case 'issue_breach_notice':
      return 'breach';
    case 'issue_end_notice':
      return 'end';
    case 'renew_notice':
      return data.renews?.kind ?? null;
    // The confirmation of a common end says all that an end notice would.
    case 'mutual_signed':
    case 'shorten':
      return data.isConfirmed ? 'end' : null;
    case 'amendment_signed':
      return data.noticeId === undefined ? null : 'signed';
    default:
      return null;
  }
}

async function writeLetter(
  db: D1Database,
  decider: Decider,
  decided: Decided & { kind: NoticeKind },
): Promise<Result<D1PreparedStatement[], Refusal>> {
  const { event, standing, prepared, kind, now } = decided;
  // Without a contract in force there is nothing a letter could rest on: talk goes on outside the product.
  if (!versionFor(decided)) {
    return kind === 'resume' && event.kind !== 'write_to_creator'
      ? ok([])
      : refuse({ reason: 'terms_unknown', terms: ['notice'] });
  }
  const signedTerms = await readSignedTerms(db, decider, decided);
  const sender = signedTerms?.sender ?? (await readEndSender(db, decider, event));
  // What is signed needs no answer, so it leads nowhere.
  const link = signedTerms === null ? await toLink(db, decider, { event, standing, now }) : null;
  const composed = composeLetter(decider, {
    ...decided,
    signedTerms,
    sender,
    pageUrl: link?.address ?? null,
  });
  if (!composed.ok) return composed;
  const { letter, facts, body } = composed.value;
  const statements = insertNoticeStatements(db, decider.workspaceId, {
    notice: {
      id: letterIdOf(event),
      collaborationId: event.collaborationId,
      kind: event.data.isConfirmed ? 'signed' : kind,
      channel: event.data.channel ?? 'email',
      recipient: event.data.address ?? prepared.papers.noticeEmail,
      subject: letter.subject,
      body,
      bodySha256: await sha256Hex(body),
      grade: 0,
      createdAt: now,
      sentAt: null,
      language: letter.language,
      tone: letter.tone,
      facts: toJson(facts),
    },
    deliveryId: crypto.randomUUID(),
    notBefore: event.data.holdUntil ?? now,
  });
  return ok([...statements, ...(link?.statements ?? [])]);
}

export type ComposedLetter = WrittenWords & { subject: LetterInput };

/** The words of the letter that an event sends: the same for the letter itself and for whoever reads it first. */
export function composeLetter(
  decider: Pick<Decider, 'memberName' | 'role' | 'workspaceName'>,
  {
    kind,
    event,
    standing,
    prepared,
    note,
    signedTerms = null,
    sender = null,
    pageUrl,
    now,
  }: Decided & {
    kind: NoticeKind;
    signedTerms?: SignedTerms | null;
    sender?: SignedTerms['sender'] | null;
    pageUrl: string | null;
  },
): Result<ComposedLetter, Refusal> {
  const version = versionFor({ event, standing, now });
  if (!version) return refuse({ reason: 'terms_unknown', terms: ['notice'] });
  const { papers, frozen } = prepared;
  const telling = { standing, version, papers, data: event.data, frozen, now };
  const from = sender ?? { name: decider.memberName, role: decider.role };
  const subject = {
    kind,
    standing,
    version,
    papers,
    data: event.data,
    now,
    sender: { ...from, organisation: decider.workspaceName },
    note,
    settlement: prepared.settlement?.value ?? prepared.frozen,
    draft: toNoticeDraft(telling),
    hold: toNoticeHold(telling),
    term: kind === 'term_over' ? toNoticeTerm(telling) : null,
    brief: toNoticeBrief(prepared.briefs, event.data.brief, standing),
    signed: signedTerms?.signed ?? null,
    pageUrl,
  };
  const written = writeWords(subject, event.data.tone ?? 'neutral');
  return written.ok ? ok({ ...written.value, subject }) : refuse(toRefusal(written.error));
}

/** The version in force when the letter leaves. */
function versionFor({ event, standing, now }: Pick<Decided, 'event' | 'standing' | 'now'>) {
  return findVersionInForce(standing.contracts, event.data.holdUntil ?? now);
}

/** Facts that a letter lacks are named by the field a person can fill in. */
function toRefusal(error: NoticeRefusal): Refusal {
  if (error.reason !== 'missing') return { reason: 'invalid', field: 'channel', problem: error.reason };
  const field = error.field === 'breaches' ? 'note' : error.field;
  return { reason: 'invalid', field, problem: 'missing' };
}

async function toLink(
  db: D1Database,
  { workspaceId, memberId, links }: Decider,
  { event, standing, now }: Pick<Decided, 'event' | 'standing' | 'now'>,
): Promise<{ address: string; statements: D1PreparedStatement[] } | null> {
  if (!links) return null;
  const { link, statement } = await makeCreatorLink(
    db,
    { workspaceId, secret: links.secret },
    {
      collaborationId: event.collaborationId,
      expiresAt: toLinkEnd(now, standing.timeZone, event.data.effectiveAt),
      createdBy: memberId,
      now,
    },
  );
  return { address: toLinkInWords(links.origin, link.id), statements: [statement] };
}
