import fc from 'fast-check';
import { expect, test } from 'vitest';
import { feeShares, moneyStanding } from '../../../shared/procedure/money-standing.ts';
import { AT, inputsWith, piece } from './standing-inputs.ts';

test.each([
  ['even parts', [null, null], 100, [50, 50]],
  ['what cannot be divided, without losing a cent', [null, null, null], 100, [33, 33, 34]],
  ['what is named, and the rest over the others', [70, null, null], 100, [70, 15, 15]],
  ['nothing over those without a name when all is named', [60, 60, null], 100, [60, 60, 0]],
  ['no pieces at all', [], 100, []],
])('fees are shared: %s', (_name, named, fee, expected) => {
  expect(
    feeShares(
      named.map((feeMinor, index) => piece(String(index), { feeMinor })),
      fee,
    ),
  ).toEqual(expected);
});

test('shares of pieces without a named fee add up to the whole fee', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 0, max: 1_000_000_000 }), (count, fee) => {
      const shares = feeShares(
        Array.from({ length: count }, (_, index) => piece(String(index))),
        fee,
      );
      expect(shares.reduce((sum, share) => sum + share, 0)).toBe(fee);
      expect(Math.max(...shares) - Math.min(...shares)).toBeLessThanOrEqual(1);
    }),
  );
});

test('what was delivered is earned, what was not paid is open', () => {
  expect(moneyStanding(inputsWith(), AT)).toMatchObject({
    feeMinor: 100_000,
    earnedMinor: 50_000,
    openMinor: 80_000,
  });
});

test('a post of tomorrow has earned nothing today', () => {
  expect(moneyStanding(inputsWith(), '2026-11-09T00:00:00Z')?.earnedMinor).toBe(0);
});

test('without an agreed fee there is no money to speak of', () => {
  const collaboration = { id: 'c1', feeMinor: null, paidMinor: 5, targets: {} };

  expect(moneyStanding(inputsWith({ collaboration }), AT)).toBeNull();
});

test('the cost of leaving is not known without a contract in force', () => {
  expect(moneyStanding(inputsWith({ contracts: [] }), AT)?.exitCostMinor).toBeNull();
});
