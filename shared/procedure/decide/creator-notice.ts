// What the creator says to a notice (DOMAIN.md §5.4): "received" is never agreement, and any answer is a proof of receipt.
import { NOTICE_RESPONSES } from '../exits/records.ts';
import { findCure } from '../folding/cures.ts';
import { findLetter } from '../folding/letters.ts';
import { endsByItself } from '../folding/notices.ts';
import { findTransition } from '../machine.ts';
import { noticeReceived } from '../sent.ts';
import type { DecisionRule } from './answer.ts';
import { event, invalid, noteOf, notPossible } from './answer.ts';

/** Decides `respond_to_notice`: only to a letter that was sent; a later response replaces the earlier one. */
export const decideRespond: DecisionRule<'respond_to_notice'> = (state, command, context) => {
  const { noticeId, response } = command;
  if (!NOTICE_RESPONSES.includes(response)) {
    return invalid('response', 'not_listed');
  }
  const letter = findLetter(state, noticeId);
  if (!letter || letter.sentAt === null) return notPossible(state, command, 'no_such_notice');
  if (letter.isBounced) return notPossible(state, command, 'notice_bounced');
  const received = noticeReceived(state, { noticeId, at: context.now }, context.contracts);
  return event(context, 'respond_to_notice', { noticeId, response, ...received, ...noteOf(command) });
};

/** Decides `say_cured`: the creator says the breach is put right; a manager accepts or objects. */
export const decideSayCured: DecisionRule<'say_cured'> = (state, command, context) => {
  const { trigger } = command;
  const cure = findCure(state, trigger, 'brand');
  const isSent = cure !== undefined && findLetter(state, cure.noticeId)?.sentAt !== null;
  if (!cure || !isSent || cure.curedAt !== null) return notPossible(state, command, 'no_open_breach');
  return event(context, 'say_cured', { trigger, noticeId: cure.noticeId, ...noteOf(command) });
};

/** Decides `accept_withdrawal`: the creator lets the brand take its notice back after receipt (DOMAIN.md §4.5). */
export const decideAcceptWithdrawal: DecisionRule<'accept_withdrawal'> = (state, command, context) => {
  const { noticeId } = command;
  const notice = [state.pending, state.pendingBelow].find((one) => one?.noticeId === noticeId);
  const isSent = notice?.party === 'brand' && notice.sentAt !== null && !endsByItself(notice);
  if (!isSent) return notPossible(state, command, 'no_such_notice');
  if (!notice.isWithdrawalOffered) return notPossible(state, command, 'no_withdrawal_offered');
  return event(context, 'accept_withdrawal', { noticeId, party: 'brand' });
};

/** Decides `dispute`: the table allows it once work rests or is over. */
export const decideDispute: DecisionRule<'dispute'> = (state, command, context) =>
  findTransition(state.state, 'raise_dispute')
    ? event(context, 'raise_dispute', noteOf(command))
    : notPossible(state, command);
