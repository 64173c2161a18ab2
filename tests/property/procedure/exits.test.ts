// The comparison of exits says of money exactly what the settlement says, whatever the pieces, the terms and what was paid.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PIECE_STAGES } from '../../../shared/contract/facts/piece-stages.ts';
import type { KillFee, PerformanceClause, Terms } from '../../../shared/contract/terms.ts';
import { addDays } from '../../../shared/contract/zone.ts';
import { compareExits } from '../../../shared/procedure/exits/compare-exits.ts';
import type { ExitColumn } from '../../../shared/procedure/exits/exit-column.ts';
import { settlementOf } from '../../../shared/procedure/exits/exit-settlement.ts';
import type { Standing } from '../../../shared/procedure/standing.ts';
import { BASE_TERMS } from '../../unit/procedure/case-log.ts';
import { exitStanding, NOW } from '../../unit/procedure/exits/exit-standings.ts';

const RUNS = { numRuns: 300 };
const START: Standing = exitStanding();
const amount = fc.integer({ min: 0, max: 5_000_000 });
const bps = fc.integer({ min: 0, max: 10_000 });

const killFee: fc.Arbitrary<KillFee> = fc.oneof(
  fc.uniqueArray(bps, { minLength: 3, maxLength: 3, comparator: () => false }).map<KillFee>((shares) => {
    const [contracted = 0, briefed = 0, in_production = 0] = shares.sort((a, b) => a - b);
    return { model: 'stagePct', stageBps: { contracted, briefed, in_production } };
  }),
  amount.map<KillFee>((minor) => ({ model: 'flat', minor })),
  bps.map<KillFee>((share) => ({ model: 'remainingPct', bps: share })),
  fc.tuple(bps, bps).map<KillFee>(([near, far]) => ({
    model: 'daysToPost',
    table: [
      { maxDays: 7, bps: near },
      { maxDays: null, bps: far },
    ],
  })),
);

const clause: fc.Arbitrary<PerformanceClause> = fc
  .record({
    baseMinor: amount,
    above: amount,
    rateMinor: fc.integer({ min: 0, max: 5_000 }),
    applies: fc.constantFrom('each_piece' as const, 'together' as const),
    onEarlyEnd: fc.constantFrom('settle_at_effective' as const, 'run_out' as const, 'floor_prorata' as const),
    measurementWindowDays: fc.integer({ min: 1, max: 60 }),
    pieceIds: fc.option(fc.uniqueArray(fc.constantFrom('p0', 'p1', 'p2'), { minLength: 1 }), { nil: null }),
  })
  .map(({ above, rateMinor, ...rest }) => ({
    ...rest,
    kpi: 'clicks',
    tiers: [{ fromUnits: 0, rateMinor }],
    per: 100,
    mode: 'marginal' as const,
    floorMinor: rest.baseMinor,
    variableCapMinor: null,
    totalCapMinor: rest.baseMinor + above,
    counts: 'both' as const,
    sourceOfTruth: 'brand' as const,
    holdDays: 0,
  }));

const terms: fc.Arbitrary<Terms> = fc
  .record({
    killFee: fc.option(killFee, { nil: undefined }),
    performancePay: fc.option(clause, { nil: undefined }),
    daysToPay: fc.integer({ min: 0, max: 90 }),
    clawback: fc.boolean(),
    standby: fc.option(fc.tuple(bps, amount), { nil: null }),
    retainerMinor: fc.option(amount, { nil: null }),
  })
  .map(({ killFee: kill, performancePay, daysToPay, clawback, standby, retainerMinor }) => {
    const { pause, ...base } = BASE_TERMS;
    const [standbyBps = 0, standbyMonthlyMinor = 0] = standby ?? [];
    return {
      ...base,
      daysToPay,
      clawback,
      ...(kill ? { killFee: kill } : {}),
      ...(performancePay ? { performancePay } : {}),
      ...(pause ? { pause: standby ? { ...pause, standbyBps, standbyMonthlyMinor } : pause } : {}),
      ...(retainerMinor === null
        ? {}
        : { retainer: { amountMinor: retainerMinor, firstOn: '2026-11-01', lastOn: '2026-12-31' } }),
    };
  });

const pieces = fc.array(
  fc.record({
    stage: fc.constantFrom(...PIECE_STAGES),
    feeMinor: amount,
    units: fc.integer({ min: 0, max: 100_000 }),
    dueIn: fc.integer({ min: -20, max: 40 }),
    outFor: fc.integer({ min: 1, max: 30 }),
  }),
  { minLength: 1, maxLength: 4 },
);

const standing: fc.Arbitrary<Standing> = fc.record({ terms, pieces, paidMinor: amount }).map((drawn) => {
  const isOut = (stage: string): boolean => stage === 'published' || stage === 'completed';
  const deliverables = drawn.pieces.map(({ stage, dueIn, outFor }, index) => ({
    id: `p${index}`,
    name: `Piece ${index}`,
    network: 'instagram' as const,
    format: 'reel',
    dueOn: addDays('2026-11-20', dueIn),
    publishedAt: isOut(stage) ? `${addDays('2026-11-20', -outFor)}T12:00:00Z` : null,
    postUrl: null,
    stage,
    lateDays: 0,
  }));
  const feeMinor = drawn.pieces.reduce((sum, one) => sum + one.feeMinor, 0);
  const money = {
    feeMinor,
    earnedMinor: 0,
    openMinor: feeMinor - drawn.paidMinor,
    exitCostMinor: null,
    paidMinor: drawn.paidMinor,
    pieces: drawn.pieces.map((one, index) => ({ id: `p${index}`, feeMinor: one.feeMinor, units: one.units })),
  };
  return {
    ...START,
    contracts: START.contracts.map((one) => ({ ...one, terms: drawn.terms })),
    deliverables,
    money,
  };
});

function listAll(one: Standing): ExitColumn[] {
  const { continue: stay, remedy, pause, ends } = compareExits({ standing: one, now: NOW });
  return [stay, remedy, pause, ...ends];
}

describe('the comparison of exits', () => {
  test('says of every end what the settlement says, to the cent', () => {
    fc.assert(
      fc.property(standing, (one) => {
        const { ends } = compareExits({ standing: one, now: NOW });

        expect(ends.length).toBeGreaterThan(0);
        for (const { route, effectiveAt, totalMinor, payments, earnedMinor } of ends) {
          const end = {
            route: route ?? 'convenience',
            party: 'brand' as const,
            governedAt: NOW,
            effectiveAt: effectiveAt ?? NOW,
          };
          const settled = settlementOf(one, end);
          if (!settled.ok) throw new Error(JSON.stringify(settled.error));
          const { dueToCreatorMinor, refundDueMinor, paidMinor, writeOffMinor } = settled.value;
          const owed = (dueToCreatorMinor ?? 0) - (refundDueMinor ?? 0);

          expect(payments?.reduce((sum, { minor }) => sum + minor, 0)).toBe(owed);
          expect(totalMinor).toBe((paidMinor ?? 0) + owed);
          expect(earnedMinor).toBe((totalMinor ?? 0) - (writeOffMinor ?? 0));
        }
      }),
      RUNS,
    );
  });

  test('adds spent, now and later up to the total in every column, in order of days', () => {
    fc.assert(
      fc.property(standing, (one) => {
        for (const column of listAll(one)) {
          const { spentMinor, owedNowMinor, owedLaterMinor, totalMinor, payments, problem } = column;
          expect(problem).toBeNull();
          expect((spentMinor ?? 0) + (owedNowMinor ?? 0) + (owedLaterMinor ?? 0)).toBe(totalMinor);
          expect(payments?.every(({ what, minor }) => (what === 'refund' ? minor < 0 : minor > 0))).toBe(
            true,
          );
          const days = payments?.filter(({ what }) => what !== 'refund').map(({ on }) => on) ?? [];
          expect(days).toEqual([...days].sort());
        }
      }),
      RUNS,
    );
  });

  test('never has an end earn more than going on, apart from what results still bring', () => {
    fc.assert(
      fc.property(standing, (one) => {
        const { continue: stay, pause, ends } = compareExits({ standing: one, now: NOW });
        for (const end of ends) expect(end.earnedMinor).toBeLessThanOrEqual(stay.earnedMinor ?? 0);
        expect(pause.earnedMinor).toBeGreaterThanOrEqual(stay.earnedMinor ?? 0);
      }),
      RUNS,
    );
  });

  test('does not change what is earned by what was paid', () => {
    fc.assert(
      fc.property(standing, amount, (one, paidMinor) => {
        const other = { ...one, money: one.money === null ? null : { ...one.money, paidMinor } };
        expect(
          listAll(other)
            .map(({ earnedMinor }) => earnedMinor)
            .sort(),
        ).toEqual(
          listAll(one)
            .map(({ earnedMinor }) => earnedMinor)
            .sort(),
        );
      }),
      { numRuns: 100 },
    );
  });
});
