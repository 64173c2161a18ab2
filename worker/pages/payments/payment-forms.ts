// Forms about one payment as the commands they stand for; what is missing or wrong is found by the schema and the rules.
import { paymentKey } from '../../../shared/contract/money/held-parts.ts';
import type { NamedPayment } from '../../../shared/procedure/commands.ts';
import { HELD_SUMS } from '../../../shared/procedure/payments/records.ts';
import { parseMoney } from '../desk/parse-typed.ts';
import type { FormReader } from '../dossier-forms/command-form.ts';

/** By the kind a form carries. */
export const PAYMENT_FORMS: Record<string, FormReader> = {
  hold_payment: (fields, { standing }) => ({
    ...toNamedPayment(fields.valueOf('payment')),
    minor: parseMoney(fields.valueOf('amount'), standing.currency) ?? 0,
    reason: fields.valueOf('reason'),
  }),
  release_payment: (fields) => ({ holdSeq: Number(fields.valueOf('holdSeq')) }),
};

/** The payment as the form names it: a sum that hangs on no piece, else the id of a piece. */
function toNamedPayment(key: string): NamedPayment {
  const sum = HELD_SUMS.find((one) => paymentKey({ sum: one }) === key);
  return sum === undefined ? { pieceId: key } : { sum };
}
