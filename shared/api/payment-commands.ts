// What the team asks for about one payment, as bodies of the HTTP contract. The note travels as text here and is kept beside
// the event, which holds its hash.
import * as z from 'zod/mini';
import { HELD_SUMS, HOLD_REASONS } from '../procedure/payments/records.ts';
import { MONEY_MINOR_MAX, NOTE_CHARS_MAX } from './limits.ts';

const note = () => z.optional(z.string().check(z.maxLength(NOTE_CHARS_MAX)));

/** Bodies of the commands about payments, for the union of everything the team may ask for. */
export const listPaymentCommands = () =>
  [
    z.strictObject({
      kind: z.literal('hold_payment'),
      // One of the two says which payment; the rules refuse none and both.
      pieceId: z.optional(z.string().check(z.minLength(1), z.maxLength(64))),
      sum: z.optional(z.enum(HELD_SUMS)),
      minor: z.int().check(z.gte(0), z.lte(MONEY_MINOR_MAX)),
      reason: z.enum(HOLD_REASONS),
      note: note(),
    }),
    z.strictObject({ kind: z.literal('release_payment'), holdSeq: z.int(), note: note() }),
  ] as const;
