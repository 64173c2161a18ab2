import { describe, expect, test } from 'vitest';
import type { RestDays } from '../../../shared/contract/deemed-approval.ts';
import { deemedApprovedAt } from '../../../shared/contract/deemed-approval.ts';
import type { Period } from '../../../shared/contract/terms.ts';

const calendar = { tz: 'Europe/London', holidays: ['2026-05-25'] };
const wednesday = '2026-05-20T16:00:00Z';
const threeBusinessDays: Period = { n: 3, unit: 'businessDays' };

function approvedAt(silence: Period, paused: RestDays[]): string | null {
  return deemedApprovedAt(wednesday, silence, { calendar, paused });
}

describe('deemedApprovedAt', () => {
  test.each<[string, Period, RestDays[], string | null]>([
    ['no pause', threeBusinessDays, [], '2026-05-26T23:00:00Z'],
    [
      'a pause of Thursday and Friday',
      threeBusinessDays,
      [{ from: '2026-05-21', to: '2026-05-23' }],
      '2026-05-28T23:00:00Z',
    ],
    [
      'a pause over the weekend only',
      threeBusinessDays,
      [{ from: '2026-05-23', to: '2026-05-26' }],
      '2026-05-26T23:00:00Z',
    ],
    [
      'a pause that was over before',
      threeBusinessDays,
      [{ from: '2026-05-10', to: '2026-05-20' }],
      '2026-05-26T23:00:00Z',
    ],
    [
      'a pause that begins after approval',
      threeBusinessDays,
      [{ from: '2026-05-27', to: null }],
      '2026-05-26T23:00:00Z',
    ],
    ['an open pause', threeBusinessDays, [{ from: '2026-05-26', to: null }], null],
    [
      'two calendar days lost',
      { n: 14, unit: 'calendarDays' },
      [{ from: '2026-05-30', to: '2026-06-01' }],
      '2026-06-05T23:00:00Z',
    ],
    [
      'a day lost from hours',
      { n: 48, unit: 'hours' },
      [{ from: '2026-05-21', to: '2026-05-22' }],
      '2026-05-23T16:00:00Z',
    ],
  ])('with %s', (_, silence, paused, expected) => {
    expect(approvedAt(silence, paused)).toBe(expected);
  });
});
