import { describe, expect, test } from 'vitest';
import type { ObservationRow } from '../../../shared/api/import-schemas.ts';
import type { Outcome } from '../../../shared/imports/parse-import.ts';
import { judgeRepeats } from '../../../shared/imports/repeated-rows.ts';

function outcome(row: number, views: number, given: Partial<ObservationRow> = {}): Outcome {
  return {
    observation: {
      row,
      post: 'Reel 1',
      capturedAt: '2026-11-09T08:00:00Z',
      source: 'csv',
      quality: 'exact',
      values: { views },
      ...given,
    },
    verdict: { row, verdict: 'read', code: null, column: null, cell: null, reason: null },
  };
}

const judge = (...outcomes: Outcome[]) =>
  judgeRepeats(outcomes).map(({ verdict, observation }) => [verdict.verdict, observation !== undefined]);

describe('judgeRepeats', () => {
  test('takes a line once that says the same as an earlier one', () => {
    expect(judge(outcome(2, 5), outcome(3, 5))).toEqual([
      ['read', true],
      ['repeated', false],
    ]);
  });

  test('takes neither of two lines that contradict each other', () => {
    expect(judge(outcome(2, 5), outcome(3, 6), outcome(4, 5))).toEqual([
      ['refused', false],
      ['refused', false],
      ['refused', false],
    ]);
  });

  test('leaves lines alone that differ in post, instant or source', () => {
    const outcomes = [
      outcome(2, 5),
      outcome(3, 6, { post: 'Reel 2' }),
      outcome(4, 6, { capturedAt: '2026-11-10T08:00:00Z' }),
      outcome(5, 6, { source: 'creator' }),
    ];

    expect(judge(...outcomes).every(([verdict]) => verdict === 'read')).toBe(true);
  });
});
