import { expect, test } from 'vitest';
import { estimatePerPost, scaled, shrunkIndex } from '../../../shared/analysis/likely-result.ts';
import { benchCreator } from './bench-examples.ts';

test('a post brings the creator’s own views, drawn by their own index', () => {
  const creator = benchCreator('a', { index: { value: 0.5, collaborations: 3 } });

  expect(shrunkIndex(creator)).toBe(0.75);
  expect(estimatePerPost(creator, 'views')).toEqual({ median: 37_500, below: 15_000, above: 22_500 });
});

test.each([
  [null, 1],
  [{ value: 2, collaborations: 0 }, 1],
  [{ value: 2, collaborations: 3 }, 1.5],
  [{ value: 2, collaborations: 297 }, 1.99],
])('the index %j counts as %d', (index, wanted) => {
  expect(shrunkIndex(benchCreator('a', { index }))).toBeCloseTo(wanted, 9);
});

test('clicks need their own rate; nothing is guessed', () => {
  expect(estimatePerPost(benchCreator('a'), 'clicks')).toBeNull();
  expect(estimatePerPost(benchCreator('a', { perView: 0.01 }), 'clicks')?.median).toBe(500);
  expect(estimatePerPost(benchCreator('a', { viewsPerPost: null, perView: 0.01 }), 'clicks')).toBeNull();
});

test('a sum of posts is surer than one post, and never below 0', () => {
  const one = { median: 100, below: 80, above: 90 };

  expect(scaled(one, 4)).toEqual({ median: 400, lo80: 240, hi80: 580 });
  expect(scaled(one, 0)).toEqual({ median: 0, lo80: 0, hi80: 0 });
  expect(scaled({ ...one, below: 150 }, 1).lo80).toBe(0);
});
