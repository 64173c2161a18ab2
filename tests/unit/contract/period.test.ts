import { describe, expect, test } from 'vitest';
import { periodEnd, periodLastDay } from '../../../shared/contract/period.ts';
import type { Period } from '../../../shared/contract/terms.ts';

const tz = 'America/New_York';
const thursday = '2026-06-04T14:00:00Z';

describe('periodEnd', () => {
  test.each<[Period, string, string | null]>([
    [{ n: 10, unit: 'calendarDays' }, '2026-06-15T04:00:00Z', '2026-06-14'],
    [{ n: 10, unit: 'calendarDays', roll: 'forward' }, '2026-06-16T04:00:00Z', '2026-06-15'],
    [{ n: 10, unit: 'calendarDays', countReceiptDay: true }, '2026-06-14T04:00:00Z', '2026-06-13'],
    [{ n: 1, unit: 'calendarDays', countReceiptDay: true }, '2026-06-05T04:00:00Z', '2026-06-04'],
    [{ n: 2, unit: 'businessDays' }, '2026-06-09T04:00:00Z', '2026-06-08'],
    [{ n: 2, unit: 'businessDays', countReceiptDay: true }, '2026-06-06T04:00:00Z', '2026-06-05'],
    [{ n: 1, unit: 'months' }, '2026-07-05T04:00:00Z', '2026-07-04'],
    [{ n: 1, unit: 'months', roll: 'forward' }, '2026-07-07T04:00:00Z', '2026-07-06'],
    [{ n: 1, unit: 'months', countReceiptDay: true }, '2026-07-04T04:00:00Z', '2026-07-03'],
    [{ n: 48, unit: 'hours', roll: 'forward' }, '2026-06-06T14:00:00Z', null],
    [{ n: 0, unit: 'businessDays', roll: 'forward' }, thursday, null],
  ])('of %j is %s', (period, endsAt, lastOn) => {
    expect(periodEnd(thursday, period, { tz })).toBe(endsAt);
    expect(periodLastDay(thursday, period, { tz })).toBe(lastOn);
  });

  test('counts the inclusive business day only when it is one', () => {
    const saturday = '2026-06-06T14:00:00Z';

    const endsAt = periodEnd(saturday, { n: 1, unit: 'businessDays', countReceiptDay: true }, { tz });

    expect(endsAt).toBe('2026-06-09T04:00:00Z');
  });

  test('counts in the governing zone, whatever date the recipient has', () => {
    const receivedAt = '2026-06-08T00:00:00Z';

    const days: Period = { n: 10, unit: 'calendarDays' };

    expect(periodEnd(receivedAt, days, { tz: 'America/Los_Angeles' })).toBe('2026-06-18T07:00:00Z');
    expect(periodEnd(receivedAt, days, { tz: 'Asia/Tokyo' })).toBe('2026-06-18T15:00:00Z');
  });

  test.each([-1, 1.5, Number.NaN])('refuses %s days', (n) => {
    expect(() => periodEnd(thursday, { n, unit: 'calendarDays' }, { tz })).toThrow(RangeError);
  });
});
