// A formal notice under way, as the log tells it: prepared, sent, received by the contract's rule.
import type { Instant } from '../../contract/terms.ts';
import { isBefore } from '../../contract/zone.ts';
import type { CaseState, PendingNotice } from '../case.ts';
import type { CollaborationEvent } from '../events.ts';

/** Routes on which a contract ends by both signatures or by its own clause: no single party can take them back. */
const ENDS_BY_ITSELF = ['mutual', 'expiry', 'pause_timeout'];

/** The notice an issuing event describes. Times stay null until `notice_sent`, unless the event itself names them. */
export function toPendingNotice(event: CollaborationEvent, kind: PendingNotice['kind']): PendingNotice {
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
  event: CollaborationEvent,
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
    kind: 'timeout_end',
    at,
    actor,
    data,
    basis: null,
  };
  return toGivenNotice(event, { party: 'brand', route: 'pause_timeout' });
}

/** Records that a notice left: from now on its clock runs. Ignored for a notice that is not under way or has left already. */
export function markSent(state: CaseState, event: CollaborationEvent): CaseState {
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

/** Records that the other side agreed to a withdrawal after receipt. */
export function acceptWithdrawal(state: CaseState, event: CollaborationEvent): CaseState {
  return updateNotice(state, event.data.noticeId ?? state.pending?.noticeId, (notice) => ({
    ...notice,
    isWithdrawalAccepted: true,
  }));
}

/** True while the notice can be taken back by the party that gave it (DOMAIN.md §4.5): not yet received, or accepted. */
export function isWithdrawable(notice: PendingNotice, at: Instant): boolean {
  if (notice.route !== null && ENDS_BY_ITSELF.includes(notice.route)) return false;
  if (notice.isWithdrawalAccepted || notice.deemedReceivedAt === null) return true;
  return isBefore(at, notice.deemedReceivedAt);
}

function updateNotice(
  state: CaseState,
  noticeId: string | undefined,
  update: (notice: PendingNotice) => PendingNotice,
): CaseState {
  if (state.pending && state.pending.noticeId === noticeId)
    return { ...state, pending: update(state.pending) };
  if (state.pendingBelow && state.pendingBelow.noticeId === noticeId) {
    return { ...state, pendingBelow: update(state.pendingBelow) };
  }
  return state;
}
