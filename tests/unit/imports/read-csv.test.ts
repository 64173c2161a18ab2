import { describe, expect, test } from 'vitest';
import { readCsv } from '../../../shared/imports/read-csv.ts';

function read(text: string) {
  const result = readCsv({ text, encoding: 'utf-8' }, 'a.csv');
  if (!result.ok) throw new Error(result.error.reason);
  return result.value;
}

describe('readCsv', () => {
  test.each([
    ['commas', 'a,b\n1,2', ','],
    ['semicolons beside decimal commas', 'a;b\n1,5;2,5\n3,5;1,0', ';'],
    ['tabs', 'a\tb\n1\t2', '\t'],
    ['commas beside texts full of semicolons', 'a,b,c\n"x;y;z;w",2,3\n"x;y;z;w",2,3', ','],
    ['a "sep=" line', 'sep=;\na;b\n1,2;3', ';'],
  ])('finds %s', (_, text, delimiter) => {
    expect(read(text).delimiter).toBe(delimiter);
  });

  test('reads lines that end in any of the three ways alike', () => {
    const lines = (end: string) => read(['a,b', '1,"x', 'y"', '', '2,3', ''].join(end)).rows;

    expect(lines('\r\n')).toEqual(lines('\n'));
    expect(lines('\r')).toEqual(lines('\n'));
    expect(lines('\n')).toEqual([
      { row: 2, cells: ['1', 'x\ny'] },
      { row: 4, cells: ['2', '3'] },
    ]);
  });

  test('counts the "sep=" line and finds the header under a title', () => {
    const table = read('sep=,\n"Views"\n"Date","Primary"\n"2026-08-22T00:00:00","120"');

    expect(table).toMatchObject({ headerRow: 3, header: ['Date', 'Primary'], rows: [{ row: 4 }] });
  });

  test('skips a block of comments above the header', () => {
    const table = read('# ------\n# Account: a, b\n\ndeliverable,views\nReel 1,2');

    expect(table).toMatchObject({ headerRow: 4, header: ['deliverable', 'views'] });
  });

  test('keeps ragged lines as they are', () => {
    expect(read('a,b\n1\n1,2,3').rows.map(({ cells }) => cells.length)).toEqual([1, 3]);
  });

  test('says where a quotation mark was opened that is never closed', () => {
    const result = readCsv({ text: 'a,b\n1,2\n3,"4\n5,6', encoding: 'utf-8' }, 'a.csv');

    expect(result).toEqual({ ok: false, error: { reason: 'unclosed_quote', row: 3 } });
  });
});

test('a bare list of handles is a table of one column, with a header of ours above it', () => {
  const read = readCsv({ text: '@lena\n\n@joe_runs\n', encoding: 'utf-8' }, 'list.txt');

  expect(read).toMatchObject({
    ok: true,
    value: { header: ['handle'], headerRow: 0, rows: [{ row: 1, cells: ['@lena'] }, { row: 3 }] },
  });
});

test('a list of handles under a word keeps that word as its header; a list of anything else is no table', () => {
  const read = readCsv({ text: 'Username\n@lena\n@joe_runs', encoding: 'utf-8' }, 'list.txt');
  const other = readCsv({ text: 'apples\npears', encoding: 'utf-8' }, 'list.txt');

  expect(read).toMatchObject({
    ok: true,
    value: { header: ['Username'], headerRow: 1, rows: [{ row: 2 }, { row: 3 }] },
  });
  expect(other).toEqual({ ok: false, error: { reason: 'no_table' } });
});
