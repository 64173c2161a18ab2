import fc from 'fast-check';
import { expect, test } from 'vitest';
import { feeShares } from '../../../shared/procedure/money-standing.ts';
import type { StandingInputs } from '../../../shared/procedure/project-standing.ts';
import { projectStanding } from '../../../shared/procedure/project-standing.ts';
import { PAY } from '../contract/adjustment/offers.ts';
import { contractWith } from './case-log.ts';
import { AT, inputsWith, piece } from './standing-inputs.ts';

const moneyOf = (inputs: StandingInputs, at: string) =>
  projectStanding(inputs, { at, caseAt: at }).standing.money;

test.each([
  ['even parts', [null, null], 100, [50, 50]],
  ['what cannot be divided, without losing a cent', [null, null, null], 100, [34, 33, 33]],
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
  expect(moneyOf(inputsWith(), AT)).toMatchObject({
    feeMinor: 100_000,
    earnedMinor: 50_000,
    openMinor: 80_000,
  });
});

test('a post of tomorrow has earned nothing today', () => {
  expect(moneyOf(inputsWith(), '2026-11-09T00:00:00Z')?.earnedMinor).toBe(0);
});

test('without an agreed fee there is no money to speak of', () => {
  const collaboration = { id: 'c1', feeMinor: null, paidMinor: 5, targets: {} };

  expect(moneyOf(inputsWith({ collaboration }), AT)).toBeNull();
});

test('the cost of leaving is not known without a contract in force', () => {
  expect(moneyOf(inputsWith({ contracts: [] }), AT)?.exitCostMinor).toBeNull();
});

test('what an end now would leave earned is known without knowing what was paid', () => {
  const killFee = { model: 'stagePct' as const, stageBps: { briefed: 2_500 } };
  const contracts = contractWith({ killFee });
  const collaboration = { id: 'c1', feeMinor: 100_000, paidMinor: null, targets: {} };

  expect(moneyOf(inputsWith({ contracts }), AT)).toMatchObject({
    paidMinor: 20_000,
    endEarnedMinor: 62_500,
    exitCostMinor: 42_500,
    pieces: [
      { id: 'one', feeMinor: 50_000 },
      { id: 'two', feeMinor: 50_000 },
    ],
  });
  expect(moneyOf(inputsWith({ contracts, collaboration }), AT)).toMatchObject({
    paidMinor: null,
    endEarnedMinor: 62_500,
    exitCostMinor: null,
  });
});

test('an unconfirmed kill fee leaves the cost of leaving open only while work is open', () => {
  const contracts = contractWith({ unconfirmed: ['killFee'] });

  expect(moneyOf(inputsWith({ contracts }), AT)).toMatchObject({
    endEarnedMinor: null,
    exitCostMinor: null,
  });
  expect(moneyOf(inputsWith({ contracts, deliverables: [piece('one')] }), AT)).toMatchObject({
    endEarnedMinor: 100_000,
    exitCostMinor: 80_000,
  });
});

test('the first of several posts fulfils a piece', () => {
  const [first] = inputsWith().posts;
  const posts = first
    ? [
        { ...first, key: 'instagram/b' as const, publishedAt: '2026-12-01T00:00:00Z' },
        { ...first, publishedAt: null },
        first,
      ]
    : [];

  expect(moneyOf(inputsWith({ posts }), AT)?.earnedMinor).toBe(50_000);
});

test('units are counted only for pieces that are paid by result', () => {
  const contracts = contractWith({ performancePay: { ...PAY, pieceIds: ['one'] } });

  expect(moneyOf(inputsWith({ contracts }), AT)?.pieces).toEqual([
    { id: 'one', feeMinor: 50_000, units: 300, agreedMinor: 150_000, earnedMinor: 150_000 },
    { id: 'two', feeMinor: 50_000, agreedMinor: 50_000, earnedMinor: 0 },
  ]);
});

test('terms that contradict each other give no cost of leaving, and the rest stays', () => {
  const contracts = contractWith({ killFee: { model: 'flat', minor: -1 } });

  expect(moneyOf(inputsWith({ contracts }), AT)).toMatchObject({
    earnedMinor: 50_000,
    exitCostMinor: null,
  });
});
