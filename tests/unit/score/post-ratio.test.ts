import { describe, expect, test } from 'vitest';
import { postRatio } from '../../../shared/score/post-ratio.ts';

const growth = { ageDays: 5, curve: { tauDays: 2.2, beta: 0.9 }, share: { share: 0.7, concentration: 0.3 } };

describe('postRatio', () => {
  test('is ln of actual over expected for large counts', () => {
    expect(postRatio(50_000, 100_000, growth).logRatio).toBeCloseTo(Math.log(0.5), 4);
  });

  test('is finite at zero', () => {
    expect(postRatio(0, 20, growth).logRatio).toBeCloseTo(Math.log(0.5 / 20.5), 12);
  });

  test('is noisier for young posts and small counts', () => {
    const noise = (expected: number, ageDays: number) => postRatio(1, expected, { ...growth, ageDays }).noise;

    expect(noise(5, 5)).toBeGreaterThan(noise(500, 5));
    expect(noise(500, 1)).toBeGreaterThan(noise(500, 10));
  });

  test.each([
    ['a week old and under a tenth', 9, 100, 7, true],
    ['a tenth and more', 10, 100, 7, false],
    ['six days old', 9, 100, 6.9, false],
    ['five events or fewer were due', 0, 5, 7, false],
  ])('is dead: %s', (_, actual, expected, ageDays, isDead) => {
    expect(postRatio(actual, expected, { ...growth, ageDays }).isDead).toBe(isDead);
  });
});
