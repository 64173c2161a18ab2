// A notice that was received is taken back only with the other side's word (DOMAIN.md §4.5): first it is asked for.
import type { DecisionRule } from '../decide/answer.ts';
import { event, notPossible } from '../decide/answer.ts';
import { needsConsentToWithdraw } from '../folding/notices.ts';

/** Decides `offer_withdrawal`: the brand asks the creator to let it take back the notice that waits to take effect. */
export const decideOfferWithdrawal: DecisionRule<'offer_withdrawal'> = (state, command, context) => {
  const notice = state.pending;
  if (!notice || !needsConsentToWithdraw(notice, context.now))
    return notPossible(state, command, 'no_consent_needed');
  if (notice.isWithdrawalOffered) return notPossible(state, command, 'asked_already');
  return event(context, 'offer_withdrawal', { noticeId: notice.noticeId, party: 'brand' });
};
