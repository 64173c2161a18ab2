// Holds of payments to build cases from.
import type { PaymentHold } from '../../../../shared/procedure/payments/records.ts';

export function holdOf(part: Partial<PaymentHold> = {}): PaymentHold {
  return {
    seq: 3,
    at: '2026-11-18T16:00:00Z',
    byMemberId: 'manager',
    pieceId: 'one',
    minor: 20_000,
    reason: 'not_disclosed',
    dueOn: '2026-12-10',
    reviewOn: '2026-11-28',
    answer: null,
    answeredAt: null,
    outcome: 'open',
    closedAt: null,
    ...part,
  };
}
