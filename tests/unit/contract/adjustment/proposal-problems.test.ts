import { describe, expect, test } from 'vitest';
import type { ProposalFacts } from '../../../../shared/contract/adjustment/proposal-problems.ts';
import { proposalProblems } from '../../../../shared/contract/adjustment/proposal-problems.ts';
import type { AdjustmentProposal } from '../../../../shared/contract/money/adjustment-proposal.ts';
import { factsOf, offerOf, PAY } from './offers.ts';

function problemsOf(offer: Partial<AdjustmentProposal> = {}, facts: Partial<ProposalFacts> = {}) {
  return proposalProblems(offerOf(offer), factsOf(facts)).map(({ code, isBlocking, facts: why }) => [
    code,
    isBlocking,
    why,
  ]);
}

describe('proposalProblems', () => {
  test('finds nothing in a fair offer', () => {
    expect(problemsOf()).toEqual([]);
  });

  test.each<[string, Partial<AdjustmentProposal>, Partial<ProposalFacts>, unknown[]]>([
    [
      'that begins before the last signature',
      { effectiveFrom: '2026-11-20T14:59:59Z' },
      {},
      [
        'EFFECTIVE_BEFORE_SIGNATURE',
        true,
        { effectiveFrom: '2026-11-20T14:59:59Z', lastSignatureAt: '2026-11-20T15:00:00Z' },
      ],
    ],
    [
      'that the creator signs after it began',
      {},
      { signatures: { brandAt: '2026-11-20T15:00:00Z', creatorAt: '2026-11-26T15:00:00Z' } },
      [
        'EFFECTIVE_BEFORE_SIGNATURE',
        true,
        { effectiveFrom: '2026-11-25T05:00:00Z', lastSignatureAt: '2026-11-26T15:00:00Z' },
      ],
    ],
    [
      'in another currency',
      { currency: 'EUR' },
      {},
      ['TWO_CURRENCIES', true, { offered: 'EUR', agreed: 'USD' }],
    ],
    [
      'that leaves points open',
      { pay: { ...PAY, pieceIds: null, unitDefinition: '' } },
      {},
      ['DEFINITION_INCOMPLETE', true, { items: 'unit' }],
    ],
    [
      'with a base under 40 % and no reason',
      { pay: { ...PAY, baseMinor: 59_999, tiers: [{ fromUnits: 0, rateMinor: 400 }] } },
      {},
      ['BASE_TOO_LOW', true, { baseMinor: 59_999, lowestMinor: 60_000, oldFeeMinor: 150_000 }],
    ],
    [
      'with a base under 40 % and a reason',
      {
        pay: { ...PAY, baseMinor: 59_999, tiers: [{ fromUnits: 0, rateMinor: 400 }] },
        lowBaseReason: 'Asked by the creator',
      },
      {},
      ['BASE_TOO_LOW', false, { baseMinor: 59_999, lowestMinor: 60_000, oldFeeMinor: 150_000 }],
    ],
    [
      'that usually pays less than 85 %',
      { pay: { ...PAY, tiers: [{ fromUnits: 0, rateMinor: 100 }] } },
      {},
      ['LOW_EXPECTED_PAY', false, { expectedMinor: 111_000, oldFeeMinor: 150_000, shareBps: 7_400, n: 10 }],
    ],
    ['nobody can simulate', {}, { posts: [] }, ['EXPECTED_PAY_UNKNOWN', false, { n: 0 }]],
  ])('names an offer %s', (_name, offer, facts, problem) => {
    expect(problemsOf(offer, facts)).toEqual([problem]);
  });

  test('begins at the very instant of the last signature without a problem', () => {
    expect(problemsOf({ effectiveFrom: '2026-11-20T15:00:00Z' })).toEqual([]);
  });

  test('is not computed from amounts that are none', () => {
    const codes = problemsOf({ pay: { ...PAY, baseMinor: -1, per: 0 } }).map(([code]) => code);

    expect(codes).toEqual(['NOT_AN_AMOUNT', 'NOT_AN_AMOUNT']);
  });
});

test('only what may not be signed is left of the problems', () => {
  const all = proposalProblems(offerOf({ currency: 'EUR' }), factsOf({ posts: [] }));

  expect(all.map(({ code }) => code)).toEqual(['TWO_CURRENCIES', 'EXPECTED_PAY_UNKNOWN']);
  expect(all.filter(({ isBlocking }) => isBlocking).map(({ code }) => code)).toEqual(['TWO_CURRENCIES']);
});
