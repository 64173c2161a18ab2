import { expect, test } from 'vitest';
import { expectedShare } from '../../../../shared/score/expectation.ts';
import { type Cohort, growthShare } from '../../../../shared/score/growth.ts';
import { type GrownPost, learnCurve } from '../../../../shared/score/learn/learn-curve.ts';

const USUAL: Cohort = {
  curve: { tauDays: 2, beta: 0.9 },
  reportedShare: [],
  weekday: [1, 1, 1, 1, 1, 1, 1],
};
const AGES = [1, 2, 4, 7, 12];

/** A post that grows along a curve, to whatever it has in the end. */
function grown(tauDays: number, { final = 10_000, ages = AGES } = {}): GrownPost {
  return ages.map((ageDays) => ({
    ageDays,
    value: final * growthShare({ tauDays, beta: USUAL.curve.beta }, ageDays),
  }));
}
const posts = (count: number, tauDays: number) =>
  Array.from({ length: count }, (_, index) => grown(tauDays, { final: 900 * (index + 1) }));

test('few posts move the usual curve a little, many of them arrive at their own', () => {
  const [few, many] = [learnCurve(posts(5, 4), USUAL), learnCurve(posts(200, 4), USUAL)];

  expect(few?.posts).toBe(5);
  expect(few?.tauDays).toBeGreaterThan(2.3);
  expect(few?.tauDays).toBeLessThan(2.8);
  expect(many?.tauDays).toBeGreaterThan(3.7);
  expect(many?.tauDays).toBeLessThanOrEqual(4.1);
});

test('posts that grow as usual leave the curve where it is', () => {
  expect(learnCurve(posts(30, 2), USUAL)?.tauDays).toBeCloseTo(2, 6);
});

test('what a post has in the end teaches nothing about how it grows', () => {
  const small = Array.from({ length: 6 }, () => grown(3, { final: 100 }));
  const large = Array.from({ length: 6 }, () => grown(3, { final: 9_000_000 }));

  expect(learnCurve(small, USUAL)).toEqual(learnCurve(large, USUAL));
});

test.each([
  ['four posts', posts(4, 3)],
  ['posts with two counts', Array.from({ length: 9 }, () => grown(3, { ages: [2, 9] }))],
  ['posts that are four days old', Array.from({ length: 9 }, () => grown(3, { ages: [1, 2, 4] }))],
  ['posts without a count', Array.from({ length: 9 }, () => AGES.map((ageDays) => ({ ageDays, value: 0 })))],
])('%s teach nothing', (_, known) => {
  expect(learnCurve(known, USUAL)).toBeNull();
});

test('one post that was counted wrongly does not bend the curve', () => {
  const odd = AGES.map((ageDays, index) => ({ ageDays, value: index === 4 ? 100_000 : 10 }));

  expect(learnCurve([...posts(12, 2), odd], USUAL)?.tauDays).toBeCloseTo(2, 1);
});

test('counts that are reported late do not make a post look slow', () => {
  const late: Cohort = { ...USUAL, reportedShare: [0.5, 0.8, 0.95] };
  const post = AGES.map((ageDays) => ({
    ageDays,
    value: 10_000 * expectedShare(late, { postedDay: 0, day: ageDays, weekdayOfDay0: 0, outages: [] }).share,
  }));
  const reported = Array.from({ length: 40 }, () => post);

  expect(learnCurve(reported, late)?.tauDays).toBeCloseTo(2, 6);
  expect(learnCurve(reported, USUAL)?.tauDays).toBeGreaterThan(2.1);
});
