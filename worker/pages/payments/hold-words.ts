// Payments and holds in words of the desk.

import type { Payment, PaymentLine } from '../../../shared/procedure/payments/list-payments.ts';
import type { HoldReason, PaymentHold } from '../../../shared/procedure/payments/records.ts';
import { HOLD_REASONS } from '../../../shared/procedure/payments/records.ts';
import { formatDay, formatMoment, formatMoney, formatNumberOf } from '../../../shared/ui/format.ts';

export const HOLD_WORDS: Record<HoldReason, string> = {
  not_as_agreed: 'the piece is not as agreed',
  not_disclosed: 'the ad label was not seen',
  removed_early: 'the post was taken down early',
  invalid_traffic: 'results that could not be confirmed',
  amount_unclear: 'the amount is not clear',
};

export const HOLD_CHOICES = HOLD_REASONS.map((reason) => ({ value: reason, label: HOLD_WORDS[reason] }));

/** "$2,000, pay by Mon 20 Dec, $1,200 of it by Mon 6 Dec; $500 of it on hold" */
export function describePayment(
  { minor, on, earlier, state, hold, lateDays }: Payment & Pick<PaymentLine, 'lateDays'>,
  { currency, locale }: { currency: string; locale: string },
): string {
  const money = (amount: number) => formatMoney(amount, { currency, locale, form: 'symbol' });
  const day = formatDay(on, locale);
  const when = {
    until_approved: 'kept until the piece is approved',
    until_out: `once it is out, ${day} at the earliest`,
    to_come: `pay by ${day}`,
    due: `due since ${day}`,
  }[state];
  // Until it is out or approved no day is sure.
  const isDated = state === 'to_come' || state === 'due';
  const before = (isDated ? earlier : []).map(
    (part) => `, ${money(part.minor)} of it by ${formatDay(part.on, locale)}`,
  );
  const held = hold === null ? '' : `; ${money(Math.min(hold.minor, minor))} of it on hold`;
  const late = lateDays === 0 ? '' : `, ${formatNumberOf(lateDays, 'day late', 'days late', locale)}`;
  return `${money(minor)}, ${when}${before.join('')}${late}${held}`;
}

/** What the creator said to a hold. */
export function describeAnswer(
  { answer, answeredAt }: PaymentHold,
  locale: string,
  timeZone: string,
): string {
  if (answer === null || answeredAt === null) return 'has not answered yet';
  const at = formatMoment(answeredAt, locale, timeZone);
  return answer === 'objects' ? `objects, ${at}; see the log for their words` : `agrees, ${at}`;
}
