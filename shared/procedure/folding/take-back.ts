// Taking back a notice of one's own while it can be (DOMAIN.md §4.5).
import type { CaseState } from '../case.ts';
import type { CollaborationEvent } from '../events.ts';
import { isWithdrawable } from './notices.ts';
import { goBack } from './return-stack.ts';
import { closeSuspensions } from './suspensions.ts';

/** The case without the notice that `party` gave; a notice that can no longer be taken back stays. */
export function takeBack(state: CaseState, event: CollaborationEvent, party: 'brand' | 'creator'): CaseState {
  const notice = state.pending;
  if (!notice || notice.party !== party || !isWithdrawable(notice, event.at)) return state;
  if (notice.kind === 'resume') return { ...state, state: 'paused', pending: null };
  const reopened =
    notice.kind === 'pause' ? { ...state, request: notice.answers } : { ...state, request: null };
  const isItsOwn = (one: { kind: string; openedBySeq: number }): boolean =>
    one.kind === 'own_side' && one.openedBySeq === notice.seq;
  return goBack(closeSuspensions(reopened, event.at, isItsOwn));
}
