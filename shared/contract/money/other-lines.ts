// What a settlement holds beside the pieces: retainer, standby, approved expenses, and sums named one by one
// (DOMAIN.md §3.5, §3.7).
import { isUnconfirmed } from '../facts/confirmed.ts';
import type { ContractVersion, Instant } from '../terms.ts';
import { fromEpochMs, localDateOf, toEpochMs } from '../zone.ts';
import type { SettledLine, UnknownFact } from './frozen-settlement.ts';
import { retainerPay, standbyPay } from './retainer.ts';
import type { SettlementCase } from './settlement-case.ts';

/**
 * Lines that hang on no piece. Standby is unknown when the contract promises it without naming the fee, a retainer while
 * nobody has read on the paper whether there is one: it is not counted, and the money cannot be frozen.
 */
export function otherLines(input: SettlementCase, version: ContractVersion): Found {
  const retainer = retainerLines(input, version);
  const standby = standbyLines(input, version);
  return {
    lines: [...retainer.lines, ...standby.lines, ...expenseLines(input, version), ...namedLines(input)],
    unknown: [...retainer.unknown, ...standby.unknown],
  };
}

type Found = { lines: SettledLine[]; unknown: UnknownFact[] };

function retainerLines({ effectiveAt }: SettlementCase, { terms }: ContractVersion): Found {
  const { retainer, tz } = terms;
  if (isUnconfirmed(terms, 'retainer'))
    return { lines: [], unknown: [{ code: 'TERM_UNCONFIRMED', term: 'retainer' }] };
  if (!retainer) return { lines: [], unknown: [] };
  const pay = retainerPay({ ...retainer, endedLastOn: lastDayBefore(effectiveAt, tz) });
  const line = lineOf('retainer', 'retainer', pay.amountMinor);
  return { lines: [{ ...line, fullMinor: retainer.amountMinor, units: pay.days }], unknown: [] };
}

/** The last day that belongs to the notice period: an end at local midnight is the end of the day before. */
function lastDayBefore(effectiveAt: Instant, tz: string): string {
  return localDateOf(fromEpochMs(toEpochMs(effectiveAt) - 1), tz);
}

function standbyLines({ pauses = [] }: SettlementCase, { terms }: ContractVersion): Found {
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

function namedLines({ extras = [], interest = [] }: SettlementCase): SettledLine[] {
  return [
    ...extras.map(({ id, amountMinor }) => lineOf('extra', id, amountMinor)),
    ...interest.map(({ id, amountMinor }) => lineOf('interest', id, amountMinor)),
  ];
}

function lineOf(kind: SettledLine['kind'], id: string, amountMinor: number | null): SettledLine {
  return { kind, id, stage: null, fullMinor: null, bps: null, amountMinor, units: null };
}
