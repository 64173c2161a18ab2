import { describe, expect, test } from 'vitest';
import { readDate } from '../../../../shared/imports/cells/read-date.ts';

function full(on: string, time: string | null = null, offset: string | null = null) {
  const [year, month, day] = on.split('-').map(Number);
  return { kind: 'full', year, month, day, time: time ?? '00:00', offset, hasTime: time !== null };
}

function numeric(year: number | null, [first, second]: [number, number], time: string | null = null) {
  return {
    kind: 'numeric',
    year,
    first,
    second,
    time: time ?? '00:00',
    offset: null,
    hasTime: time !== null,
  };
}

function withoutYear(month: number, day: number, time: string | null = null) {
  return { kind: 'without_year', month, day, time: time ?? '00:00', offset: null, hasTime: time !== null };
}

describe('readDate', () => {
  test.each([
    ['2026-09-01', full('2026-09-01')],
    ['2026/9/1', full('2026-09-01')],
    ['20260901', full('2026-09-01')],
    ['2026-09-01T18:00:00Z', full('2026-09-01', '18:00:00', 'Z')],
    ['2026-09-01T18:00:00.000Z', full('2026-09-01', '18:00:00', 'Z')],
    ['2026-09-01T18:00+0200', full('2026-09-01', '18:00:00', '+02:00')],
    ['2026-09-01 18:00', full('2026-09-01', '18:00:00')],
    ['2026-06-01 10:00:00 +0000', full('2026-06-01', '10:00:00', '+00:00')],
    ['2026-06-01 10:00:00 UTC', full('2026-06-01', '10:00:00', 'Z')],
    ['Sep 20, 2026', full('2026-09-20')],
    ['Sept. 20 2026', full('2026-09-20')],
    ['Sep 20, 2026, 3:15 PM', full('2026-09-20', '15:15:00')],
    ['Sep 20, 2026 12:05 am', full('2026-09-20', '00:05:00')],
    ['September 20th, 2026', full('2026-09-20')],
    ['20 Sep 2026', full('2026-09-20')],
    ['20. September 2026, 18:00 Uhr', full('2026-09-20', '18:00:00')],
    ['20 de septiembre de 2026', full('2026-09-20')],
    ['Tue, Jul 14, 2026', full('2026-07-14')],
    ['Sun Aug 23 2026', full('2026-08-23')],
    ['Jun 5, 2026', full('2026-06-05')],
    ['03/27/2026 06:08', numeric(2026, [3, 27], '06:08:00')],
    ['03/04/2026 6:08 PM', numeric(2026, [3, 4], '18:08:00')],
    ['03/04/2026, 6:08\u202fPM', numeric(2026, [3, 4], '18:08:00')],
    ['01.09.2026 18:00', numeric(2026, [1, 9], '18:00:00')],
    ['1.9.26', numeric(2026, [1, 9])],
    ['08/31', numeric(null, [8, 31])],
    ['August 31', withoutYear(8, 31)],
    ['31 de agosto', withoutYear(8, 31)],
    ['31. Dez', withoutYear(12, 31)],
    ['Feb 29', withoutYear(2, 29)],
    ['August 31 14:30', withoutYear(8, 31, '14:30:00')],
  ])('reads %j', (cell, parts) => {
    expect(readDate(cell)).toEqual(parts);
  });

  test.each(['', ' ', '--', '–', 'n/a', 'undefined'])('is nothing for %j', (cell) => {
    expect(readDate(cell)).toBeNull();
  });

  test.each([
    'Lifetime',
    'soon',
    '2 days ago',
    '2026-02-30',
    '30/30/2026',
    '2026-09-01T25:00',
    '2026-09-01 18:61',
    '13:00 PM 2026-09-01',
    'Feb 30',
    'Sep 2026',
    'Sep 20 21 2026',
    '46266',
    '1.234',
    '2026111',
    '0026-09-01',
    '2026-09-01T18:00 Mars time',
  ])('is no date: %j', (cell) => {
    expect(readDate(cell)).toBeUndefined();
  });
});
