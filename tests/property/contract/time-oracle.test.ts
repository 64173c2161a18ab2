// Receipt and periods against a clockwork that knows nothing of the rules: it walks minute by minute through what Intl
// says the wall clocks show (DOMAIN.md §3.3 rules 2 and 3).
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CalendarInput } from '../../../shared/contract/calendar.ts';
import { periodEnd } from '../../../shared/contract/period.ts';
import { deemedReceivedAt } from '../../../shared/contract/receipt.ts';
import type { Instant, Period } from '../../../shared/contract/terms.ts';
import { datesAround, minuteInstant, ZONES } from './worlds.ts';

const RUNS = { numRuns: 1000 };
const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const SEARCHED_MS = 130 * 24 * HOUR_MS;

type Wall = { on: string; time: string; weekday: number };

const formats = new Map<string, Intl.DateTimeFormat>();

function wallAt(ms: number, tz: string): Wall {
  const format =
    formats.get(tz) ??
    new Intl.DateTimeFormat('en-GB', {
      timeZone: tz,
      dateStyle: 'short',
      timeStyle: 'short',
      hourCycle: 'h23',
    });
  formats.set(tz, format);
  const [date = '', time = ''] = format.format(ms).split(', ');
  const [day, month, year] = date.split('/');
  const on = `${year}-${month}-${day}`;
  return { on, time, weekday: ((new Date(`${on}T00:00:00Z`).getUTCDay() + 6) % 7) + 1 };
}

/** The first minute from `fromMs` on whose wall clock fits. */
function firstMinute(fromMs: number, tz: string, fits: (wall: Wall) => boolean): number {
  for (let ms = fromMs; ms < fromMs + SEARCHED_MS; ms += MINUTE_MS) {
    if (fits(wallAt(ms, tz))) return ms;
  }
  throw new Error('No such minute');
}

/** The first minute of the day after the date that is `days` counted days on; `counts` says which days count. */
function endAfterDays(
  fromMs: number,
  tz: string,
  { days, counts }: { days: number; counts: (wall: Wall) => boolean },
): number {
  let left = days;
  let ms = fromMs;
  let { on } = wallAt(ms, tz);
  for (;;) {
    ms = nextDay(ms, tz, on);
    const wall = wallAt(ms, tz);
    if (left === 0) return ms;
    on = wall.on;
    if (counts(wall)) left -= 1;
  }
}

/** The first minute that does not show the date any more: by hours, then minute by minute. */
function nextDay(fromMs: number, tz: string, on: string): number {
  let ms = fromMs;
  while (wallAt(ms + HOUR_MS, tz).on <= on) ms += HOUR_MS;
  return firstMinute(ms, tz, (wall) => wall.on > on);
}

/** Walks through open days only; a closed one is passed over whole. */
function firstOpenMinute(
  fromMs: number,
  tz: string,
  { isOpenDay: isOpen, isOpenTime }: Record<'isOpenDay' | 'isOpenTime', (wall: Wall) => boolean>,
): number {
  let ms = fromMs;
  for (;;) {
    const wall = wallAt(ms, tz);
    if (!isOpen(wall)) ms = nextDay(ms, tz, wall.on);
    else if (isOpenTime(wall)) return ms;
    else ms += MINUTE_MS;
  }
}

const hours = fc
  .record({
    open: fc.integer({ min: 6 * 60, max: 12 * 60 }),
    length: fc.integer({ min: 0, max: 10 * 60 }),
    weekdays: fc.subarray([1, 2, 3, 4, 5, 6, 7], { minLength: 1 }),
  })
  .map(({ open, length, weekdays }) => ({ open: clock(open), close: clock(open + length), weekdays }));

const world = minuteInstant.chain((sentAt) =>
  fc.record({
    sentAt: fc.constant(sentAt),
    tz: fc.constantFrom(...ZONES),
    holidays: datesAround(sentAt),
    businessHours: fc.option(hours, { nil: undefined }),
  }),
);

function clock(minutes: number): string {
  return [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':');
}

function isOpenDay({ holidays = [], businessHours }: CalendarInput): (wall: Wall) => boolean {
  const weekdays = businessHours?.weekdays ?? [1, 2, 3, 4, 5];
  return ({ on, weekday }) => weekdays.includes(weekday) && !holidays.includes(on);
}

function toInstantText(ms: number): Instant {
  return new Date(ms).toISOString().replace('.000Z', 'Z');
}

test('business hours of any office: the first minute that is open', () => {
  fc.assert(
    fc.property(world, fc.integer({ min: 0, max: 30 }), ({ sentAt, ...calendar }, delay) => {
      const { open = '09:00', close = '17:00' } = calendar.businessHours ?? {};
      const isOpen = isOpenDay(calendar);
      const from = Date.parse(sentAt) + delay * HOUR_MS;
      const expected = firstOpenMinute(from, calendar.tz, {
        isOpenDay: isOpen,
        isOpenTime: ({ time }) => time >= open && time <= close,
      });

      const found = deemedReceivedAt(
        sentAt,
        // biome-ignore lint/suspicious/noThenProperty: the contract's own word for the rule that follows.
        { kind: 'delay_hours', hours: delay, then: { kind: 'business_hours' } },
        calendar,
      );

      expect(found).toBe(toInstantText(expected));
    }),
    RUNS,
  );
});

test('actual receipt counts as it is, never before sending, and nothing counts while it is unknown', () => {
  fc.assert(
    fc.property(
      world,
      fc.option(fc.integer({ min: -5_000, max: 50_000 })),
      ({ sentAt, ...calendar }, minutes) => {
        const actualReceiptAt =
          minutes === null ? null : toInstantText(Date.parse(sentAt) + minutes * MINUTE_MS);
        const expected =
          minutes === null ? null : toInstantText(Date.parse(sentAt) + Math.max(0, minutes) * MINUTE_MS);

        expect(deemedReceivedAt(sentAt, { kind: 'actual' }, { ...calendar, actualReceiptAt })).toBe(expected);
        expect(
          deemedReceivedAt(sentAt, { kind: 'actual' }, { ...calendar, actualReceiptAt, bounced: true }),
        ).toBeNull();
      },
    ),
    RUNS,
  );
});

test('days of a period end with the last counted day of the wall clock', () => {
  const days = fc.record({
    n: fc.integer({ min: 1, max: 20 }),
    unit: fc.constantFrom<Period['unit']>('calendarDays', 'businessDays'),
    rolls: fc.boolean(),
  });
  fc.assert(
    fc.property(world, days, ({ sentAt, ...calendar }, { n, unit, rolls }) => {
      const isOpen = isOpenDay(calendar);
      const counts = unit === 'businessDays' ? isOpen : () => true;
      const from = Date.parse(sentAt);
      const end = endAfterDays(from, calendar.tz, { days: n, counts });

      const expected = rolls ? rolledEnd(end, calendar.tz, isOpen) : end;

      const period: Period = { n, unit, ...(rolls ? { roll: 'forward' as const } : {}) };
      // A day that the zone skips has no minutes to walk through; the calendar still counts it.
      if (calendar.tz === 'Pacific/Apia' && sentAt < '2012') return;
      expect(periodEnd(sentAt, period, calendar)).toBe(toInstantText(expected));
    }),
    RUNS,
  );
});

/** The end of the first open day from the last one on. */
function rolledEnd(endMs: number, tz: string, isOpen: (wall: Wall) => boolean): number {
  let [last, end] = [wallAt(endMs - MINUTE_MS, tz), endMs];
  while (!isOpen(last)) {
    last = wallAt(end, tz);
    end = nextDay(end, tz, last.on);
  }
  return end;
}

test('hours of a period are elapsed time, whatever the clocks do', () => {
  fc.assert(
    fc.property(world, fc.integer({ min: 0, max: 900 }), ({ sentAt, ...calendar }, n) => {
      const expected = toInstantText(Date.parse(sentAt) + n * HOUR_MS);

      expect(periodEnd(sentAt, { n, unit: 'hours' }, calendar)).toBe(expected);
    }),
    RUNS,
  );
});
