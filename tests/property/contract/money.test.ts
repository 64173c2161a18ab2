import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PIECE_STAGES, STAGE_ORDER } from '../../../shared/contract/facts/piece-stages.ts';
import type { Piece } from '../../../shared/contract/money/kill-fee.ts';
import { shareOfPiece } from '../../../shared/contract/money/kill-fee.ts';
import { retainerPay } from '../../../shared/contract/money/retainer.ts';
import { bpsOf } from '../../../shared/contract/money/rounding.ts';
import { settle } from '../../../shared/contract/money/settlement.ts';
import { isFullySplit, splitByWeights } from '../../../shared/contract/money/splits.ts';
import type { KillFee } from '../../../shared/contract/terms.ts';
import { addDays } from '../../../shared/contract/zone.ts';

const RUNS = { numRuns: 1000 };
const amount = fc.integer({ min: 0, max: 50_000_000 });
const bps = fc.integer({ min: 0, max: 10_000 });
const day = fc.integer({ min: 0, max: 120 }).map((days) => addDays('2026-01-20', days));

const stageTable = fc
  .uniqueArray(bps, { minLength: 4, maxLength: 4, comparator: () => false })
  .map((shares) => {
    const [contracted = 0, briefed = 0, in_production = 0, submitted = 0] = [...shares].sort((a, b) => a - b);
    return { contracted, briefed, in_production, submitted, approved: 10_000 };
  });

const killFee: fc.Arbitrary<KillFee> = fc.oneof(
  stageTable.map<KillFee>((stageBps) => ({ model: 'stagePct', stageBps })),
  amount.map<KillFee>((minor) => ({ model: 'flat', minor })),
  bps.map<KillFee>((share) => ({ model: 'remainingPct', bps: share })),
  fc.tuple(bps, bps, bps).map<KillFee>(([near, middle, far]) => ({
    model: 'daysToPost',
    table: [
      { maxDays: 6, bps: near },
      { maxDays: 14, bps: middle },
      { maxDays: null, bps: far },
    ],
  })),
);

const piece: fc.Arbitrary<Omit<Piece, 'id'>> = fc.record({
  feeMinor: amount,
  stage: fc.constantFrom(...PIECE_STAGES),
  creatorMissed: fc.boolean(),
  isBlockedByBrand: fc.boolean(),
  isWaivedPaid: fc.boolean(),
  daysToPost: fc.integer({ min: -10, max: 60 }),
});

const settlementCase = fc.record({
  pieces: fc
    .array(piece, { maxLength: 6 })
    .map((pieces) => pieces.map((one, n) => ({ ...one, id: `p${n}` }))),
  killFee: fc.option(killFee, { nil: null }),
  paidMinor: amount,
  hasClawback: fc.boolean(),
  expensesMinor: amount,
});

describe('a settlement', () => {
  test('keeps the identity of earned, paid, due, refund and write-off', () => {
    fc.assert(
      fc.property(settlementCase, (input) => {
        const result = settle(input);

        const { earnedMinor, dueToCreatorMinor, refundDueMinor, writeOffMinor, paidMinor } = result;
        expect(earnedMinor).toBeGreaterThanOrEqual(0);
        expect(Math.min(dueToCreatorMinor, refundDueMinor + writeOffMinor)).toBe(0);
        expect(dueToCreatorMinor + paidMinor - refundDueMinor - writeOffMinor).toBe(earnedMinor);
      }),
      RUNS,
    );
  });

  test('pays for convenience at least what cause would', () => {
    fc.assert(
      fc.property(settlementCase, killFee, (input, fee) => {
        const convenience = settle({ ...input, killFee: fee });
        const cause = settle({ ...input, killFee: null });

        expect(convenience.earnedMinor).toBeGreaterThanOrEqual(cause.earnedMinor);
      }),
      RUNS,
    );
  });

  test('never costs more than finishing everything would', () => {
    fc.assert(
      fc.property(settlementCase, (input) => {
        const finished = input.pieces.reduce((sum, { feeMinor }) => sum + feeMinor, input.expensesMinor);

        expect(settle(input).earnedMinor).toBeLessThanOrEqual(finished);
      }),
      RUNS,
    );
  });

  test('never pays a later stage less than an earlier one', () => {
    fc.assert(
      fc.property(stageTable, fc.subarray([...STAGE_ORDER]), (stageBps, named) => {
        const partial = Object.fromEntries(
          Object.entries(stageBps).filter(([stage]) => named.some((n) => n === stage)),
        );
        const model: KillFee = { model: 'stagePct', stageBps: partial };

        const shares = STAGE_ORDER.map((stage) => shareOfPiece({ id: 'p', feeMinor: 1, stage }, model));

        expect(shares).toEqual([...shares].sort((a, b) => a - b));
      }),
      RUNS,
    );
  });
});

describe('splits and shares', () => {
  test('sum exactly and stay within one unit of the exact share', () => {
    const weights = fc
      .array(fc.integer({ min: 0, max: 10_000 }), { minLength: 1, maxLength: 12 })
      .filter((list) => list.some((weight) => weight > 0));
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9_000_000_000_000 }), weights, (total, list) => {
        const parts = splitByWeights(total, list);

        const sum = list.reduce((all, weight) => all + BigInt(weight), 0n);
        expect(isFullySplit(total, parts)).toBe(true);
        for (const [index, part] of parts.entries()) {
          const exactTimesSum = BigInt(total) * BigInt(list[index] ?? 0);
          const gap = BigInt(part) * sum - exactTimesSum;
          expect(gap < sum && gap > -sum).toBe(true);
        }
      }),
      RUNS,
    );
  });

  test('are half-up exactly, also where a float would slip', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9_000_000_000_000_000 }), bps, (minor, share) => {
        const doubled = 2n * BigInt(minor) * BigInt(share) - 2n * BigInt(bpsOf(minor, share)) * 10_000n;

        expect(doubled >= -10_000n && doubled < 10_000n).toBe(true);
      }),
      RUNS,
    );
  });

  test('of a retainer grow with the days and end at the whole amount', () => {
    fc.assert(
      fc.property(
        amount,
        day,
        fc.integer({ min: 0, max: 60 }),
        day,
        (amountMinor, firstOn, length, endedLastOn) => {
          const lastOn = addDays(firstOn, length);
          const at = (on: string) => retainerPay({ amountMinor, firstOn, lastOn, endedLastOn: on });

          expect(at(addDays(endedLastOn, 1)).amountMinor).toBeGreaterThanOrEqual(at(endedLastOn).amountMinor);
          expect(at(lastOn).amountMinor).toBe(amountMinor);
          expect(at(addDays(firstOn, -1)).amountMinor).toBe(0);
        },
      ),
    );
  });
});
