import { describe, expect, test } from 'vitest';
import type { PieceToPrice } from '../../../shared/contract/exit-cost.ts';
import { exitCostMinor } from '../../../shared/contract/exit-cost.ts';
import type { KillFee, TermName } from '../../../shared/contract/terms.ts';

const pieces: PieceToPrice[] = [
  { id: 'a', feeMinor: 100_000, stage: 'published' },
  { id: 'b', feeMinor: 100_000, stage: 'briefed' },
];
const killFee: KillFee = { model: 'stagePct', stageBps: { briefed: 2500 } };

describe('exitCostMinor', () => {
  test('is what is earned and the kill fee, less what was paid', () => {
    expect(exitCostMinor({ killFee }, pieces, 50_000)).toBe(75_000);
    expect(exitCostMinor({ killFee }, pieces, 900_000)).toBe(0);
  });

  test('is the finished work where the contract is confirmed to have no kill fee', () => {
    expect(exitCostMinor({ unconfirmed: ['pause'] }, pieces, 0)).toBe(100_000);
  });

  test.each<[string, { killFee?: KillFee; unconfirmed?: TermName[] } | null, PieceToPrice[], number | null]>([
    ['terms', null, pieces, 0],
    ['a confirmed kill fee', { killFee, unconfirmed: ['killFee'] }, pieces, 0],
    ['a fee share', { killFee }, [{ id: 'c', feeMinor: null, stage: 'briefed' }], 0],
    ['a known stage', { killFee }, [{ id: 'c', feeMinor: 1, stage: 'somewhere' }], 0],
    ['the amount paid', { killFee }, pieces, null],
    ['the date of the post', { killFee: { model: 'daysToPost', table: [] } }, pieces, 0],
  ])('is null without %s', (_, terms, list, paid) => {
    expect(exitCostMinor(terms, list, paid)).toBeNull();
  });

  test('needs no date for what is finished or lost', () => {
    const settled: PieceToPrice[] = [
      { id: 'a', feeMinor: 100_000, stage: 'approved' },
      { id: 'b', feeMinor: 100_000, stage: 'missed' },
    ];

    expect(exitCostMinor({ killFee: { model: 'daysToPost', table: [] } }, settled, 0)).toBe(100_000);
  });
});
