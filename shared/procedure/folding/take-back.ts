// Taking back a notice of one's own while it can be (DOMAIN.md §4.5).
import { hasRole } from '../../roles.ts';
import type { CaseState, PendingNotice } from '../case.ts';
import type { EventOf } from '../events.ts';
import { withdrawLetter } from './letters.ts';
import { endsByItself, isWithdrawable } from './notices.ts';
import { goBack } from './return-stack.ts';
import { closeSuspensions } from './suspensions.ts';

/** The case without the notice that `party` gave; a notice that can no longer be taken back stays. */
export function takeBack(
  state: CaseState,
  event: EventOf<'withdraw_notice' | 'creator_withdraws'>,
  party: 'brand' | 'creator',
): CaseState {
  const notice = [state.pending, state.otherEnd].find((one) => one?.party === party);
  if (!notice || !mayTakeBack(notice, event)) return state;
  const recorded = withdrawLetter(state, notice.noticeId);
  if (notice.kind === 'end') return takeBackEnd(recorded, notice);
  if (notice.kind === 'resume') return { ...recorded, state: 'paused', pending: null };
  const reopened = { ...recorded, request: notice.kind === 'pause' ? notice.answers : null };
  const isItsOwn = (one: { kind: string; openedBySeq: number }): boolean =>
    one.kind === 'own_side' && one.openedBySeq === notice.seq;
  return goBack(closeSuspensions(reopened, event.at, isItsOwn));
}

/** Where both sides gave notice, the other one goes on; else the case is back where it stood before the end. */
function takeBackEnd(state: CaseState, notice: PendingNotice): CaseState {
  const { otherEnd } = state;
  if (notice === otherEnd) return { ...state, otherEnd: null };
  const planless = { ...state, request: null, endPlan: null, money: null };
  return otherEnd ? { ...planless, pending: otherEnd, otherEnd: null } : goBack(planless);
}

/** After receipt it takes the other side: the creator's recorded acceptance, or a manager's with the withdrawal itself. */
function mayTakeBack(
  notice: PendingNotice,
  { kind, at, actor, data }: EventOf<'withdraw_notice' | 'creator_withdraws'>,
): boolean {
  if (isWithdrawable(notice, at)) return true;
  const isAccepted = kind === 'creator_withdraws' && data.isAccepted === true;
  const isManager = hasRole(actor.role, 'manager');
  return notice.party === 'creator' && isAccepted && isManager && !endsByItself(notice);
}
