import { describe, expect, test } from 'vitest';
import type { ColumnRules } from '../../../shared/imports/cells/column-rules.ts';
import { isSettledByAnswer, type RowContext, readRow } from '../../../shared/imports/read-row.ts';

const COLUMNS: ColumnRules[] = [
  { kind: 'text', field: 'post', header: 'Link', index: 0 },
  { kind: 'date', field: 'captured_at', header: 'Date', index: 1, order: 'undecided' },
  { kind: 'number', field: 'views', header: 'Views', index: 2, decimal: 'point', isWhole: true },
  {
    kind: 'number',
    field: 'watch_seconds_avg',
    header: 'Watch',
    index: 3,
    decimal: 'point',
    isWhole: false,
  },
];
const CONTEXT: RowContext = {
  columns: COLUMNS,
  columnCount: 4,
  language: 'en',
  timeZone: 'Europe/Berlin',
  startsOn: '2026-09-01',
  endsOn: '2026-12-31',
  capturedAt: '2026-11-20T12:00:00Z',
  currency: undefined,
};
const read = (...cells: string[]) => readRow({ row: 2, cells }, CONTEXT);

describe('readRow', () => {
  test('reads each cell by its column', () => {
    expect(read('x', '2026-11-09', '1.2K', '0:03:12')).toMatchObject({
      texts: { post: 'x' },
      dates: { captured_at: { at: '2026-11-08T23:00:00Z', on: '2026-11-09' } },
      numbers: { views: 1200, watch_seconds_avg: 192 },
      bounds: { views: [1100, 1300] },
      isEstimated: true,
      isShort: false,
    });
  });

  test('keeps what was not measured as null, also where the line ends early', () => {
    expect(read('x', '2026-11-09', '--')).toMatchObject({
      numbers: { views: null, watch_seconds_avg: null },
      isShort: true,
    });
  });

  test.each([
    [['x', 'soon', '1', ''], { code: 'not_a_date', column: 'Date', cell: 'soon' }],
    [['x', '2026-11-09', '12,5 Tsd?', ''], { code: 'not_a_number', column: 'Views', cell: '12,5 Tsd?' }],
    [['x', '2026-11-21', '1', ''], { code: 'in_future', column: 'Date', cell: '2026-11-21' }],
    [['x', '2026-11-09', '1', '2', '345'], { code: 'too_many_cells', column: null, cell: '345' }],
    [['x', '09.11.2026', '1', ''], { code: 'order_undecided', column: 'Date', cell: '09.11.2026' }],
  ])('answers %j with its problem', (cells, problem) => {
    expect(read(...cells)).toEqual(problem);
  });

  test('names a cell that is wrong before one that only waits for an answer', () => {
    expect(read('x', '09.11.2026', 'many', '')).toMatchObject({ code: 'not_a_number' });
  });

  test('takes empty cells behind the last column for nothing', () => {
    expect(read('x', '2026-11-09', '1', '', '', '')).toMatchObject({ numbers: { views: 1 } });
  });
});

test.each([
  ['order_undecided', true],
  ['mark_undecided', true],
  ['not_a_date', false],
] as const)('isSettledByAnswer of %s is %s', (code, isSettled) => {
  expect(isSettledByAnswer(code)).toBe(isSettled);
});
