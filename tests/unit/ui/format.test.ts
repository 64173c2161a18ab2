import { describe, expect, test } from 'vitest';
import {
  formatAge,
  formatChance,
  formatCount,
  formatDay,
  formatDuration,
  formatMoment,
  formatMoney,
  formatNumberOf,
  formatPercent,
  formatRange,
  formatShortDay,
  toCity,
} from '../../../shared/ui/format.ts';

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');
const AT = '2026-12-03T05:00:00Z';

describe('numbers', () => {
  test.each([
    ['en', '1,824', '57%', '41–80%'],
    ['de', '1.824', '57 %', '41–80 %'],
    ['fr', '1 824', '57 %', '41–80 %'],
  ])('are written as in %s', (locale, count, percent, range) => {
    expect(plain(formatCount(1824, locale))).toBe(count);
    expect(plain(formatPercent(0.57, locale))).toBe(percent);
    expect(plain(formatRange(0.41, 0.8, (ratio) => formatPercent(ratio, locale)))).toBe(range);
  });

  test('carry a true minus', () => {
    expect(formatCount(-1168, 'en')).toBe('−1,168');
    expect(formatMoney(-450000, { currency: 'USD', locale: 'en', form: 'bare' })).toBe('−4,500.00');
  });

  test('never claim certainty of a chance', () => {
    expect(formatChance(0.004, 'en')).toBe('below 1%');
    expect(formatChance(0.996, 'en')).toBe('above 99%');
    expect(formatChance(0.5, 'en')).toBe('50%');
  });

  test('share a leading unit in ranges', () => {
    expect(formatRange(31_000, 31_000, (value) => formatCount(value, 'en'))).toBe('31,000');
    expect(formatRange(5, 9, (value) => `$${value}`)).toBe('$5–9');
    expect(formatRange(1120, 1839, (value) => formatCount(value, 'en'))).toBe('1,120–1,839');
  });

  test('agree with their noun', () => {
    expect(formatNumberOf(1, 'post', 'posts', 'en')).toBe('1 post');
    expect(formatNumberOf(0, 'post', 'posts', 'en')).toBe('0 posts');
  });
});

describe('money', () => {
  test.each([
    [143600, 'USD', 'en', 'symbol', true, '$1,436'],
    [268500, 'USD', 'en', 'symbol', false, '$2,685.00'],
    [268500, 'USD', 'en', 'code', false, 'USD 2,685.00'],
    [268500, 'EUR', 'de', 'symbol', false, '2.685,00 €'],
    [268500, 'EUR', 'fr', 'code', false, '2 685,00 EUR'],
    [5000, 'JPY', 'en', 'symbol', false, '¥5,000'],
    [1234, 'KWD', 'en', 'bare', false, '1.234'],
    [123_400, 'HUF', 'en', 'bare', false, '1,234.00'],
    [1234, 'IQD', 'en', 'bare', false, '1.234'],
    [3.7044, 'USD', 'en', 'symbol', false, '$0.037'],
    [3.1332, 'USD', 'en', 'bare', false, '0.031'],
    [-0.171, 'EUR', 'de', 'symbol', false, '−0,0017 €'],
    [4, 'USD', 'en', 'symbol', false, '$0.04'],
    [16.6667, 'USD', 'en', 'symbol', false, '$0.17'],
    [0.4, 'JPY', 'en', 'symbol', false, '¥0.40'],
    [3.7044, 'USD', 'en', 'symbol', true, '$0'],
  ] as const)('%i minor units of %s in %s as %s', (minor, currency, locale, form, isRounded, text) => {
    expect(plain(formatMoney(minor, { currency, locale, form, isRounded }))).toBe(text);
  });
});

describe('dates', () => {
  test.each([
    ['en', 'Thu 3 Dec'],
    ['en-US', 'Thu 3 Dec'],
    ['de', 'Do., 3. Dez.'],
    ['fr', 'jeu. 3 déc.'],
  ])('name the day first in %s', (locale, text) => {
    expect(plain(formatDay('2026-12-03', locale))).toBe(text);
  });

  test('count in the zone that is passed in', () => {
    expect(formatDay('2026-12-03T04:59:00Z', 'en', 'America/New_York')).toBe('Wed 2 Dec');
    expect(formatDay('2026-12-03T05:00:00Z', 'en', 'America/New_York')).toBe('Thu 3 Dec');
    expect(formatMoment(AT, 'en', 'America/New_York')).toBe('Thu 3 Dec, 00:00');
  });

  test('leave out the weekday on axes', () => {
    expect(formatShortDay('2026-12-03', 'en')).toBe('3 Dec');
    expect(formatShortDay('2026-12-03', 'en', { hasYear: true })).toBe('3 Dec 2026');
    expect(toCity('America/Argentina/Buenos_Aires')).toBe('Buenos Aires');
  });
});

describe('ages and durations', () => {
  test.each([
    ['2026-11-18T15:59:50Z', '1 min'],
    ['2026-11-18T15:48:00Z', '12 min'],
    ['2026-11-18T13:00:00Z', '3 h'],
    ['2026-11-15T16:00:00Z', '3 d'],
    ['2026-11-18T17:00:00Z', '1 min'],
  ])('%s is %s ago', (at, text) => {
    expect(formatAge(at, '2026-11-18T16:00:00Z')).toBe(text);
  });

  test.each([
    [219_600_000, '2 d 13 h'],
    [172_800_000, '2 d'],
    [3_900_000, '1 h 5 min'],
    [540_000, '9 min'],
    [-5, '0 min'],
  ])('%i ms are %s', (ms, text) => {
    expect(formatDuration(ms)).toBe(text);
  });
});
