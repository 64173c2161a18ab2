import { expect, test } from 'vitest';
import type { AgreedPieces } from '../../../../shared/contract/adjustment/first-pay-problems.ts';
import { firstPayProblems } from '../../../../shared/contract/adjustment/first-pay-problems.ts';
import type { PerformanceClause } from '../../../../shared/contract/terms.ts';
import { PAY } from './offers.ts';

const AGREED: AgreedPieces = {
  pieces: [
    { id: 'reel-6', name: 'Reel 6', feeMinor: 90_000 },
    { id: 'reel-7', name: 'Reel 7', feeMinor: 100_000 },
  ],
  feeMinor: 190_000,
};

test('a clause whose base is the agreed fee stands', () => {
  expect(firstPayProblems(PAY, AGREED)).toEqual([]);
});

test.each<[Partial<PerformanceClause>, string, object]>([
  [{ pieceIds: [] }, 'NO_PIECES', {}],
  [{ pieceIds: ['reel-6', 'story-1'] }, 'PIECE_UNKNOWN', { pieceId: 'story-1' }],
  [{ tiers: [] }, 'TIERS_MISSING', {}],
  [{ totalCapMinor: 89_999 }, 'CAP_BELOW_FLOOR', { floorMinor: 90_000, capMinor: 89_999 }],
  [{ measurementWindowDays: -1 }, 'NOT_AN_AMOUNT', { field: 'measurementWindowDays', value: '-1' }],
  [{ disputeDays: -1 }, 'NOT_AN_AMOUNT', { field: 'disputeDays', value: '-1' }],
  [
    { baseMinor: 90_001, floorMinor: null },
    'BASE_ABOVE_FEE',
    { baseMinor: 90_001, feeMinor: 90_000, piece: 'Reel 6' },
  ],
  [
    { pieceIds: null, applies: 'together', baseMinor: 190_001, floorMinor: null, totalCapMinor: null },
    'BASE_ABOVE_FEE',
    { baseMinor: 190_001, feeMinor: 190_000, piece: '' },
  ],
])('%j is refused', (change, code, facts) => {
  expect(firstPayProblems({ ...PAY, ...change }, AGREED)).toEqual([{ code, isBlocking: true, facts }]);
});

test('what the paper says unfairly is told and kept: it is signed', () => {
  const inverted = {
    ...PAY,
    mode: 'cliff' as const,
    tiers: [
      { fromUnits: 0, rateMinor: 1_000 },
      { fromUnits: 100, rateMinor: 100 },
    ],
  };
  const told = [
    ...firstPayProblems(inverted, AGREED),
    ...firstPayProblems({ ...PAY, floorMinor: 80_000 }, AGREED),
  ];
  expect(told).toMatchObject([
    { code: 'CLIFF_INVERSION', isBlocking: false },
    { code: 'FLOOR_BELOW_BASE', isBlocking: false },
  ]);
});

test('a fee that nobody has said contradicts no base', () => {
  const pieces = AGREED.pieces.map((piece) => ({ ...piece, feeMinor: null }));
  expect(firstPayProblems({ ...PAY, pieceIds: ['reel-6'] }, { pieces, feeMinor: 10_000 })).toEqual([]);
  // All pieces together share the fee of the whole.
  expect(firstPayProblems({ ...PAY, pieceIds: null }, { pieces, feeMinor: 100_000 })).toMatchObject([
    { code: 'BASE_ABOVE_FEE', facts: { baseMinor: 180_000, feeMinor: 100_000 } },
  ]);
});
