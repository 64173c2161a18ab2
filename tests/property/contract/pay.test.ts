import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toPriceLines } from '../../../shared/contract/money/amendment.ts';
import { listPlanProblems, performancePay } from '../../../shared/contract/money/performance-pay.ts';
import { addDays } from '../../../shared/contract/zone.ts';

const RUNS = { numRuns: 1000 };
const amount = fc.integer({ min: 0, max: 50_000_000 });
const day = fc.integer({ min: 0, max: 120 }).map((days) => addDays('2026-01-20', days));

describe('performance pay', () => {
  const plan = fc
    .record({
      baseMinor: amount,
      steps: fc.array(fc.tuple(fc.integer({ min: 1, max: 200_000 }), fc.integer({ min: 0, max: 5000 })), {
        minLength: 1,
        maxLength: 4,
      }),
      per: fc.constantFrom(1, 100, 1000),
      bonuses: fc.uniqueArray(
        fc.record({ atUnits: fc.integer({ min: 1, max: 900_000 }), amountMinor: amount }),
        {
          maxLength: 3,
          selector: ({ atUnits }) => atUnits,
        },
      ),
      floorMinor: fc.option(amount, { nil: null }),
      variableCapMinor: fc.option(amount, { nil: null }),
      totalCapMinor: fc.option(amount, { nil: null }),
    })
    .map(({ steps, ...rest }) => {
      let fromUnits = 0;
      const tiers = steps.map(([width, rateMinor]) => {
        const tier = { fromUnits, rateMinor };
        fromUnits += width;
        return tier;
      });
      const bonuses = rest.bonuses.toSorted((a, b) => a.atUnits - b.atUnits);
      return { ...rest, bonuses, tiers };
    });
  const units = fc.integer({ min: 0, max: 1_000_000 });

  test('never falls when units rise, between floor and cap', () => {
    fc.assert(
      fc.property(plan, units, units, (terms, a, b) => {
        const [low, high] = [Math.min(a, b), Math.max(a, b)].map((n) => performancePay(terms, n).totalMinor);

        expect(high).toBeGreaterThanOrEqual(low ?? 0);
        expect(low).toBeGreaterThanOrEqual(terms.floorMinor ?? 0);
        expect(high).toBeLessThanOrEqual(
          Math.max(terms.floorMinor ?? 0, terms.totalCapMinor ?? Number.MAX_SAFE_INTEGER),
        );
      }),
      RUNS,
    );
  });

  test('falls somewhere in cliff mode exactly when the validator says so', () => {
    fc.assert(
      fc.property(plan, (terms) => {
        const cliff = { ...terms, mode: 'cliff' as const };
        const payAt = (n: number): number => performancePay(cliff, n).variableRawMinor;

        const falls = terms.tiers.some(
          ({ fromUnits }) => fromUnits > 0 && payAt(fromUnits) < payAt(fromUnits - 1),
        );

        const codes = listPlanProblems(cliff).map(({ code }) => code);
        expect(codes.includes('CLIFF_INVERSION')).toBe(falls);
        expect(listPlanProblems(terms).map(({ code }) => code)).not.toContain('CLIFF_INVERSION');
      }),
      RUNS,
    );
  });

  test('of pieces published before an amendment stays as it was', () => {
    fc.assert(
      fc.property(
        plan,
        plan,
        fc.array(fc.tuple(day, units), { maxLength: 6 }),
        (before, after, published) => {
          const effectiveFrom = '2026-03-01T00:00:00Z';
          const pieces = published.map(([on, count], index) => ({
            id: `p${index}`,
            publishedAt: `${on}T12:00:00Z`,
            units: count,
          }));
          const first = {
            effectiveFrom: '2026-01-01T00:00:00Z',
            price: { kind: 'performance' as const, plan: before },
          };
          const amendment = { effectiveFrom, price: { kind: 'performance' as const, plan: after } };

          const old = toPriceLines(pieces, [first]);
          const amended = toPriceLines(pieces, [amendment, first]);

          for (const [index, line] of amended.entries()) {
            const isOld = (pieces[index]?.publishedAt ?? '') < effectiveFrom;
            const expected = performancePay(isOld ? before : after, pieces[index]?.units ?? 0).totalMinor;
            expect(line.amountMinor).toBe(expected);
            if (isOld) expect(line).toEqual(old[index]);
          }
        },
      ),
    );
  });
});
