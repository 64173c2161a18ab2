// A payment is written down, or taken back, with its line of the audit in the same batch; the sums follow before the answer.
import { uuidv7 } from 'uuidv7';
import { readFrozenSettlement } from '../../../shared/contract/money/frozen-settlement.ts';
import { localDateOf } from '../../../shared/contract/zone.ts';
import { frozenMoneyOf } from '../../../shared/procedure/ending/agreed-end.ts';
import { openMinorOf } from '../../../shared/procedure/payments/list-dues.ts';
import { NOTHING_PAID } from '../../../shared/procedure/payments/paid-sums.ts';
import type {
  PaymentAsked,
  PaymentDoubt,
  PaymentProblems,
  PaymentSurroundings,
} from '../../../shared/procedure/payments/record-payment.ts';
import { judgePayment, stateOfPayments } from '../../../shared/procedure/payments/record-payment.ts';
import type { Standing } from '../../../shared/procedure/standing.ts';
import {
  insertPaymentStatement,
  type RecordedPayment,
  recordedPaymentsOf,
  takeBackPaymentStatement,
} from '../../store/agreement/recorded-payments.ts';
import { changeOf, insertAuditOfChangeStatement } from '../../store/audit.ts';
import { type Papers, papersOf } from '../../store/procedure/papers.ts';
import { type StoredSettlement, settlementOf } from '../../store/procedure/settlements.ts';
import { answer, answerTogether } from '../../store/questions.ts';
import { expensesOf } from '../decision/settle-case.ts';
import { refreshStandings } from '../refresh-standings.ts';

type Who = { workspaceId: string; memberId: string };
export type PaymentOutcome =
  | { is: 'done' | 'not_found' | 'overtaken' }
  | { is: 'refused'; problems: PaymentProblems; doubts: PaymentDoubt[] };

/** `seen` is the state of the payments that the form was made of: in another one nothing is written. */
export async function recordPayment(
  db: D1Database,
  who: Who,
  { standing, asked, seen, now }: { standing: Standing; asked: PaymentAsked; seen: number; now: string },
): Promise<PaymentOutcome> {
  const { papers, payments, settlement } = await readAround(db, who, standing);
  if (papers === undefined) return { is: 'not_found' };
  if (stateOfPayments(payments) !== seen) return { is: 'overtaken' };
  const judged = judgePayment(asked, surroundingsOf(standing, { papers, payments, settlement, now }));
  if (!judged.ok) return { is: 'refused', problems: judged.problems, doubts: judged.doubts };
  return write(db, who, { standing, payment: judged.payment, seen, now });
}

/** Somebody says that nothing was paid so far, which is more than nobody having said a word. */
export async function recordNothingPaid(
  db: D1Database,
  who: Who,
  { standing, now }: { standing: Standing; now: string },
): Promise<PaymentOutcome> {
  const payments = await answer(db, recordedPaymentsOf(who.workspaceId, standing.collaborationId));
  // Said already, or there is a payment by now: nothing is left to say.
  if (payments.some(({ takenBack }) => takenBack === null)) return { is: 'overtaken' };
  const payment = { minor: 0, on: null, paidFor: NOTHING_PAID, reference: '' };
  return write(db, who, { standing, payment, seen: stateOfPayments(payments), now });
}

export async function takeBackPayment(
  db: D1Database,
  who: Who,
  { standing, id, now }: { standing: Standing; id: string; now: string },
): Promise<{ is: 'done' | 'not_found' | 'taken_back' }> {
  const { workspaceId, memberId } = who;
  const { collaborationId } = standing;
  const payments = await answer(db, recordedPaymentsOf(workspaceId, collaborationId));
  const payment = payments.find((one) => one.id === id);
  if (payment === undefined) return { is: 'not_found' };
  const [taken] = await db.batch([
    takeBackPaymentStatement(db, workspaceId, { id, collaborationId, memberId, now }),
    audit(db, who, { action: 'payment.take_back', standing, before: payment, after: null, now }),
  ]);
  if (!taken?.meta.changes) return { is: 'taken_back' };
  await refreshStandings(db, workspaceId, { collaborationIds: [collaborationId], now });
  return { is: 'done' };
}

type Written = Parameters<typeof insertPaymentStatement>[2]['payment'];

async function write(
  db: D1Database,
  who: Who,
  { standing, payment, seen, now }: { standing: Standing; payment: Written; seen: number; now: string },
): Promise<PaymentOutcome> {
  const { workspaceId, memberId } = who;
  const { collaborationId } = standing;
  const [inserted] = await db.batch([
    insertPaymentStatement(db, workspaceId, {
      id: uuidv7(),
      ...{ collaborationId, payment, memberId, now, seen },
    }),
    audit(db, who, { action: 'payment.record', standing, before: null, after: payment, now }),
  ]);
  if (!inserted?.meta.changes) return { is: 'overtaken' };
  await refreshStandings(db, workspaceId, { collaborationIds: [collaborationId], now });
  return { is: 'done' };
}

type Around = { papers: Papers; payments: RecordedPayment[]; settlement: StoredSettlement | undefined };

async function readAround(db: D1Database, { workspaceId }: Who, { case: state, collaborationId }: Standing) {
  const money = frozenMoneyOf(state);
  return answerTogether(db, {
    papers: papersOf(workspaceId, collaborationId),
    payments: recordedPaymentsOf(workspaceId, collaborationId),
    settlement: money && settlementOf(workspaceId, { collaborationId, id: money.settlementId }),
  });
}

function surroundingsOf(
  standing: Standing,
  {
    papers,
    payments,
    settlement,
    now,
  }: Omit<Around, 'settlement'> & { settlement: StoredSettlement | null | undefined; now: string },
): PaymentSurroundings {
  const { contracts, timeZone } = standing;
  const [first] = contracts.map(({ effectiveFrom }) => effectiveFrom).sort();
  const asked = {
    settlement: settlement ? readFrozenSettlement(settlement.body) : null,
    expenses: expensesOf(papers),
    now,
  };
  return {
    today: localDateOf(now, timeZone),
    contractOn: papers.contractSignedOn ?? (first === undefined ? null : localDateOf(first, timeZone)),
    pieceIds: standing.deliverables.map(({ id }) => id),
    recorded: payments.filter(({ takenBack }) => takenBack === null),
    count: payments.length,
    openOf: (paidFor) => openMinorOf(standing, asked, paidFor),
  };
}

type Side = Written | null;

function audit(
  db: D1Database,
  { workspaceId, memberId }: Who,
  change: { action: string; standing: Standing; before: Side; after: Side; now: string },
): D1PreparedStatement {
  const { action, standing, before, after, now } = change;
  const named = (side: Side) => side && fieldsOf(side, standing);
  return insertAuditOfChangeStatement(db, workspaceId, {
    id: uuidv7(),
    at: now,
    memberId,
    action,
    subject: standing.collaborationId,
    details: { ...changeOf(named(before), named(after)) },
  });
}

/** A piece by its name, which outlives it. */
function fieldsOf({ minor, on, paidFor, reference }: Written, { deliverables }: Standing) {
  const piece = deliverables.find(({ id }) => id === paidFor);
  return {
    amountMinor: minor,
    paidOn: on,
    paidFor: piece?.name ?? paidFor,
    ...(reference === '' ? {} : { reference }),
  };
}
