import { expect, test } from 'vitest';
import {
  canonicalSettlement,
  readFrozenSettlement,
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
