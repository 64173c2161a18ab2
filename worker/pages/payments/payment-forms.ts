// Forms about one payment as the commands they stand for; what is missing or wrong is found by the schema and the rules.
import { parseMoney } from '../desk/parse-typed.ts';
import type { FormReader } from '../dossier-forms/command-form.ts';

/** By the kind a form carries. */
export const PAYMENT_FORMS: Record<string, FormReader> = {
  hold_payment: (fields, { standing }) => ({
    pieceId: fields.valueOf('pieceId'),
    minor: parseMoney(fields.valueOf('amount'), standing.currency) ?? 0,
    reason: fields.valueOf('reason'),
  }),
  release_payment: (fields) => ({ holdSeq: Number(fields.valueOf('holdSeq')) }),
};
