import { expect, test } from 'vitest';
import { findTargetToOwnBest } from '../../../../shared/procedure/talk/own-best.ts';

const RESULTS = [500, 100, 300, 200, 400];

test.each([
  { target: 800, results: RESULTS, ratio: 2 },
  { target: 400, results: RESULTS, ratio: 1 },
  { target: 300, results: [1, 2, 3, 4, 5, 6, 7, 8, 600, 700], ratio: 37.5 },
])('a target of $target against $results is $ratio times their own best', ({ target, results, ratio }) => {
  expect(findTargetToOwnBest(target, results)).toBe(ratio);
});

test.each([
  { target: null, results: RESULTS, because: 'no target' },
  { target: 0, results: RESULTS, because: 'a target of zero' },
  { target: 800, results: RESULTS.slice(1), because: 'too few posts' },
  { target: 800, results: [0, 0, 0, 0, 0], because: 'no result above zero' },
])('nothing is said with $because', ({ target, results }) => {
  expect(findTargetToOwnBest(target, results)).toBeUndefined();
});
