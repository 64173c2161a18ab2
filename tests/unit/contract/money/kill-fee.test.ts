import { describe, expect, test } from 'vitest';
import type { Piece } from '../../../../shared/contract/money/kill-fee.ts';
import {
  FLAT_LINE_ID,
  findLowerStage,
  needsDate,
  shareOfPiece,
  toSettlementLines,
  unfinishedMinor,
} from '../../../../shared/contract/money/kill-fee.ts';
import type { KillFee } from '../../../../shared/contract/terms.ts';

const stages: KillFee = {
  model: 'stagePct',
  stageBps: { contracted: 0, briefed: 2500, in_production: 5000, submitted: 7500, approved: 10_000 },
};
const byDays: KillFee = {
  model: 'daysToPost',
  table: [
    { maxDays: null, bps: 2500 },
    { maxDays: 6, bps: 10_000 },
    { maxDays: 14, bps: 5000 },
  ],
};

function share(piece: Partial<Piece>, killFee: KillFee | null): number {
  return shareOfPiece({ id: 'p', feeMinor: 1000, stage: 'briefed', ...piece }, killFee);
}

describe('shareOfPiece', () => {
  test.each<[string, Partial<Piece>, KillFee | null, number]>([
    ['finished work without a kill fee', { stage: 'approved' }, null, 10_000],
    ['unfinished work without a kill fee', { stage: 'submitted' }, null, 0],
    ['a rejected draft as in production', { stage: 'rejected' }, stages, 5000],
    ['a completed piece', { stage: 'completed' }, stages, 10_000],
    ['a missed piece', { stage: 'missed' }, stages, 0],
    ['a piece the creator missed', { stage: 'submitted', creatorMissed: true }, stages, 0],
    ['a cancelled piece', { stage: 'cancelled' }, stages, 0],
    ['a waived piece', { stage: 'waived' }, stages, 0],
    ['a waived piece that is paid', { stage: 'waived', isWaivedPaid: true }, stages, 10_000],
    ['a piece the brand holds up', { stage: 'submitted', isBlockedByBrand: true }, stages, 10_000],
    [
      'a submitted piece the brand holds up, in a breach',
      { stage: 'submitted', isBlockedByBrand: true },
      null,
      10_000,
    ],
    [
      'a stage between two named ones',
      { stage: 'in_production' },
      { model: 'stagePct', stageBps: { briefed: 2500 } },
      2500,
    ],
    [
      'approved work under an empty table',
      { stage: 'approved' },
      { model: 'stagePct', stageBps: {} },
      10_000,
    ],
    ['a share of what remains', {}, { model: 'remainingPct', bps: 3000 }, 3000],
    ['approved work under days to post', { stage: 'approved', daysToPost: 30 }, byDays, 10_000],
    ['a post in 6 days', { daysToPost: 6 }, byDays, 10_000],
    ['a post in 7 days', { daysToPost: 7 }, byDays, 5000],
    ['a post in 15 days', { daysToPost: 15 }, byDays, 2500],
    ['an overdue post', { daysToPost: -3 }, byDays, 10_000],
  ])('of %s', (_, piece, killFee, expected) => {
    expect(share(piece, killFee)).toBe(expected);
  });

  test('needs the days where they decide', () => {
    const piece: Piece = { id: 'p', feeMinor: 1000, stage: 'briefed' };

    expect(() => shareOfPiece(piece, byDays)).toThrow(RangeError);
    expect(needsDate(piece, byDays)).toBe(true);
    expect(needsDate({ ...piece, stage: 'published' }, byDays)).toBe(false);
    expect(needsDate(piece, stages)).toBe(false);
  });
});

test('a flat kill fee is one line, capped at what finishing would cost', () => {
  const pieces: Piece[] = [
    { id: 'a', feeMinor: 50_000, stage: 'approved' },
    { id: 'b', feeMinor: 80_000, stage: 'briefed' },
    { id: 'c', feeMinor: 20_000, stage: 'briefed', creatorMissed: true },
  ];

  const lines = toSettlementLines(pieces, { model: 'flat', minor: 100_000 });

  expect(unfinishedMinor(pieces)).toBe(80_000);
  expect(lines.map(({ id, amountMinor }) => [id, amountMinor])).toEqual([
    ['a', 50_000],
    ['b', 0],
    ['c', 0],
    [FLAT_LINE_ID, 80_000],
  ]);
});

test('a table that falls is seen', () => {
  expect(findLowerStage({ briefed: 2500, submitted: 2500 })).toBeUndefined();
  expect(findLowerStage({ briefed: 2500, submitted: 2499 })).toBe('submitted');
  expect(findLowerStage({})).toBeUndefined();
});
