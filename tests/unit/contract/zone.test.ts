import { describe, expect, test } from 'vitest';
import {
  addDays,
  addMinutes,
  addMonths,
  daysBetween,
  daysInMonthOf,
  endedDayOf,
  endOfDay,
  firstTodayAnywhere,
  fromEpochMs,
  isBefore,
  isLocalDate,
  isTimeZone,
  lastTodayAnywhere,
  laterOf,
  localDateOf,
  localReadingOf,
  normalInstant,
  startOfDay,
  toEpochMs,
  toInstant,
  weekdayOf,
} from '../../../shared/contract/zone.ts';

describe('zone names', () => {
  test.each(['America/New_York', 'UTC', 'Asia/Kolkata', 'Asia/Calcutta', 'EST', 'europe/london'])(
    '%s is a zone',
    (name) => {
      expect(isTimeZone(name)).toBe(true);
    },
  );

  test.each(['', '+01:00', '-05', 'Mars/Olympus', 'America/', ' UTC', 'Z', 'local', 'Etc/Unknown'])(
    '%j is none',
    (name) => {
      expect(isTimeZone(name)).toBe(false);
    },
  );

  test.each([
    ...['SystemV/PST8PDT', 'systemv/est5', 'US/Pacific-New', 'Canada/East-Saskatchewan', 'Factory'],
    ...'ACT AET AGT ART AST BET BST CAT CNT CST CTT EAT ECT IET IST JST MIT NET NST PLT PNT PRT PST SST VST'.split(
      ' ',
    ),
  ])('%s, which Intl takes in some runtimes, is none', (name) => {
    expect(isTimeZone(name)).toBe(false);
  });
});

describe('dates', () => {
  test.each(['2026-02-28', '2028-02-29', '0999-01-01'])('%s exists', (on) => {
    expect(isLocalDate(on)).toBe(true);
  });

  test.each(['2026-02-29', '2026-13-01', '2026-1-01', '2026-04-31', '2026-01-01T00:00:00Z', ''])(
    '%j does not',
    (on) => {
      expect(isLocalDate(on)).toBe(false);
    },
  );

  test('are counted and weighed by the calendar alone', () => {
    expect(addDays('2026-02-27', 2)).toBe('2026-03-01');
    expect(addDays('2026-03-01', -1)).toBe('2026-02-28');
    expect(addMonths('2027-01-31', 1)).toBe('2027-02-28');
    expect(addMonths('2027-11-30', 3)).toBe('2028-02-29');
    expect(daysBetween('2026-03-01', '2026-02-01')).toBe(-28);
    expect(daysBetween('2025-12-31', '2027-01-01')).toBe(366);
    expect(weekdayOf('2026-11-22')).toBe(7);
    expect(daysInMonthOf('2028-02-10')).toBe(29);
  });

  test('that do not exist, and numbers that are not whole, are refused', () => {
    expect(() => addDays('2026-02-29', 1)).toThrow(RangeError);
    expect(() => startOfDay('2026-13-01', 'UTC')).toThrow(RangeError);
    expect(() => weekdayOf('2026-01-01[u-ca=hebrew]')).toThrow(RangeError);
    expect(() => addDays('2026-01-01', 0.5)).toThrow(RangeError);
    expect(() => addMonths('2026-01-01', Number.NaN)).toThrow(RangeError);
  });
});

describe('instants', () => {
  test('are compared as times, not as text', () => {
    expect(isBefore('2026-11-21T05:00:00Z', '2026-11-21T05:00:00.5Z')).toBe(true);
    expect(laterOf('2026-11-21T06:00:00+01:00', '2026-11-21T04:59:59Z')).toBe('2026-11-21T05:00:00Z');
  });

  test('are spelled without a fraction when it is zero', () => {
    expect(normalInstant('2026-11-21T05:00:00.000Z')).toBe('2026-11-21T05:00:00Z');
    expect(fromEpochMs(toEpochMs('2026-11-21T05:00:00.250Z'))).toBe('2026-11-21T05:00:00.25Z');
    expect(addMinutes('2026-11-21T05:00:00Z', -301)).toBe('2026-11-20T23:59:00Z');
  });

  test.each([
    ['2026-11-22T15:44Z', '2026-11-22T15:44:00Z'],
    ['2026-11-22T15:44:20.500Z', '2026-11-22T15:44:20.5Z'],
    ['2026-11-22T15:44:20.000000001Z', '2026-11-22T15:44:20.000000001Z'],
    ['2026-11-22T00:14:20-05:30', '2026-11-22T05:44:20Z'],
    ['1969-12-31T23:59:59.9999Z', '1969-12-31T23:59:59.9999Z'],
    ['+010000-01-01T00:00:00Z', '+010000-01-01T00:00:00Z'],
  ])('%s is spelled %s', (text, spelled) => {
    expect(normalInstant(text)).toBe(spelled);
  });

  test('have the milliseconds that have passed, also before 1970', () => {
    expect(toEpochMs('1969-12-31T23:59:59.9999Z')).toBe(-1);
  });

  test.each([
    ...['', '2026-01-01', '2026-01-01T00:00:00', '2026-02-29T00:00:00Z', '2026-04-31T00:00:00Z'],
    ...['2026-02-30T00:00:00Z', '2026-00-10T00:00:00Z', '2026-01-00T00:00:00Z', '2026-13-01T00:00:00Z'],
    ...['2026-01-01T24:00:00Z', '2026-01-01T00:60:00Z'],
    ...['2026-01-01T00:00:00.1234567891Z', '-000000-01-01T00:00:00Z', '+275760-09-13T00:00:00.001Z'],
  ])('%j is none', (text) => {
    expect(() => toEpochMs(text)).toThrow(RangeError);
    expect(() => normalInstant(text)).toThrow(RangeError);
  });

  test.each([0.5, 9e15, Number.NaN])('%d is the number of none', (ms) => {
    expect(() => fromEpochMs(ms)).toThrow(RangeError);
  });
});

describe('local time', () => {
  test.each([
    ['a gap gives the later reading', '2026-03-08', '02:30', 'America/New_York', '2026-03-08T07:30:00Z'],
    ['an overlap gives the first', '2026-11-01', '01:30', 'America/New_York', '2026-11-01T05:30:00Z'],
    ['half an hour of change', '2026-10-04', '02:15', 'Australia/Lord_Howe', '2026-10-03T15:45:00Z'],
    ['a gap over midnight', '1919-03-31', '00:00', 'America/Toronto', '1919-03-31T05:00:00Z'],
    ['a day left out', '2011-12-30', '12:00', 'Pacific/Apia', '2011-12-30T22:00:00Z'],
  ])('in %s', (_, on, time, tz, at) => {
    expect(toInstant(on, time, tz)).toBe(at);
  });

  test.each([
    ['2026-04-24', 'Africa/Cairo', '2026-04-23T22:00:00Z'],
    ['2026-11-01', 'America/New_York', '2026-11-01T04:00:00Z'],
    ['2026-11-02', 'America/New_York', '2026-11-02T05:00:00Z'],
    ['2026-09-06', 'America/Santiago', '2026-09-06T04:00:00Z'],
    ['1919-03-31', 'America/Toronto', '1919-03-31T04:30:00Z'],
    ['2018-11-04', 'America/Sao_Paulo', '2018-11-04T03:00:00Z'],
  ])('%s begins in %s at %s', (on, tz, at) => {
    expect(startOfDay(on, tz)).toBe(at);
    expect(endOfDay(addDays(on, -1), tz)).toBe(at);
    expect(localDateOf(at, tz)).toBe(on);
  });

  test.each([
    ['2011-12-30', 'Pacific/Apia', '2011-12-30T10:00:00Z', '2011-12-31'],
    ['1993-08-21', 'Pacific/Kwajalein', '1993-08-21T12:00:00Z', '1993-08-22'],
  ])('%s never was in %s: it begins and ends where the next day begins', (on, tz, at, next) => {
    expect([startOfDay(on, tz), endOfDay(on, tz), startOfDay(next, tz)]).toEqual([at, at, at]);
    expect(localDateOf(at, tz)).toBe(next);
  });

  test('of a zone that does not exist is refused', () => {
    expect(() => localDateOf('2026-01-01T00:00:00Z', 'Mars/Olympus')).toThrow(RangeError);
    expect(() => startOfDay('2026-01-01', 'JST')).toThrow(RangeError);
  });

  test('is read back as date, time and weekday', () => {
    expect(localReadingOf('2026-06-16T21:00:00Z', 'America/New_York')).toEqual({
      on: '2026-06-16',
      time: '17:00',
      weekday: 2,
    });
  });
});

test('knows which day is over at the first instant of the next, also where midnight is missing', () => {
  expect(endedDayOf('2026-12-03T05:00:00Z', 'America/New_York')).toBe('2026-12-02');
  expect(endedDayOf('2026-12-03T05:01:00Z', 'America/New_York')).toBeNull();
  expect(endedDayOf('2026-04-23T22:00:00Z', 'Africa/Cairo')).toBe('2026-04-23');
});

test('knows the first and the last date that is today somewhere on earth', () => {
  expect([firstTodayAnywhere('2026-12-03T09:59:59Z'), lastTodayAnywhere('2026-12-03T09:59:59Z')]).toEqual([
    '2026-12-02',
    '2026-12-03',
  ]);
  expect([firstTodayAnywhere('2026-12-03T12:00:00Z'), lastTodayAnywhere('2026-12-03T10:00:00Z')]).toEqual([
    '2026-12-03',
    '2026-12-04',
  ]);
});
