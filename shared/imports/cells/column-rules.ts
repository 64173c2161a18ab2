// What is decided once per column before its cells are read: how it writes dates and decimals, or what must be asked.

import { NETWORKS } from '../../networks/index.ts';
import type { Field } from '../formats/format.ts';
import type { DetectedFormat } from '../formats.ts';
import type { Table } from '../table.ts';
import { type ColumnDateOrder, type DateOrder, decideDateOrder, hasTwoOrders } from './column-dates.ts';
import { type ColumnDecimal, type DecimalMark, decideDecimal, isAmbiguousNumber } from './column-numbers.ts';
import { readDate } from './read-date.ts';
import { readDuration } from './read-duration.ts';

export type Answers = { dateOrder?: DateOrder; decimal?: DecimalMark };

/** What only a person can say. `readings` name what the example becomes with each answer. */
export type ImportQuestion = { column: string; row: number; example: string } & (
  | { kind: 'date_order'; readings: readonly { answer: DateOrder; readsAs: string }[] }
  | { kind: 'decimal_mark'; readings: readonly { answer: DecimalMark; readsAs: string }[] }
);

export type ColumnRules = { field: Field; header: string; index: number } & (
  | { kind: 'text' }
  | { kind: 'date'; order: ColumnDateOrder }
  | { kind: 'number'; decimal: ColumnDecimal; isWhole: boolean }
);

const DATE_FIELDS: readonly Field[] = [
  ...(['captured_at', 'published_at', 'due_on', 'ordered_at', 'clicked_at'] as const),
  ...(['returned_at', 'cancelled_at'] as const),
];
const TEXT_FIELDS: readonly Field[] = [
  ...(['post', 'deliverable', 'source', 'quality', 'lifetime', 'campaign', 'creator'] as const),
  ...(['network', 'format', 'stage', 'caption', 'post_status', 'order_id'] as const),
  ...(['code', 'affiliate', 'utm_campaign', 'utm_content', 'landing_page'] as const),
  ...(['referrer', 'survey', 'currency'] as const),
  ...(['creator_key', 'creator_name', 'first_name', 'last_name', 'email', 'handle'] as const),
  'profile_url',
  ...NETWORKS.map(({ id }): Field => `account_${id}`),
];
/** Counts are whole; these may have a fraction. */
const FRACTION_FIELDS: readonly Field[] = [
  ...(['watch_seconds_avg', 'watch_hours', 'paid_spend', 'revenue', 'target_revenue', 'fee'] as const),
  ...(['gross', 'discount', 'net', 'returned'] as const),
];

/** True for what is counted or paid: neither a text nor a date. */
export function isNumberField(field: Field): boolean {
  return !TEXT_FIELDS.includes(field) && !DATE_FIELDS.includes(field);
}

/** How each taken column of a table is to be read. */
export function decideColumns(table: Table, detected: DetectedFormat, answers: Answers): ColumnRules[] {
  const { conventions } = detected.format;
  const convention = detected.language ? conventions[detected.language] : undefined;
  return detected.columns.flatMap(({ spec, header, index }): ColumnRules[] => {
    if (!spec || !('field' in spec)) return [];
    const { field } = spec;
    const cells = table.rows.map((row) => row.cells[index] ?? '');
    if (TEXT_FIELDS.includes(field)) return [{ kind: 'text', field, header, index }];
    if (DATE_FIELDS.includes(field)) {
      const order = decideDateOrder(cells, convention?.dateOrder ?? answers.dateOrder);
      return [{ kind: 'date', field, header, index, order }];
    }
    const isWhole = !FRACTION_FIELDS.includes(field);
    const counted = cells.filter((cell) => readDuration(cell) === undefined);
    const decimal = decideDecimal(counted, {
      ...(convention?.decimal ? { convention: convention.decimal } : {}),
      ...(answers.decimal ? { answer: answers.decimal } : {}),
      isWhole,
    });
    return [{ kind: 'number', field, header, index, decimal, isWhole }];
  });
}

/** One question per column that stays undecided, with its first example. */
export function listQuestions(table: Table, columns: readonly ColumnRules[]): ImportQuestion[] {
  return columns.flatMap((column): ImportQuestion[] => {
    const { header, index } = column;
    const findExample = (isExample: (cell: string) => boolean) => {
      const row = table.rows.find(({ cells }) => isExample(cells[index] ?? ''));
      return row && { column: header, row: row.row, example: row.cells[index] ?? '' };
    };
    if (column.kind === 'date' && column.order === 'undecided') {
      const found = findExample(hasTwoOrders);
      return found ? [{ kind: 'date_order', ...found, readings: toDayReadings(found.example) }] : [];
    }
    if (column.kind === 'number' && column.decimal === 'undecided') {
      const found = findExample((cell) => isAmbiguousNumber(cell, column.isWhole));
      return found ? [{ kind: 'decimal_mark', ...found, readings: toMarkReadings(found.example) }] : [];
    }
    return [];
  });
}

/** "09.11.2026" as 2026-11-09 and as 2026-09-11. */
function toDayReadings(example: string): { answer: DateOrder; readsAs: string }[] {
  const parts = readDate(example);
  if (parts?.kind !== 'numeric') return [];
  const year = parts.year === null ? [] : [String(parts.year)];
  const toText = (month: number, day: number) =>
    [...year, String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-');
  return [
    { answer: 'dmy', readsAs: toText(parts.second, parts.first) },
    { answer: 'mdy', readsAs: toText(parts.first, parts.second) },
  ];
}

/** "1.234" as 1.234 and as 1234, in the plain spelling. */
function toMarkReadings(example: string): { answer: DecimalMark; readsAs: string }[] {
  const toText = (decimal: ',' | '.') =>
    example
      .replace(/[^\d.,]/g, '')
      .replaceAll(decimal === ',' ? '.' : ',', '')
      .replace(decimal, '.');
  return [
    { answer: 'comma', readsAs: toText(',') },
    { answer: 'point', readsAs: toText('.') },
  ];
}
