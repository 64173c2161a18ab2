// What a payment is for, what was paid of it and why one is not recorded, in words of the desk.

import { isUnconfirmed } from '../../../shared/contract/facts/confirmed.ts';
import { type PaymentFor, paymentKey } from '../../../shared/contract/money/held-parts.ts';
import type { Terms } from '../../../shared/contract/terms.ts';
import type { PaymentLine } from '../../../shared/procedure/payments/list-payments.ts';
import type { Due } from '../../../shared/procedure/payments/paid-sums.ts';
import { namedSums } from '../../../shared/procedure/payments/paid-sums.ts';
import {
  PAYMENTS_MAX,
  type PaymentDoubt,
  type PaymentProblem,
  REFERENCE_CHARS_MAX,
} from '../../../shared/procedure/payments/record-payment.ts';
import type { HeldSum } from '../../../shared/procedure/payments/records.ts';
import type { Standing } from '../../../shared/procedure/standing.ts';
import { formatDay, formatMoney, formatNumberOf, formatRate } from '../../../shared/ui/format.ts';
import type { Dossier } from '../dossier/dossier.ts';

type Money = { currency: string; locale: string };

/** Sums that hang on no piece. */
export const SUM_NAMES: Record<HeldSum, string> = {
  retainer: 'Retainer',
  standby: 'Standby pay',
  expenses: 'Approved expenses',
};

const PAID_FOR_WORDS: Record<string, string> = {
  ...Object.fromEntries(Object.entries(SUM_NAMES).map(([sum, name]) => [`sum:${sum}`, name])),
  'other:bonus': 'A bonus of pay by result',
  'other:interest': 'Interest on late pay',
  'other:settlement': 'Settlement of the end',
  'other:other': 'Something else that is owed',
  'other:before': 'Noted as one sum',
  'other:nothing': 'Nothing was paid yet',
};

/** What a recorded payment was for. */
export function namePaidFor(paidFor: string, pieces: readonly { id: string; name: string }[]): string {
  const piece = pieces.find(({ id }) => id === paidFor);
  return piece?.name ?? describePaidFor(paidFor) ?? 'A piece that was removed';
}

/** The same for a sum that is no piece; undefined for everything else. */
export function describePaidFor(paidFor: string): string | undefined {
  return Object.hasOwn(PAID_FOR_WORDS, paidFor) ? PAID_FOR_WORDS[paidFor] : undefined;
}

export function paidForChoices({ deliverables }: Standing): { value: string; label: string }[] {
  return [...deliverables.map(({ id }) => id), ...namedSums()].map((value) => ({
    value,
    label: namePaidFor(value, deliverables),
  }));
}

export function namePayment({ standing }: Pick<Dossier, 'standing'>, of: PaymentFor): string {
  return namePaidFor(paymentKey(of), standing.deliverables);
}

export function amountOf(
  { standing, session }: Pick<Dossier, 'standing' | 'session'>,
  minor: number,
): string {
  return formatMoney(minor, { currency: standing.currency, locale: session.locale, form: 'symbol' });
}

/** ". Paid $1,000 on Tue 3 Mar, 2 days late; $500 on no known day"; begins the line where nothing is open. */
export function describePaid(
  { paid, ...open }: Pick<Due, 'paid'> & ({ openMinor: number } | { minor: number }),
  { currency, locale }: Money,
): string {
  if (paid.length === 0) return '';
  const parts = paid.map(({ minor, on, lateDays }) => {
    const late = lateDays === 0 ? '' : `, ${formatNumberOf(lateDays, 'day late', 'days late', locale)}`;
    const day = on === null ? 'on no known day' : `on ${formatDay(on, locale)}`;
    return `${formatMoney(minor, { currency, locale, form: 'symbol' })} ${day}${late}`;
  });
  const openMinor = 'openMinor' in open ? open.openMinor : open.minor;
  return `${openMinor > 0 ? '. Paid ' : 'Paid '}${parts.join('; ')}`;
}

/** "; interest if paid today $1.37", while it runs, and what it came to once the sum is paid. */
export function describeInterest(
  { interestMinor, state }: Pick<PaymentLine, 'interestMinor' | 'state'>,
  { currency, locale }: Money,
): string {
  if (interestMinor === 0) return '';
  const amount = formatMoney(interestMinor, { currency, locale, form: 'symbol' });
  return `; interest ${state === 'paid' ? '' : 'if paid today '}${amount}`;
}

/** "9% a year by the day, from the day after the last one in time", or that the contract names none. */
export function describeInterestClause({ lateInterest, ...terms }: Terms, locale: string): string {
  if (isUnconfirmed(terms, 'payment')) return 'not known yet: nobody has confirmed the payment term';
  if (lateInterest === undefined) return 'the contract names no interest, so none is reckoned';
  const { bps, graceDays } = lateInterest;
  const from =
    graceDays === 0
      ? 'from the day after the last one in time'
      : `once a payment is more than ${formatNumberOf(graceDays, 'day', 'days', locale)} late`;
  return `${formatRate(bps, locale)} a year by the day, ${from}`;
}

const PROBLEM_WORDS: Record<PaymentProblem['is'], string> = {
  no_amount: 'Say how much was paid: an amount above 0.',
  not_an_amount: 'The amount cannot be read.',
  no_day: 'Say on which day it was paid.',
  future: 'The day is still to come. Record the payment once it was made.',
  no_such_payment: 'Choose what the payment is for: a piece, or one of the sums of the list.',
  too_long: `The reference takes ${REFERENCE_CHARS_MAX} characters, such as the number of a transfer or an invoice.`,
  too_many: `${PAYMENTS_MAX} payments are on record here, which is as many as fit.`,
};

export function describePaymentProblem({ is }: PaymentProblem): string {
  return PROBLEM_WORDS[is];
}

export function describePaymentDoubt(doubt: PaymentDoubt, { currency, locale }: Money): string {
  switch (doubt.is) {
    case 'more_than_owed': {
      const open = formatMoney(doubt.openMinor, { currency, locale, form: 'code' });
      return doubt.openMinor === 0 ? 'Nothing is open there.' : `It is more than is open there, ${open}.`;
    }
    case 'before_contract':
      return `The day is before the contract, ${formatDay(doubt.contractOn, locale)}.`;
    case 'recorded_already':
      return 'The same amount, day and purpose is on record already.';
  }
}
