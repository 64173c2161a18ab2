// Who closes a case and says on which day the last of it was paid has recorded that payment: what was still open, in the batch of
// the closing.
import { uuidv7 } from 'uuidv7';
import type { CollaborationEvent } from '../../../shared/procedure/events.ts';
import { guardPaidStatement, insertPaymentStatement } from '../../store/agreement/recorded-payments.ts';
import type { Papers } from '../../store/procedure/papers.ts';

/** True for an event after which more is paid than the standing of its batch knows. */
export function recordsPayment({ kind, data }: CollaborationEvent): boolean {
  return kind === 'close' && data.paidOn !== undefined && data.amountMinor !== undefined;
}

/** The payment, as long as what was paid is what the decision has read; nothing for other events. */
export function closingPaymentStatements(
  db: D1Database,
  { workspaceId, memberId }: { workspaceId: string; memberId: string | null },
  { event, papers, now }: { event: CollaborationEvent; papers: Papers; now: string },
): D1PreparedStatement[] {
  const { paidOn, amountMinor } = event.data;
  if (!recordsPayment(event) || paidOn === undefined || amountMinor === undefined) return [];
  const { collaborationId } = event;
  return [
    guardPaidStatement(db, workspaceId, { collaborationId, paidMinor: papers.paidMinor }),
    insertPaymentStatement(db, workspaceId, {
      ...{ id: uuidv7(), collaborationId, memberId, now, seen: null },
      payment: { minor: amountMinor, on: paidOn, paidFor: 'other:settlement', reference: '' },
    }),
  ];
}
