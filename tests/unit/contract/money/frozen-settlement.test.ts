import { expect, test } from 'vitest';
import {
  canonicalSettlement,
  readFrozenSettlement,
  settledKillFeeOf,
} from '../../../../shared/contract/money/frozen-settlement.ts';
import { settled } from './settlement-cases.ts';

test('the same settlement has one spelling, whatever the order of its keys', () => {
  const settlement = settled();
  // Reversing the entries of the same object keeps its type.
  const reversed = Object.fromEntries(Object.entries(settlement).reverse()) as typeof settlement;

  expect(canonicalSettlement(reversed)).toBe(canonicalSettlement(settlement));
  expect(readFrozenSettlement(canonicalSettlement(settlement))).toEqual(settlement);
  expect(canonicalSettlement(settled({ paidMinor: 1 }))).not.toBe(canonicalSettlement(settlement));
});

test('a kill fee is its one sum, or what unfinished pieces earn by their stage; finished and waived work is none', () => {
  const [base] = settled().lines;
  const line = (
    kind: 'piece' | 'kill_fee' | 'retainer',
    stage: string | null,
    amountMinor: number | null,
  ) => ({
    ...{ id: 'x', fullMinor: 100_000, bps: null, units: null, ...base },
    ...{ kind, stage, amountMinor },
  });
  const finished = ['approved', 'published', 'completed', 'waived'].map((stage) =>
    line('piece', stage, 9_999),
  );

  expect(settledKillFeeOf({ lines: [...finished, line('retainer', null, 9_999)] })).toBe(0);
  expect(settledKillFeeOf({ lines: [...finished, line('kill_fee', null, 500)] })).toBe(500);
  const byStage = [line('piece', 'briefed', 25_000), line('piece', 'rejected', 50_000)];
  expect(settledKillFeeOf({ lines: [...finished, ...byStage] })).toBe(75_000);
  expect(settledKillFeeOf({ lines: [...byStage, line('piece', 'briefed', null)] })).toBeNull();
});
