import { expect, test } from 'vitest';
import { totalsAt } from '../../../../shared/kpi/totals.ts';
import { kpiReadings } from '../../../../shared/procedure/numbers/readings.ts';
import { projectStanding, type StandingInputs } from '../../../../shared/procedure/project-standing.ts';
import { AT, inputsWith, reading } from '../standing-inputs.ts';

function readingsOf(change: Partial<StandingInputs> = {}, targetTotal: number | null = 1_000) {
  const inputs = inputsWith(change);
  const { assessment, money } = projectStanding(inputs, { at: AT, caseAt: AT }).standing;
  return kpiReadings({
    inputs,
    kpi: 'clicks',
    observations: inputs.observations,
    assessment,
    targetTotal,
    money,
    metrics: totalsAt(
      inputs.observations,
      inputs.posts.map(({ key }) => key),
      AT,
    ),
    at: AT,
  });
}

test('the primary KPI comes first, then its cost and the delivery', () => {
  const kpis = readingsOf().map(({ kpi }) => kpi);

  expect(kpis.slice(0, 3)).toEqual(['clicks', 'cpc', 'delivery']);
  expect(new Set(kpis).size).toBe(kpis.length);
});

test('exactly one reading is the primary one', () => {
  expect(readingsOf().filter(({ isPrimary }) => isPrimary).length).toBe(1);
});

test('the cost of a click is the fee earned by the clicks counted', () => {
  const cpc = readingsOf().find(({ kpi }) => kpi === 'cpc');

  expect(cpc).toMatchObject({ unit: 'money', better: 'down', missing: null });
  expect(cpc?.actual).toBeCloseTo(50_000 / 300, 6);
});

test.each([
  ['nothing is published', { posts: [] }, 'nothing_published'],
  ['nothing is measured', { observations: [] }, 'no_data'],
])('an unknown number says why when %s', (_name, change, missing) => {
  expect(readingsOf(change)[0]).toMatchObject({ kpi: 'clicks', actual: null, missing, index: null });
});

test('without a fee no cost is shown', () => {
  const collaboration = { id: 'c1', feeMinor: null, paidMinor: null, targets: { clicks: 1_000 } };

  expect(readingsOf({ collaboration }).some(({ unit }) => unit === 'money')).toBe(false);
});

test('without a target there is nothing to compare with', () => {
  const collaboration = { id: 'c1', feeMinor: 100_000, paidMinor: null, targets: {} };

  expect(readingsOf({ collaboration }, null)[0]).toMatchObject({
    reference: null,
    referenceIs: 'none',
    index: null,
  });
});

test('a number is estimated and as old as the oldest estimate behind it', () => {
  const observations = [
    reading('clicks', 300, { quality: 'estimated', source: 'page', observedAt: '2026-11-18T08:00:00Z' }),
  ];

  expect(readingsOf({ observations })[0]).toMatchObject({
    isEstimated: true,
    source: 'page',
    observedAt: '2026-11-18T08:00:00Z',
  });
});

test('what is neither agreed nor measured is left out', () => {
  expect(readingsOf().some(({ kpi }) => kpi === 'orders')).toBe(false);
});

test('an agreed ratio is compared as agreed, a count by its share due', () => {
  const collaboration = {
    id: 'c1',
    feeMinor: null,
    paidMinor: null,
    targets: { clicks: 1_000, views: 100_000, erViews: 0.04 },
  };
  const [views, ratio] = ['views', 'erViews'].map((id) =>
    readingsOf({ collaboration }).find(({ kpi }) => kpi === id),
  );

  expect(ratio).toMatchObject({ reference: 0.04, referenceIs: 'agreed' });
  expect(views).toMatchObject({ referenceIs: 'expected_by_now' });
  expect(views?.reference).toBeGreaterThan(0);
});

test('engagement rates by reach, followers and views stand side by side, unknown ones with their reason', () => {
  const rates = readingsOf().filter(({ kpi }) => kpi.startsWith('er'));

  expect(rates.map(({ kpi, missing }) => [kpi, missing])).toEqual([
    ['erReach', 'no_reach'],
    ['erFollowers', 'no_followers'],
    ['erViews', null],
  ]);
});

test('a rate is taken over the posts in which both its counts are known', () => {
  const posts = ['one', 'two'].map((id) => ({
    key: `instagram/${id}` as const,
    deliverableId: id,
    url: '',
    publishedAt: '2026-11-10T15:00:00Z',
  }));
  const observations = [
    reading('likes', 100),
    reading('likes', 900, { postKey: 'instagram/two' }),
    reading('reach', 2_000),
  ];
  const rate = readingsOf({ posts, observations }).find(({ kpi }) => kpi === 'erReach');

  expect(rate).toMatchObject({ actual: 0.05, posts: 1 });
});

test('a shortened counter carries its bounds into the number and the rate', () => {
  const observations = [
    reading('clicks', 300),
    reading('views', 40_000, { lo: 39_000, hi: 41_000, quality: 'estimated' }),
    reading('likes', 900),
  ];
  const readings = readingsOf({ observations });
  const boundsOf = (id: string) => readings.find(({ kpi }) => kpi === id)?.bounds;

  expect(boundsOf('views')).toEqual({ lo: 39_000, hi: 41_000 });
  expect(boundsOf('erViews')?.lo).toBeCloseTo(900 / 41_000, 12);
  expect(boundsOf('erViews')?.hi).toBeCloseTo(900 / 39_000, 12);
  expect(boundsOf('clicks')).toBeUndefined();
});

test('more orders than clicks make no conversion rate', () => {
  const cvrOf = (orders: number) =>
    readingsOf({ observations: [reading('clicks', 300), reading('orders', orders)] }).find(
      ({ kpi }) => kpi === 'cvr',
    );

  expect(cvrOf(30)).toMatchObject({ actual: 0.1, missing: null });
  expect(cvrOf(301)).toMatchObject({ actual: null, missing: 'orders_exceed_clicks' });
});
