// Text → table: which mark separates the columns, where the header is, and which line is which.
import Papa from 'papaparse/papaparse.js';
import { IMPORT_ROWS_MAX } from '../api/limits.ts';
import { recogniseAddress } from '../networks/index.ts';
import { ok, type Result, refuse } from '../result.ts';
import type { DecodedText } from './decode-text.ts';
import type { Delimiter, FileRefusal, Table, TableRow } from './table.ts';

const DELIMITERS: readonly Delimiter[] = [',', ';', '\t'];
/** Titles and comments may stand above the header, but not many. */
const HEADER_ROW_MAX = 20;
const SNIFFED_ROWS = 30;

/** The table in a text. Columns are separated as a "sep=" line says, or else as makes the most even table. */
export function readCsv({ text, encoding }: DecodedText, name: string): Result<Table, FileRefusal> {
  const normal = text.replace(/\r\n?/g, '\n');
  if (normal.trim() === '') return refuse({ reason: 'empty_file' });
  if (/^\s*<(!doctype|html|head|body|\?xml)/i.test(normal)) return refuse({ reason: 'web_page' });
  const [, separator, body = normal] = /^"?sep=([,;\t])"?\n([\s\S]*)$/i.exec(normal) ?? [];
  const delimiter = DELIMITERS.find((one) => one === separator) ?? sniffDelimiter(body);
  const { data, errors } = Papa.parse(body, { delimiter, newline: '\n' });
  const firstRow = separator === undefined ? 1 : 2;
  const unclosed = errors.find(({ code }) => code === 'MissingQuotes');
  if (unclosed) return refuse({ reason: 'unclosed_quote', row: (unclosed.row ?? 0) + firstRow });
  const lines = data
    .map((cells, index): TableRow => ({ row: index + firstRow, cells: cells.map((cell) => cell.trim()) }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''));
  const header = lines.slice(0, HEADER_ROW_MAX).find(({ cells }) => isHeader(cells)) ?? findListHeader(lines);
  if (!header) return refuse({ reason: 'no_table' });
  const rows = lines.filter(({ row }) => row > header.row);
  if (rows.length > IMPORT_ROWS_MAX) {
    return refuse({ reason: 'too_many_rows', rows: rows.length, rowsMax: IMPORT_ROWS_MAX });
  }
  return ok({ name, encoding, delimiter, header: header.cells, headerRow: header.row, rows });
}

/**
 * The header of a bare list of handles or addresses, one a line. Where its first line is one of them, the header is ours:
 * it stands above the file, in row 0.
 */
function findListHeader(lines: readonly TableRow[]): TableRow | undefined {
  const named = lines.map(({ cells }) => cells.filter((cell) => cell !== ''));
  const [first, ...others] = named.map((cells) => (cells.length === 1 ? (cells[0] ?? '') : ''));
  const isAccount = (cell: string) => /^@\S+$/.test(cell) || recogniseAddress(cell).network !== null;
  if (first === undefined || ![first, ...others].some(isAccount) || named.some(({ length }) => length !== 1))
    return undefined;
  if (!isAccount(first)) return lines[0];
  return { row: 0, cells: [first.startsWith('@') ? 'handle' : 'profile_url'] };
}

/** A header names at least two columns, in words. */
function isHeader(cells: readonly string[]): boolean {
  const names = cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
  return names.length >= 2 && names.every((cell) => /\p{L}|@/u.test(cell)) && !names[0]?.startsWith('#');
}

function sniffDelimiter(text: string): Delimiter {
  const scored = DELIMITERS.map((delimiter) => {
    const { data } = Papa.parse(text, { delimiter, newline: '\n', preview: SNIFFED_ROWS });
    const lines = data.filter((cells) => cells.some((cell) => cell.trim() !== ''));
    const width = lines.find(isHeader)?.length ?? 1;
    const evenRatio = lines.filter((cells) => cells.length === width).length / Math.max(1, lines.length);
    return { delimiter, score: width < 2 ? 0 : width * (1 + evenRatio) };
  });
  return scored.reduce((best, next) => (next.score > best.score ? next : best)).delimiter;
}
