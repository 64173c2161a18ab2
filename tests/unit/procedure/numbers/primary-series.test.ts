import { expect, test } from 'vitest';
import { primarySeries } from '../../../../shared/procedure/numbers/primary-series.ts';
import { reading } from '../standing-inputs.ts';

const NOON = '2026-11-19T12:00:00Z';
const EVE = '2026-11-19T20:00:00Z';

function valuesOf(
  observations: Parameters<typeof primarySeries>[0],
  kpi: Parameters<typeof primarySeries>[1],
) {
  return (primarySeries(observations, kpi).get('instagram/one') ?? []).map(({ value }) => value);
}

test('readings come oldest first, whatever order they arrived in', () => {
  expect(valuesOf([reading('clicks', 9, { observedAt: EVE }), reading('clicks', 5)], 'clicks')).toEqual([
    5, 9,
  ]);
});

test('a post uses the best metric it has throughout and never mixes', () => {
  const taps = reading('link_taps', 7, { observedAt: EVE });

  expect(valuesOf([taps], 'clicks')).toEqual([7]);
  expect(valuesOf([taps, reading('clicks', 5)], 'clicks')).toEqual([5]);
});

test('a metric that was only ever unknown does not hide one that is known', () => {
  expect(valuesOf([reading('clicks', null), reading('link_taps', 7)], 'clicks')).toEqual([7]);
});

test.each([
  ['an exact value over an estimate', { quality: 'estimated', source: 'page' }, 100],
  ['a value over none', { source: 'manual' }, null],
] as const)('at one instant counts %s', (_name, change, other) => {
  const pair = [reading('clicks', other, change), reading('clicks', 5)];

  expect(valuesOf(pair, 'clicks')).toEqual([5]);
  expect(valuesOf(pair.toReversed(), 'clicks')).toEqual([5]);
});

test('zero is a value and unknown stays unknown', () => {
  expect(valuesOf([reading('clicks', 0)], 'clicks')).toEqual([0]);
  expect(valuesOf([reading('clicks', null)], 'clicks')).toEqual([null]);
});

test('engagements add up what is known at each instant', () => {
  const parts = [
    reading('likes', 10),
    reading('comments', 2),
    reading('shares', null),
    reading('likes', 20, { observedAt: EVE, quality: 'estimated' }),
    reading('views', 5_000),
  ];

  expect(primarySeries(parts, 'engagements').get('instagram/one')).toEqual([
    { observedAt: NOON, value: 12, isEstimated: false, source: 'csv' },
    { observedAt: EVE, value: 20, isEstimated: true, source: 'csv' },
  ]);
});

test('a shortened count keeps its bounds, also inside a sum', () => {
  const rounded = { lo: 1_100, hi: 1_300, quality: 'estimated', source: 'page' } as const;
  const points = [reading('likes', 1_200, rounded), reading('comments', 2)];

  expect(primarySeries(points, 'engagements').get('instagram/one')?.[0]).toMatchObject({
    value: 1_202,
    lo: 1_102,
    hi: 1_302,
  });
  expect(primarySeries([reading('views', 1_200, rounded)], 'views').get('instagram/one')?.[0]).toMatchObject({
    lo: 1_100,
    hi: 1_300,
    source: 'page',
  });
});

test('posts without a reading are absent', () => {
  expect(primarySeries([reading('views', 5)], 'clicks').size).toBe(0);
});
