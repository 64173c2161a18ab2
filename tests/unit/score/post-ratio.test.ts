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
});
