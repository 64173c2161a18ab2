import { expect, test } from 'vitest';
import { amendedPay } from '../../../../shared/contract/money/adjustment-proposal.ts';
import { offerOf, PAY } from '../adjustment/offers.ts';
import { CLAUSE } from './settlement-cases.ts';

test('the new clause pays exactly the pieces that were offered', () => {
  expect(amendedPay({}, offerOf({ pay: { ...PAY, pieceIds: null } }))).toEqual({
    performancePay: PAY,
    earlierPay: [],
  });
});

test('earlier pay by result goes on for the pieces that did not move', () => {
  const both = { ...CLAUSE, pieceIds: ['reel-6', 'reel-7'] };
  const gone = { ...CLAUSE, pieceIds: ['reel-6'] };
  const every = { ...CLAUSE, pieceIds: null };

  expect(amendedPay({ performancePay: both, earlierPay: [gone, every] }, offerOf())).toEqual({
    performancePay: PAY,
    earlierPay: [{ ...CLAUSE, pieceIds: ['reel-7'] }, every],
  });
});
