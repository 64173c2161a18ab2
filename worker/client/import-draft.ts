// From a chosen file to canonical rows, and from rows to the Worker's verdicts. The file itself stays in the browser.

import { endpoints } from '../../shared/api/endpoints.ts';
import { type ImportAnswer, type ImportBody, importAnswerSchema } from '../../shared/api/import-schemas.ts';
import { exponentOf } from '../../shared/contract/money/rounding.ts';
import type { Answers } from '../../shared/imports/cells/column-rules.ts';
import { type DetectedFormat, detectFormat } from '../../shared/imports/formats.ts';
import { type ParsedImport, parseImport } from '../../shared/imports/parse-import.ts';
import { readImportFile } from '../../shared/imports/read-file.ts';
import { refusalSentence } from '../../shared/imports/sentences.ts';
import type { Table } from '../../shared/imports/table.ts';
import { ok, type Result, refuse } from '../../shared/result.ts';
import type { ImportSetup } from './import-flow.tsx';

/** A file that was read, not yet saved. */
export type Draft = {
  file: File;
  sha256: string;
  table: Table;
  detected: DetectedFormat;
  parsed: ParsedImport;
  answers: Answers;
  /** When the export was made: the instant of counts that have none in the file. */
  capturedAt: string;
};

export async function readFile(
  file: File,
  setup: ImportSetup,
  { answers, capturedAt }: { answers: Answers; capturedAt: string | null },
): Promise<Result<Draft, string>> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const read = readImportFile(bytes, file.name);
  if (!read.ok) return refuse(refusalSentence(read.error));
  const found = findKnownTable(read.value.tables);
  if (!found) {
    return refuse(
      'These columns are of no export we know: YouTube Studio, Instagram posts, TikTok content, Shopify orders, or a metrics.csv, deliverables.csv or orders.csv with the names in the documentation.',
    );
  }
  // A file is as old as its last change, and never younger than now.
  const exportedAt = capturedAt ?? toInstant(Math.min(file.lastModified || Date.now(), Date.now()));
  const parsed = parseImport(found.table, found.detected.format, {
    campaignTimeZone: setup.timeZone,
    campaignYearHints: { startsOn: setup.startsOn, endsOn: setup.endsOn },
    capturedAt: exportedAt,
    answers,
    currency: setup.currency,
    currencyDigits: exponentOf(setup.currency),
    campaignName: setup.campaignName,
  });
  return ok({ file, sha256: await hash(bytes), ...found, parsed, answers, capturedAt: exportedAt });
}

/** What each row would do; writes nothing. */
export function judge(draft: Draft, setup: ImportSetup): Promise<Result<ImportAnswer, string>> {
  return post(toBody(draft, setup, { isPreview: true, leftOut: new Set() }));
}

/** Saves all rows but those that were refused: they were shown, and the button said that they are left out. */
export function submit(
  draft: Draft,
  judged: ImportAnswer,
  setup: ImportSetup,
): Promise<Result<ImportAnswer, string>> {
  const leftOut = new Set(
    judged.verdicts.filter((verdict) => verdict.verdict === 'refused').map((verdict) => verdict.row),
  );
  return post(toBody(draft, setup, { isPreview: false, leftOut }));
}

function findKnownTable(tables: readonly Table[]): { table: Table; detected: DetectedFormat } | undefined {
  for (const table of tables) {
    const detected = detectFormat(table);
    if (detected) return { table, detected };
  }
  return undefined;
}

function toBody(
  draft: Draft,
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
  { parsed: { content }, capturedAt }: Draft,
  kept: <R extends { row: number }>(rows: R[]) => R[],
): ImportBody['content'] {
  switch (content.kind) {
    case 'observations':
      return { kind: 'observations', rows: kept(content.rows) };
    case 'deliverables':
      return { kind: 'deliverables', rows: kept(content.rows) };
    case 'orders':
      return { kind: 'orders', exportedAt: capturedAt, rows: kept(content.rows) };
    case 'creators':
      return { kind: 'creators', rows: kept(content.rows) };
  }
}

async function post(body: ImportBody): Promise<Result<ImportAnswer, string>> {
  const answer = await fetch(endpoints.import.path, {
    method: endpoints.import.method,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  }).catch(() => null);
  if (!answer) return refuse('There is no connection to the desk. Try again when you are online.');
  const text: unknown = await answer.json().catch(() => null);
  if (!answer.ok) return refuse(problemOf(text));
  return ok(importAnswerSchema().parse(text));
}

function problemOf(body: unknown): string {
  // Problems are our own Worker's (RFC 9457); anything else has no words for people.
  const { title, detail } = (body ?? {}) as { title?: string; detail?: string };
  return [title ?? 'The desk did not take it.', detail].filter(Boolean).join(' ');
}

async function hash(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function toInstant(ms: number): string {
  return `${new Date(ms).toISOString().slice(0, 19)}Z`;
}
