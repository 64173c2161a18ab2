import { describe, expect, test } from 'vitest';
import {
  type ColumnDecimal,
  decideDecimal,
  isAmbiguousNumber,
  readNumber,
} from '../../../../shared/imports/cells/column-numbers.ts';

describe('decideDecimal', () => {
  test.each<[string, string[], boolean, ColumnDecimal]>([
    ['groups repeated', ['1.234', '1.234.567'], true, 'comma'],
    ['groups of the other kind', ['1,234', '1,234,567'], true, 'point'],
    ['both marks in one cell', ['1.234,50', '1.234'], false, 'comma'],
    ['two digits behind', ['12.40', '1.234'], false, 'point'],
    ['zeros behind a count', ['1234.0', '12'], true, 'point'],
    ['zeros behind a count beside what may be groups', ['1234.0', '1.234'], true, 'mixed'],
    ['no mark at all', ['12', '', '--'], true, 'point'],
    ['only what can be read both ways', ['1.234', '12'], true, 'undecided'],
    ['commas in a count, which can only group', ['1,234', '999'], true, 'point'],
    ['commas in what may have a fraction', ['1,234', '999'], false, 'undecided'],
    ['both kinds proved', ['1,234.5', '1.234,5'], false, 'mixed'],
    ['counts grouped in both ways', ['12.000', '12,000'], true, 'mixed'],
    ['a mistyped count, which proves nothing', ['12.40', '12.000'], true, 'undecided'],
  ])('decides by %s', (_, cells, isWhole, decimal) => {
    expect(decideDecimal(cells, { isWhole })).toBe(decimal);
  });

  test.each<[string, 'comma' | 'point', ColumnDecimal]>([
    ['12,400', 'point', 'point'],
    ['12.400', 'comma', 'comma'],
    ['12.000', 'point', 'undecided'],
  ])('takes the count %s by a tool that writes a decimal %s as %s', (cell, convention, decimal) => {
    expect(decideDecimal([cell], { convention, isWhole: true })).toBe(decimal);
  });

  test('follows an answer only where no cell decides', () => {
    expect(decideDecimal(['1.234'], { answer: 'comma', isWhole: true })).toBe('comma');
    expect(decideDecimal(['1.5'], { answer: 'comma', isWhole: false })).toBe('point');
  });
});

describe('isAmbiguousNumber', () => {
  test.each([
    ['1.234', true],
    ['1,234', false],
    ['0.234', false],
    ['1234.567', false],
    ['1 234', false],
    ['1.234.567', false],
    ['', false],
  ])('of “%s” is %s', (cell, isAmbiguous) => {
    expect(isAmbiguousNumber(cell, true)).toBe(isAmbiguous);
  });
});

describe('readNumber', () => {
  const count = (cell: string, decimal: ColumnDecimal = 'point') =>
    readNumber(cell, { decimal, isWhole: true, language: undefined });
  const money = (cell: string, decimal: ColumnDecimal = 'point') =>
    readNumber(cell, { decimal, isWhole: false, language: undefined });

  test.each<[string, ColumnDecimal, number]>([
    ['1,234', 'point', 1234],
    ['1.234', 'comma', 1234],
    ['1 234', 'point', 1234],
    ['1\u00a0234\u202f567', 'comma', 1234567],
    ["1'234", 'point', 1234],
    ['12,34,567', 'point', 1234567],
    ['0', 'point', 0],
    ['1234.0', 'point', 1234],
    ["'12", 'point', 12],
    ['1.234.567', 'mixed', 1234567],
  ])('reads “%s” (decimal %s) as %d', (cell, decimal, value) => {
    expect(count(cell, decimal)).toEqual({ ok: true, value, bounds: null });
  });

  test.each<[string, ColumnDecimal, number, [number, number]]>([
    ['1.2K', 'point', 1200, [1100, 1300]],
    ['1,2K', 'comma', 1200, [1100, 1300]],
    ['12,5 Tsd.', 'comma', 12500, [12400, 12600]],
    ['3M', 'point', 3000000, [2000000, 4000000]],
  ])('takes the short form “%s” for an estimate with its bounds', (cell, decimal, value, bounds) => {
    expect(count(cell, decimal)).toEqual({ ok: true, value, bounds });
  });

  test.each(['', '--', '–', 'n/a', 'undefined'])('takes “%s” for not measured, never for 0', (cell) => {
    expect(count(cell)).toEqual({ ok: true, value: null, bounds: null });
  });

  test.each([
    ['12,5 Tsd?', 'not_a_number'],
    ['12,34', 'not_a_number'],
    ['1,23,4', 'not_a_number'],
    ['abc', 'not_a_number'],
    ['$5', 'not_a_number'],
    ['9007199254740993', 'not_a_number'],
    ['-5', 'negative'],
    ['−5', 'negative'],
    ['(5)', 'negative'],
    ['12.5', 'not_whole'],
    ['5%', 'percent'],
  ])('refuses the count “%s” as %s', (cell, reason) => {
    expect(count(cell)).toEqual({ ok: false, reason });
  });

  test.each(['undecided', 'mixed'] as const)('refuses to choose in an %s column', (decimal) => {
    expect(count('1.234', decimal)).toEqual({ ok: false, reason: 'mark_undecided' });
  });

  test.each<[string, ColumnDecimal, number]>([
    ['$1,234.50', 'point', 1234.5],
    ['1.234,50 €', 'comma', 1234.5],
    ['USD 12', 'point', 12],
    ['CA$12', 'point', 12],
  ])('takes the currency off “%s”', (cell, decimal, value) => {
    expect(money(cell, decimal)).toEqual({ ok: true, value, bounds: null });
  });
});
