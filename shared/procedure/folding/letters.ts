// Every letter to the creator with its proof (DOMAIN.md §5.4): prepared, sent, delivered, acknowledged, answered, bounced.
import type { CaseState } from '../case.ts';
import { NOTICES_KEPT_MAX } from '../case.ts';
import type { EventKind, EventOf, EventWith } from '../events.ts';
import type { NoticeRecord } from '../exits/records.ts';
import { GRADES } from '../exits/records.ts';

/** Files that prove one letter; more are kept beside the log only. */
const EVIDENCE_KEPT_MAX = 10;
/** Sendings of one letter that started no clock; more are kept in the log only. */
const ASIDES_KEPT_MAX = 5;

/** An event that may prepare a letter, with what of it is kept as that letter's record. */
type LetterEvent = { kind: string } & EventWith<
  | 'noticeId'
  | 'letter'
  | 'isConfirmed'
  | 'renews'
  | 'channel'
  | 'language'
  | 'holdUntil'
  | 'numbersAt'
  | 'deliverableId'
  | 'brief'
  | 'holdSeq'
  | 'draftAnswerSeq'
  | 'pauseSeq'
>;

const KIND_OF_EVENT: Partial<Record<string, NoticeRecord['kind']>> = {
  issue_pause_notice: 'pause',
  resume: 'resume',
  request_resume: 'resume',
  issue_breach_notice: 'breach',
  issue_end_notice: 'end',
} satisfies Partial<Record<EventKind, NoticeRecord['kind']>>;

/** The letter of this id; undefined when none was prepared, or long ago. */
export function findLetter(state: CaseState, noticeId: string | undefined): NoticeRecord | undefined {
  return state.notices.find((letter) => letter.noticeId === noticeId);
}

/** Adds the letter that the event prepares, if it prepares one; a known id is not added twice. */
export function keepLetter(state: CaseState, event: LetterEvent): CaseState {
  const kind = kindOf(event);
  const noticeId = letterIdOf(event);
  if (kind === undefined || findLetter(state, noticeId)) return state;
  const {
    channel = 'email',
    language = null,
    holdUntil = null,
    numbersAt,
    deliverableId,
    brief,
    holdSeq,
    draftAnswerSeq,
    pauseSeq,
  } = event.data;
  const letter: NoticeRecord = {
    noticeId,
    kind,
    seq: event.seq,
    channel,
    language,
    grade: 0,
    holdUntil,
    sentAt: null,
    deemedReceivedAt: null,
    deliveredAt: null,
    acknowledgedAt: null,
    response: null,
    isBounced: false,
    isWithdrawn: false,
    evidence: [],
    ...(numbersAt === undefined ? {} : { numbersAt }),
    ...(deliverableId === undefined ? {} : { deliverableId }),
    ...(brief === undefined ? {} : { brief }),
    ...(holdSeq === undefined ? {} : { holdSeq }),
    ...(draftAnswerSeq === undefined ? {} : { draftAnswerSeq }),
    ...(pauseSeq === undefined ? {} : { pauseSeq }),
  };
  return { ...state, notices: [...state.notices, letter].slice(-NOTICES_KEPT_MAX) };
}

/** True while the letter can be sent: prepared, not gone, not taken back. */
export function isHeld(letter: NoticeRecord): boolean {
  return letter.sentAt === null && !letter.isWithdrawn;
}

/** Letters that were taken back before they left. */
export function listTakenBack({ notices }: CaseState): string[] {
  return notices
    .filter(({ isWithdrawn, sentAt }) => isWithdrawn && sentAt === null)
    .map(({ noticeId }) => noticeId);
}

/** Notes that a letter left, on which channel and when it counts as received. */
export function sendLetter(state: CaseState, event: EventOf<'notice_sent'>): CaseState {
  const { noticeId, channel, sentAt = event.at, deemedReceivedAt = null } = event.data;
  return updateLetter(state, noticeId, (letter) => ({
    ...letter,
    channel: channel ?? letter.channel,
    grade: Math.max(letter.grade, GRADES.sent),
    sentAt,
    deemedReceivedAt,
  }));
}

/** Notes that a letter went by a way that the contract does not name; it is still to be sent. */
export function sendAside(state: CaseState, event: EventOf<'notice_sent'>): CaseState {
  const { noticeId, channel, sentAt = event.at } = event.data;
  return updateLetter(state, noticeId, (letter) => ({
    ...letter,
    asides: [...(letter.asides ?? []), { channel: channel ?? letter.channel, at: sentAt }].slice(
      -ASIDES_KEPT_MAX,
    ),
  }));
}

/** Raises the proof of a letter; grades never fall, and each file's hash is kept once. */
export function proveLetter(state: CaseState, event: EventOf<'record_proof'>): CaseState {
  const { noticeId, grade = 0, provedAt = event.at, evidenceSha256, deemedReceivedAt } = event.data;
  return updateLetter(state, noticeId, (letter) => {
    if (letter.isBounced || (grade > 1 && letter.sentAt === null)) return letter;
    const isDelivered = grade === GRADES.delivered || grade === GRADES.registered;
    return {
      ...letter,
      grade: Math.max(letter.grade, grade),
      deliveredAt: isDelivered ? (letter.deliveredAt ?? provedAt) : letter.deliveredAt,
      acknowledgedAt:
        grade === GRADES.acknowledged ? (letter.acknowledgedAt ?? provedAt) : letter.acknowledgedAt,
      deemedReceivedAt: letter.deemedReceivedAt ?? deemedReceivedAt ?? null,
      evidence: withEvidence(letter.evidence, evidenceSha256),
    };
  });
}

/** What the creator says to a letter: it is acknowledged by any answer, and the latest answer counts. */
export function answerLetter(state: CaseState, event: EventOf<'respond_to_notice'>): CaseState {
  const { noticeId, response } = event.data;
  return updateLetter(state, noticeId, (letter) => {
    if (letter.sentAt === null || letter.isBounced || response === undefined) return letter;
    return {
      ...letter,
      response,
      grade: Math.max(letter.grade, GRADES.acknowledged),
      acknowledgedAt: letter.acknowledgedAt ?? event.at,
      deemedReceivedAt: letter.deemedReceivedAt ?? event.data.deemedReceivedAt ?? null,
    };
  });
}

/** The letter came back: it was never received. */
export function bounceLetter(state: CaseState, noticeId: string | undefined): CaseState {
  return updateLetter(state, noticeId, (letter) => ({ ...letter, isBounced: true, deemedReceivedAt: null }));
}

/** The letter was taken back; its record stays. */
export function withdrawLetter(state: CaseState, noticeId: string | undefined): CaseState {
  return updateLetter(state, noticeId, (letter) => ({ ...letter, isWithdrawn: true }));
}

/** A pause that is over is told by the letter of its end: one that has not left would ask for a rest that nobody wants. */
export function withoutUnsentPause(state: CaseState): CaseState {
  return withoutUnsent(state, ['pause', 'pause_on']);
}

/** Work that runs again by itself is told by the letter of that: a notice that would name another day does not leave. */
export function withoutUnsentResume(state: CaseState): CaseState {
  const notice = [state.pending, state.pendingBelow].find((one) => one?.kind === 'resume');
  const letter = findLetter(state, notice?.noticeId);
  return letter && isHeld(letter) ? withdrawLetter(state, letter.noticeId) : state;
}

/** Of a pause that goes on only the newest day is told. */
export function withoutUnsentStay(state: CaseState): CaseState {
  return withoutUnsent(state, ['pause_on']);
}

/** Once the contract is over, a notice that has not left would stop, resume, warn or end what is there no more. */
export function withoutUnsentNotices(state: CaseState): CaseState {
  return withoutUnsent(state, ['pause', 'resume', 'breach', 'end', 'pause_on', 'pause_over']);
}

function withoutUnsent(state: CaseState, kinds: NoticeRecord['kind'][]): CaseState {
  const unsent = state.notices.filter((letter) => kinds.includes(letter.kind) && isHeld(letter));
  return unsent.reduce((before, { noticeId }) => withdrawLetter(before, noticeId), state);
}

/** The id of the letter that an event sends: a confirmation has its own, beside the end that it confirms. */
export function letterIdOf({ id, data }: Pick<EventWith<'isConfirmed' | 'noticeId'>, 'id' | 'data'>): string {
  return data.isConfirmed ? id : (data.noticeId ?? id);
}

function kindOf({ kind, data }: LetterEvent): NoticeRecord['kind'] | undefined {
  // Signatures of before confirmations were written carry no letter.
  if (kind === 'amendment_signed') return data.noticeId === undefined ? undefined : 'signed';
  if (kind === 'write_to_creator') return data.letter ?? 'consult';
  if (kind === 'confirm') return data.noticeId === undefined ? undefined : 'pause';
  if (kind === 'mutual_signed' || kind === 'shorten') return data.isConfirmed && 'signed';
  if (kind === 'renew_notice') return data.renews?.kind;
  return Object.hasOwn(KIND_OF_EVENT, kind) ? KIND_OF_EVENT[kind] : undefined;
}

function withEvidence(evidence: string[], sha256: string | null | undefined): string[] {
  if (!sha256 || evidence.includes(sha256) || evidence.length >= EVIDENCE_KEPT_MAX) return evidence;
  return [...evidence, sha256];
}

function updateLetter(
  state: CaseState,
  noticeId: string | undefined,
  update: (letter: NoticeRecord) => NoticeRecord,
): CaseState {
  if (!findLetter(state, noticeId)) return state;
  const notices = state.notices.map((letter) => (letter.noticeId === noticeId ? update(letter) : letter));
  return { ...state, notices };
}
