import { expect, test } from 'vitest';
import { owedTable } from '../../../../shared/notices/blocks/owed-table.ts';
import type { NoticeOwed } from '../../../../shared/notices/told-facts.ts';
import { TERM_OVER_FACTS, writerFor } from '../samples/letter-facts.ts';

const OWED: NoticeOwed[] = [
  { name: 'Reel 1', kind: 'piece', minor: 50_000, on: '2026-12-02' },
  { name: 'Reel 1', kind: 'performance', minor: 1_000, on: '2026-12-16' },
  { name: null, kind: 'expenses', minor: 4_000, on: '2026-12-18' },
];

function rowsOf(owed: NoticeOwed[], heldMinor: number): string[][] {
  const table = owedTable(owed, { field: 'payBy', heldMinor, writer: writerFor(TERM_OVER_FACTS) });
  return table.kind === 'table' ? table.rows : expect.fail('a table');
}

test('each sum has its own day, then the total and what of it is on hold', () => {
  const rows = rowsOf(OWED, 20_000);

  expect(rows.map(([name]) => name)).toEqual([
    'Reel 1',
    'Reel 1, pay by results',
    'Approved expenses',
    'In total',
    'Of this, on hold until the open question is settled',
  ]);
  expect(rows.map(([, , due]) => due)).toEqual([
    'by Wednesday, 2 December 2026',
    'by Wednesday, 16 December 2026',
    'by Friday, 18 December 2026',
    '',
    '',
  ]);
  expect(rows[3]?.[1]).toContain('550.00');
});

test('one sum is its own total', () => {
  expect(rowsOf(OWED.slice(0, 1), 0)).toHaveLength(1);
});
