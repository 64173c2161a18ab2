import { describe, expect, test } from 'vitest';
import type { SettlementFacts } from '../../../../shared/contract/money/check-settlement.ts';
import { checkSettlement } from '../../../../shared/contract/money/check-settlement.ts';
import type { SettlementInput } from '../../../../shared/contract/money/settlement.ts';

const input: SettlementInput = {
  pieces: [
    { id: 'a', feeMinor: 60_000, stage: 'published' },
    { id: 'b', feeMinor: 40_000, stage: 'briefed' },
  ],
  killFee: null,
  paidMinor: 0,
  hasClawback: false,
};
const facts: SettlementFacts = { contractFeeMinor: 100_000, currencies: ['EUR', 'EUR'] };

describe('checkSettlement', () => {
  test('lets pass what sums, also without a contract fee', () => {
    expect(checkSettlement(input, facts)).toEqual({ ok: true, value: input });
    expect(checkSettlement(input, { ...facts, contractFeeMinor: null }).ok).toBe(true);
  });

  test.each<[Partial<SettlementInput>, Partial<SettlementFacts>, Record<string, unknown>]>([
    [{ paidMinor: -5 }, {}, { reason: 'not_an_amount', field: 'paidMinor', value: '-5' }],
    [{ expensesMinor: 0.5 }, {}, { reason: 'not_an_amount', field: 'expensesMinor', value: '0.5' }],
    [
      { extras: [{ id: 'standby', amountMinor: Number.NaN }] },
      {},
      { reason: 'not_an_amount', field: 'extras.standby', value: 'NaN' },
    ],
    [{}, { currencies: ['EUR', 'USD'] }, { reason: 'two_currencies', currencies: ['EUR', 'USD'] }],
    [
      {},
      { contractFeeMinor: 99_999 },
      { reason: 'fees_do_not_sum', contractFeeMinor: 99_999, piecesMinor: 100_000 },
    ],
    [{ killFee: { model: 'daysToPost', table: [] } }, {}, { reason: 'post_date_missing', pieceId: 'b' }],
  ])('refuses %j with %j', (change, other, error) => {
    expect(checkSettlement({ ...input, ...change }, { ...facts, ...other })).toEqual({ ok: false, error });
  });
});
