import { expect, test } from 'vitest';
import type { Order } from '../../../../shared/kpi/attribution/order.ts';
import { spreadOverPosts } from '../../../../shared/kpi/attribution/spread-over-posts.ts';
import { FRIDAY, MONDAY, orderOf, SETTING } from './shop.ts';

const ONE = [{ key: 'instagram/one', publishedAt: MONDAY }];
const TWO = [...ONE, { key: 'instagram/two', publishedAt: '2026-11-06T00:00:00Z' }];

function lastOf(orders: Order[], posts = TWO): Record<string, number> {
  return Object.fromEntries(spreadOverPosts(orders, posts, SETTING).map(([key, , count]) => [key, count]));
}

const hourly = (count: number, from: string) =>
  Array.from({ length: count }, (_, i) =>
    orderOf(String(i), {
      orderedAt: `${new Date(Date.parse(from) + i * 3_600_000).toISOString().slice(0, 19)}Z`,
    }),
  );

test('counts from the beginning at the end of each day in the campaign’s zone, and at the file’s own instant', () => {
  const orders = [orderOf('1'), orderOf('2', { orderedAt: '2026-11-06T23:30:00Z', netMinor: 500 })];

  expect(spreadOverPosts(orders, ONE, SETTING)).toEqual([
    ['instagram/one', '2026-11-06T23:00:00Z', 1, 1_000],
    ['instagram/one', '2026-11-07T23:00:00Z', 2, 1_500],
    ['instagram/one', SETTING.asOf, 2, 1_500],
  ]);
});

test('takes off what went back on its own day: money always, the order when all of it went', () => {
  const orders = [
    orderOf('1', { returnedMinor: 400, returnedAt: '2026-11-09T09:00:00Z' }),
    orderOf('2', { returnedMinor: 1_000, returnedAt: '2026-11-10T09:00:00Z' }),
  ];

  expect(spreadOverPosts(orders, ONE, SETTING).map(([, , ...numbers]) => numbers)).toEqual([
    [2, 2_000],
    [2, 1_600],
    [1, 600],
    [1, 600],
  ]);
});

test('a return that is dated before its order is taken off with it', () => {
  const orders = [orderOf('1', { returnedMinor: 1_000, returnedAt: '2026-11-06T00:00:00Z' })];

  expect(spreadOverPosts(orders, ONE, SETTING)[0]).toEqual(['instagram/one', '2026-11-06T23:00:00Z', 0, 0]);
});

test('a young post takes most of what comes while an old one has little left to bring', () => {
  // Four days on, an Instagram post of Monday has 3 % of its results left; that of Friday all of them.
  const { 'instagram/one': old = 0, 'instagram/two': young = 0 } = lastOf(hourly(20, '2026-11-06T01:00:00Z'));

  expect(old + young).toBe(20);
  expect(young).toBeGreaterThanOrEqual(18);
});

test('posts that came out together share alike', () => {
  const posts = [...ONE, { key: 'instagram/two', publishedAt: MONDAY }];

  expect(lastOf(hourly(10, FRIDAY), posts)).toEqual({ 'instagram/one': 5, 'instagram/two': 5 });
});

test('long after every post the newest takes what still comes', () => {
  const orders = [orderOf('1', { orderedAt: '2026-11-29T12:00:00Z' })];
  const posts = [
    { key: 'x/one', publishedAt: MONDAY },
    { key: 'x/two', publishedAt: '2026-11-03T12:00:00Z' },
  ];

  expect(lastOf(orders, posts)).toEqual({ 'x/one': 0, 'x/two': 1 });
});

test('a post without a day has no points', () => {
  expect(spreadOverPosts([], [{ key: 'instagram/one', publishedAt: null }], SETTING)).toEqual([]);
});
