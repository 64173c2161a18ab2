// Our calendar and clocks against a whole Temporal library, in every zone the runtime knows.
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill/implementation';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  addMonths,
  daysBetween,
  daysInMonthOf,
  isBefore,
  isTimeZone,
  localDateOf,
  localReadingOf,
  normalInstant,
  startOfDay,
  toEpochMs,
  toInstant,
  weekdayOf,
} from '../../../shared/contract/zone.ts';

const RUNS = { numRuns: 3_000 };
const ALIASES = ['UTC', 'Asia/Calcutta', 'US/Eastern', 'Etc/GMT+12', 'GMT', 'EST', 'CET', 'Cuba'];
const ZONES = [...ALIASES, ...Intl.supportedValuesOf('timeZone')];
const OLD_NAMES =
  'ACT AET AGT ART AST BET BST CAT CNT CST CTT EAT ECT IET IST JST MIT NET NST PLT PNT PRT PST SST VST'
    .split(' ')
    .flatMap((name) => [name, name.toLowerCase()]);

const zone = fc.constantFrom(...ZONES);
const seconds = fc.integer({
  min: Date.UTC(1890, 0, 1) / 1000,
  max: Date.UTC(2100, 0, 1) / 1000,
});
const fraction = fc.oneof(fc.constant(''), fc.stringMatching(/^\.\d{1,9}$/));
const instant = fc
  .tuple(seconds, fraction, fc.constantFrom('Z', '+00:00', '+05:30', '-11:00'))
  .map(([at, digits, offset]) => `${new Date(at * 1000).toISOString().slice(0, 19)}${digits}${offset}`);
const date = fc.integer({ min: -719_162, max: 2_932_896 }).map((days) => toDate(days * 86_400_000));
const time = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':'));

/** A reading of the clocks close to a change of them, where everything that is difficult lies. */
const changing = fc.tuple(zone, seconds, fc.integer({ min: -200, max: 200 })).map(([tz, at, minutes]) => {
  const next = Temporal.Instant.fromEpochMilliseconds(at * 1000)
    .toZonedDateTimeISO(tz)
    .getTimeZoneTransition('next');
  const near = (next?.toInstant() ?? Temporal.Instant.fromEpochMilliseconds(at * 1000)).add({ minutes });
  const wall = near.toZonedDateTimeISO(tz).toPlainDateTime();
  return {
    tz,
    at: near.toString(),
    on: wall.toPlainDate().toString(),
    time: wall.toPlainTime().toString({ smallestUnit: 'minute' }),
  };
});
const anywhere = fc.record({ tz: zone, at: instant, on: date, time });

function toDate(ms: number): string {
  return new Date(ms).toISOString().slice(0, 10);
}

describe.each([
  ['around changes of the clocks', changing],
  ['anywhere in time', anywhere],
])('%s', (_, world) => {
  test('an instant is read as the library reads it', () => {
    fc.assert(
      fc.property(world, ({ at, tz }) => {
        const zoned = Temporal.Instant.from(at).toZonedDateTimeISO(tz);

        expect(localDateOf(at, tz)).toBe(zoned.toPlainDate().toString());
        expect(localReadingOf(at, tz)).toEqual({
          on: zoned.toPlainDate().toString(),
          time: zoned.toPlainTime().toString({ smallestUnit: 'minute' }),
          weekday: zoned.dayOfWeek,
        });
      }),
      RUNS,
    );
  });

  test('a day begins and a clock shows its time when the library says so', () => {
    fc.assert(
      fc.property(world, ({ on, time, tz }) => {
        const day = Temporal.PlainDate.from(on);
        const atTime = day.toPlainDateTime(Temporal.PlainTime.from(time)).toZonedDateTime(tz);

        expect(startOfDay(on, tz)).toBe(day.toZonedDateTime(tz).toInstant().toString());
        expect(toInstant(on, time, tz)).toBe(atTime.toInstant().toString());
      }),
      RUNS,
    );
  });
});

test('days that the clocks jumped over, whole or at their beginning, begin with what came next', () => {
  for (const [on, tz] of [
    ['2011-12-30', 'Pacific/Apia'],
    ['1993-08-21', 'Pacific/Kwajalein'],
    ['1919-03-31', 'America/Toronto'],
    ['2018-11-04', 'America/Sao_Paulo'],
    ['0001-01-01', 'Europe/Amsterdam'],
  ] as const)
    expect(startOfDay(on, tz)).toBe(Temporal.PlainDate.from(on).toZonedDateTime(tz).toInstant().toString());
});

test('texts of instants are read, compared and spelled alike', () => {
  fc.assert(
    fc.property(instant, instant, (a, b) => {
      expect(toEpochMs(a)).toBe(Temporal.Instant.from(a).epochMilliseconds);
      expect(normalInstant(a)).toBe(Temporal.Instant.from(a).toString());
      expect(isBefore(a, b)).toBe(Temporal.Instant.compare(a, b) < 0);
      expect(isBefore(a, normalInstant(a))).toBe(false);
    }),
    RUNS,
  );
});

test('what is no instant is refused by both', () => {
  for (const text of [
    '',
    '2026-02-29T00:00:00Z',
    '2026-04-31T00:00:00Z',
    '2026-13-01T00:00:00Z',
    '2026-01-01T24:00:00Z',
    '2026-01-01T00:60:00Z',
    '2026-01-01T00:00:00',
    '2026-01-01',
    '2026-01-01T00:00:00.1234567891Z',
  ]) {
    expect(() => toEpochMs(text)).toThrow(RangeError);
    expect(() => Temporal.Instant.from(text)).toThrow(RangeError);
  }
});

test('dates are counted alike', () => {
  fc.assert(
    fc.property(
      date,
      date,
      fc.integer({ min: -5_000, max: 5_000 }),
      fc.integer({ min: -500, max: 500 }),
      (a, b, days, months) => {
        const day = Temporal.PlainDate.from(a);

        expect(addDays(a, days)).toBe(day.add({ days }).toString());
        expect(addMonths(a, months)).toBe(day.add({ months }).toString());
        expect(daysBetween(a, b)).toBe(day.until(b, { largestUnit: 'day' }).days);
        expect(weekdayOf(a)).toBe(day.dayOfWeek);
        expect(daysInMonthOf(a)).toBe(day.daysInMonth);
      },
    ),
    RUNS,
  );
});

test('zones are known and unknown alike', () => {
  for (const name of [...ZONES, ...OLD_NAMES, 'europe/london', 'Etc/Unknown', 'Mars/Olympus', 'local', 'Z'])
    expect([name, isTimeZone(name)]).toEqual([name, isZoneOfTheLibrary(name)]);
});

function isZoneOfTheLibrary(name: string): boolean {
  try {
    new Temporal.ZonedDateTime(0n, name);
    return true;
  } catch {
    return false;
  }
}
