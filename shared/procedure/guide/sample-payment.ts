// Plausible commands about one payment, for the guide that asks the rules with them.
import type { Instant, LocalDate } from '../../contract/terms.ts';
import type { Command, PaymentCommand } from '../commands.ts';
import { CLOSE_CHECKS } from '../ending/finish.ts';
import { openHolds, paymentFor } from '../payments/hold.ts';
import type { ApprovedExpenses } from '../payments/list-payments.ts';
import { listPayments } from '../payments/list-payments.ts';
import type { Standing } from '../standing.ts';

const SHA = '0'.repeat(64);

/** Holding back the first payment that is still to come; null when there is none. */
export function sampleHold(
  standing: Standing,
  { now, expenses }: { now: Instant; expenses?: ApprovedExpenses | undefined },
): Extract<PaymentCommand, { kind: 'hold_payment' }> | null {
  const payment = listPayments(standing, now, expenses)?.find(
    ({ hold, state }) => hold === null && state === 'to_come',
  );
  if (payment === undefined) return null;
  return {
    kind: 'hold_payment',
    ...paymentFor(payment),
    minor: payment.minor,
    reason: 'amount_unclear',
    noteSha256: SHA,
  };
}

/** Releasing the oldest open hold; null when there is none. */
export function sampleRelease({
  case: state,
}: Pick<Standing, 'case'>): Extract<PaymentCommand, { kind: 'release_payment' }> | null {
  const [hold] = openHolds(state);
  return hold === undefined ? null : { kind: 'release_payment', holdSeq: hold.seq };
}

/** Closing with everything paid on the day and every check made. */
export function sampleClose(
  _standing: Standing,
  { today }: { today: LocalDate },
): Extract<Command, { kind: 'close' }> {
  return { kind: 'close', paidOn: today, checks: [...CLOSE_CHECKS], noteSha256: SHA };
}
