import { expect, test } from 'vitest';
import { ACCOUNT_POSTS_MAX, accountRate } from '../../../shared/kpi/account-rate.ts';

const post = (engagements: number | null, base: number | null = 100) => ({ engagements, base });

test('is the median, which one viral post does not bend', () => {
  expect(accountRate([3, 4, 5, 6, 900].map((count) => post(count)))).toEqual({ value: 0.05, posts: 5 });
  expect(accountRate([3, 4, 8, 12, 13, 900].map((count) => post(count)))).toEqual({ value: 0.1, posts: 6 });
});

test.each([
  ['four posts', [3, 4, 5, 6].map((count) => post(count))],
  ['a fifth without its actions', [3, 4, 5, 6, null].map((count) => post(count))],
  ['a fifth with a base of zero', [...[3, 4, 5, 6].map((count) => post(count)), post(0, 0)]],
  ['a fifth with an unknown base', [...[3, 4, 5, 6].map((count) => post(count)), post(5, null)]],
  ['none', []],
])('is missing, never 0, with %s', (_, posts) => {
  expect(accountRate(posts)).toEqual({ missing: 'few_posts' });
});

test('looks at the newest thirty', () => {
  const newest = Array.from({ length: ACCOUNT_POSTS_MAX }, () => post(5));

  expect(accountRate([...newest, ...newest.map(() => post(90))])).toEqual({ value: 0.05, posts: 30 });
});
