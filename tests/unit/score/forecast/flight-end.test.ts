import { describe, expect, test } from 'vitest';
import type { ComingShare } from '../../../../shared/score/forecast/flight-end.ts';
import { forecastEnd } from '../../../../shared/score/forecast/flight-end.ts';

const options = { now: 100, target: 200, pace: { logMean: 0, sd: 0.4 }, variance: 0.4 };
const open: ComingShare = { due: 100, dueSquare: 10_000, measured: null, shift: 0, variance: 0 };

describe('forecastEnd', () => {
  test('is what is counted when nothing is to come', () => {
    expect(forecastEnd([], options)).toEqual({
      forecast: { median: 100, lo80: 100, hi80: 100 },
      goalProbability: 0,
    });
  });

  test('orders its range and keeps it above what is counted', () => {
    const { forecast } = forecastEnd([open, open], options);

    expect(forecast.lo80).toBeGreaterThan(100);
    expect(forecast.median).toBeGreaterThan(forecast.lo80);
    expect(forecast.hi80).toBeGreaterThan(forecast.median);
  });

  test('is sure once the target is reached, and silent without one', () => {
    expect(forecastEnd([open], { ...options, now: 200 }).goalProbability).toBe(1);
    expect(forecastEnd([open], { ...options, target: null }).goalProbability).toBeNull();
  });

  test('is surer with a higher pace', () => {
    const chance = (logMean: number) =>
      forecastEnd([open], { ...options, pace: { logMean, sd: 0.4 } }).goalProbability ?? 0;

    expect(chance(0.5)).toBeGreaterThan(chance(-0.5));
  });

  test('believes a well measured post more than the pace', () => {
    const measured = (noise: number) =>
      forecastEnd([{ ...open, measured: { logRatio: 1, noise } }], options).forecast.median;

    expect(measured(0.01)).toBeGreaterThan(measured(5));
  });

  test('leaves a far goal the chance that a post still to come goes viral, and none where all are measured', () => {
    const far = { ...options, target: 1_000, pace: { logMean: 0, sd: 0.1 }, variance: 0.05 };
    const chance = (coming: ComingShare[]) => forecastEnd(coming, far).goalProbability ?? 0;
    const posts = Array.from({ length: 4 }, () => open);

    expect(chance(posts)).toBeGreaterThan(0.03);
    expect(chance(posts)).toBeLessThan(1 - 0.97 ** 4);
    expect(chance(posts.map((post) => ({ ...post, measured: { logRatio: 0, noise: 0.1 } })))).toBeLessThan(
      0.001,
    );
  });
});
