// A part of one payment that is held back while it is in question (DOMAIN.md §1.3 set-off, §4.7): what, why, since when, and
// how it was settled. What is not in question is paid as agreed.
import type { PaymentFor } from '../../contract/money/held-parts.ts';
import type { Instant, LocalDate } from '../../contract/terms.ts';

/** Reasons of a hold. A missed result is none of them: results are shared, work done is paid. */
export const HOLD_REASONS = [
  'not_as_agreed',
  'not_disclosed',
  'removed_early',
  'invalid_traffic',
  'amount_unclear',
] as const;
export type HoldReason = (typeof HOLD_REASONS)[number];

/** Sums that hang on no piece and can be held back like the pay for one. */
export const HELD_SUMS = ['retainer', 'standby', 'expenses'] as const satisfies Extract<
  PaymentFor,
  { sum: string }
>['sum'][];
export type HeldSum = (typeof HELD_SUMS)[number];

export type PaymentHold = PaymentFor & {
  seq: number;
  at: Instant;
  byMemberId: string | null;
  /** The part in question, in minor units of the collaboration's currency. */
  minor: number;
  reason: HoldReason;
  /** The day the sum would have been due, and by when the team looks at the hold again. */
  dueOn: LocalDate;
  reviewOn: LocalDate;
  answer: 'agrees' | 'objects' | null;
  answeredAt: Instant | null;
  /** `agreed`: the creator lets the part go. `released`: it is paid like the rest. */
  outcome: 'open' | 'agreed' | 'released';
  closedAt: Instant | null;
};
