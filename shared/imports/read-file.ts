// Opens a file that a person chose. Runs in the browser, so that nothing but its numbers leaves the machine.
import { IMPORT_FILE_BYTES_MAX } from '../api/limits.ts';
import { ok, type Result, refuse } from '../result.ts';
import { decodeText } from './decode-text.ts';
import { detectFormat } from './formats.ts';
import { readCsv } from './read-csv.ts';
import { isZip, readZip, type ZipEntry } from './read-zip.ts';
import type { FileRefusal, Table } from './table.ts';

/** The tables of a file, the one to import first; `leftOut` names the entries of a zip that hold no table. */
export type ImportFile = { tables: readonly [Table, ...Table[]]; leftOut: readonly string[] };

/** Opens a csv file or a zip of them. Never throws, whatever the bytes are. */
export function readImportFile(bytes: Uint8Array, fileName: string): Result<ImportFile, FileRefusal> {
  if (bytes.length === 0) return refuse({ reason: 'empty_file' });
  if (bytes.length > IMPORT_FILE_BYTES_MAX) {
    return refuse({ reason: 'file_too_large', bytes: bytes.length, bytesMax: IMPORT_FILE_BYTES_MAX });
  }
  if (!isZip(bytes)) return readTables([{ name: fileName, bytes }]);
  if (/\.(xlsx|xlsm|ods|numbers)$/i.test(fileName)) return refuse({ reason: 'spreadsheet', fileName });
  const entries = readZip(bytes, fileName);
  return entries.ok ? readTables(entries.value) : entries;
}

function readTables(entries: readonly ZipEntry[]): Result<ImportFile, FileRefusal> {
  const read = entries.map(({ name, bytes }) => ({ name, result: readTable(bytes, name) }));
  const tooLong = read.find(({ result }) => !result.ok && result.error.reason === 'too_many_rows')?.result;
  if (tooLong && !tooLong.ok) return tooLong;
  const [best, ...others] = read
    .flatMap(({ result }) => (result.ok ? [result.value] : []))
    .map((table) => ({ table, score: usefulness(table) }))
    .sort((a, b) => b.score - a.score)
    .map(({ table }) => table);
  if (best) {
    const leftOut = read.flatMap(({ name, result }) => (result.ok ? [] : [name]));
    return ok({ tables: [best, ...others], leftOut });
  }
  const first = read[0]?.result;
  return first && !first.ok ? first : refuse({ reason: 'no_table' });
}

function readTable(bytes: Uint8Array, name: string): Result<Table, FileRefusal> {
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf) return refuse({ reason: 'spreadsheet', fileName: name });
  const decoded = decodeText(bytes);
  return decoded ? readCsv(decoded, name) : refuse({ reason: 'not_text' });
}

/** Columns understood; a table with a single line (the totals of a channel) stands behind one with lines per post. */
function usefulness(table: Table): number {
  const detected = detectFormat(table);
  return detected ? detected.matchedCount + (table.rows.length > 1 ? 100 : 0) : 0;
}
