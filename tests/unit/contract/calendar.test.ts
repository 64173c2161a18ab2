import { describe, expect, test } from 'vitest';
import {
  addBusinessDays,
  closesAt,
  isBusinessDay,
  opensAt,
  rollForward,
} from '../../../shared/contract/calendar.ts';

const london = { tz: 'Europe/London', holidays: ['2026-12-25', '2026-12-28'] };
const gulf = {
  tz: 'Asia/Dubai',
  businessHours: { open: '08:30', close: '14:00', weekdays: [7, 1, 2, 3, 4] },
};

describe('business days', () => {
  test.each([
    ['2026-12-24', true],
    ['2026-12-25', false],
    ['2026-12-26', false],
    ['2026-12-28', false],
    ['2026-12-29', true],
  ])('%s is one: %s', (on, expected) => {
    expect(isBusinessDay(on, london)).toBe(expected);
  });

  test('follow the weekdays of the contract', () => {
    expect(isBusinessDay('2026-11-20', gulf)).toBe(false);
    expect(isBusinessDay('2026-11-22', gulf)).toBe(true);
  });

  test('are counted after the date; none counted is the date itself', () => {
    expect(addBusinessDays('2026-12-24', 1, london)).toBe('2026-12-29');
    expect(addBusinessDays('2026-12-26', 0, london)).toBe('2026-12-26');
    expect(rollForward('2026-12-25', london)).toBe('2026-12-29');
    expect(rollForward('2026-12-24', london)).toBe('2026-12-24');
  });

  test('are refused where a calendar never opens', () => {
    const closed = { tz: 'UTC', businessHours: { open: '09:00', close: '17:00', weekdays: [] } };

    expect(() => rollForward('2026-12-24', closed)).toThrow(RangeError);
  });
});

test('opening times are wall-clock times of the zone on that day', () => {
  expect(opensAt('2026-03-27', { tz: 'Europe/London' })).toBe('2026-03-27T09:00:00Z');
  expect(opensAt('2026-03-30', { tz: 'Europe/London' })).toBe('2026-03-30T08:00:00Z');
  expect(closesAt('2026-11-22', gulf)).toBe('2026-11-22T10:00:00Z');
});
