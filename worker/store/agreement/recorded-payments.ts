// Payments one by one, as people recorded them. Never deleted; that one was taken back is said once. What a collaboration calls
// paid is their sum, kept by the database with every write.

import type { PaidSum } from '../../../shared/procedure/payments/paid-sums.ts';
import type { NewPayment } from '../../../shared/procedure/payments/record-payment.ts';
import { type Question, toQuestion } from '../questions.ts';
import { fromJson, guardStatement } from '../rows.ts';

/** One on record, in the order it was recorded. `byName` null = noted before payments were kept one by one. */
export type RecordedPayment = PaidSum & {
  id: string;
  reference: string;
  byName: string | null;
  recordedAt: string;
  takenBack: { at: string; byName: string } | null;
};

type PaymentRow = {
  id: string;
  minor: number;
  paid_on: string | null;
  paid_for: string;
  reference: string;
  recorded_by: string | null;
  by_name: string | null;
  recorded_at: string;
  taken_back_at: string | null;
  taken_back_name: string | null;
};

/**
 * For the collaboration `c`: what stands and says more than its sum, as JSON in the order of days; NULL = nothing does.
 */
export const PAID_SUMS_AS_JSON = `(SELECT nullif(json_group_array(json_object('minor', minor, 'on', paid_on, 'paidFor', paid_for)), '[]')
  FROM (SELECT minor, paid_on, paid_for FROM recorded_payments
    WHERE workspace_id = c.workspace_id AND collaboration_id = c.id AND taken_back_at IS NULL
      AND paid_for NOT IN ('other:before', 'other:nothing')
    ORDER BY paid_on, recorded_at, id LIMIT -1))`;

export function toPaidSums(json: string | null): PaidSum[] {
  return json === null ? [] : fromJson<PaidSum[]>(json);
}

/** All of one collaboration, the latest day first, those taken back too. */
export function recordedPaymentsOf(
  workspaceId: string,
  collaborationId: string,
): Question<RecordedPayment[]> {
  return toQuestion<PaymentRow, RecordedPayment[]>({
    sql: `SELECT p.*, m.name AS by_name, t.name AS taken_back_name FROM recorded_payments p
      LEFT JOIN members m ON m.workspace_id = ?1 AND m.id = p.recorded_by
      LEFT JOIN members t ON t.workspace_id = ?1 AND t.id = p.taken_back_by
      WHERE p.workspace_id = ?1 AND p.collaboration_id = ?2
      ORDER BY p.paid_on DESC NULLS LAST, p.recorded_at DESC, p.id LIMIT -1`,
    columns: [
      ...(['id', 'minor', 'paid_on', 'paid_for', 'reference', 'recorded_by', 'by_name'] as const),
      ...(['recorded_at', 'taken_back_at', 'taken_back_name'] as const),
    ],
    values: [workspaceId, collaborationId],
    toAnswer: (rows) => rows.map(toRecorded),
  });
}

/** Fails the batch when something else is paid by now than what its sums were made of. */
export function guardPaidStatement(
  db: D1Database,
  workspaceId: string,
  { collaborationId, paidMinor }: { collaborationId: string; paidMinor: number | null },
): D1PreparedStatement {
  const paid = 'SELECT paid_minor FROM collaborations WHERE workspace_id = ?1 AND id = ?2';
  return guardStatement(db, `(${paid}) IS ?3`, [workspaceId, collaborationId, paidMinor]);
}

/** `seen` is the state it was judged in (`stateOfPayments`): in another one it is left out. Null = a guard stands before it. */
export function insertPaymentStatement(
  db: D1Database,
  workspaceId: string,
  write: {
    id: string;
    collaborationId: string;
    payment: Omit<NewPayment, 'on'> & { on: string | null };
    memberId: string | null;
    now: string;
    seen: number | null;
  },
): D1PreparedStatement {
  const { id, collaborationId, payment, memberId, now, seen } = write;
  const { minor, on, paidFor, reference } = payment;
  return db
    .prepare(
      `INSERT INTO recorded_payments (workspace_id, collaboration_id, id, minor, paid_on, paid_for, reference, recorded_by, recorded_at)
       SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9
       WHERE ?10 IS NULL OR (SELECT count(*) + count(taken_back_at) FROM recorded_payments WHERE workspace_id = ?1 AND collaboration_id = ?2) = ?10`,
    )
    .bind(workspaceId, collaborationId, id, minor, on, paidFor, reference, memberId, now, seen);
}

/** Changes nothing where it was taken back already. */
export function takeBackPaymentStatement(
  db: D1Database,
  workspaceId: string,
  {
    id,
    collaborationId,
    memberId,
    now,
  }: { id: string; collaborationId: string; memberId: string; now: string },
): D1PreparedStatement {
  return db
    .prepare(
      `UPDATE recorded_payments SET taken_back_at = ?5, taken_back_by = ?4
       WHERE workspace_id = ?1 AND collaboration_id = ?2 AND id = ?3 AND taken_back_at IS NULL`,
    )
    .bind(workspaceId, collaborationId, id, memberId, now);
}

function toRecorded(row: PaymentRow): RecordedPayment {
  return {
    id: row.id,
    minor: row.minor,
    on: row.paid_on,
    paidFor: row.paid_for,
    reference: row.reference,
    byName: row.recorded_by === null ? null : (row.by_name ?? ''),
    recordedAt: row.recorded_at,
    takenBack:
      row.taken_back_at === null ? null : { at: row.taken_back_at, byName: row.taken_back_name ?? '' },
  };
}
