import { expect, test } from 'vitest';
import {
  capitalise,
  formatAmount,
  formatBps,
  formatCountOf,
  formatInstantIn,
  formatList,
  formatLongDay,
  formatNumber,
  formatOffset,
  formatPeriod,
  formatResult,
  formatZonedInstant,
  nameZone,
} from '../../../shared/notices/formatting.ts';
import { LANGUAGE_BOOKS } from '../../../shared/notices/texts/books.ts';

const en = LANGUAGE_BOOKS.en();
const de = LANGUAGE_BOOKS.de();
const fr = LANGUAGE_BOOKS.fr();
const es = LANGUAGE_BOOKS.es();
const pt = LANGUAGE_BOOKS.pt();

test.each([
  ['English', en, 'Tuesday, 1 December 2026'],
  ['German', de, 'Dienstag, 1. Dezember 2026'],
  ['French', fr, 'mardi 1er décembre 2026'],
  ['Spanish', es, 'martes 1 de diciembre de 2026'],
  ['Portuguese', pt, '1º de dezembro de 2026 (terça-feira)'],
])('writes a long day in %s', (_, book, text) => {
  expect(formatLongDay('2026-12-01', book)).toBe(text);
});

test('leaves the 11th, 21st and 31st alone in French', () => {
  expect(formatLongDay('2026-12-11', fr)).toBe('vendredi 11 décembre 2026');
  expect(formatLongDay('2026-12-31', fr)).toBe('jeudi 31 décembre 2026');
});

test('names weekday, time, zone and offset of an instant', () => {
  expect(formatZonedInstant('2026-12-03T05:00:00Z', 'America/New_York', en)).toBe(
    'Thursday, 3 December 2026, 00:00 (Eastern Standard Time, UTC−5)',
  );
});

test('reads an instant in both zones, and once where they read alike', () => {
  const both = formatInstantIn('2026-12-03T05:00:00Z', ['America/New_York', 'Asia/Tokyo'], en);

  expect(both).toContain('00:00 (Eastern Standard Time');
  expect(both).toContain('14:00 (Japan Standard Time');
  expect(formatInstantIn('2026-12-03T05:00:00Z', ['Asia/Tokyo', 'Asia/Tokyo'], en)).not.toContain('which is');
});

test.each([
  ['USD', 141_500, en, '$1,415.00 (USD)'],
  ['JPY', 33_330, en, '¥33,330 (JPY)'],
  ['KWD', 1_234, en, 'KWD 1.234'],
  ['EUR', 141_500, de, '1.415,00 € (EUR)'],
  ['EUR', 150_000, es, '1.500,00 € (EUR)'],
  ['BRL', 141_500, pt, 'R$ 1.415,00 (BRL)'],
  ['USD', 141_500, pt, 'US$ 1.415,00 (USD)'],
  ['USD', 141_500, es, '1.415,00 $ (USD)'],
])('writes %s with symbol and code', (currency, minor, book, text) => {
  expect(formatAmount(minor, currency, book).replaceAll('\u00a0', ' ')).toBe(text);
});

test('picks the plural form of the language', () => {
  const days = (n: number, book: typeof en) => formatCountOf(n, book.names.days, book);

  expect([days(1, en), days(2, en), days(0, en)]).toEqual(['1 day', '2 days', '0 days']);
  expect(days(0, fr)).toBe('0 jour');
  expect(formatPeriod({ n: 1, unit: 'months' }, es)).toBe('1 mes');
  expect(formatPeriod({ n: 14, unit: 'calendarDays' }, de)).toBe('14 Kalendertage');
});

test('writes shares, numbers and results by their unit', () => {
  expect(formatBps(1_250, en)).toBe('12.5%');
  expect(formatNumber(1_234.5, de, 1)).toBe('1.234,5');
  const result = (unit: 'count' | 'ratio' | 'money' | 'multiple', value: number) =>
    formatResult(value, { unit, currency: 'USD', book: en });
  expect(result('count', 41_200)).toBe('41,200');
  expect(result('ratio', 0.0431)).toBe('4.31%');
  expect(result('money', 1_234)).toBe('$12.34 (USD)');
  expect(result('multiple', 2.5)).toBe('2.5');
});

test('joins a list in the language', () => {
  expect(formatList(['a', 'b', 'c'], es)).toBe('a, b y c');
});

test('begins a sentence with a capital, accents included', () => {
  expect(capitalise('échec', fr)).toBe('Échec');
  expect(capitalise('', en)).toBe('');
});

test.each([
  ['de-DE', 'Europe/Berlin', 'Mitteleuropäische Zeit'],
  ['es-ES', 'Europe/Berlin', 'hora de Europa central'],
  ['pt-BR', 'Europe/Berlin', 'Horário da Europa Central'],
  ['en-GB', 'America/New_York', 'Eastern Time'],
  ['en-GB', 'UTC', 'UTC'],
])('names a zone in the language, not by an English city: %s, %s', (locale, tz, name) => {
  expect(nameZone('2026-06-01T00:00:00Z', tz, locale)).toBe(name);
});

test('names an offset', () => {
  expect(formatOffset('2026-06-01T00:00:00Z', 'Asia/Kathmandu')).toBe('UTC+5:45');
  expect(formatOffset('2026-06-01T00:00:00Z', 'UTC')).toBe('UTC');
});
