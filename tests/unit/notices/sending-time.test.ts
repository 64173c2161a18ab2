import { expect, test } from 'vitest';
import { sendingTimeWarnings } from '../../../shared/notices/sending-time.ts';

const NEW_YORK = { tz: 'America/New_York', holidays: ['2026-11-26'] };
const LONDON = { tz: 'Europe/London', holidays: ['2026-05-25'] };

test.each([
  ['on Friday afternoon', '2026-11-20T20:00:00Z', NEW_YORK, ['late_before_days_off']],
  ['on Friday evening', '2026-11-21T00:00:00Z', NEW_YORK, ['late_before_days_off', 'outside_hours']],
  ['on Friday morning', '2026-11-20T15:00:00Z', NEW_YORK, []],
  ['on the eve of a holiday', '2026-11-25T15:00:00Z', NEW_YORK, ['eve_of_holiday']],
  ['on the Friday before a holiday on Monday', '2026-05-22T10:00:00Z', LONDON, ['eve_of_holiday']],
  ['on the holiday', '2026-11-26T15:00:00Z', NEW_YORK, ['day_off']],
  ['on a Sunday of the recipient', '2026-11-22T15:00:00Z', NEW_YORK, ['day_off']],
  ['at night', '2026-11-18T07:00:00Z', NEW_YORK, ['outside_hours']],
  ['on a plain Wednesday', '2026-11-18T16:00:00Z', NEW_YORK, []],
])('warns %s', (_, now, calendar, codes) => {
  expect(sendingTimeWarnings(now, calendar).map(({ code }) => code)).toEqual(codes);
});

test('reads the time where the recipient is', () => {
  const [late] = sendingTimeWarnings('2026-11-20T07:30:00Z', { tz: 'Asia/Tokyo' });

  expect(late).toEqual({ code: 'late_before_days_off', localOn: '2026-11-20', localTime: '16:30' });
  expect(sendingTimeWarnings('2026-11-20T17:30:00Z', { tz: 'America/Los_Angeles' })).toEqual([]);
});

test('knows weeks that end on another day', () => {
  const businessHours = { open: '09:00', close: '17:00', weekdays: [7, 1, 2, 3, 4] };

  expect(sendingTimeWarnings('2026-11-19T13:00:00Z', { tz: 'Asia/Dubai', businessHours })).toMatchObject([
    { code: 'late_before_days_off' },
  ]);
  expect(sendingTimeWarnings('2026-11-20T08:00:00Z', { tz: 'Asia/Dubai', businessHours })).toMatchObject([
    { code: 'day_off' },
  ]);
});
