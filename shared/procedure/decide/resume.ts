// Taking up again, and taking back (DOMAIN.md §4.5): only what has not reached the other side can be undone alone.
import { findVersionInForce } from '../../contract/in-force.ts';
import type { Instant } from '../../contract/terms.ts';
import { addMinutes, isBefore, normalInstant } from '../../contract/zone.ts';
import { refuse } from '../../result.ts';
import type { CaseState, PendingNotice, Suspension } from '../case.ts';
import type { Command, CommandContext } from '../commands.ts';
import { isPausedByCreator } from '../ending/creator-pause.ts';
import { plannedResume } from '../ending/resume-notice.ts';
import type { NoticeRecord } from '../exits/records.ts';
import { isHeld } from '../folding/letters.ts';
import { isWithdrawable } from '../folding/notices.ts';
import { isSuspended, openSuspensions, stoppedScope } from '../folding/suspensions.ts';
import { findTransition } from '../machine.ts';
import type { Answer, DecisionRule } from './answer.ts';
import { event, hasRole, needsRole, noteOf, notPossible } from './answer.ts';
import { clockOf } from './notice-forecast.ts';

/** How long the brand's own stop can be taken back with one click. */
export const OWN_STOP_UNDO_MINUTES = 10;

/** Decides `resume`: a pause ends or gets the notice of its end that the contract asks for, a pause notice on its way is withdrawn, or the brand's own parts run again. */
export const decideResume: DecisionRule<'resume'> = (state, command, context) => {
  const reasoned = { reason: command.reason, ...noteOf(command) };
  if (state.state === 'pause_pending') return withdraw(state, command, context);
  if (state.state === 'paused') {
    if (!hasRole(context, 'manager')) return needsRole('manager');
    if (isPausedByCreator(state)) return notPossible(state, command, 'pause_of_creator');
    const planned = plannedResume(state, context);
    if (planned?.notice === null) return refuse({ reason: 'terms_unknown', terms: ['notice'] });
    if (planned) {
      return event(context, 'request_resume', {
        ...planned.notice,
        scope: stoppedScope(state),
        ...reasoned,
      });
    }
    // Nobody's consent is waited for: the work runs from here, and the letter says so.
    return event(context, 'resume', {
      scope: stoppedScope(state),
      effectiveAt: normalInstant(context.now),
      holdUntil: context.now,
      ...reasoned,
    });
  }
  // An emergency is lifted, and a pause beneath a running end goes on: neither is resumed from here.
  if (isSuspended(state) || state.state === 'resume_pending') return notPossible(state, command);
  const own = openOwnStops(state);
  if (own.length === 0) return notPossible(state, command);
  return event(context, 'resume_own_side', { scope: stoppedScope(state), ...reasoned });
};

/**
 * Decides `undo`: a notice of ours not yet received, else the newest of a letter still held, one's own open request and the
 * brand's last stop.
 */
export const decideUndo: DecisionRule<'undo'> = (state, command, context) => {
  if (state.pending !== null) return withdraw(state, command, context);
  const letter = state.notices.findLast(isHeld);
  if (letter && isNewest(letter.seq, state, context.now)) return withdrawHeldLetter(letter, context);
  const request = state.request?.kind === 'pause' ? state.request : null;
  const isOwnRequest =
    request !== null && request.byMemberId !== null && request.byMemberId === context.actor.memberId;
  const stop = findRecentStop(state, context.now);
  if (isOwnRequest && (stop === undefined || stop.openedBySeq <= request.seq)) {
    return event(context, 'withdraw_pause_request', { undoes: request.seq, scope: request.scope });
  }
  if (stop === undefined || stop.openedBySeq === request?.seq) return notPossible(state, command);
  return event(context, 'resume_own_side', { undoes: stop.openedBySeq, scope: stop.scope });
};

function withdraw(state: CaseState, command: Command, context: CommandContext): Answer {
  const notice = state.pending;
  if (notice === null || !findTransition(state.state, 'withdraw_notice')) return notPossible(state, command);
  if (!hasRole(context, 'manager')) return needsRole('manager');
  if (notice.party !== 'brand') return notPossible(state, command, 'notice_of_creator');
  if (!mayWithdraw(notice, context)) return notPossible(state, command, 'notice_received');
  const { noticeId, party, scope } = notice;
  const text = command.kind === 'resume' ? { reason: command.reason, ...noteOf(command) } : {};
  return event(context, 'withdraw_notice', { noticeId, party, scope, ...text });
}

/** A notice that has left is withdrawn in time only if the withdrawal counts as received no later than the notice. */
function mayWithdraw(notice: PendingNotice, { now, contracts }: CommandContext): boolean {
  if (!isWithdrawable(notice, now)) return false;
  const { sentAt, deemedReceivedAt, channel, isWithdrawalAccepted, party } = notice;
  if (sentAt === null || deemedReceivedAt === null || isWithdrawalAccepted) return true;
  const version = findVersionInForce(contracts, now);
  if (version === undefined) return false;
  const withdrawal = clockOf(version, { at: now, channel, party }, {});
  return withdrawal.deemedReceivedAt !== null && !isBefore(deemedReceivedAt, withdrawal.deemedReceivedAt);
}

/** A breach notice is a manager's; a letter that asks is anybody's who may write one. */
function withdrawHeldLetter({ noticeId, kind }: NoticeRecord, context: CommandContext): Answer {
  if (kind === 'breach' && !hasRole(context, 'manager')) return needsRole('manager');
  return event(context, 'withdraw_letter', { noticeId, party: 'brand' });
}

function isNewest(seq: number, state: CaseState, now: Instant): boolean {
  const requestSeq = state.request?.kind === 'pause' ? state.request.seq : 0;
  return seq > Math.max(requestSeq, findRecentStop(state, now)?.openedBySeq ?? 0);
}

function openOwnStops(state: CaseState): Suspension[] {
  return openSuspensions(state).filter((suspension) => suspension.kind === 'own_side');
}

function findRecentStop(state: CaseState, now: Instant): Suspension | undefined {
  return openOwnStops(state).findLast(({ from }) => isBefore(now, addMinutes(from, OWN_STOP_UNDO_MINUTES)));
}
