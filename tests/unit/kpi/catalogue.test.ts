import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { KpiTotals } from '../../../shared/kpi/catalogue.ts';
import { computeKpi, findKpi, KPIS, kpiIndex, nameInput } from '../../../shared/kpi/catalogue.ts';

const nothing: KpiTotals = {
  cost: null,
  reach: null,
  impressions: null,
  views: null,
  likes: null,
  comments: null,
  shares: null,
  saves: null,
  engagements: null,
  linkTaps: null,
  clicks: null,
  completions: null,
  views3s: null,
  margin: null,
  watchHours: null,
  follows: null,
  orders: null,
  revenue: null,
  followers: null,
  postsDue: null,
  postsOnTime: null,
  checks: null,
  checksPassed: null,
};

// The vectors are ours: K01 holds totals and the KPIs computed from them.
const vectors = JSON.parse(readFileSync(new URL('../../vectors/examples.json', import.meta.url), 'utf8')) as {
  id: string;
  given: Partial<KpiTotals>;
  expect: Record<string, number>;
}[];
const k01 = vectors.find(({ id }) => id === 'K01');

describe('computeKpi', () => {
  test.each(Object.entries(k01?.expect ?? {}))('K01: %s is %f', (id, expected) => {
    const found = computeKpi(id, { ...nothing, ...k01?.given });

    expect('value' in found ? found.value : found.missing).toBeCloseTo(expected, 4);
  });

  test.each([
    ['cpc', { cost: 100, clicks: 0 }, 'no_clicks'],
    ['cpc', { clicks: 5 }, 'no_cost'],
    ['cvr', { orders: 3, clicks: null }, 'no_clicks'],
    ['roas', { revenue: 100, cost: 0 }, 'no_cost'],
    ['erReach', { engagements: 5 }, 'no_reach'],
    ['erFollowers', { engagements: 5 }, 'no_followers'],
    ['erViews', { engagements: 5, views: 0 }, 'no_views'],
    ['hookRate', { impressions: 5 }, 'no_views_3s'],
    ['tapRate', { reach: 9 }, 'no_link_taps'],
    ['roi', { margin: 5, cost: 0 }, 'no_cost'],
    ['roi', { cost: 5 }, 'no_margin'],
    ['deliveryRate', { postsDue: 0, postsOnTime: 0 }, 'nothing_due'],
    ['views', {}, 'no_data'],
    ['horsepower', {}, 'unknown_kpi'],
  ])('%s of %j is missing as %s', (id, totals, missing) => {
    expect(computeKpi(id, { ...nothing, ...totals })).toEqual({ missing });
  });

  test('keeps a counted zero apart from an unknown', () => {
    expect(computeKpi('cvr', { ...nothing, orders: 0, clicks: 10 })).toEqual({ value: 0 });
  });
});

test('KPIS have one entry per id, and only costs are better when low', () => {
  expect(new Set(KPIS.map(({ id }) => id)).size).toBe(KPIS.length);
  expect(KPIS.filter(({ better }) => better === 'down').map(({ id }) => id)).toEqual([
    'cost',
    'cpm',
    'cpmViews',
    'cpv',
    'cpe',
    'cpc',
    'cpa',
  ]);
  expect(findKpi('cpm')?.formula).toBe('cost × 1000 ÷ impressions');
});

test('a return on cost may be a loss', () => {
  expect(computeKpi('roi', { ...nothing, margin: 40, cost: 100 })).toEqual({ value: -0.6 });
});

test.each([
  ['linkTaps', 'link taps'],
  ['views3s', 'views of 3 s and more'],
] as const)('%s is called “%s” in formulas', (input, name) => {
  expect(nameInput(input)).toBe(name);
});

test.each([
  ['up', 50, 100, 0.5],
  ['down', 200, 100, 0.5],
  ['up', null, 100, null],
  ['up', 5, 0, null],
  ['down', 0, 5, null],
] as const)('kpiIndex(%s, %s, %s) is %s', (better, actual, reference, expected) => {
  expect(kpiIndex(better, actual, reference)).toBe(expected);
});
