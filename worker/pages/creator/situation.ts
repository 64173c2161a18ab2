// Where the collaboration stands in the creator's eyes, and what they can do there. What the team only prepares is
// not visible: a notice that has not left, or an end that is being thought about, looks as if it were not there.
import { isBeforeWork, isOver, phaseOf } from '../../../shared/contract/facts/case-states.ts';
import type { CaseState, PendingNotice } from '../../../shared/procedure/case.ts';
import { isPausedByCreator } from '../../../shared/procedure/ending/creator-pause.ts';
import type { CaseStateName } from '../../../shared/procedure/events.ts';
import {
  endsByItself,
  isWithdrawable,
  needsConsentToWithdraw,
} from '../../../shared/procedure/folding/notices.ts';
import { findTransition, isTerminal } from '../../../shared/procedure/machine.ts';

export type Situation = 'before' | 'running' | 'pausing' | 'paused' | 'ending' | 'over';

export type PossibleActs = {
  answer: boolean;
  nameCause: boolean;
  planMutualEnd: boolean;
  giveEndNotice: boolean;
  withdrawEnd: boolean;
  givePauseNotice: boolean;
  endOwnPause: boolean;
  sayCured: boolean;
  dispute: boolean;
  askForCall: boolean;
  urgentStop: boolean;
  confirmBrief: boolean;
  /** The brand's notice that it asks to take back although it was received. */
  acceptWithdrawal: string | null;
};

/** The state without what only the team knows. */
export function toShownState(folded: CaseState): CaseStateName {
  const below = folded.returnTo.at(-1);
  const isUnsent = folded.pending?.party === 'brand' && folded.pending.sentAt === null;
  if (folded.state === 'resume_pending') return 'paused';
  if (folded.state === 'end_review' || (isUnsent && isPrepared(folded.state))) {
    if (below === undefined) return 'active';
    // A pause notice that has not left may lie below the end that is prepared.
    const isBelowUnsent = folded.pendingBelow !== null && folded.pendingBelow.sentAt === null;
    return below === 'pause_pending' && isBelowUnsent ? (folded.returnTo.at(-2) ?? 'active') : below;
  }
  return folded.state;
}

export function toSituation(state: CaseStateName): Situation {
  if (isOver(state)) return 'over';
  switch (phaseOf(state)) {
    case 'before':
      return 'before';
    case 'held':
      return state === 'pause_pending' ? 'pausing' : 'paused';
    case 'ending':
      return 'ending';
    default:
      return 'running';
  }
}

/** What the page offers; the rules decide once more when it is done. */
export function toPossibleActs(folded: CaseState, state: CaseStateName, now: string): PossibleActs {
  const isAlive = !isTerminal(state);
  const isBegun = isAlive && !isBeforeWork(state);
  const isOngoing = isBegun && !isOver(state);
  const wasAsked = folded.asked.length > 0 || folded.consultation.attempts > 0;
  const ownEnd = findOwnEnd(folded);
  return {
    answer: isAlive && folded.asked.length > 0,
    nameCause: isAlive && wasAsked,
    planMutualEnd: isOngoing,
    giveEndNotice: ownEnd === undefined && findTransition(state, 'creator_ends') !== undefined,
    withdrawEnd: ownEnd !== undefined && isWithdrawable(ownEnd, now),
    // Ours that has not left is not visible, so theirs cannot wait for it: the rule answers.
    givePauseNotice: findTransition(state, 'issue_pause_notice') !== undefined,
    endOwnPause: isPausedByCreator(folded),
    sayCured: isOngoing,
    dispute: !folded.hasDispute && findTransition(state, 'raise_dispute') !== undefined,
    askForCall: isBegun,
    urgentStop: isBegun,
    confirmBrief: isOngoing,
    acceptWithdrawal: findOfferedNotice(folded, now)?.noticeId ?? null,
  };
}

function findOwnEnd({ state, pending, otherEnd }: CaseState): PendingNotice | undefined {
  if (state !== 'ending') return undefined;
  return [pending, otherEnd].find(
    (notice): notice is PendingNotice => notice?.party === 'creator' && !endsByItself(notice),
  );
}

/** The brand's notice that has arrived and that the brand asks to take back: only the creator's word can do it. */
function findOfferedNotice({ pending, pendingBelow }: CaseState, now: string): PendingNotice | undefined {
  return [pending, pendingBelow].find(
    (notice): notice is PendingNotice =>
      notice?.isWithdrawalOffered === true && needsConsentToWithdraw(notice, now),
  );
}

function isPrepared(state: CaseStateName): boolean {
  return state === 'pause_pending' || state === 'ending';
}
