// When each sum of a settlement falls due. What was paid counts towards the sums it was paid for and then the earliest ones, so
// that what is owed, day by day, adds up to what the settlement says, to the cent.
import { isFinished } from '../../contract/facts/piece-stages.ts';
import type { FrozenSettlement, PayDay, SettledLine } from '../../contract/money/frozen-settlement.ts';
import { payClauseOf } from '../../contract/money/piece-prices.ts';
import { DAYS_TO_PAY_FALLBACK } from '../../contract/money/settlement.ts';
import type { ContractVersion, LocalDate, Terms } from '../../contract/terms.ts';
import { addDays, localDateOf } from '../../contract/zone.ts';
import { interestLines, withoutInterestPaid } from '../payments/due-interest.ts';
import { type Due, matchPaid, type PaidSum } from '../payments/paid-sums.ts';
import type { DeliverableStanding } from '../standing.ts';
import type { DatedSum } from './exit-column.ts';

export type PaymentPlanFacts = {
  deliverables: readonly Pick<DeliverableStanding, 'id' | 'publishedAt' | 'dueOn' | 'stage'>[];
  contracts: readonly ContractVersion[];
  /** The one that governs the settlement. */
  version: ContractVersion;
  today: LocalDate;
  expensesApprovedOn?: LocalDate | undefined;
  /** What was paid, as far as it names a day or a sum. */
  payments?: readonly PaidSum[] | undefined;
  /** True: unfinished sums fall due with the settlement. False: each piece on its own date. */
  isEnd: boolean;
};

/** What is still owed by day, a refund last; null while the settlement does not know who owes whom. */
export function toPayments(settlement: FrozenSettlement, facts: PaymentPlanFacts): DatedSum[] | null {
  const { refundDueMinor, payByOn } = settlement;
  const dues = toDues(settlement, facts);
  if (dues === null || refundDueMinor === null) return null;
  const owed = dues.flatMap(({ on, what, id, openMinor }) =>
    openMinor > 0 ? [{ on, minor: openMinor, what, id }] : [],
  );
  const refund = { on: payByOn, minor: -refundDueMinor, what: 'refund', id: 'refund' } as const;
  return refundDueMinor > 0 ? [...owed, refund] : owed;
}

/** Every sum on its day, paid or not, with what paid it; null while the settlement does not know who owes whom. */
export function toDues(settlement: FrozenSettlement, facts: PaymentPlanFacts): Due[] | null {
  const { dueToCreatorMinor, paidMinor } = settlement;
  if (dueToCreatorMinor === null || paidMinor === null) return null;
  return matchPaid(datedLines(settlement, facts), { paidMinor, payments: facts.payments });
}

/** What of it is interest by a day, line by line, by the contract that governs it; empty where that names none. */
export function interestOn(
  settlement: FrozenSettlement,
  facts: PaymentPlanFacts,
  until: LocalDate,
): { id: string; amountMinor: number }[] {
  const clause = facts.version.terms.lateInterest;
  const { paidMinor } = settlement;
  if (clause === undefined || paidMinor === null) return [];
  const paid = withoutInterestPaid({ paidMinor, payments: facts.payments });
  return interestLines(matchPaid(datedLines(settlement, facts), paid), clause, until);
}

/** Owed on or before the day, and after it. */
export function splitByDay(
  payments: readonly DatedSum[],
  today: LocalDate,
): { owedNowMinor: number; owedLaterMinor: number } {
  const sum = (list: readonly DatedSum[]): number => list.reduce((all, { minor }) => all + minor, 0);
  return {
    owedNowMinor: sum(payments.filter(({ on }) => on <= today)),
    owedLaterMinor: sum(payments.filter(({ on }) => on > today)),
  };
}

/** What is paid to the creator, day by day; the sums of one day together. */
export function payDaysOf(payments: readonly DatedSum[]): PayDay[] {
  const days = new Map<LocalDate, number>();
  for (const { on, minor } of payments) if (minor > 0) days.set(on, (days.get(on) ?? 0) + minor);
  return [...days].map(([on, minor]) => ({ on, minor })).sort((a, b) => (a.on < b.on ? -1 : 1));
}

/** True once the pay for a piece is no longer kept for its approval. */
function isApproved({ stage, publishedAt }: Pick<DeliverableStanding, 'stage' | 'publishedAt'>): boolean {
  return publishedAt !== null || isFinished(stage);
}

/** True once the days to pay for a piece may run: it is out, or approved where the contract pays by approval. */
export function isDelivered(
  piece: Pick<DeliverableStanding, 'stage' | 'publishedAt'>,
  { heldUntilApproved }: Pick<Terms, 'heldUntilApproved'>,
): boolean {
  return piece.publishedAt !== null || (heldUntilApproved === true && isApproved(piece));
}

function datedLines(settlement: FrozenSettlement, facts: PaymentPlanFacts): DatedSum[] {
  return settlement.lines
    .flatMap((line) => {
      const { kind, id, amountMinor } = line;
      if (amountMinor === null || amountMinor === 0) return [];
      return [{ on: dueOnOf(line, settlement, facts), minor: amountMinor, what: kind, id }];
    })
    .map((line, index) => ({ line, index }))
    .sort((a, b) => (a.line.on === b.line.on ? a.index - b.index : a.line.on < b.line.on ? -1 : 1))
    .map(({ line }) => line);
}

/** A published piece keeps its own date when it is earlier than the settlement's. */
function dueOnOf(line: SettledLine, { payByOn }: FrozenSettlement, facts: PaymentPlanFacts): LocalDate {
  const own = ownDate(line, facts);
  if (own === null) return payByOn;
  return facts.isEnd && own.on > payByOn ? payByOn : own.on;
}

function ownDate(
  line: SettledLine,
  { deliverables, contracts, version, today, isEnd, expensesApprovedOn }: PaymentPlanFacts,
): { on: LocalDate } | null {
  const { terms } = version;
  const days = terms.daysToPay ?? DAYS_TO_PAY_FALLBACK;
  // Interest is owed since the sum was late: at once, or with the end.
  if (line.kind === 'interest') return isEnd ? null : { on: today };
  // Without a day of its own a sum falls due with the end, and not some days after whoever looks at it.
  if (line.kind === 'extra' || (line.kind === 'expenses' && expensesApprovedOn === undefined)) {
    return isEnd ? null : { on: addDays(today, days) };
  }
  if (line.kind === 'expenses') return { on: addDays(expensesApprovedOn ?? today, days) };
  if (line.kind === 'retainer' && terms.retainer && !isEnd)
    return { on: addDays(terms.retainer.lastOn, days) };
  const piece = deliverables.find(({ id }) => id === line.id);
  if (piece === undefined || (line.kind !== 'piece' && line.kind !== 'performance')) return null;
  if (piece.publishedAt === null) {
    if (isEnd) return null;
    // Work that is not there yet earns nothing: however late it comes, its days begin then and not before.
    return { on: addDays(piece.dueOn < today && !isDelivered(piece, terms) ? today : piece.dueOn, days) };
  }
  const clause = line.kind === 'performance' ? payClauseOf(piece, contracts, version) : undefined;
  const windowDays = clause?.measurementWindowDays ?? 0;
  return { on: addDays(localDateOf(piece.publishedAt, terms.tz), windowDays + days) };
}
