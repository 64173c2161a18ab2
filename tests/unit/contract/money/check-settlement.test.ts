import { expect, test } from 'vitest';
import { checkSettlement } from '../../../../shared/contract/money/check-settlement.ts';
import type { Piece } from '../../../../shared/contract/money/kill-fee.ts';

const piece: Piece = { id: 'reel', feeMinor: 100, stage: 'briefed' };
const input = { pieces: [piece], killFee: null, paidMinor: 0, hasClawback: false };

test('a whole settlement passes, also while nobody knows what was paid', () => {
  expect(() => checkSettlement(input)).not.toThrow();
  expect(() => checkSettlement({ ...input, paidMinor: null, currencies: ['EUR', 'EUR'] })).not.toThrow();
  expect(() => checkSettlement({ ...input, pieces: [{ ...piece, daysToPost: -3 }] })).not.toThrow();
});

test.each([
  [{ pieces: [piece, piece] }, 'pieces is "reel"; name each one once'],
  [{ pieces: [{ ...piece, feeMinor: 0.5 }] }, 'pieces.reel.feeMinor is 0.5'],
  [{ pieces: [{ ...piece, stage: 'posted' }] }, 'pieces.reel.stage is "posted"'],
  [{ pieces: [{ ...piece, daysToPost: 1.5 }] }, 'pieces.reel.daysToPost is 1.5'],
  [{ paidMinor: -1 }, 'paidMinor is -1'],
  [{ extras: [{ id: 'late', amountMinor: -1 }] }, 'extras.late is -1'],
  [{ currencies: ['EUR', 'USD'] }, 'currencies is "EUR, USD"; settle each currency by itself'],
  [{ killFee: { model: 'remainingPct', bps: 12_000 } }, 'killFee.bps is 12000'],
])('%j is refused', (change, sentence) => {
  expect(() => checkSettlement({ ...input, ...change } as never)).toThrow(sentence);
});
