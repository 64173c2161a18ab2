import { describe, expect, test } from 'vitest';
import {
  type ColumnDateOrder,
  decideDateOrder,
  hasTwoOrders,
  readDateCell,
} from '../../../../shared/imports/cells/column-dates.ts';

const RULES = {
  order: 'dmy' as ColumnDateOrder,
  timeZone: 'America/New_York',
  startsOn: '2026-10-19',
  endsOn: '2027-02-13',
  capturedAt: '2027-01-10T12:00:00Z',
};

function read(cell: string, rules: Partial<typeof RULES> = {}) {
  const result = readDateCell(cell, { ...RULES, ...rules });
  return result.ok ? (result.value?.at ?? null) : result.reason;
}

describe('decideDateOrder', () => {
  test.each<[string[], 'dmy' | 'mdy' | undefined, ColumnDateOrder]>([
    [['09/11/2026', '13/11/2026'], undefined, 'dmy'],
    [['09/11/2026', '09/13/2026'], undefined, 'mdy'],
    [['09.11.2026'], undefined, 'undecided'],
    [['09.11.2026'], 'dmy', 'dmy'],
    [['27/03/2026'], 'mdy', 'dmy'],
    [['27/03/2026', '03/27/2026'], 'mdy', 'mixed'],
    [['2026-09-11', 'Sep 11, 2026'], undefined, 'undecided'],
  ])('of %j with %s known is %s', (cells, known, order) => {
    expect(decideDateOrder(cells, known)).toBe(order);
  });
});

describe('hasTwoOrders', () => {
  test.each([
    ['09.11.2026', true],
    ['09/09/2026', false],
    ['13/11/2026', false],
    ['2026-09-11', false],
    ['', false],
  ])('of “%s” is %s', (cell, has) => {
    expect(hasTwoOrders(cell)).toBe(has);
  });
});

describe('readDateCell', () => {
  test.each([
    ['2026-09-01T18:00:00Z', '2026-09-01T18:00:00Z'],
    ['2026-09-01T18:00:00+02:00', '2026-09-01T16:00:00Z'],
    ['2026-06-01 10:00:00 +0000', '2026-06-01T10:00:00Z'],
    ['2026-09-01', '2026-09-01T04:00:00Z'],
    ['Sep 20, 2026', '2026-09-20T04:00:00Z'],
    ['Tue, Jul 14, 2026', '2026-07-14T04:00:00Z'],
    ['01.09.2026 18:00', '2026-09-01T22:00:00Z'],
    ['31 de agosto de 2026', '2026-08-31T04:00:00Z'],
    ['12/01/2026 06:08 PM', '2026-01-12T23:08:00Z'],
  ])('reads “%s” as %s', (cell, at) => {
    expect(read(cell)).toBe(at);
  });

  test('reads month before day where the column says so', () => {
    expect(read('03/27/2026 06:08', { order: 'mdy' })).toBe('2026-03-27T10:08:00Z');
  });

  test.each([
    ['December 28', '2026-12-28T05:00:00Z', {}],
    ['January 3', '2027-01-03T05:00:00Z', {}],
    ['January 20', '2026-01-20T05:00:00Z', {}],
    ['August 31', '2026-08-31T04:00:00Z', {}],
    ['February 29', '2024-02-29T05:00:00Z', {}],
    ['December 28', '2025-12-28T05:00:00Z', { startsOn: '2025-11-01', endsOn: '2026-03-01' }],
  ])('gives “%s” the year of the flight, never one after the export', (cell, at, rules) => {
    expect(read(cell, rules)).toBe(at);
  });

  test.each([
    ['', null],
    ['n/a', null],
    ['31.02.2026', 'not_a_date'],
    ['soon', 'not_a_date'],
    ['2026-13-01', 'not_a_date'],
    ['2026-09-01T25:00', 'not_a_date'],
  ])('answers “%s” with %s', (cell, answer) => {
    expect(read(cell)).toBe(answer);
  });

  test.each(['undecided', 'mixed'] as const)('refuses to choose in an %s column', (order) => {
    expect(read('09.11.2026', { order })).toBe('order_undecided');
    expect(read('13.11.2026', { order })).toBe('2026-11-13T05:00:00Z');
  });
});
