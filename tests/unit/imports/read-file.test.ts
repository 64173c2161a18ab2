import { readFileSync } from 'node:fs';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readImportFile } from '../../../shared/imports/read-file.ts';

const fixture = (name: string) =>
  new Uint8Array(readFileSync(new URL(`../../fixtures/imports/${name}`, import.meta.url)));
const utf8 = (text: string) => new TextEncoder().encode(text);

function read(bytes: Uint8Array, name = 'file.csv') {
  const result = readImportFile(bytes, name);
  if (!result.ok) throw new Error(result.error.reason);
  return result.value;
}

function reasonFor(bytes: Uint8Array, name = 'file.csv') {
  const result = readImportFile(bytes, name);
  return result.ok ? 'none' : result.error.reason;
}

describe('readImportFile', () => {
  test('picks the table of posts from a YouTube zip, before totals and days', () => {
    const file = read(fixture('youtube-new.zip'), 'Content 2026.zip');

    expect(file.tables.map(({ name }) => name)).toEqual(['Table data.csv', 'Totals.csv', 'Chart data.csv']);
  });

  test('numbers rows as the file does, through line breaks in quotes', () => {
    const [table] = read(fixture('instagram-en.csv')).tables;

    expect(table.headerRow).toBe(1);
    expect(table.rows.map(({ row }) => row)).toEqual([2, 3]);
    expect(table.rows[0]?.cells[4]).toBe('First line\nsecond, line');
  });

  test.each<[string, Uint8Array, string]>([
    ['empty_file', utf8(''), 'a.csv'],
    ['empty_file', utf8('\n\r\n  '), 'a.csv'],
    ['web_page', utf8('<!DOCTYPE html><html>Sign in</html>'), 'metrics.csv'],
    ['not_text', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1), 'a.png'],
    ['spreadsheet', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0), 'a.xls'],
    ['spreadsheet', zipSync({ '[Content_Types].xml': strToU8('x') }), 'renamed.csv'],
    ['zip_unreadable', Uint8Array.of(0x50, 0x4b, 3, 4, 1, 2, 3), 'a.zip'],
    ['zip_without_csv', zipSync({ 'readme.txt': strToU8('x') }), 'a.zip'],
    ['no_table', utf8('views\n12\n13'), 'a.csv'],
    ['unclosed_quote', utf8('post_url,views\nhttps://x.com/a/status/1,"12\nb,3'), 'a.csv'],
    ['file_too_large', new Uint8Array(5_000_001), 'a.csv'],
    ['too_many_rows', utf8(`deliverable,views\n${'Reel 1,2\n'.repeat(10_001)}`), 'a.csv'],
  ])('refuses with %s', (reason, bytes, name) => {
    expect(reasonFor(bytes, name)).toBe(reason);
  });

  test('refuses a zip that would unpack to more than the limit, without unpacking it', () => {
    const bomb = zipSync({ 'a.csv': new Uint8Array(13_000_000), 'b.csv': new Uint8Array(13_000_000) });

    expect(bomb.length).toBeLessThan(100_000);
    expect(reasonFor(bomb, 'a.zip')).toBe('zip_too_large');
  });

  test('refuses a zip of more entries than an export has', () => {
    const many = Object.fromEntries(Array.from({ length: 51 }, (_, at) => [`${at}.csv`, strToU8('a,b')]));

    expect(reasonFor(zipSync(many), 'a.zip')).toBe('zip_too_many_entries');
  });

  test('takes the largest file that is allowed', () => {
    const file = read(utf8(`deliverable,views\n${'Reel 1,2\n'.repeat(10_000)}`));

    expect(file.tables[0].rows).toHaveLength(10_000);
  });
});
