// Clocks and calendar in every zone the runtime knows, held against what Intl and Date say of single instants.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  addMonths,
  daysBetween,
  daysInMonthOf,
  endOfDay,
  fromEpochMs,
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

const RUNS = { numRuns: 2_000 };
const SECOND_MS = 1000;
const MINUTE_MS = 60 * SECOND_MS;
const DAY_MS = 1440 * MINUTE_MS;
const ALIASES = ['UTC', 'Asia/Calcutta', 'US/Eastern', 'Etc/GMT+12', 'GMT', 'EST', 'CET', 'Cuba'];
const ZONES = [...ALIASES, ...Intl.supportedValuesOf('timeZone')];

/** Since 1973 every clock differs from UTC by whole minutes. */
const minute = fc
  .integer({ min: Date.UTC(1973, 0, 1) / MINUTE_MS, max: Date.UTC(2037, 0, 1) / MINUTE_MS })
  .map((minutes) => minutes * MINUTE_MS);
const zone = fc.constantFrom(...ZONES);
const anywhere = fc.record({ tz: zone, ms: minute });
/** Within hours of a change of the clocks, where the zone has one in the half year that follows. */
const changing = fc
  .record({ tz: zone, ms: minute, minutes: fc.integer({ min: -300, max: 300 }) })
  .map(({ tz, ms, minutes }) => ({ tz, ms: findChange(tz, ms, ms + 180 * DAY_MS) + minutes * MINUTE_MS }));
/** From 1600 to 2400: years of four digits, whatever is counted from them. */
const date = fc.integer({ min: -135_140, max: 157_054 }).map((days) => toDate(days * DAY_MS));

const formats = new Map<string, Intl.DateTimeFormat>();

/** What Intl says that clocks show, "YYYY-MM-DD HH:MM:SS". */
function wallAt(ms: number, tz: string): string {
  const format =
    formats.get(tz) ??
    new Intl.DateTimeFormat('sv-SE', { timeZone: tz, dateStyle: 'short', timeStyle: 'medium' });
  formats.set(tz, format);
  return format.format(ms);
}

function offsetAt(ms: number, tz: string): number {
  return Date.parse(`${wallAt(ms, tz).replace(' ', 'T')}Z`) - ms;
}

/** Whether clocks in the zone show the reading, given as if it were UTC, within a day of the instant. */
function isShown(reading: number, ms: number, tz: string): boolean {
  return [ms - DAY_MS, ms + DAY_MS].some((near) => {
    const candidate = reading - offsetAt(near, tz);
    return candidate + offsetAt(candidate, tz) === reading;
  });
}

/** The minute in which clocks change between the two, `from` where they differ by nothing. */
function findChange(tz: string, from: number, to: number): number {
  let [early, late] = [from, to];
  if (offsetAt(early, tz) === offsetAt(late, tz)) return from;
  while (late - early > MINUTE_MS) {
    const middle = early + Math.floor((late - early) / 2 / MINUTE_MS) * MINUTE_MS;
    if (offsetAt(middle, tz) === offsetAt(early, tz)) early = middle;
    else late = middle;
  }
  return late;
}

function toDate(ms: number): string {
  return new Date(ms).toISOString().slice(0, 10);
}

describe.each([
  ['around changes of the clocks', changing],
  ['anywhere in time', anywhere],
])('%s', (_, world) => {
  test('a clock reads as Intl shows it', () => {
    fc.assert(
      fc.property(world, ({ ms, tz }) => {
        const [on = '', time = ''] = wallAt(ms, tz).split(' ');
        const at = fromEpochMs(ms);

        expect(localDateOf(at, tz)).toBe(on);
        expect(localReadingOf(at, tz)).toEqual({ on, time: time.slice(0, 5), weekday: weekdayOf(on) });
      }),
      RUNS,
    );
  });

  test('a day begins when its date is first shown, or what comes next where it never is', () => {
    fc.assert(
      fc.property(world, ({ ms, tz }) => {
        const on = localDateOf(fromEpochMs(ms), tz);
        const begin = toEpochMs(startOfDay(on, tz));

        expect(wallAt(begin, tz).slice(0, 10)).toBe(on);
        expect(wallAt(begin - SECOND_MS, tz).slice(0, 10) < on).toBe(true);
        expect(begin).toBeLessThanOrEqual(ms);
        expect(endOfDay(on, tz)).toBe(startOfDay(addDays(on, 1), tz));
      }),
      RUNS,
    );
  });

  test('what clocks jump over comes as much later as they jump', () => {
    fc.assert(
      fc.property(world, ({ ms, tz }) => {
        // What a clock would show had it not changed since yesterday.
        const asked = ms + offsetAt(ms - DAY_MS, tz);
        const [on = '', time = ''] = new Date(asked).toISOString().split('T');
        const found = toEpochMs(toInstant(on, time.slice(0, 5), tz));

        if (isShown(asked, ms, tz)) expect(found + offsetAt(found, tz)).toBe(asked);
        else expect(found).toBe(ms);
      }),
      RUNS,
    );
  });

  test('what a clock shows leads back to an instant that shows it', () => {
    fc.assert(
      fc.property(world, ({ ms, tz }) => {
        const shown = localReadingOf(fromEpochMs(ms), tz);
        const back = toInstant(shown.on, shown.time, tz);

        expect(localReadingOf(back, tz)).toEqual(shown);
        expect(toEpochMs(back)).toBeLessThanOrEqual(ms);
      }),
      RUNS,
    );
  });
});

test('instants are read, compared and spelled by what they say, to the nanosecond', () => {
  const fraction = fc.stringMatching(/^\d{1,9}$/);
  fc.assert(
    fc.property(minute, fraction, fraction, (ms, a, b) => {
      const [early = '', late = ''] = [a, b].map((digits) => digits.padEnd(9, '0')).sort();
      const texts = [early, late].map((digits) => `${new Date(ms).toISOString().slice(0, 19)}.${digits}Z`);
      const [first = '', second = ''] = texts;

      expect(isBefore(first, second)).toBe(early < late);
      expect(isBefore(second, first)).toBe(false);
      expect(toEpochMs(first)).toBe(ms + Number(early.slice(0, 3)));
      expect(toEpochMs(new Date(toEpochMs(first)).toISOString())).toBe(toEpochMs(first));
      expect(normalInstant(first)).toBe(first.replace(/\.?0+Z$/, 'Z'));
    }),
    RUNS,
  );
});

test('dates are counted as days since 1970 are', () => {
  fc.assert(
    fc.property(date, fc.integer({ min: -5_000, max: 5_000 }), (on, days) => {
      const later = addDays(on, days);

      expect(later).toBe(toDate(Date.parse(on) + days * DAY_MS));
      expect(daysBetween(on, later)).toBe(days);
      expect(weekdayOf(on)).toBe(new Date(on).getUTCDay() || 7);
    }),
    RUNS,
  );
});

test('months later, the day is the same or the last of its month', () => {
  fc.assert(
    fc.property(date, fc.integer({ min: -500, max: 500 }), (on, months) => {
      const [year = 0, month = 0, day = 0] = on.split('-').map(Number);
      const later = addMonths(on, months);
      const [laterYear = 0, laterMonth = 0, laterDay] = later.split('-').map(Number);

      expect(laterYear * 12 + laterMonth).toBe(year * 12 + month + months);
      expect(laterDay).toBe(Math.min(day, daysInMonthOf(later)));
      expect(addDays(later, daysInMonthOf(later) - Number(laterDay) + 1).endsWith('-01')).toBe(true);
    }),
    RUNS,
  );
});

test('every zone of the runtime is one', () => {
  expect(ZONES.filter((name) => !isTimeZone(name))).toEqual([]);
});
