import fc from 'fast-check';
import { expect, test } from 'vitest';
import { assess } from '../../../shared/score/assess.ts';
import type { AssessmentInput, ScoredPost, Snapshot } from '../../../shared/score/assessment.ts';

const DAY = 14;
const deliverables = ['a', 'b', 'c', 'd', 'e'].map((id, index) => ({ id, dueDay: index * 4 }));

/** Cumulative daily counts of one post, with gaps. */
function post(index: number): fc.Arbitrary<ScoredPost> {
  return fc
    .record({
      postedDay: fc.integer({ min: index * 2, max: 12 }),
      steps: fc.array(fc.integer({ min: 1, max: 40_000 }), { minLength: DAY, maxLength: DAY }),
      gaps: fc.array(fc.boolean(), { minLength: DAY, maxLength: DAY }),
    })
    .map(({ postedDay, steps, gaps }) => {
      let total = 0;
      const snapshots: Snapshot[] = [];
      for (let day = postedDay + 1; day <= DAY; day += 1) {
        total += steps[day - 1] ?? 0;
        const isLast = day === DAY;
        snapshots.push({ day, value: gaps[day - 1] === true && !isLast ? null : total });
      }
      return { deliverableId: deliverables[index]?.id ?? null, postedDay, snapshots };
    });
}

/** A team's own spread, and everything else as usual. */
function learntSpread(sigma: number): AssessmentInput['own'] {
  return { curve: null, prior: null, spread: { sigma, creators: 9, posts: 60 } };
}

const inputs: fc.Arbitrary<AssessmentInput> = fc
  .record({
    posts: fc
      .integer({ min: 1, max: 4 })
      .chain((count) => fc.tuple(...Array.from({ length: count }, (_, index) => post(index)))),
    targetTotal: fc.integer({ min: 50_000, max: 5_000_000 }),
    history: fc.array(fc.integer({ min: 0, max: 500_000 }), { maxLength: 20 }),
    network: fc.constantFrom('tiktok' as const, 'instagram' as const, 'youtube' as const),
    weekdayOfDay0: fc.integer({ min: 0, max: 6 }),
    own: fc.option(fc.double({ min: 0.36, max: 1.2, noNaN: true }).map(learntSpread)),
  })
  .map((found) => ({
    ...found,
    day: DAY,
    flightDays: 30,
    kpi: 'views',
    deliverables,
    outages: [],
    paused: [],
    breakEven: null,
  }));

test('scores and chances stay in bounds, and ranges are ordered', () => {
  fc.assert(
    fc.property(inputs, (input) => {
      const { score, pace, forecast, goalProbability, posts } = assess(input);

      if (score !== null) expect(score >= 0 && score <= 100).toBe(true);
      if (goalProbability !== null) expect(goalProbability >= 0 && goalProbability <= 1).toBe(true);
      if (pace !== null) expect(pace.lo80 <= pace.estimate && pace.estimate <= pace.hi80).toBe(true);
      if (forecast !== null)
        expect(forecast.lo80 <= forecast.median && forecast.median <= forecast.hi80).toBe(true);
      expect(posts.reduce((sum, { weightShare }) => sum + weightShare, 0)).toBeLessThan(1);
    }),
  );
});

test('a higher last count never lowers the score', () => {
  fc.assert(
    fc.property(inputs, fc.integer({ min: 1, max: 400_000 }), fc.nat(), (input, more, which) => {
      const chosen = which % input.posts.length;
      const posts = input.posts.map((one, index) => {
        const snapshots = one.snapshots.map((snapshot, at) =>
          index === chosen && at === one.snapshots.length - 1
            ? { ...snapshot, value: (snapshot.value ?? 0) + more }
            : snapshot,
        );
        return { ...one, snapshots };
      });
      const [before, after] = [assess(input), assess({ ...input, posts })];

      expect(after.score ?? 0).toBeGreaterThanOrEqual((before.score ?? 0) - 1e-9);
    }),
  );
});

test('a higher target never raises the score', () => {
  fc.assert(
    fc.property(inputs, fc.double({ min: 1, max: 5, noNaN: true }), (input, factor) => {
      const higher = assess({ ...input, targetTotal: (input.targetTotal ?? 0) * factor });

      expect(higher.score ?? 0).toBeLessThanOrEqual((assess(input).score ?? 0) + 0.5);
    }),
  );
});

test('the score has no unit: counts, target and history times a thousand change nothing that shows', () => {
  const times = 1000;
  fc.assert(
    fc.property(inputs, (input) => {
      const big = { ...input, targetTotal: (input.targetTotal ?? 0) * times, history: [] };
      const posts = input.posts.map((one) => ({
        ...one,
        snapshots: one.snapshots.map(({ day, value }) => ({
          day,
          value: value === null ? null : value * times,
        })),
      }));
      const million = {
        ...big,
        targetTotal: big.targetTotal * times,
        posts: posts.map((one) => ({
          ...one,
          snapshots: one.snapshots.map(({ day, value }) => ({
            day,
            value: value === null ? null : value * times,
          })),
        })),
      };

      expect(Math.abs((assess(million).score ?? 0) - (assess({ ...big, posts }).score ?? 0))).toBeLessThan(
        0.2,
      );
    }),
  );
});

test('null, repeated, unsorted and future snapshots change nothing but the notes', () => {
  fc.assert(
    fc.property(inputs, (input) => {
      const posts = input.posts.map((one) => ({
        ...one,
        snapshots: [
          ...one.snapshots,
          ...one.snapshots,
          { day: DAY - 0.5, value: null },
          { day: DAY + 3, value: 9 },
        ].reverse(),
      }));
      const { reasons: _plain, ...plain } = assess(input);
      const { reasons: _noted, ...noted } = assess({ ...input, posts });

      expect(noted).toEqual(plain);
    }),
  );
});

test('the order of posts and history does not matter', () => {
  fc.assert(
    fc.property(inputs, (input) => {
      const turned = assess({
        ...input,
        history: input.history.toReversed(),
        deliverables: deliverables.toReversed(),
      });

      expect(turned.score).toBeCloseTo(assess(input).score ?? 0, 8);
    }),
  );
});

test('the same input gives the same bytes', () => {
  fc.assert(
    fc.property(inputs, (input) => {
      expect(JSON.stringify(assess(structuredClone(input)))).toBe(JSON.stringify(assess(input)));
    }),
  );
});
