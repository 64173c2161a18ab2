import { expect, test } from 'vitest';
import type { PostPart } from '../../../shared/score/assessment.ts';
import { findUnusual } from '../../../shared/score/unusual.ts';

const HISTORY = [90, 100, 110, 100, 95];
const post = (actual: number, deliverableId = 'a'): PostPart => ({
  deliverableId,
  postedDay: 0,
  ageDays: 5,
  actual,
  expected: 100,
  ratio: actual / 100,
  weightShare: 0.3,
  isCapped: false,
});

test.each([
  ['within three and a half robust deviations', [post(190)], [1], HISTORY, null],
  ['beyond them', [post(230)], [1], HISTORY, 'a'],
  ['by what it heads for, not by what it has', [post(115)], [0.5], HISTORY, 'a'],
  ['too young to head anywhere', [post(115)], [0.1], HISTORY, null],
  ['without five past posts', [post(5_000)], [1], HISTORY.slice(1), null],
  ['far below', [post(1)], [1], HISTORY, null],
  ['the furthest of several', [post(300), post(900, 'b'), post(400, 'c')], [1, 1, 1], HISTORY, 'b'],
])('finds a post %s', (_, posts, shares, history, found) => {
  expect(findUnusual(posts, shares, history)?.deliverableId ?? null).toBe(found);
});

test('says how many times the usual it heads for, and of how many past posts', () => {
  expect(findUnusual([post(1_000)], [1], HISTORY)).toMatchObject({ pastPosts: 5 });
  expect(findUnusual([post(1_000)], [1], HISTORY)?.times).toBeCloseTo(10, 1);
});
