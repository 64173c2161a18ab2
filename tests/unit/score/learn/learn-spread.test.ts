import { describe, expect, test } from 'vitest';
import { getCohort } from '../../../../shared/score/growth.ts';
import { learnSpread, toLevels, usualSpread } from '../../../../shared/score/learn/learn-spread.ts';
import { seededRandom } from '../../../seeded-random.ts';

/** Creators whose posts differ by a standard deviation of σ in ln count. */
function creators(count: number, sigma: number, posts = 8) {
  const random = seededRandom(7);
  return Array.from({ length: count }, (_, index) => ({
    creatorId: `c${index}`,
    logs: Array.from({ length: posts }, () => 8 + sigma * random.normal()),
    noise: 0,
  }));
}

describe('learnSpread', () => {
  test.each([
    ['four creators', creators(4, 0.3)],
    ['creators with two posts each', creators(40, 0.3, 2)],
    ['one creator’s posts in five formats', creators(5, 0.3).map((one) => ({ ...one, creatorId: 'c0' }))],
  ])('learns nothing from %s', (_, levels) => {
    expect(learnSpread(levels)).toBeNull();
  });

  test('finds how much the creators’ posts differ, the nearer the more creators there are', () => {
    for (const sigma of [0.42, 0.95]) {
      const [few, many] = [learnSpread(creators(5, sigma)), learnSpread(creators(60, sigma))];

      expect(Math.abs((many?.sigma ?? 0) / sigma - 1)).toBeLessThan(0.1);
      expect(many).toMatchObject({ creators: 60, posts: 480 });
      expect(Math.abs((few?.sigma ?? 0) - sigma)).toBeGreaterThan(Math.abs((many?.sigma ?? 0) - sigma));
    }
  });

  test('is not thrown off by one viral post of each creator', () => {
    const viral = creators(30, 0.5).map((one) => ({ ...one, logs: [...one.logs, 12] }));

    expect(learnSpread(viral)?.sigma).toBeLessThan(0.8);
  });

  test('takes chance and growth out of small and young counts', () => {
    const [sure, unsure] = [creators(30, 0.6), creators(30, 0.6).map((one) => ({ ...one, noise: 0.2 }))];

    expect(learnSpread(unsure)?.sigma).toBeLessThan(learnSpread(sure)?.sigma ?? 0);
  });

  test('stays within the limits however alike or unlike they are', () => {
    expect(learnSpread(creators(60, 0.01))?.sigma).toBe(0.36);
    expect(learnSpread(creators(60, 4))?.sigma).toBe(1.2);
  });
});

describe('toLevels', () => {
  const cohort = getCohort('tiktok', 'views');

  test('brings posts of different ages to what they come to', () => {
    const { logs } = toLevels(
      [
        { ageDays: 6, value: 7_117 },
        { ageDays: 60, value: 9_513 },
      ],
      cohort,
    );

    // TikTok's usual curve has 71 % after six days and 95 % after sixty.
    for (const log of logs) expect(Math.exp(log)).toBeCloseTo(10_000, -2);
  });

  test('leaves out posts younger than five days', () => {
    expect(toLevels([{ ageDays: 4.9, value: 100 }], cohort)).toEqual({ logs: [], noise: 0 });
  });
});

test('usualSpread shifts the cohort’s by as much as the team differs from it', () => {
  expect(usualSpread(null)).toBe(0.6);
  expect(usualSpread({ sigma: 0.64, creators: 9, posts: 60 })).toBeCloseTo(0.6, 9);
  expect(usualSpread({ sigma: 0.32, creators: 9, posts: 60 })).toBeCloseTo(0.3, 9);
});
