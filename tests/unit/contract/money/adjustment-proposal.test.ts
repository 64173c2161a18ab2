import { expect, test } from 'vitest';
import { amendedPay, toAmendedVersion } from '../../../../shared/contract/money/adjustment-proposal.ts';
import { offerOf, PAY } from '../adjustment/offers.ts';
import { CLAUSE, version } from './settlement-cases.ts';

test('version n + 1 pays its pieces by result and leaves every other term as it was', () => {
  const current = version();
  const amended = toAmendedVersion(current, offerOf({ pay: { ...PAY, pieceIds: null } }), {
    isSignedByBoth: true,
  });

  expect(amended).toEqual({
    n: 2,
    signed: true,
    effectiveFrom: '2026-11-25T05:00:00Z',
    terms: { ...current.terms, performancePay: PAY, earlierPay: [] },
  });
  expect(toAmendedVersion(current, offerOf(), { isSignedByBoth: false }).signed).toBe(false);
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
