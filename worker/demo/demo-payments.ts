// What the demo's creators were paid: one transfer each, before the flight or after work that is over.
import { addDays, localDateOf } from '../../shared/contract/zone.ts';
import { NOTHING_PAID } from '../../shared/procedure/payments/paid-sums.ts';
import { insertPaymentStatement } from '../store/agreement/recorded-payments.ts';
import type { Place } from './load-demo.ts';

export function demoPaymentStatement(
  db: D1Database,
  { workspaceId, memberId, now, campaign, creator }: Place,
  { collaborationId, firstPieceId }: { collaborationId: string; firstPieceId: string | undefined },
): D1PreparedStatement {
  const today = localDateOf(now, campaign.timeZone);
  const after = addDays(campaign.endsOn, 14);
  const on = creator.story === 'completed' && after < today ? after : addDays(campaign.startsOn, -7);
  const { paidMinor: minor } = creator;
  const paid = { minor, on, paidFor: firstPieceId ?? 'other:other', reference: 'Transfer 20417' };
  return insertPaymentStatement(db, workspaceId, {
    ...{ id: `${collaborationId}-paid`, collaborationId, memberId, now, seen: 0 },
    payment: minor === 0 ? { minor, on: null, paidFor: NOTHING_PAID, reference: '' } : paid,
  });
}
