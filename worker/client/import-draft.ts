// From a chosen file to canonical rows, and from rows to the Worker's verdicts. The file itself stays in the browser.

import { endpoints } from '../../shared/api/endpoints.ts';
import { type ImportAnswer, type ImportBody, importAnswerSchema } from '../../shared/api/import-schemas.ts';
import { HEADER_CHARS_MAX, IMPORT_COLUMNS_MAX } from '../../shared/api/limits.ts';
import { exponentOf } from '../../shared/contract/money/rounding.ts';
import { toWholeSecond } from '../../shared/contract/zone.ts';
import type { Answers } from '../../shared/imports/cells/column-rules.ts';
import {
  type ColumnMapping,
  findRemembered,
  listMissing,
  toMappedFormat,
} from '../../shared/imports/columns/column-mapping.ts';
import { guessMapping } from '../../shared/imports/columns/guess-columns.ts';
import { type DetectedFormat, detectFormat, mapColumns } from '../../shared/imports/formats.ts';
import { type ParsedImport, parseImport } from '../../shared/imports/parse-import.ts';
import { readImportFile } from '../../shared/imports/read-file.ts';
import { refusalSentence } from '../../shared/imports/sentences.ts';
import type { Table } from '../../shared/imports/table.ts';
import { ok, type Result, refuse } from '../../shared/result.ts';
import { sha256Hex } from '../digest.ts';
import type { ImportSetup } from './import-flow.tsx';

/** A file that was read, not yet saved. */
export type ImportDraft = {
  file: File;
  sha256: string;
  table: Table;
  detected: DetectedFormat;
  parsed: ParsedImport;
  answers: Answers;
  /** When the export was made: the instant of counts that have none in the file. */
  capturedAt: string;
  /** What a person said that the columns become; null for an export that is known. */
  mapping: ColumnMapping | null;
  /** True when that was said for an earlier file with the same columns. */
  isRemembered: boolean;
  /** Creator whose past posts those are that name no account; null = nobody has said. */
  pastOf: string | null;
};

/** A file that waits until a person has said what its columns become. */
export type Unread = { file: File; table: Table; mapping: ColumnMapping; isGuessed: boolean };

export type DraftReading = { kind: 'draft'; draft: ImportDraft } | { kind: 'columns'; unread: Unread };

/** What a person has said of the file so far: answers, when the export was made, what the columns become, whose past posts are in it. */
export type ReadingChoices = {
  answers: Answers;
  capturedAt: string | null;
  mapping: ColumnMapping | null;
  pastOf: string | null;
};

/** Why it cannot go on; `mayBeSaved` where a save was on its way and nobody knows whether it arrived. */
export type Failure = { sentence: string; mayBeSaved: boolean };

export async function readFile(
  file: File,
  setup: ImportSetup,
  chosen: ReadingChoices,
): Promise<Result<DraftReading, string>> {
  // The browser lets go of a file that was changed since it was chosen.
  const buffer = await file.arrayBuffer().catch(() => null);
  if (buffer === null)
    return refuse('The file was moved or saved again since you chose it. Choose it once more.');
  const bytes = new Uint8Array(buffer);
  const read = readImportFile(bytes, file.name);
  if (!read.ok) return refuse(refusalSentence(read.error));
  const [first] = read.value.tables;
  const found = understand(read.value.tables, chosen.mapping, setup.mappings);
  if (!found) {
    if (
      first.header.length > IMPORT_COLUMNS_MAX ||
      first.header.some((name) => name.length > HEADER_CHARS_MAX)
    )
      return refuse(
        'These columns are of no export we know, and too many or too long to say what each becomes.',
      );
    const unread = { file, table: first, mapping: guessMapping(first), isGuessed: true };
    return ok({ kind: 'columns', unread });
  }
  // A file is as old as its last change, and never younger than now.
  const exportedAt =
    chosen.capturedAt ?? toWholeSecond(Math.min(file.lastModified || Date.now(), Date.now()));
  const parsed = parseImport(found.table, found.detected.format, {
    campaignTimeZone: setup.timeZone,
    campaignYearHints: { startsOn: setup.startsOn, endsOn: setup.endsOn },
    capturedAt: exportedAt,
    answers: chosen.answers,
    currency: setup.currency,
    currencyDigits: exponentOf(setup.currency),
    campaignName: setup.campaignName,
  });
  const { answers, pastOf } = chosen;
  const draft = {
    file,
    sha256: await sha256Hex(bytes),
    ...found,
    parsed,
    answers,
    pastOf,
    capturedAt: exportedAt,
  };
  return ok({ kind: 'draft', draft });
}

/** What each row would do; writes nothing. */
export function judge(draft: ImportDraft, setup: ImportSetup): Promise<Result<ImportAnswer, Failure>> {
  return post(toBody(draft, setup, { isPreview: true, leftOut: new Set() }));
}

/** What a person takes over of what was judged. */
export type Taking = { judged: ImportAnswer; keepsPast: boolean };

/** Saves all rows but those that were refused, or not wanted: they were shown, and the button said that they are left out. */
export function submit(
  draft: ImportDraft,
  { judged, keepsPast }: Taking,
  setup: ImportSetup,
): Promise<Result<ImportAnswer, Failure>> {
  const leftOut = new Set(
    judged.verdicts.flatMap(({ row, verdict }) =>
      verdict === 'refused' || (verdict === 'past' && !keepsPast) ? [row] : [],
    ),
  );
  return post(toBody(draft, setup, { isPreview: false, leftOut }));
}

/** False for a bare list: its header is ours, so it proves nothing about the next one. */
export function hasOwnHeader({ headerRow }: Table): boolean {
  return headerRow > 0;
}

type Understood = Pick<ImportDraft, 'table' | 'detected' | 'mapping' | 'isRemembered'>;

/** By what a person says now, else by what was said of the same columns before, else as an export that is known. */
function understand(
  tables: readonly Table[],
  mapping: ColumnMapping | null,
  remembered: readonly ColumnMapping[],
): Understood | undefined {
  for (const table of tables) {
    const said = mapping && findRemembered(table, [mapping]);
    if (said) return { ...readAsSaid(table, said), isRemembered: false };
  }
  for (const table of tables) {
    const before = hasOwnHeader(table) ? findRemembered(table, remembered) : undefined;
    if (before && listMissing(before).length === 0)
      return { ...readAsSaid(table, before), isRemembered: true };
  }
  for (const table of tables) {
    const detected = detectFormat(table);
    if (detected) return { table, detected, mapping: null, isRemembered: false };
  }
  return undefined;
}

function readAsSaid(table: Table, mapping: ColumnMapping): Omit<Understood, 'isRemembered'> {
  const format = toMappedFormat(mapping, detectFormat(table)?.format);
  return { table, mapping, detected: mapColumns(table, format) };
}

function toBody(
  draft: ImportDraft,
  setup: ImportSetup,
  { isPreview, leftOut }: { isPreview: boolean; leftOut: Set<number> },
): ImportBody {
  const kept = <R extends { row: number }>(rows: R[]) => rows.filter((row) => !leftOut.has(row.row));
  return {
    campaignId: setup.campaignId,
    isPreview,
    format: draft.detected.format.id,
    fileName: draft.file.name.slice(0, 200),
    fileSha256: draft.sha256,
    content: withRows(draft, kept),
  };
}

function withRows(
  { parsed: { content }, capturedAt, pastOf }: ImportDraft,
  kept: <R extends { row: number }>(rows: R[]) => R[],
): ImportBody['content'] {
  switch (content.kind) {
    case 'observations':
      return { kind: 'observations', rows: kept(content.rows), ...(pastOf === null ? {} : { pastOf }) };
    case 'deliverables':
      return { kind: 'deliverables', rows: kept(content.rows) };
    case 'orders':
      return { kind: 'orders', exportedAt: capturedAt, rows: kept(content.rows) };
    case 'creators':
      return { kind: 'creators', rows: kept(content.rows) };
  }
}

/** Keeps what the columns become, for the next file that has them. */
export async function rememberColumns(mapping: ColumnMapping): Promise<Result<null, Failure>> {
  const answer = await send(endpoints.rememberColumns, mapping);
  return answer.ok ? ok(null) : refuse({ ...answer.error, mayBeSaved: false });
}

async function post(body: ImportBody): Promise<Result<ImportAnswer, Failure>> {
  const answer = await send(endpoints.import, body);
  if (!answer.ok) return refuse({ ...answer.error, mayBeSaved: answer.error.mayBeSaved && !body.isPreview });
  const read = importAnswerSchema().safeParse(answer.value);
  if (read.success) return ok(read.data);
  const sentence =
    'The desk answered with something this page cannot read. Load the page again and choose the file once more.';
  return refuse({ sentence, mayBeSaved: !body.isPreview });
}

async function send(
  { path, method }: { path: string; method: string },
  body: unknown,
): Promise<Result<unknown, Failure>> {
  const answer = await fetch(path, {
    method,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  }).catch(() => null);
  if (!answer)
    return refuse({
      sentence: 'There is no connection to the desk. Try again when you are online.',
      mayBeSaved: true,
    });
  const text: unknown = await answer.json().catch(() => null);
  if (answer.ok) return ok(text);
  // A refusal in our own words wrote nothing; a fault beyond it may have come after the writing.
  return refuse({ sentence: problemOf(text), mayBeSaved: answer.status >= 500 });
}

function problemOf(body: unknown): string {
  // Problems are our own Worker's (RFC 9457); anything else has no words for people.
  const { title, detail } = (body ?? {}) as { title?: string; detail?: string };
  return [title ?? 'The desk did not take it.', detail].filter(Boolean).join(' ');
}
