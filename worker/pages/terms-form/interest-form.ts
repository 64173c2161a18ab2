// Interest on late pay in the form of the terms: left empty, the contract names none.
import type { PaymentTerm } from '../../../shared/contract/clauses.ts';
import type { TermsReader, TermsValues } from './terms-reader.ts';
import { toPercent } from './typed-values.ts';

const GRACE_DAYS_MAX = 365;

export function interestValues({ lateInterest }: PaymentTerm): TermsValues {
  if (lateInterest === undefined) return {};
  const { bps, graceDays } = lateInterest;
  return { 'payment-interest': toPercent(bps), 'payment-grace': graceDays === 0 ? '' : String(graceDays) };
}

export function readInterest(read: TermsReader): Pick<PaymentTerm, 'lateInterest'> {
  const bps = read.share('payment-interest');
  const graceDays = read.limit('payment-grace', GRACE_DAYS_MAX);
  if (bps !== undefined) return { lateInterest: { bps, graceDays: graceDays ?? 0 } };
  if (graceDays !== null)
    read.refuse('payment-grace', 'Give the interest itself, or leave its days empty, too.');
  return {};
}
