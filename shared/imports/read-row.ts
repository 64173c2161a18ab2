// One line of a table → its cells by field, or why the line cannot be taken.

import { fromEpochMs } from '../contract/zone.ts';
import { isBlank } from './cells/blank-cell.ts';
import { type DateRules, readDateCell } from './cells/column-dates.ts';
import { readNumber } from './cells/column-numbers.ts';
import type { ColumnRules } from './cells/column-rules.ts';
import { findOtherCurrency } from './cells/currency.ts';
import { readDuration } from './cells/read-duration.ts';
import type { Field, FileLanguage } from './formats/format.ts';
import type { CellProblem } from './sentences.ts';
import type { TableRow } from './table.ts';

export type RowProblem = { code: CellProblem; column: string | null; cell: string | null };

/** Cells of a row by field; a field that the file has no column for is absent, an unmeasured one is null. */
export type RowCells = {
  texts: Partial<Record<Field, string>>;
  dates: Partial<Record<Field, { at: string; on: string } | null>>;
  numbers: Partial<Record<Field, number | null>>;
  /** [lowest, highest] of the counts that were shortened ("12.3K"). */
  bounds: Partial<Record<Field, readonly [number, number]>>;
  isEstimated: boolean;
  /** True when the line ends before the last column. */
  isShort: boolean;
};

export type RowContext = Omit<DateRules, 'order'> & {
  columns: readonly ColumnRules[];
  columnCount: number;
  language: FileLanguage | undefined;
  /** Of the campaign; undefined when money is not checked. */
  currency: string | undefined;
};

const MONEY_FIELDS: readonly Field[] = [
  ...(['fee', 'paid_spend', 'revenue', 'target_revenue'] as const),
  ...(['gross', 'discount', 'net', 'returned'] as const),
];
/** Days that a plan names may lie ahead; what was measured, published or ordered may not. */
const PAST_FIELDS: readonly Field[] = [
  ...(['captured_at', 'published_at', 'ordered_at', 'clicked_at', 'returned_at'] as const),
  ...(['cancelled_at'] as const),
];

/** Reads a line. Of several bad cells the first is the problem, before any that only waits for an answer. */
export function readRow({ cells }: TableRow, context: RowContext): RowCells | RowProblem {
  const extra = cells.slice(context.columnCount).find((cell) => cell !== '');
  if (extra !== undefined) return { code: 'too_many_cells', column: null, cell: extra };
  const isShort = cells.length < context.columnCount;
  const read: RowCells = { texts: {}, dates: {}, numbers: {}, bounds: {}, isEstimated: false, isShort };
  const problems = context.columns.flatMap((column): RowProblem[] => {
    const cell = cells[column.index] ?? '';
    const code = readCell(cell, { column, context, read });
    return code ? [{ code, column: column.header, cell }] : [];
  });
  return problems.find(({ code }) => !isSettledByAnswer(code)) ?? problems[0] ?? read;
}

/** True when the cell may be right, but only a person can say how it reads. */
export function isSettledByAnswer(code: CellProblem): boolean {
  return code === 'order_undecided' || code === 'mark_undecided';
}

type CellContext = { column: ColumnRules; context: RowContext; read: RowCells };

function readCell(cell: string, { column, context, read }: CellContext): CellProblem | undefined {
  const { field } = column;
  if (column.kind === 'text') {
    read.texts[field] = cell;
    return undefined;
  }
  if (column.kind === 'date') {
    const date = readDateCell(cell, { ...context, order: column.order });
    if (!date.ok) return date.reason;
    if (date.value && PAST_FIELDS.includes(field) && isAfter(date.value.at, context.capturedAt))
      return 'in_future';
    read.dates[field] = date.value && { at: fromEpochMs(Date.parse(date.value.at)), on: date.value.on };
    return undefined;
  }
  const { currency } = context;
  const isMoney = currency !== undefined && MONEY_FIELDS.includes(field) && !isBlank(cell);
  if (isMoney && [cell, column.header].some((text) => findOtherCurrency(text, currency) !== undefined)) {
    return 'other_currency';
  }
  const seconds = field === 'watch_seconds_avg' ? readDuration(cell) : undefined;
  const number =
    seconds === undefined
      ? readNumber(cell, { ...column, language: context.language })
      : { ok: true as const, value: seconds, bounds: null };
  if (!number.ok)
    return number.reason === 'negative' && MONEY_FIELDS.includes(field) ? 'negative_amount' : number.reason;
  read.numbers[field] = number.value;
  if (number.bounds !== null) {
    read.bounds[field] = number.bounds;
    read.isEstimated = true;
  }
  return undefined;
}

function isAfter(at: string, other: string): boolean {
  return Date.parse(at) > Date.parse(other);
}
