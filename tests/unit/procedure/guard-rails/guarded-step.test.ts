import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type GuardRail, STANDARD_RAIL } from '../../../../shared/procedure/guard-rails/guard-rail.ts';
import { guardDay, guardOver } from '../../../../shared/procedure/guard-rails/guarded-step.ts';
import type { Assessment, EvidenceStep } from '../../../../shared/score/assessment.ts';
import { memoryAfter, stepAfter } from '../../../../shared/score/band.ts';
import { EVIDENCE_STEPS } from '../../../../shared/score/ladder-step.ts';
import { inBand } from '../alerts/alert-standings.ts';

/** Judged days with these chances of being below break-even, with the step that the score's own memory gives each. */
function daysWith(chances: readonly (number | null)[]): Assessment[] {
  let memory: ReturnType<typeof memoryAfter> | null = null;
  return chances.map((below) => {
    const day =
      below === null
        ? inBand('unknown', { step: 'keep' })
        : inBand('at_risk', { score: 100 * (1 - below), step: stepAfter(memory, below) });
    memory = memoryAfter(memory, day.assessment);
    return day.assessment;
  });
}

function railWith(change: Partial<GuardRail['thresholds']>, holdDays = 1): GuardRail {
  return { thresholds: { ...STANDARD_RAIL.thresholds, ...change }, holdDays };
}

const steps = (chances: readonly (number | null)[], rail: GuardRail): EvidenceStep[] =>
  chances.map((_, index) => guardOver(daysWith(chances.slice(0, index + 1)), rail).step);

describe('a pause', () => {
  test('is proposed once it was supported for so many judged days in a row', () => {
    expect(steps([0.95, 0.95, 0.95, 0.95], railWith({}, 3))).toEqual([
      'adjust',
      'adjust',
      'propose_pause',
      'propose_pause',
    ]);
  });

  test('waits through days that cannot be judged, and begins anew after one that does not support it', () => {
    expect(steps([0.95, null, 0.95], railWith({}, 2)).at(-1)).toBe('propose_pause');
    expect(steps([0.95, 0.3, 0.95, 0.95], railWith({}, 2)).at(-1)).not.toBe('propose_pause');
  });

  test('needs the rule’s own certainty, and is left with a margin', () => {
    const careful = railWith({ propose_pause: 0.96 });

    expect(steps([0.93, 0.97, 0.9, 0.85], careful)).toEqual([
      'adjust',
      'propose_pause',
      'propose_pause',
      'adjust',
    ]);
  });

  test('tells for how many days it has been supported', () => {
    expect(guardOver(daysWith([0.95, 0.95]), railWith({}, 5))).toEqual({
      step: 'adjust',
      pauseDays: 2,
      holdDays: 5,
    });
  });
});

test('no two rungs are climbed on one day, although the numbers had gone further before', () => {
  const careful = railWith({ talk: 0.9, remedy: 0.9, adjust: 0.9, propose_pause: 0.9 });

  expect(steps([0.88, 0.88, 0.88, 0.95, 0.95, 0.95, 0.95], careful)).toEqual([
    'keep',
    'keep',
    'keep',
    'talk',
    'remedy',
    'adjust',
    'propose_pause',
  ]);
});

const chances = fc.array(fc.oneof(fc.constant(null), fc.double({ min: 0, max: 1, noNaN: true })), {
  minLength: 1,
  maxLength: 15,
});
const thresholds = fc
  .tuple(...[0, 1, 2, 3].map(() => fc.double({ min: 0, max: 0.1, noNaN: true })))
  .map(([a = 0, b = 0, c = 0, d = 0]) =>
    railWith({ talk: 0.65 + a, remedy: 0.75 + b, adjust: 0.84 + c, propose_pause: 0.885 + d }),
  );
const rank = (step: EvidenceStep) => EVIDENCE_STEPS.indexOf(step);

test('a rule is never bolder than the standard, and the standard changes nothing', () => {
  fc.assert(
    fc.property(chances, thresholds, fc.integer({ min: 1, max: 14 }), (course, rail, holdDays) => {
      const days = daysWith(course);
      const last = days.at(-1)?.step ?? 'keep';

      expect(rank(guardOver(days, { ...rail, holdDays }).step)).toBeLessThanOrEqual(rank(last));
      expect(guardOver(days, STANDARD_RAIL).step).toBe(last);
    }),
  );
});

test('more days never propose a pause earlier', () => {
  fc.assert(
    fc.property(chances, fc.integer({ min: 1, max: 13 }), (course, holdDays) => {
      const days = daysWith(course);
      const isPaused = (held: number) => guardOver(days, railWith({}, held)).step === 'propose_pause';

      expect(isPaused(holdDays + 1) && !isPaused(holdDays)).toBe(false);
    }),
  );
});

test('a day that cannot be judged leaves the memory as it is', () => {
  const memory = { level: 'adjust', pauseDays: 3 } as const;

  expect(guardDay(memory, inBand('unknown', { step: 'talk' }).assessment, STANDARD_RAIL)).toEqual({
    memory,
    guarded: { step: 'talk', pauseDays: 3, holdDays: 1 },
  });
});
