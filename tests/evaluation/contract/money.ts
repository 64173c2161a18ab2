// The rules of money behind plain functions, as `contract.ts` has the others.
import type { Piece } from '../../../shared/contract/money/kill-fee.ts';
import type { PerformancePlan } from '../../../shared/contract/money/performance-pay.ts';
import { performancePay as payFor } from '../../../shared/contract/money/performance-pay.ts';
import { retainerPay } from '../../../shared/contract/money/retainer.ts';
import type { OpenSettlement, Settlement } from '../../../shared/contract/money/settlement.ts';
import { settle } from '../../../shared/contract/money/settlement.ts';
import { splitByWeights } from '../../../shared/contract/money/splits.ts';
import type { KillFee, LocalDate } from '../../../shared/contract/terms.ts';

type SettlementGiven = {
  deliverables: (Omit<Piece, 'feeMinor'> & { fee: number; currency?: string | null })[];
  stageBps?: Record<string, number> | null;
  brackets?: [number | null, number][] | null;
  paid?: number | null;
  expenses?: number | null;
  clawback?: boolean | null;
  currency?: string | null;
};

/** M01–M04b: without a stage table it is an end for cause. */
export function settlement(given: SettlementGiven): Record<string, unknown> {
  return settledBy(given, given.stageBps ? { model: 'stagePct', stageBps: given.stageBps } : null);
}

/** M09. */
export function killByDays(given: SettlementGiven): Record<string, unknown> {
  const table = (given.brackets ?? []).map(([maxDays, bps]) => ({ maxDays, bps }));
  return settledBy(given, { model: 'daysToPost', table });
}

function settledBy(given: SettlementGiven, killFee: KillFee | null): Record<string, unknown> {
  return toMoneyKeys(
    settle({
      pieces: given.deliverables?.map(toPiece),
      killFee,
      paidMinor: given.paid ?? null,
      hasClawback: given.clawback ?? false,
      expensesMinor: given.expenses ?? 0,
      currencies: [given, ...(given.deliverables ?? [])].flatMap(({ currency }) => currency ?? []),
    }),
  );
}

function toPiece({ fee, currency: _, ...piece }: SettlementGiven['deliverables'][number]): Piece {
  return { ...piece, feeMinor: fee };
}

function toMoneyKeys(result: Settlement | OpenSettlement): Record<string, unknown> {
  return {
    lines: result.lines.map(({ id, bps, amountMinor }) => ({ id, bps, amount: amountMinor })),
    expenses: result.expensesMinor,
    earned: result.earnedMinor,
    paid: result.paidMinor,
    dueToCreator: result.dueToCreatorMinor,
    refundDue: result.refundDueMinor,
    writeOff: result.writeOffMinor,
  };
}

type PerformanceGiven = {
  base?: number | null;
  tiers: [number, number][];
  per?: number | null;
  units: number;
  mode?: 'marginal' | 'cliff' | null;
  floor?: number | null;
  var_cap?: number | null;
  total_cap?: number | null;
};

/** M05, M06. */
export function performancePay(given: PerformanceGiven): Record<string, unknown> {
  const pay = payFor(toPlan(given), given.units);
  return { variableRaw: pay.variableRawMinor, variable: pay.variableMinor, total: pay.totalMinor };
}

export function toPlan(given: Omit<PerformanceGiven, 'units'>): PerformancePlan {
  return {
    baseMinor: given.base ?? 0,
    tiers: Array.isArray(given.tiers)
      ? given.tiers.map(([fromUnits, rateMinor]) => ({ fromUnits, rateMinor }))
      : given.tiers,
    per: given.per ?? 1,
    mode: given.mode ?? 'marginal',
    floorMinor: given.floor ?? null,
    variableCapMinor: given.var_cap ?? null,
    totalCapMinor: given.total_cap ?? null,
  };
}

type RetainerGiven = { amount: number; first: LocalDate; last: LocalDate; endedLastDay: LocalDate };

/** M08. */
export function retainer(given: RetainerGiven): Record<string, unknown> {
  const pay = retainerPay({
    amountMinor: given.amount,
    firstOn: given.first,
    lastOn: given.last,
    endedLastOn: given.endedLastDay,
  });
  return { days: pay.days, of: pay.of, amount: pay.amountMinor };
}

/** M14. */
export function split(given: { total: number; weights: number[] }): Record<string, unknown> {
  return { parts: splitByWeights(given.total, given.weights) };
}
