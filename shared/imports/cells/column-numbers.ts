// Reads a column of numbers. What "1.234" means is decided once per column, by the cells that allow only one reading.
import { type CompactNumber, parseCompactNumber } from '../../networks/compact-number.ts';
import type { FileLanguage } from '../formats/format.ts';
import { isBlank } from './blank-cell.ts';

export type DecimalMark = 'comma' | 'point';
/** `undecided`: every cell that matters allows both readings. `mixed`: cells of one column prove both. */
export type ColumnDecimal = DecimalMark | 'undecided' | 'mixed';
/** People type short forms in their own language, whatever the tool. */
const SHORT_FORM_LOCALES = ['en', 'de', 'es', 'fr'];

export type ReadNumber =
  /** `bounds` = [lowest, highest] that a shortened count may stand for; null when it is written out. */
  | { ok: true; value: number | null; bounds: readonly [number, number] | null }
  | { ok: false; reason: 'not_a_number' | 'negative' | 'not_whole' | 'percent' | 'mark_undecided' };

const SPACES = /[\s\u00a0\u2007\u2009\u202f]/gu;
const CODE = 'USD|EUR|GBP|CHF|CAD|AUD|NZD|JPY|SEK|NOK|DKK|PLN|CZK|HUF|INR|BRL|MXN|TRY|ZAR|SGD|HKD';
const CURRENCY = new RegExp(`^(?:${CODE}|[A-Z]{0,2}\\$|[€£¥₹])|(?:${CODE}|[$€£¥₹]|zł|kr)$`, 'u');

export type NumberRules = { decimal: ColumnDecimal; isWhole: boolean; language: FileLanguage | undefined };

/**
 * How a column writes decimals: by the cells that prove it, else by what its author's tool is known to write
 * (`convention`), else by a person's `answer`. In a count, "12.000" fits no tool that writes points before fractions.
 */
export function decideDecimal(
  cells: readonly string[],
  { convention, answer, isWhole }: { convention?: DecimalMark; answer?: DecimalMark; isWhole: boolean },
): ColumnDecimal {
  const measured = cells.filter((cell) => !isBlank(cell));
  const readings = new Set(measured.map((cell) => findDecimal(cell, isWhole)));
  const isContradicted = isWhole && readings.has('point') && readings.has('undecided');
  if ((readings.has('comma') && readings.has('point')) || isContradicted) return 'mixed';
  if (readings.has('comma')) return 'comma';
  if (readings.has('point')) return 'point';
  if (!readings.has('undecided')) return convention ?? answer ?? 'point';
  const fits = !isWhole || convention === 'comma';
  return (fits ? convention : undefined) ?? answer ?? 'undecided';
}

/** True for a number whose only mark may group or start a fraction: "1.234". */
export function isAmbiguousNumber(cell: string, isWhole: boolean): boolean {
  return !isBlank(cell) && findDecimal(cell, isWhole) === 'undecided';
}

/** Value of a cell; null when nothing was measured. A shortened count ("1.2K") is an estimate with its bounds. */
export function readNumber(cell: string, { decimal, isWhole, language }: NumberRules): ReadNumber {
  if (isBlank(cell)) return { ok: true, value: null, bounds: null };
  const text = strip(cell, isWhole);
  if (text.endsWith('%')) return { ok: false, reason: 'percent' };
  if (/^[-−–(]\s?[\d.,]|^\d.*-$/.test(text)) return { ok: false, reason: 'negative' };
  const own = findDecimal(cell, isWhole);
  const mark = decimal === 'comma' || decimal === 'point' ? decimal : own;
  if (mark === 'undecided') return { ok: false, reason: 'mark_undecided' };
  const plain = readPlain(text, mark === 'comma' ? ',' : '.');
  const short =
    plain === undefined ? readShortened(text, mark === 'comma' ? 'de' : (language ?? 'en')) : null;
  const value = plain ?? short?.value;
  if (value === undefined || value > Number.MAX_SAFE_INTEGER) return { ok: false, reason: 'not_a_number' };
  if (isWhole && !Number.isInteger(value)) return { ok: false, reason: 'not_whole' };
  return { ok: true, value, bounds: short ? [short.lo, short.hi] : null };
}

/** A count has no currency; with one it is not a count. */
function strip(cell: string, isWhole: boolean): string {
  const text = cell.trim().replace(/^['+]/, '').replace(SPACES, ' ').replaceAll('’', "'");
  return isWhole ? text : text.replace(CURRENCY, '').trim().replace(CURRENCY, '').trim();
}

/** `none` = nothing in the cell tells. A whole count proves a decimal mark only by zeros behind it ("1234.0"). */
function findDecimal(cell: string, isWhole: boolean): DecimalMark | 'undecided' | 'none' {
  const text = strip(cell, isWhole).replace(SPACES, '').replace(/['’]/g, '');
  const [marked, last] = /^\d[\d.,]*?([.,])\d*$/.exec(text) ?? [];
  if (marked === undefined) return 'none';
  const lastMark = last === ',' ? 'comma' : 'point';
  const otherMark = last === ',' ? 'point' : 'comma';
  const marks = text.replace(/\d/g, '');
  if (new Set(marks).size > 1) return lastMark;
  if (marks.length > 1) return otherMark;
  if (/^[1-9]\d{0,2}[.,]\d{3}$/.test(text) && !hasSpaceGroups(cell)) {
    // A count is whole, so its comma groups. A point is asked about: it also stands in counts given in thousands.
    return isWhole && last === ',' ? 'point' : 'undecided';
  }
  return isWhole && !/[.,]0+$/.test(text) ? 'none' : lastMark;
}

/** "1 234,500": where spaces group, the mark cannot. */
function hasSpaceGroups(cell: string): boolean {
  return /\d[\s\u00a0\u2007\u2009\u202f'’]\d/u.test(cell);
}

function readPlain(text: string, decimal: ',' | '.'): number | undefined {
  const [whole = '', fraction, extra] = text.split(decimal);
  if (extra !== undefined || (fraction !== undefined && !/^\d+$/.test(fraction))) return undefined;
  const group = decimal === ',' ? '[.]' : ',';
  const grouped = new RegExp(`^\\d+$|^\\d{1,3}([ ']|${group})\\d{3}(\\1\\d{3})*$`, 'u');
  const isIndian = decimal === '.' && /^\d{1,2}(,\d{2})*,\d{3}$/.test(whole);
  if (!grouped.test(whole) && !isIndian) return undefined;
  return Number(`${whole.replace(/\D/g, '')}.${fraction ?? '0'}`);
}

/** Only with a word or letter behind the digits: bare digits that are no number are a mistake, not a short form. */
function readShortened(cell: string, locale: string): CompactNumber | undefined {
  if (!/\d\s?\p{L}+\.?$/u.test(cell.trim())) return undefined;
  for (const one of [locale, ...SHORT_FORM_LOCALES]) {
    const read = parseCompactNumber(cell, one);
    if (read) return read;
  }
  return undefined;
}
