// The money part of a column: a settlement, dated. Its sums are the settlement's own, to the cent.
import type { FrozenSettlement } from '../../contract/money/frozen-settlement.ts';
import type { SettlementProblem } from '../../contract/money/settlement-for.ts';
import type { Result } from '../../result.ts';
import type { Assumption, ExitColumn } from './exit-column.ts';
import type { MoneyFacts } from './exit-settlement.ts';
import type { PaymentPlanFacts } from './payment-plan.ts';
import { splitByDay, toPayments } from './payment-plan.ts';

export type ColumnMoney = Pick<
  ExitColumn,
  | 'spentMinor'
  | 'earnedMinor'
  | 'payments'
  | 'owedNowMinor'
  | 'owedLaterMinor'
  | 'totalMinor'
  | 'later'
  | 'unknown'
  | 'problem'
  | 'assumptions'
>;

/** The settlement as a column shows it; a contradiction leaves the numbers out and is named. */
export function moneyOf(
  settled: Result<FrozenSettlement, SettlementProblem>,
  { standing, plan }: { standing: Pick<MoneyFacts, 'money'>; plan: PaymentPlanFacts },
): ColumnMoney {
  if (!settled.ok) return noMoney(standing, settled.error);
  const { earnedMinor, later, unknown, isPayByFallback } = settled.value;
  const payments = toPayments(settled.value, plan);
  const owed = payments === null ? null : splitByDay(payments, plan.today);
  const spentMinor = settled.value.paidMinor;
  const assumptions: Assumption[] = isPayByFallback
    ? [{ code: 'PAY_DAYS_FALLBACK', facts: { days: 30 } }]
    : [];
  return {
    spentMinor,
    earnedMinor,
    payments,
    owedNowMinor: owed?.owedNowMinor ?? null,
    owedLaterMinor: owed?.owedLaterMinor ?? null,
    totalMinor:
      owed === null || spentMinor === null ? null : spentMinor + owed.owedNowMinor + owed.owedLaterMinor,
    later,
    unknown,
    problem: null,
    assumptions,
  };
}

/** A column without numbers, and why. */
export function noMoney({ money }: Pick<MoneyFacts, 'money'>, problem: SettlementProblem): ColumnMoney {
  return {
    spentMinor: money?.paidMinor ?? null,
    earnedMinor: null,
    payments: null,
    owedNowMinor: null,
    owedLaterMinor: null,
    totalMinor: null,
    later: [],
    unknown: [],
    problem,
    assumptions: [],
  };
}
