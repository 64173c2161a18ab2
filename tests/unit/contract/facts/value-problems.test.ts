import { expect, test } from 'vitest';
import {
  amountProblems,
  calendarProblems,
  holidayProblems,
  openingProblems,
  periodProblems,
  receiptProblems,
  shareProblems,
} from '../../../../shared/contract/facts/value-problems.ts';
import type { Period, Receipt } from '../../../../shared/contract/terms.ts';

test('a calendar names its own zone', () => {
  expect(calendarProblems({ tz: 'Europe/London' }, 'counting.tz')).toEqual([]);
  expect(calendarProblems({ tz: '+02:00' }, 'counting.tz')).toEqual([
    { reason: 'unknown_zone', field: 'counting.tz', value: '+02:00' },
  ]);
});

test('holidays are a list of days that exist', () => {
  expect(holidayProblems(['2026-05-25'])).toEqual([]);
  expect(holidayProblems(['25/05/2026', '2026-02-30', '2026-05-25T00:00:00Z'])).toHaveLength(3);
  expect(holidayProblems('2026-05-25' as never)).toHaveLength(1);
});

test.each([
  [{ open: '09:00', close: '09:00', weekdays: [1] }, []],
  [{ open: '17:00', close: '09:00', weekdays: [1] }, ['out_of_order']],
  [{ open: '09:00', close: '17:00' }, ['never_open']],
  [{ open: '9', close: '17:00', weekdays: [1] }, ['not_a_time']],
  [{ open: '09:00', close: '17:00', weekdays: ['Sun'] }, ['not_a_count']],
])('opening times %j', (hours, reasons) => {
  expect(openingProblems(hours as never).map(({ reason }) => reason)).toEqual(reasons);
});

test.each([
  [{ kind: 'instant' }, []],
  [{ kind: 'delay_hours', hours: 1.5 }, []],
  [{ kind: 'delay_hours', hours: -4 }, ['email.hours']],
  // biome-ignore lint/suspicious/noThenProperty: the contract's own word for the rule that follows.
  [{ kind: 'delay_hours', hours: 4, then: { kind: 'pigeon' } }, ['email.then.kind']],
  [{ kind: 'business_days_after', n: 2, at: '09:00' }, []],
  [{ kind: 'business_days_after', n: 0, at: '09:00' }, []],
  [{ kind: 'business_days_after', at: '9 am' }, ['email.n', 'email.at']],
  [{}, ['email.kind']],
  [null, []],
])('the receipt rule %j', (rule, fields) => {
  expect(receiptProblems(rule as Receipt | null, 'email').map(({ field }) => field)).toEqual(fields);
});

test.each([
  [{ n: 14, unit: 'calendarDays' }, []],
  [{ n: 9600, unit: 'hours' }, []],
  [{ n: 1.5, unit: 'months' }, ['notice.n']],
  [
    { n: 1, unit: 'fortnights', roll: 'backward', countReceiptDay: 'yes' },
    ['notice.unit', 'notice.roll', 'notice.countReceiptDay'],
  ],
  [undefined, []],
])('the period %j', (period, fields) => {
  expect(periodProblems(period as Period | undefined, 'notice').map(({ field }) => field)).toEqual(fields);
});

test('shares and amounts', () => {
  expect([...shareProblems(0, 's'), ...shareProblems(10_000, 's'), ...amountProblems(0, 'a')]).toEqual([]);
  expect([...shareProblems(10_001, 's'), ...amountProblems(0.5, 'a')]).toHaveLength(2);
});
