import { describe, expect, test } from 'vitest';
import { meanVariance, spreadNodes } from '../../../shared/score/spread.ts';

const spreadOf = (history: number[]) => Math.sqrt(meanVariance(spreadNodes(history)));

describe('spreadNodes', () => {
  test('has weights that sum to one', () => {
    expect(spreadNodes([10, 20, 30]).reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 12);
  });

  test('stays with the cohort for fewer than three past posts', () => {
    expect(spreadNodes([1, 1_000_000])).toEqual(spreadNodes([]));
  });

  test('follows the past posts', () => {
    const even = Array.from({ length: 20 }, (_, index) => 10_000 + index);
    const uneven = Array.from({ length: 20 }, (_, index) => 10_000 * 3 ** ((index % 5) - 2));

    expect(spreadOf(even)).toBeLessThan(spreadOf([]));
    expect(spreadOf(uneven)).toBeGreaterThan(spreadOf([]));
  });

  test('is not thrown off by one viral post', () => {
    const even = Array.from({ length: 20 }, (_, index) => 10_000 + 800 * index);

    expect(spreadOf([...even, 9_000_000])).toBeLessThan(spreadOf([]) * 1.1);
  });
});
