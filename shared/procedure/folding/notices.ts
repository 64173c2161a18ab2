// A formal notice under way, as the log tells it: prepared, sent, received by the contract's rule.
import type { Instant } from '../../contract/terms.ts';
import { isBefore } from '../../contract/zone.ts';
import type { CaseState, PendingNotice } from '../case.ts';
import type { EventOf, EventWith } from '../events.ts';
import { tellBrief } from './brief.ts';
import { countLetter } from './contact-letter.ts';
import { startCure } from './cures.ts';
import { findLetter, isHeld, sendAside, sendLetter } from './letters.ts';

/** Routes on which a contract ends by both signatures or by its own clause: no single party can take them back. */
const ENDS_BY_ITSELF = ['mutual', 'expiry', 'pause_timeout'];

/** An event that gives a notice or prepares one, with what of it is kept as the notice under way. */
type NoticeEvent = EventWith<
  | 'noticeId'
  | 'party'
  | 'scope'
  | 'reviewOn'
  | 'holdUntil'
  | 'channel'
  | 'sentAt'
  | 'deemedReceivedAt'
  | 'effectiveAt'
  | 'version'
  | 'latestResumeOn'
  | 'limitAt'
  | 'onTimeout'
  | 'route'
>;

/** The notice an issuing event describes. Times stay null until `notice_sent`, unless the event itself names them. */
export function toPendingNotice(event: NoticeEvent, kind: PendingNotice['kind']): PendingNotice {
  const { data, seq } = event;
  return {
    kind,
    noticeId: data.noticeId ?? event.id,
    seq,
    party: data.party ?? 'brand',
    byMemberId: event.actor.memberId,
    scope: data.scope ?? [],
    reviewOn: data.reviewOn ?? null,
    holdUntil: data.holdUntil ?? null,
    channel: data.channel ?? 'email',
    sentAt: null,
    deemedReceivedAt: null,
    expectedReceivedAt: data.deemedReceivedAt ?? null,
    effectiveAt: null,
    expectedEffectiveAt: data.effectiveAt ?? null,
    contractVersion: data.version ?? null,
    limitOn: data.latestResumeOn ?? null,
    limitAt: data.limitAt ?? null,
    onTimeout: data.onTimeout ?? null,
    route: data.route ?? null,
    answers: null,
    isWithdrawalAccepted: false,
  };
}

/** An end that needs no sending by us: the creator's own notice, both signatures, or the contract's clause. */
export function toGivenNotice(
  event: NoticeEvent,
  given: { party: PendingNotice['party']; route: string },
): PendingNotice {
  const sentAt = event.data.sentAt ?? event.at;
  const effectiveAt = event.data.effectiveAt === undefined ? event.at : event.data.effectiveAt;
  const deemedReceivedAt = event.data.deemedReceivedAt ?? sentAt;
  const times = { sentAt, deemedReceivedAt, effectiveAt, expectedEffectiveAt: effectiveAt };
  return { ...toPendingNotice(event, 'end'), ...times, ...given };
}

/** The end a contract's own clause brings when a pause reaches its limit: nobody sends it, it needs no receipt. */
export function toClauseEnd(at: Instant, seq: number): PendingNotice {
  const actor = { role: 'system', memberId: null } as const;
  const data = { sentAt: at, deemedReceivedAt: at, effectiveAt: at, noticeId: `clause-${seq}` };
  const event = {
    collaborationId: '',
    seq,
    id: `clause-${seq}`,
    at,
    actor,
    data,
    basis: null,
  };
  return toGivenNotice(event, { party: 'brand', route: 'pause_timeout' });
}

/**
 * Records that a notice left: from now on its clock runs. Ignored for one that has left already or was taken back; by a
 * way that the contract does not name it has not left at all.
 */
export function markSent(state: CaseState, event: EventOf<'notice_sent'>): CaseState {
  const letter = findLetter(state, event.data.noticeId);
  if (letter && !isHeld(letter)) return state;
  if (event.data.startsNoClock) return sendAside(state, event);
  const sent = startCure(startClock(sendLetter(state, event), event), event);
  return tellBrief(countLetter(sent, event), event);
}

function startClock(state: CaseState, event: EventOf<'notice_sent'>): CaseState {
  return updateNotice(state, event.data.noticeId, (notice) => {
    if (notice.sentAt !== null) return notice;
    const { data } = event;
    return {
      ...notice,
      channel: data.channel ?? notice.channel,
      sentAt: data.sentAt ?? event.at,
      deemedReceivedAt: data.deemedReceivedAt ?? null,
      // No receipt, no effect (DOMAIN.md §4.8 no. 4).
      effectiveAt: data.deemedReceivedAt ? (data.effectiveAt ?? null) : null,
      expectedEffectiveAt: data.effectiveAt ?? null,
      contractVersion: data.version ?? notice.contractVersion,
      limitOn: data.latestResumeOn ?? notice.limitOn,
      limitAt: data.limitAt ?? notice.limitAt,
      onTimeout: data.onTimeout ?? notice.onTimeout,
    };
  });
}

/**
 * Receipt that became known by proof, where the channel counts actual receipt: the clock of a notice that waited for it
 * starts. A receipt known before stays as it was.
 */
export function markReceived(
  state: CaseState,
  event: EventOf<'record_proof' | 'respond_to_notice'>,
): CaseState {
  const { noticeId, deemedReceivedAt, effectiveAt = null, latestResumeOn, limitAt, onTimeout } = event.data;
  if (!deemedReceivedAt) return state;
  const received = updateNotice(state, noticeId, (notice) => {
    if (notice.sentAt === null || notice.deemedReceivedAt !== null) return notice;
    // Both have signed another day: that it was received changes nothing about it.
    if (notice.signedAt !== undefined) return { ...notice, deemedReceivedAt };
    return {
      ...notice,
      deemedReceivedAt,
      effectiveAt,
      expectedEffectiveAt: effectiveAt,
      limitOn: latestResumeOn ?? notice.limitOn,
      limitAt: limitAt ?? notice.limitAt,
      onTimeout: onTimeout ?? notice.onTimeout,
    };
  });
  return startCure(received, event);
}

/** The notice under way as it was prepared again: its new letter, and the times this one is expected to bring. */
export function renewNotice(state: CaseState, event: EventOf<'renew_notice'>, oldId: string): CaseState {
  return updateNotice(state, oldId, (notice) => {
    const again = toPendingNotice(event, notice.kind);
    const { noticeId, byMemberId, holdUntil, channel, contractVersion } = again;
    const { expectedReceivedAt, expectedEffectiveAt, limitOn, limitAt, onTimeout } = again;
    return {
      ...notice,
      ...{ noticeId, byMemberId, holdUntil, channel, contractVersion },
      ...{ expectedReceivedAt, expectedEffectiveAt, limitOn, limitAt, onTimeout },
    };
  });
}

/** Records that the brand asks to take back a notice that was received: nothing changes until the other side agrees. */
export function offerWithdrawal(state: CaseState, event: EventOf<'offer_withdrawal'>): CaseState {
  return updateNotice(state, event.data.noticeId, (notice) => ({ ...notice, isWithdrawalOffered: true }));
}

/** True where the brand's notice was received, so that only the creator's word can still take it back. */
export function needsConsentToWithdraw(notice: PendingNotice, now: Instant): boolean {
  const isOurs = notice.party === 'brand' && notice.sentAt !== null && !endsByItself(notice);
  return isOurs && !notice.isWithdrawalAccepted && !isWithdrawable(notice, now);
}

/** Records that the other side agreed to a withdrawal after receipt. */
export function acceptWithdrawal(state: CaseState, event: EventOf<'accept_withdrawal'>): CaseState {
  return updateNotice(state, event.data.noticeId ?? state.pending?.noticeId, (notice) => ({
    ...notice,
    isWithdrawalAccepted: true,
  }));
}

/** When a notice takes effect, as far as it is known: the instant itself, else its forecast; null without either. */
export function effectOf(notice: PendingNotice | null | undefined): Instant | null {
  return notice?.effectiveAt ?? notice?.expectedEffectiveAt ?? null;
}

/** True for an end that no single side gave and none can take back alone: both signatures, or the contract's own clause. */
export function endsByItself(notice: PendingNotice): boolean {
  return notice.route !== null && ENDS_BY_ITSELF.includes(notice.route);
}

/** True while the notice can be taken back by the party that gave it (DOMAIN.md §4.5): not yet received, or accepted. */
export function isWithdrawable(notice: PendingNotice, at: Instant): boolean {
  if (endsByItself(notice)) return false;
  if (notice.isWithdrawalAccepted || notice.deemedReceivedAt === null) return true;
  return isBefore(at, notice.deemedReceivedAt);
}

function updateNotice(
  state: CaseState,
  noticeId: string | undefined,
  update: (notice: PendingNotice) => PendingNotice,
): CaseState {
  const updated = (notice: PendingNotice | null): PendingNotice | null =>
    notice && notice.noticeId === noticeId ? update(notice) : notice;
  const { pending, pendingBelow, otherEnd } = state;
  return {
    ...state,
    pending: updated(pending),
    pendingBelow: updated(pendingBelow),
    otherEnd: updated(otherEnd),
  };
}
