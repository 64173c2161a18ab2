import { expect, test } from 'vitest';
import { type FlagFacts, listFlags } from '../../../shared/flags/list-flags.ts';
import type { MetricTotal } from '../../../shared/kpi/totals.ts';
import { CURVE, checkAt, hoursLater, postWith, readingAt } from './watched.ts';

const total = (value: number): MetricTotal => ({
  value,
  lo: value,
  hi: value,
  isEstimated: false,
  isGross: false,
  known: 1,
  unknown: 0,
  observedAt: hoursLater(90),
  source: 'csv',
  quality: 'exact',
});

const list = (change: Partial<FlagFacts> = {}) =>
  listFlags({
    posts: [postWith([readingAt(24, 500), readingAt(72, 900)])],
    checks: [],
    curveOf: () => CURVE,
    pastFinals: [],
    metrics: {},
    at: hoursLater(100),
    ...change,
  });

test('a post that grows, is up and has what was agreed has no flag', () => {
  expect(list()).toEqual([]);
});

test.each([
  ['instagram', 47, hoursLater(48)],
  ['instagram', 49, undefined],
  ['youtube', 100, hoursLater(144)],
] as const)('a post on %s after %i hours is too early until %s', (network, hours, until) => {
  const found = list({ posts: [postWith([readingAt(5, 500)], { network })], at: hoursLater(hours) });

  expect(found.find(({ code }) => code === 'too_early')?.at).toBe(until);
});

test('looks of later than the instant are not known yet', () => {
  const checks = [checkAt(101, { isUp: false })];

  expect(list({ checks })).toEqual([]);
  expect(list({ checks, at: hoursLater(102) }).map(({ code }) => code)).toEqual(['post_gone']);
});

test('more orders than clicks flag the collaboration, with both counts', () => {
  const [flag, ...others] = list({ metrics: { orders: total(40), clicks: total(30) } });

  expect(others).toEqual([]);
  expect(flag).toMatchObject({ code: 'orders_exceed_clicks', postKey: null });
  expect(flag?.evidence.map(({ value }) => value)).toEqual([40, 30]);
  expect(list({ metrics: { orders: total(30), clicks: total(30) } })).toEqual([]);
  expect(list({ metrics: { orders: total(30) } })).toEqual([]);
});
