// What a settlement holds beside the pieces: retainer, standby, approved expenses, and sums named one by one
// (DOMAIN.md §3.5, §3.7).
import type { ContractVersion, Instant } from '../terms.ts';
import { fromEpochMs, localDateOf, toEpochMs } from '../zone.ts';
import type { SettledLine, UnknownFact } from './frozen-settlement.ts';
import { retainerPay, standbyPay } from './retainer.ts';
import type { SettlementCase } from './settlement-case.ts';

/** Lines that hang on no piece; standby is unknown when the contract promises it without naming the fee. */
export function otherLines(
  input: SettlementCase,
  version: ContractVersion,
): { lines: SettledLine[]; unknown: UnknownFact[] } {
  const standby = standbyLines(input, version);
  return {
    lines: [
      ...retainerLines(input, version),
      ...standby.lines,
      ...expenseLines(input, version),
      ...extraLines(input),
    ],
    unknown: standby.unknown,
  };
}

function retainerLines({ effectiveAt }: SettlementCase, { terms }: ContractVersion): SettledLine[] {
  const { retainer, tz } = terms;
  if (!retainer) return [];
  const pay = retainerPay({ ...retainer, endedLastOn: lastDayBefore(effectiveAt, tz) });
  return [
    { ...lineOf('retainer', 'retainer', pay.amountMinor), fullMinor: retainer.amountMinor, units: pay.days },
  ];
}

/** The last day that belongs to the notice period: an end at local midnight is the end of the day before. */
function lastDayBefore(effectiveAt: Instant, tz: string): string {
  return localDateOf(fromEpochMs(toEpochMs(effectiveAt) - 1), tz);
}

function standbyLines(
  { pauses = [] }: SettlementCase,
  { terms }: ContractVersion,
): { lines: SettledLine[]; unknown: UnknownFact[] } {
  const standbyBps = terms.pause?.standbyBps ?? 0;
  const paused = pauses.filter(({ from, to }) => from < to);
  if (standbyBps === 0 || paused.length === 0) return { lines: [], unknown: [] };
  const monthlyFeeMinor = terms.pause?.standbyMonthlyMinor;
  const month = terms.pause?.standbyMonth ?? '30';
  const lines = paused.map(({ from, to }) => {
    const amountMinor =
      monthlyFeeMinor === undefined ? null : standbyPay({ monthlyFeeMinor, standbyBps, month }, from, to);
    return { ...lineOf('standby', from, amountMinor), bps: standbyBps };
  });
  return { lines, unknown: monthlyFeeMinor === undefined ? [{ code: 'STANDBY_FEE_UNKNOWN' }] : [] };
}

/** Approved expenses, up to the contract's cap. */
function expenseLines({ expensesMinor = 0 }: SettlementCase, { terms }: ContractVersion): SettledLine[] {
  if (expensesMinor === 0) return [];
  return [lineOf('expenses', 'expenses', Math.min(expensesMinor, terms.expensesCapMinor ?? expensesMinor))];
}

function extraLines({ extras = [] }: SettlementCase): SettledLine[] {
  return extras.map(({ id, amountMinor }) => lineOf('extra', id, amountMinor));
}

function lineOf(kind: SettledLine['kind'], id: string, amountMinor: number | null): SettledLine {
  return { kind, id, stage: null, fullMinor: null, bps: null, amountMinor, units: null };
}
