import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseCompactNumber } from '../../../shared/networks/compact-number.ts';

type LocaleVector = {
  decimal: string;
  examples: { short: string[]; long: string[] };
  suffix: Record<string, number>;
};
type Case = [locale: string, text: string, value: number];

const locales: Record<string, LocaleVector> = JSON.parse(
  readFileSync(new URL('../../vectors/number-abbreviations.json', import.meta.url), 'utf8'),
).locales;
/** The counts the examples were made of. */
const SHORT_VALUES = [1234, 12345, 123456, 1234567, 12345678, 1234567890];
const LONG_VALUES = [1234, 12345, 1234567];
/** CLDR writes a Nepali million as "1.2 करोड", which says twelve million to a reader and in its own short forms. */
const isMistaken = (locale: string, text: string) => locale === 'ne' && text.includes('करोड');

const examples: Case[] = Object.entries(locales).flatMap(
  ([
    locale,
    {
      examples: { short, long },
    },
  ]) => [
    ...short.map((text, index): Case => [locale, text, SHORT_VALUES[index] ?? Number.NaN]),
    ...long
      .map((text, index): Case => [locale, text, LONG_VALUES[index] ?? Number.NaN])
      .filter(([, text]) => !isMistaken(locale, text)),
  ],
);
const units: Case[] = Object.entries(locales).flatMap(([locale, { decimal, suffix }]) =>
  Object.entries(suffix)
    .filter(([unit]) => !isMistaken(locale, unit))
    .map(([unit, scale]): Case => [locale, `1${decimal}2 ${unit}`, 1.2 * scale]),
);

describe('parseCompactNumber', () => {
  test.each(examples)('%s %j spans %d', (locale, text, value) => {
    const number = parseCompactNumber(text, locale);

    expect(number?.lo).toBeLessThanOrEqual(value);
    expect(number?.hi).toBeGreaterThanOrEqual(value);
  });

  test.each(units)('%s %j is %d', (locale, text, value) => {
    expect(parseCompactNumber(text, locale)?.value).toBe(value);
  });

  test.each([
    ['12.3K', 'en', 12_300, 12_200, 12_400],
    ['12K', 'en', 12_000, 11_000, 13_000],
    ['0.1K', 'en', 100, 0, 200],
    ['1K', 'en', 1000, 0, 2000],
    ['25m subscribers', 'en-GB', 25_000_000, 24_000_000, 26_000_000],
    ['17,3 K suscriptores', 'es-ES', 17_300, 17_200, 17_400],
    ['4,69 M de suscriptores', 'es', 4_690_000, 4_680_000, 4_700_000],
    ['1,2 M d’abonnés', 'fr', 1_200_000, 1_100_000, 1_300_000],
    ['1,2 tys. subskrybentów', 'pl', 1200, 1100, 1300],
    ['6,8 K vídeos', 'es', 6800, 6700, 6900],
    ['34,2 N', 'vi', 34_200, 34_100, 34_300],
    ['1,2 B', 'tr', 1200, 1100, 1300],
    ['1,2 B', 'es', 1.2e12, 1.1e12, 1.3e12],
    ['1,2 M', 'id', 1.2e9, 1.1e9, 1.3e9],
    ['1,2 Tsd.', 'de', 1200, 1100, 1300],
    ['12.3K', 'de', 12_300, 12_200, 12_400],
    ['1.234K', 'en', 1234, 1233, 1235],
    ['1.234 Mio.', 'de', 1.234e9, 1.233e9, 1.235e9],
    ['1.2万次观看', 'zh-Hans-CN', 12_000, 11_000, 13_000],
    ['\u200f٣٫٤ مليون', 'ar-EG', 3_400_000, 3_300_000, 3_500_000],
    ['१.२ लाख', 'mr', 120_000, 110_000, 130_000],
    ['1.2M', 'tlh', 1_200_000, 1_100_000, 1_300_000],
  ])('reads %j in %s as %d, %d to %d', (text, locale, value, lo, hi) => {
    expect(parseCompactNumber(text, locale)).toEqual({ value, lo, hi, isRounded: true });
  });

  test.each([
    ['0', 'en', 0],
    ['12,345', 'en', 12_345],
    ['92.274 visualizaciones', 'es', 92_274],
    ['3,783 likes', 'en', 3783],
    ['1.234', 'en', 1234],
    ['1\u202f234\u202f567', 'fr', 1_234_567],
    ["1'234'567", 'de-CH', 1_234_567],
    ['12,34,567', 'en-IN', 1_234_567],
    ['۱۲٬۳۴۵', 'fa', 12_345],
    ['12.3', 'de', 12.3],
    ['0.274', 'en', 0.274],
    ['1,234.5', 'en', 1234.5],
  ])('reads %j in %s as exactly %d', (text, locale, value) => {
    expect(parseCompactNumber(text, locale)).toEqual({ value, lo: value, hi: value, isRounded: false });
  });

  test.each([
    ['', 'en'],
    ['K', 'en'],
    ['N/A', 'en'],
    ['-5', 'en'],
    ['5%', 'en'],
    ['$5', 'en'],
    ['10K+', 'en'],
    ['3 of 5', 'en'],
    ['24 News HD', 'en'],
    ['1'.padEnd(101, '0'), 'en'],
    ['12 Mio.', 'en'],
    ['1,2 Mrd', 'ja'],
    ['1.234K', 'tlh'],
    ['1.2.3', 'en'],
    ['1.234.56', 'en'],
    ['12 34', 'en'],
    ['999999999999999999', 'en'],
    ['1 constructor', 'en'],
  ])('reads nothing into %j in %s', (text, locale) => {
    expect(parseCompactNumber(text, locale)).toBeNull();
  });
});
