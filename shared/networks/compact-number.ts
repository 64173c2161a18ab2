// Reads the shortened counts people see on pages and type into sheets. A text that is not surely a count is null,
// never a guess. Not for content scripts: the tables are large.
import { getNumberWords, type NumberWords } from './compact-number-locales.ts';

/** A count with the bounds its rounding leaves open; `lo` = `hi` = `value` when nothing was rounded away. */
export type CompactNumber = { value: number; lo: number; hi: number; isRounded: boolean };

const INVISIBLE = /[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;
const SPACES = /[\s\u00a0\u2000-\u200a\u202f\u205f\u3000]+/g;
/** Code points of the zeros of the scripts whose digits pages use. */
const ZEROS = [
  0x660, 0x6f0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xe50, 0xed0, 0x1040, 0x17e0,
  0xff10,
];
const NUMBER = /^(\D*?)(\d(?:[\d.,٫_]*\d)?)(\D*)$/;
/**
 * What is counted, as the networks write it behind the number. Only these words are passed over: any other word
 * might be a unit of a language we were not told of.
 */
const LABEL = new RegExp(
  `^(?:de|di|d['’]|of|av|von|van)?(?:${[
    'view|subscriber|follower|following|likes?$|comment|shares?$|saves?$|(?:re)?posts?$|v[ií]deo|repl(?:y|ies)|quote',
    'bookmark|plays?$|visuali|visite|vistas?$|vues?$|abonn|suscriptor|seguid|subscri|inscrit|iscritt|comentári|comentari',
    "kommentar|curtida|megusta|jaime|j['’]aime|mipiace|aufruf|beitr|gefällt|weergave|volger|reacties|wyświetl|subskryb|obserwuj",
    'zhléd|odběratel|megtekint|feliratkoz|követő|visning|prenumerant|følger|følgj|seuraaj|tilaaj|katselu|görüntülenme|görüntüleme',
    'abone|takipçi|beğeni|просмотр|подписчик|нрав|перегляд|підписник|комента|комментар|مشاهد|مشترك|متابع|تعليق|צפיות|מנויים|עוקבים',
    'lượt|người|x?ditonton|penayangan|pengikut|suka$|回視聴|フォロワー|人|回$|件$|명$|회$|개$|次观看|次觀看|位|粉丝|粉絲',
  ].join('|')})`,
  'u',
);
/** No counter with its label is longer. */
const TEXT_LENGTH_MAX = 100;
/** Past this, a double no longer holds every integer. */
const VALUE_MAX = Number.MAX_SAFE_INTEGER;

/**
 * Reads a count such as "12.3K", "1,2 Mio.", "92.274 visualizaciones" in the page's language (a BCP 47 tag). A
 * shortened count spans one step of its last digit each way, since the rounding is unknown (DOMAIN.md §2.1: "12.3K"
 * is 12,200–12,400). Null when the text is no plain count: signs, percent, a word that is neither unit nor label.
 */
export function parseCompactNumber(text: string, locale: string): CompactNumber | null {
  if (text.length > TEXT_LENGTH_MAX) return null;
  const [, prefix = '', digits, rest = ''] = NUMBER.exec(clean(text)) ?? [];
  if (digits === undefined) return null;
  const words = getNumberWords(locale);
  const exponent =
    prefix === '' ? findExponent(rest, words) : rest === '' ? findUnit(prefix, words) : undefined;
  if (exponent === undefined) return null;
  const number = readDigits(digits, exponent > 0, words.decimal);
  return number === null ? null : toCompactNumber(number, exponent);
}

type Digits = { whole: string; fraction: string };

/** One spelling for digits, white space and apostrophes: "_" stands for every mark that can only group. */
function clean(text: string): string {
  return text
    .normalize('NFC')
    .replace(INVISIBLE, '')
    .replace(/\p{Nd}/gu, toAsciiDigit)
    .replaceAll('．', '.')
    .replace(/[，،]/g, ',')
    .toLowerCase()
    .trim()
    .replace(/(?<=\d)['’‘٬](?=\d)/g, '_')
    .replace(SPACES, ' ')
    .replace(/(?<=\d) (?=\d)/g, '_')
    .replaceAll(' ', '');
}

function toAsciiDigit(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  const zero = ZEROS.find((candidate) => code >= candidate && code <= candidate + 9);
  return zero === undefined ? digit : String(code - zero);
}

/** The power of ten behind a number: 0 for nothing or a mere label, undefined for a word we do not know. */
function findExponent(rest: string, words: NumberWords): number | undefined {
  const word = rest.replaceAll('.', '');
  for (const [unit, exponent] of words.exponents) {
    if (word.startsWith(unit) && isLabel(word.slice(unit.length))) return exponent;
  }
  return isLabel(word) ? 0 : undefined;
}

function isLabel(word: string): boolean {
  return word === '' || LABEL.test(word);
}

/** Some languages put the unit first ("elfu 1.2"). */
function findUnit(prefix: string, words: NumberWords): number | undefined {
  return words.exponents.get(prefix.replaceAll('.', ''));
}

function readDigits(text: string, hasUnit: boolean, decimal: NumberWords['decimal']): Digits | null {
  const mark = findDecimalMark(text, hasUnit, decimal);
  if (mark === null) return null;
  const [grouped = '', fraction = '', extra] = mark === '' ? [text] : text.split(mark);
  if (extra !== undefined || !/^\d*$/.test(fraction)) return null;
  const isGrouped = /^\d+$|^\d{1,3}([.,_])\d{3}(\1\d{3})*$|^\d{1,2}([.,])(\d{2}\3)*\d{3}$/.test(grouped);
  return isGrouped ? { whole: grouped.replace(/\D/g, ''), fraction } : null;
}

/** The mark that starts the fraction: "" when there is none, null when both readings are possible. */
function findDecimalMark(text: string, hasUnit: boolean, decimal: NumberWords['decimal']): string | null {
  if (text.includes('٫')) return '٫';
  const marks = text.replace(/[\d_]/g, '');
  const last = marks.at(-1) ?? '';
  if (marks.length !== 1) return new Set(marks).size > 1 ? last : '';
  const [before = '', after = ''] = text.split(last);
  const mayGroup = after.length === 3 && /^[1-9]\d{0,2}$/.test(before);
  if (!mayGroup) return last;
  // Counters are whole: without a unit, three digits behind the only mark are a group in every language.
  if (!hasUnit) return '';
  if (decimal === undefined) return null;
  return decimal === last ? last : '';
}

function toCompactNumber({ whole, fraction }: Digits, exponent: number): CompactNumber | null {
  const shift = exponent - fraction.length;
  const mantissa = Number(whole + fraction);
  const scale = (count: number) => (shift < 0 ? count / 10 ** -shift : count * 10 ** shift);
  const value = scale(mantissa);
  if (value > VALUE_MAX) return null;
  if (exponent === 0) return { value, lo: value, hi: value, isRounded: false };
  return {
    value: Math.round(value),
    lo: Math.max(0, Math.floor(scale(mantissa - 1))),
    hi: Math.ceil(scale(mantissa + 1)),
    isRounded: true,
  };
}
