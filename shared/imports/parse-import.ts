// A table of a known format → canonical rows, with a verdict for every line of the file. Nothing is guessed: a line that
// cannot be read is refused with its cell, one that waits for an answer is held back.
import type { CreatorRow, DeliverableRow, ObservationRow, OrderRow } from '../api/import-schemas.ts';
import type { Instant, LocalDate } from '../contract/terms.ts';
import {
  type Answers,
  type ColumnRules,
  decideColumns,
  type ImportQuestion,
  listQuestions,
} from './cells/column-rules.ts';
import { toCreator } from './creators/to-creator.ts';
import { type Field, foldHeader, type ImportFormat, type LeftOut } from './formats/format.ts';
import { type DetectedFormat, mapColumns } from './formats.ts';
import { listImplausible } from './implausible.ts';
import { listLineItems } from './orders/line-items.ts';
import { toOrder } from './orders/to-order.ts';
import { isSettledByAnswer, type RowContext, type RowProblem, readRow } from './read-row.ts';
import { judgeRepeats } from './repeated-rows.ts';
import { CELL_SENTENCES, type CellProblem, ROW_SENTENCES } from './sentences.ts';
import type { Table, TableRow } from './table.ts';
import { toDeliverable } from './to-deliverable.ts';
import { isUnknownSource, type Making, toObservation } from './to-observation.ts';

export type ParseOptions = {
  /** Zone of dates that name none. */
  campaignTimeZone: string;
  /** The flight: decides the year of dates that have none. */
  campaignYearHints: { startsOn: LocalDate; endsOn: LocalDate };
  /** When the export was made; the instant of every count in a file that gives none. */
  capturedAt: Instant;
  answers?: Answers;
  /** Digits of the campaign's currency behind the mark; 2 when not given. */
  currencyDigits?: number;
  /** Of the campaign, ISO 4217. When given, cells and headers that name another one are refused. */
  currency?: string;
  /** When given, rows of deliverables that name another campaign are refused. */
  campaignName?: string;
};

export type ParsedVerdict = {
  row: number;
  /** `repeated` and `skipped` rows are left out without harm; `waiting` ones hang on a question. */
  verdict: 'read' | 'warning' | 'repeated' | 'skipped' | 'waiting' | 'refused';
  code: CellProblem | keyof typeof ROW_SENTENCES | null;
  column: string | null;
  cell: string | null;
  reason: string | null;
};

export type ParsedColumn = { header: string; becomes: Field | 'note' | 'left_out'; leftOut: LeftOut | null };

export type ParsedImport = {
  content:
    | { kind: 'observations'; rows: ObservationRow[] }
    | { kind: 'deliverables'; rows: DeliverableRow[] }
    | { kind: 'orders'; rows: OrderRow[] }
    | { kind: 'creators'; rows: CreatorRow[] };
  verdicts: ParsedVerdict[];
  questions: ImportQuestion[];
  columns: ParsedColumn[];
  skipped: { row: number; code: SkipCode; reason: string }[];
  matchedCount: number;
  columnCount: number;
};

const SKIP_CODES = ['totals_row', 'repeated_header', 'no_numbers', 'line_item'] as const;
type SkipCode = (typeof SKIP_CODES)[number];

const TOTALS =
  /^(?:(?:grand|sub)?total(?:s|general|gesamt|e|es)?|gesamt(?:summe|ergebnis)?|summe|insgesamt|sum|totaux)$/;

/** Reads every line of a table. Rows that are refused, waiting or left out are not in the content. */
export function parseImport(table: Table, format: ImportFormat, options: ParseOptions): ParsedImport {
  const detected = mapColumns(table, format);
  const items = listLineItems(table.rows, detected);
  const body = table.rows.map((line) => ({
    line,
    code: items.has(line) ? ('line_item' as const) : findSkipCode(line, table, detected),
  }));
  const read = body.flatMap(({ line, code }) => (code ? [] : [line]));
  const counted = { ...table, rows: read };
  const columns = decideColumns(counted, detected, options.answers ?? {});
  const questions = listQuestions(counted, columns);
  const context = toContext(table, detected, { columns, options });
  const outcomes = read.map((line) => readLine(line, context, { format, options, questions }));
  const judged = judgeRepeats(outcomes);
  const verdicts = [
    ...judged.map(({ verdict }) => verdict),
    ...body.flatMap(({ line, code }) => (code ? [toSkipped(line.row, code)] : [])),
  ].sort((a, b) => a.row - b.row);
  return {
    content: toContent(format, judged),
    verdicts,
    questions,
    columns: detected.columns.map(toParsedColumn),
    skipped: verdicts.flatMap(toSkippedRow),
    matchedCount: detected.matchedCount,
    columnCount: detected.columnCount,
  };
}

export type Outcome = {
  observation?: ObservationRow;
  deliverable?: DeliverableRow;
  order?: OrderRow;
  creator?: CreatorRow;
  verdict: ParsedVerdict;
};

function toContent(format: ImportFormat, judged: readonly Outcome[]): ParsedImport['content'] {
  switch (format.kind) {
    case 'observations':
      return { kind: 'observations', rows: judged.flatMap(({ observation }) => observation ?? []) };
    case 'deliverables':
      return { kind: 'deliverables', rows: judged.flatMap(({ deliverable }) => deliverable ?? []) };
    case 'orders':
      return { kind: 'orders', rows: judged.flatMap(({ order }) => order ?? []) };
    case 'creators':
      return { kind: 'creators', rows: judged.flatMap(({ creator }) => creator ?? []) };
  }
}

function toContext(
  table: Table,
  detected: DetectedFormat,
  { columns, options }: { columns: ColumnRules[]; options: ParseOptions },
): RowContext {
  return {
    columns,
    columnCount: table.header.length,
    language: detected.language,
    timeZone: options.campaignTimeZone,
    ...options.campaignYearHints,
    capturedAt: options.capturedAt,
    currency: options.currency,
  };
}

/** A line of totals says so in the cell that names the post, or in its first cell when it names none. */
function findSkipCode(
  { cells }: TableRow,
  { header }: Table,
  { columns }: DetectedFormat,
): 'totals_row' | 'repeated_header' | undefined {
  if (header.every((name, index) => name === (cells[index] ?? ''))) return 'repeated_header';
  const naming = columns.flatMap(({ spec, index }) =>
    spec && 'field' in spec && (spec.field === 'post' || spec.field === 'deliverable')
      ? [cells[index] ?? '']
      : [],
  );
  const named = naming.filter((cell) => cell !== '');
  const first = cells.find((cell) => cell !== '') ?? '';
  const saysTotal = (named.length > 0 ? named : [first]).every((cell) => TOTALS.test(foldHeader(cell)));
  return saysTotal ? 'totals_row' : undefined;
}

type Reading = { format: ImportFormat; options: ParseOptions; questions: readonly ImportQuestion[] };

function readLine(line: TableRow, context: RowContext, { format, options, questions }: Reading): Outcome {
  const refused = (problem: RowProblem) => ({ verdict: toRefusal(line.row, problem, questions) });
  const cells = readRow(line, context);
  if ('code' in cells) return refused(cells);
  const { campaign } = cells.texts;
  if (campaign && options.campaignName && foldHeader(campaign) !== foldHeader(options.campaignName)) {
    return refused({ code: 'other_campaign', column: null, cell: campaign });
  }
  const making: Making = {
    row: line.row,
    format,
    capturedAt: options.capturedAt,
    currencyDigits: options.currencyDigits ?? 2,
  };
  const made = MAKERS[format.kind](cells, { ...making, currency: options.currency });
  if ('code' in made) return refused({ ...made, column: null });
  const isUncounted = 'values' in made && Object.values(made.values).every((value) => value === null);
  if (isUncounted && made.isGone !== true) return { verdict: toSkipped(line.row, 'no_numbers') };
  // A post that is gone has no counts any more; those of before stand.
  if (isUncounted) made.values = {};
  const codes = [
    ...('values' in made ? listImplausible(made.values) : []),
    ...(isUnknownSource(cells.texts.source) ? (['unknown_source'] as const) : []),
    ...(cells.isShort ? (['short_row'] as const) : []),
  ];
  const verdict: ParsedVerdict = {
    row: line.row,
    verdict: codes.length > 0 ? 'warning' : 'read',
    code: codes[0] ?? null,
    column: null,
    cell: null,
    reason: codes.length > 0 ? codes.map((code) => ROW_SENTENCES[code]()).join(' ') : null,
  };
  if ('values' in made) return { observation: made, verdict };
  if ('profiles' in made) return { creator: made, verdict };
  return 'orderId' in made ? { order: made, verdict } : { deliverable: made, verdict };
}

const MAKERS = {
  observations: toObservation,
  deliverables: toDeliverable,
  orders: toOrder,
  creators: toCreator,
};

function toSkipped(row: number, code: SkipCode): ParsedVerdict {
  return { row, verdict: 'skipped', code, column: null, cell: null, reason: ROW_SENTENCES[code]() };
}

function toSkippedRow({ row, code, reason }: ParsedVerdict): ParsedImport['skipped'] {
  return isSkip(code) && reason !== null ? [{ row, code, reason }] : [];
}

function isSkip(code: ParsedVerdict['code']): code is SkipCode {
  return SKIP_CODES.some((one) => one === code);
}

/** A cell that a question is open for waits; where no answer would settle it, it is refused. */
function toRefusal(row: number, problem: RowProblem, questions: readonly ImportQuestion[]): ParsedVerdict {
  const { code, column, cell } = problem;
  const isAsked = isSettledByAnswer(code) && questions.some((question) => question.column === column);
  return {
    row,
    verdict: isAsked ? 'waiting' : 'refused',
    code,
    column,
    cell,
    reason: CELL_SENTENCES[code](cell ?? ''),
  };
}

function toParsedColumn({ header, spec }: DetectedFormat['columns'][number]): ParsedColumn {
  if (!spec) return { header, becomes: 'note', leftOut: null };
  return 'field' in spec
    ? { header, becomes: spec.field, leftOut: null }
    : { header, becomes: 'left_out', leftOut: spec.leftOut };
}
