// Holding back a part of one payment: only where the contract gives the right, only before the sum is due, only the part in
// question, and with a listed reason and a sentence. Money that is due is never withheld (DOMAIN.md §4.7).
import { findVersionInForce } from '../../contract/in-force.ts';
import type { PaymentFor } from '../../contract/money/held-parts.ts';
import { paymentKey } from '../../contract/money/held-parts.ts';
import { addDays, localDateOf } from '../../contract/zone.ts';
import { refuse } from '../../result.ts';
import type { NamedPayment } from '../commands.ts';
import type { Answer, DecisionRule } from '../decide/answer.ts';
import { event, hasRole, invalid, needsRole, noteOf, notPossible } from '../decide/answer.ts';
import type { EventData } from '../events.ts';
import { findOpenHold } from './hold.ts';
import { HOLD_REASONS } from './records.ts';

/** Decides `hold_payment`: a manager puts the part in question aside; the creator reads it on their page and answers. */
export const decideHoldPayment: DecisionRule<'hold_payment'> = (state, command, context) => {
  if (!hasRole(context, 'manager')) return needsRole('manager');
  const { minor, reason } = command;
  const terms = findVersionInForce(context.contracts, context.now)?.terms;
  if (terms === undefined || context.facts.payments == null) {
    return refuse({ reason: 'terms_unknown', terms: ['payment'] });
  }
  if (terms.withholding === undefined) return blocked('NO_WITHHOLDING_RIGHT');
  if (!HOLD_REASONS.includes(reason)) return invalid('reason', 'not_listed');
  const of = toPaymentFor(command);
  if (of === null) return invalid('pieceId', 'missing');
  const payment = context.facts.payments.find((one) => paymentKey(one) === paymentKey(of));
  if (payment === undefined) return notPossible(state, command, 'nothing_owed');
  if (payment.hold !== null) return notPossible(state, command, 'payment_held');
  if (payment.state === 'until_approved') return notPossible(state, command, 'until_approved');
  if (payment.state === 'due') return blocked('PAYMENT_DUE');
  if (!Number.isSafeInteger(minor) || minor <= 0) return invalid('minor', 'empty');
  if (minor > payment.minor) return invalid('minor', 'more_than_owed');
  if (command.noteSha256 === undefined) return invalid('note', 'missing');
  const reviewOn = addDays(localDateOf(context.now, terms.tz), terms.withholding.answerDays);
  const data = { ...named(of), amountMinor: minor, reason, on: payment.on, reviewOn };
  return event(context, 'hold_payment', { ...data, ...noteOf(command) });
};

/** Decides `release_payment`: the held part is paid like the rest. */
export const decideReleasePayment: DecisionRule<'release_payment'> = (state, command, context) => {
  if (!hasRole(context, 'manager')) return needsRole('manager');
  const hold = findOpenHold(state, command.holdSeq);
  if (hold === undefined) return notPossible(state, command, 'no_open_hold');
  const data = { answersSeq: hold.seq, ...named(hold), amountMinor: hold.minor };
  return event(context, 'release_payment', { ...data, ...noteOf(command) });
};

/** Decides `answer_hold`: the creator lets the part go, or objects in their own words. A second answer replaces the first. */
export const decideAnswerHold: DecisionRule<'answer_hold'> = (state, command, context) => {
  const hold = findOpenHold(state, command.holdSeq);
  if (hold === undefined) return notPossible(state, command, 'no_open_hold');
  if (command.stance === 'objects' && command.noteSha256 === undefined) return invalid('note', 'missing');
  const data = { answersSeq: hold.seq, ...named(hold), stance: command.stance };
  return event(context, 'answer_hold', { ...data, ...noteOf(command) });
};

function toPaymentFor({ pieceId, sum }: NamedPayment): PaymentFor | null {
  if (pieceId !== undefined) return sum === undefined ? { pieceId } : null;
  return sum === undefined ? null : { sum };
}

/** The payment as an event names it. */
function named(of: PaymentFor): Pick<EventData, 'deliverableId' | 'sum'> {
  return 'sum' in of ? { sum: of.sum } : { deliverableId: of.pieceId };
}

function blocked(blocker: string): Answer {
  return refuse({ reason: 'contract_blocks', blockers: [blocker], alternative: null, earliestAt: null });
}
