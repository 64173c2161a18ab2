import { describe, expect, test } from 'vitest';
import {
  payClauseOf,
  performanceLines,
  pricePieces,
} from '../../../../shared/contract/money/piece-prices.ts';
import type { SettledPiece, SettlementCase } from '../../../../shared/contract/money/settlement-case.ts';
import type { PerformanceClause } from '../../../../shared/contract/terms.ts';
import { CLAUSE, caseOf, piece, reel, settled, version } from './settlement-cases.ts';

function resultsOf(
  pieces: SettledPiece[],
  clause: Partial<PerformanceClause> = {},
  change: Partial<SettlementCase> = {},
) {
  const contract = version({ performancePay: { ...CLAUSE, ...clause } });
  const input = caseOf({ contracts: [contract], pieces, ...change });
  const priced = pricePieces(input, contract);
  return { priced, ...performanceLines(priced, input, contract) };
}

describe('pricePieces', () => {
  test('takes the fee, or what pay by result guarantees', () => {
    const { priced } = resultsOf([reel(null), piece('two')]);

    expect(priced.map(({ fullMinor }) => fullMinor)).toEqual([250_000, 100_000]);
  });

  test('keeps the price that was in force when a piece was published', () => {
    const amended = {
      ...version({ performancePay: { ...CLAUSE, pieceIds: null } }, 2),
      effectiveFrom: '2026-11-11T00:00:00Z',
    };
    const input = caseOf({ contracts: [version(), amended], pieces: [reel(90_000), piece('two')] });

    expect(pricePieces(input, amended).map(({ fullMinor }) => fullMinor)).toEqual([300_000, 250_000]);
  });

  test('pays a piece to come by the version in force when it comes, and by the one that governs where no day is reckoned', () => {
    const clause = { ...CLAUSE, pieceIds: null };
    const from = '2026-12-01T00:00:00Z';
    const contracts = [version(), { ...version({ performancePay: clause }, 2), effectiveFrom: from }];
    const paidBy = (comesAt?: string) =>
      payClauseOf({ ...piece('two'), ...(comesAt ? { comesAt } : {}) }, contracts, version());

    expect([paidBy(), paidBy('2026-11-30T23:59:00Z'), paidBy(from)]).toEqual([undefined, undefined, clause]);
    // A piece that is out keeps its own day, whatever was reckoned.
    expect(payClauseOf({ ...reel(1), comesAt: from }, contracts, version())).toBeUndefined();
  });

  test('divides sums that stand once for several pieces, to the cent', () => {
    const clause = {
      pieceIds: ['a', 'b', 'c'],
      applies: 'together' as const,
      baseMinor: 100_000,
      floorMinor: 100_000,
    };
    const { priced } = resultsOf([piece('a'), piece('b'), piece('c')], clause);

    expect(priced.map(({ fullMinor }) => fullMinor)).toEqual([33_334, 33_333, 33_333]);
  });
});

describe('performanceLines', () => {
  test.each([
    [30_000, 0],
    [120_000, 94_000],
    [400_000, 250_000],
  ])('pay for %i views what M05 gives above the floor', (units, aboveMinor) => {
    expect(resultsOf([reel(units)]).lines).toMatchObject([
      { kind: 'performance', id: 'reel', amountMinor: aboveMinor, units },
    ]);
  });

  test('say which units are not known', () => {
    const { lines, unknown } = resultsOf([reel(null)]);

    expect(lines[0]?.amountMinor).toBeNull();
    expect(unknown).toEqual([{ code: 'UNITS_UNKNOWN', pieceId: 'reel' }]);
  });

  test('count nothing for a piece that is not out', () => {
    expect(resultsOf([piece('reel', { stage: 'in_production' })]).lines).toEqual([]);
  });

  test('sum the units of pieces that are counted together, in one line', () => {
    const together = { pieceIds: ['reel', 'b'], applies: 'together' as const };
    const { lines } = resultsOf([reel(60_000), { ...reel(60_000), id: 'b' }], together);

    expect(lines).toMatchObject([{ id: 'reel', units: 120_000, amountMinor: 94_000 }]);
  });

  test('give M13: two pieces at the old price, three by result', () => {
    const clause: PerformanceClause = {
      ...CLAUSE,
      pieceIds: ['3', '4', '5'],
      baseMinor: 60_000,
      tiers: [{ fromUnits: 0, rateMinor: 800 }],
      floorMinor: 70_000,
      variableCapMinor: null,
      totalCapMinor: 160_000,
    };
    const views = [0, 0, 5_000, 90_000, 240_000];
    const pieces = views.map((units, index) => ({
      ...reel(units),
      id: String(index + 1),
      feeMinor: 100_000,
    }));

    expect(settled({ contracts: [version({ performancePay: clause })], pieces }).earnedMinor).toBe(562_000);
  });
});
