// Opens a zip without trusting it: what it claims to hold is checked before anything is unpacked.
import { unzipSync } from 'fflate';
import { ok, type Result, refuse } from '../result.ts';
import type { FileRefusal } from './table.ts';

/** What all entries together may unpack to. */
export const ZIP_BYTES_MAX = 25_000_000;
export const ZIP_ENTRIES_MAX = 50;
/** Far enough to tell people how many there are, and to find the mark of a spreadsheet. */
const ENTRIES_LISTED_MAX = 1_000;

export type ZipEntry = { name: string; bytes: Uint8Array };

/** True for the first bytes of a zip, which spreadsheets (.xlsx, .ods) are too. */
export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5);
}

/** The .csv entries of a zip. Only they are unpacked, and each at most to the size it declares. */
export function readZip(bytes: Uint8Array, fileName: string): Result<ZipEntry[], FileRefusal> {
  const entries: { name: string; bytes: number }[] = [];
  const list = (file: { name: string; originalSize: number }) => {
    entries.push({ name: file.name, bytes: file.originalSize });
    // A forged directory may claim any number of entries; throwing is the only way to stop the library.
    if (entries.length > ENTRIES_LISTED_MAX) throw new Error('Too many entries');
    return false;
  };
  const isListed = unzip(bytes, list) !== undefined || entries.length > ENTRIES_LISTED_MAX;
  if (!isListed) return refuse({ reason: 'zip_unreadable' });
  const names = entries.map(({ name }) => name);
  if (names.some((name) => name === '[Content_Types].xml' || name === 'mimetype')) {
    return refuse({ reason: 'spreadsheet', fileName });
  }
  if (entries.length > ZIP_ENTRIES_MAX) {
    return refuse({ reason: 'zip_too_many_entries', entries: entries.length, entriesMax: ZIP_ENTRIES_MAX });
  }
  if (entries.reduce((sum, entry) => sum + entry.bytes, 0) > ZIP_BYTES_MAX) {
    return refuse({ reason: 'zip_too_large', bytesMax: ZIP_BYTES_MAX });
  }
  if (!names.some(isCsvEntry)) return refuse({ reason: 'zip_without_csv' });
  const unpacked = unzip(bytes, ({ name }) => isCsvEntry(name));
  if (!unpacked) return refuse({ reason: 'zip_unreadable' });
  return ok(Object.entries(unpacked).map(([name, content]) => ({ name: baseName(name), bytes: content })));
}

/** macOS adds shadow files ("__MACOSX/._Table data.csv") that are no tables. */
function isCsvEntry(name: string): boolean {
  return /\.csv$/i.test(name) && !/(^|\/)(__MACOSX\/|\._)/.test(name);
}

function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** The library answers a broken archive by throwing. */
function unzip(
  bytes: Uint8Array,
  filter: (file: { name: string; originalSize: number }) => boolean,
): Record<string, Uint8Array> | undefined {
  try {
    return unzipSync(bytes, { filter });
  } catch {
    return undefined;
  }
}
