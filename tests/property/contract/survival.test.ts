import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isCategoryFree, lastRestrictedDays } from '../../../shared/contract/grants.ts';
import { pauseEffects } from '../../../shared/contract/pause-effects.ts';
import { addDays, daysBetween } from '../../../shared/contract/zone.ts';

const amount = fc.integer({ min: 0, max: 50_000_000 });
const day = fc.integer({ min: 0, max: 120 }).map((days) => addDays('2026-01-20', days));
const bps = fc.integer({ min: 0, max: 10_000 });

describe('a pause', () => {
  const pause = fc.record({
    pausedFrom: day,
    length: fc.integer({ min: 0, max: 60 }),
    due: day,
    maxCumulativeDays: fc.integer({ min: 0, max: 90 }),
    usedDays: fc.integer({ min: 0, max: 90 }),
    standbyBps: bps,
    month: fc.constantFrom('30' as const, 'actual' as const),
  });

  test('moves dates by the paused days, and a day less is never more standby', () => {
    fc.assert(
      fc.property(
        pause,
        amount,
        ({ pausedFrom, length, due, month, standbyBps, ...limits }, monthlyFeeMinor) => {
          const during = (days: number) =>
            pauseEffects({
              ...limits,
              pausedFrom,
              resumedOn: addDays(pausedFrom, days),
              deadlines: { due },
              standby: { monthlyFeeMinor, standbyBps, month },
            });

          const effects = during(length);

          const moved = daysBetween(due, effects.shifted.due ?? '');
          expect(moved).toBe(due >= pausedFrom ? length : 0);
          const isUsedUp = limits.usedDays > limits.maxCumulativeDays;
          const limitOn = effects.autoActionOn ?? '';
          expect(effects.isWithinMax).toBe(
            !isUsedUp && daysBetween(limitOn, addDays(pausedFrom, length)) <= 0,
          );
          expect(limitOn >= pausedFrom).toBe(true);
          expect(during(length + 1).standbyMinor).toBeGreaterThanOrEqual(effects.standbyMinor);
          expect(during(0)).toMatchObject({ shifted: { due }, standbyMinor: 0, pausedDays: 0 });
        },
      ),
      { numRuns: 2000 },
    );
  });
});

describe('a category', () => {
  const grant = fc.record({
    campaign: fc.constantFrom('A', 'B', 'C'),
    category: fc.constantFrom('skincare', 'sunscreen'),
    lastOn: day,
    onEnd: fc.constantFrom('release' as const, 'tail' as const, 'term' as const),
    tailDays: fc.integer({ min: 0, max: 30 }),
  });
  const ended = fc.dictionary(fc.constantFrom('A', 'B', 'C'), day);

  test('is free exactly on the days that no grant covers', () => {
    fc.assert(
      fc.property(fc.array(grant, { maxLength: 6 }), ended, (grants, ends) => {
        const last = lastRestrictedDays(grants, ends);
        for (let offset = 0; offset < 160; offset += 1) {
          const on = addDays('2026-01-20', offset);
          const covered = grants.some(({ category, campaign, lastOn, onEnd, tailDays }) => {
            const end = ends[campaign];
            const afterEnd = end === undefined ? 0 : daysBetween(end, on);
            const allowedAfterEnd = { release: 0, tail: tailDays, term: Number.POSITIVE_INFINITY }[onEnd];
            return category === 'skincare' && on <= lastOn && afterEnd <= allowedAfterEnd;
          });

          expect(isCategoryFree('skincare', on, { grants, ended: ends })).toBe(!covered);
          expect(on <= (last.skincare ?? '')).toBe(covered);
        }
      }),
      { numRuns: 60 },
    );
  });
});
