// Cells that hold numbers. What a mark means is decided per column, because one cell alone often cannot say.
import { parseCompactNumber } from '../networks/compact-number.ts';
import { ok, type Result, refuse } from '../result.ts';

export type DecimalMark = ',' | '.';
/** `count` is whole; `decimal` may have a fraction; `seconds` also takes "0:03:12"; `money` also takes a currency. */
export type NumberKind = 'count' | 'decimal' | 'seconds' | 'money';
/** `digits` is the plain decimal text of a number that was written out in full: money is counted from it exactly. */
export type NumberRead = { value: number; digits: string; isEstimated: boolean };
export type NumberRefusal = 'not_a_number' | 'negative' | 'percentage' | 'not_whole' | 'ambiguous_number';

const NOTHING =
  /^(?:|[-–—−]{1,3}|n\/?a|n\.\s?a\.?|#n\/a|nan|null|none|nil|undefined|not available|k\.?\s?a\.?|s\/o)$/i;
const INVISIBLE = /[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;
const NUMBER = /\d(?:[\d.,_]*\d)?/;
/** Words that shorten numbers differ by language; the decimal mark says which languages to try. */
const LOCALES: Readonly<Record<DecimalMark, readonly string[]>> = {
  '.': ['en', 'de'],
  ',': ['de', 'es', 'fr', 'pt', 'it', 'en'],
};

/** True for what stands where nothing was measured: an empty cell, "--", "n/a", "undefined" (never 0). */
export function isNothing(cell: string): boolean {
  return NOTHING.test(cell.replace(INVISIBLE, '').trim());
}

/**
 * The decimal mark a cell gives away: "1,234.5", "12.34" and "1.234.567" do, "1.234" is ambiguous (undefined), and a
 * number without marks says nothing (null).
 */
export function findDecimalMark(cell: string): DecimalMark | null | undefined {
  const number = NUMBER.exec(clean(cell))?.[0] ?? '';
  const marks = number.replace(/[\d_]/g, '');
  const last = marks.at(-1);
  if (last !== ',' && last !== '.') return null;
  if (new Set(marks).size > 1) return last;
  const other = last === ',' ? '.' : ',';
  if (marks.length > 1) return other;
  const [before = '', after = ''] = number.split(last);
  const mayGroup = after.length === 3 && /^[1-9]\d{0,2}$/.test(before);
  return mayGroup ? undefined : last;
}

/** Reads one cell; `mark` null means that the column contradicts itself, so that only unambiguous cells can be read. */
export function readNumber(
  cell: string,
  kind: NumberKind,
  mark: DecimalMark | null,
): Result<NumberRead, NumberRefusal> {
  const text = clean(cell);
  if (/^[-−–(]\s*[^\d]{0,4}\d/.test(text)) return refuse('negative');
  if (/[%٪]/.test(text)) return refuse('percentage');
  const seconds = kind === 'seconds' ? readDuration(text) : null;
  if (seconds !== null) return ok({ value: seconds, digits: String(seconds), isEstimated: false });
  const own = findDecimalMark(text);
  if (mark === null && own === undefined) return refuse('ambiguous_number');
  const read = readPlain(text, mark ?? own ?? '.') ?? readShortened(text, mark ?? own ?? '.');
  if (read === null || read.value > Number.MAX_SAFE_INTEGER) return refuse('not_a_number');
  if (kind === 'count' && !Number.isInteger(read.value)) return refuse('not_whole');
  return ok(read);
}

/** One spelling: no invisible characters, and "_" for every mark that can only group. */
function clean(cell: string): string {
  return cell
    .normalize('NFKC')
    .replace(INVISIBLE, '')
    .trim()
    .replace(/^['+]/, '')
    .replace(/(?<=\d)['’‘](?=\d{3})/g, '_')
    .replace(/(?<=\d)\s(?=\d{3}(?!\d))/g, '_');
}

function readPlain(text: string, mark: DecimalMark): NumberRead | null {
  if (!/^[\d.,_]*\d$/.test(text)) return null;
  const [grouped = '', fraction = '', extra] = text.split(mark);
  const isWhole = /^(?:\d+|\d{1,3}([.,_])\d{3}(?:\1\d{3})*|\d{1,2}(?:,\d{2})+,\d{3}|)$/.test(grouped);
  if (!isWhole || extra !== undefined || !/^\d*$/.test(fraction) || grouped + fraction === '') return null;
  const whole = grouped.replace(/\D/g, '') || '0';
  const digits = fraction === '' ? whole : `${whole}.${fraction}`;
  return { value: Number(digits), digits, isEstimated: false };
}

function readShortened(text: string, mark: DecimalMark): NumberRead | null {
  if (!/^\d[\d.,_]*\s*\p{L}/u.test(text) || findDecimalMark(text) === otherMark(mark)) return null;
  for (const locale of LOCALES[mark]) {
    const compact = parseCompactNumber(text.replaceAll('_', ''), locale);
    if (compact)
      return { value: compact.value, digits: String(compact.value), isEstimated: compact.isRounded };
  }
  return null;
}

function otherMark(mark: DecimalMark): DecimalMark {
  return mark === ',' ? '.' : ',';
}

/** "0:03:12", "3:12", "1m 5s", "12 s" as seconds. */
function readDuration(text: string): number | null {
  const [, hours = '0', minutes = '0', seconds = ''] =
    /^(?:(\d+):(?=\d+:))?(\d+):(\d{2}(?:\.\d+)?)$/.exec(text) ?? [];
  if (seconds !== '') return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
  const [, h, m, s] =
    /^(?:(\d+)\s*h)?[\s:]*(?:(\d+)\s*m(?:in)?)?[\s:]*(?:(\d+(?:\.\d+)?)\s*s(?:ec|ek)?\.?)?$/i.exec(text) ??
    [];
  if (h === undefined && m === undefined && s === undefined) return null;
  return Number(h ?? 0) * 3600 + Number(m ?? 0) * 60 + Number(s ?? 0);
}
