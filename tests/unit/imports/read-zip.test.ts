import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { isZip, readZip } from '../../../shared/imports/read-zip.ts';

describe('readZip', () => {
  test('opens csv entries alone, in any folder, without the shadows macOS adds', () => {
    const zip = zipSync({
      'export/Table data.csv': strToU8('a,b'),
      'export/readme.txt': strToU8('x'),
      '__MACOSX/export/._Table data.csv': strToU8('x'),
      'TOTALS.CSV': strToU8('c,d'),
    });

    const read = readZip(zip, 'a.zip');

    expect(read.ok && read.value.map(({ name }) => name)).toEqual(['Table data.csv', 'TOTALS.CSV']);
  });

  test('never unpacks more than an entry declares', () => {
    const zip = zipSync({ 'a.csv': strToU8('a,b\n'.repeat(100_000)) });
    // The directory at the end says 10 bytes.
    const directoryAt = zip.findLastIndex(
      (_, at) => zip[at] === 0x50 && zip[at + 1] === 0x4b && zip[at + 2] === 1,
    );
    new DataView(zip.buffer).setUint32(directoryAt + 24, 10, true);

    const read = readZip(zip, 'a.zip');

    expect(read.ok ? (read.value[0]?.bytes.length ?? 0) : 0).toBeLessThanOrEqual(10);
  });
});

test('isZip knows a zip by its first bytes', () => {
  expect(isZip(zipSync({ a: strToU8('x') }))).toBe(true);
  expect(isZip(strToU8('PK,b'))).toBe(false);
});
