import { describe, expect, test } from 'vitest';
import type { Metric, Observation } from '../../../shared/kpi/observation.ts';
import {
  knownPostsAt,
  metricsOf,
  postsWithAll,
  sumKnown,
  toKpiTotals,
  totalsAt,
  withoutMoney,
} from '../../../shared/kpi/totals.ts';

const at = (hour: number) => `2026-11-18T${String(hour).padStart(2, '0')}:00:00Z`;
const seen = (
  postKey: string,
  hour: number,
  value: number | null,
  more: Partial<Observation> = {},
): Observation => ({
  postKey,
  metric: 'views',
  observedAt: at(hour),
  value,
  source: 'csv',
  quality: 'exact',
  ...more,
});
const POSTS = ['tiktok/1', 'tiktok/2'];

describe('totalsAt', () => {
  test('sums the newest value of each post at the instant', () => {
    const totals = totalsAt(
      [seen('tiktok/1', 8, 10), seen('tiktok/1', 10, 15), seen('tiktok/1', 12, 99), seen('tiktok/2', 9, 5)],
      POSTS,
      at(11),
    );

    expect(totals.views).toMatchObject({
      value: 20,
      known: 2,
      unknown: 0,
      observedAt: at(9),
      isEstimated: false,
    });
  });

  test('leaves out other posts, and is empty where nothing was observed', () => {
    expect(totalsAt([seen('tiktok/9', 8, 10)], POSTS, at(11))).toEqual({});
  });

  test('does not let a null erase a number, nor count as zero', () => {
    const totals = totalsAt(
      [seen('tiktok/1', 8, 10), seen('tiktok/1', 9, null), seen('tiktok/2', 9, null)],
      POSTS,
      at(11),
    );

    expect(totals.views).toMatchObject({ value: 10, known: 1, unknown: 1 });
    expect(totalsAt([seen('tiktok/1', 8, null)], POSTS, at(11)).views?.value).toBeNull();
  });

  test('takes the more direct source at the same instant, whatever the order', () => {
    const both = [
      seen('tiktok/1', 8, 12, { source: 'manual', quality: 'typed' }),
      seen('tiktok/1', 8, 10, { source: 'api' }),
    ];

    expect(totalsAt(both, POSTS, at(9)).views).toMatchObject({ value: 10, source: 'api' });
    expect(totalsAt(both.toReversed(), POSTS, at(9))).toEqual(totalsAt(both, POSTS, at(9)));
  });

  test('carries bounds and says that a sum is estimated', () => {
    const totals = totalsAt(
      [
        seen('tiktok/1', 8, 12_300, { lo: 12_200, hi: 12_400, quality: 'estimated' }),
        seen('tiktok/2', 8, 50),
      ],
      POSTS,
      at(9),
    );

    expect(totals.views).toMatchObject({ value: 12_350, lo: 12_250, hi: 12_450, isEstimated: true });
  });

  test('labels the reach of several posts as gross', () => {
    const reach = [
      seen('tiktok/1', 8, 10, { metric: 'reach' }),
      seen('tiktok/2', 8, 10, { metric: 'reach' }),
    ];

    expect(totalsAt(reach, POSTS, at(9)).reach?.isGross).toBe(true);
    expect(totalsAt(reach.slice(1), POSTS, at(9)).reach?.isGross).toBe(false);
  });

  test('does not add averages', () => {
    expect(totalsAt([seen('tiktok/1', 8, 10, { metric: 'watch_seconds_avg' })], POSTS, at(9))).toEqual({});
  });
});

test('followers are those of the day a post came out, not today’s', () => {
  const followers = [
    seen('tiktok/1', 8, 1_000, { metric: 'followers' }),
    seen('tiktok/1', 10, 1_500, { metric: 'followers' }),
  ];

  expect(totalsAt(followers, POSTS, at(11)).followers?.value).toBe(1_000);
  expect(totalsAt(followers.toReversed(), POSTS, at(11)).followers?.value).toBe(1_000);
});

test('postsWithAll names the posts in which each group has a number', () => {
  const all = [
    seen('tiktok/1', 8, 10, { metric: 'likes' }),
    seen('tiktok/1', 8, 90, { metric: 'reach' }),
    seen('tiktok/2', 8, 4, { metric: 'saves' }),
    seen('tiktok/2', 8, null, { metric: 'reach' }),
  ];
  const known = knownPostsAt(all, POSTS, at(9));
  const over = (...groups: Metric[][]) => postsWithAll(known, POSTS, groups);

  expect([...(known.get('reach') ?? [])]).toEqual(['tiktok/1']);
  expect(over(['likes', 'saves'], ['reach'])).toEqual(['tiktok/1']);
  expect(over(['likes', 'saves', 'reach'])).toEqual(POSTS);
  expect(over(['views'])).toEqual([]);
});

test('withoutMoney leaves the counts', () => {
  const totals = totalsAt(
    [seen('tiktok/1', 8, 10), seen('tiktok/1', 8, 900, { metric: 'revenue' })],
    POSTS,
    at(9),
  );

  expect(Object.keys(withoutMoney(totals))).toEqual(['views']);
});

test.each([
  ['linkTaps', ['link_taps']],
  ['cost', []],
] as const)('metricsOf(%s) is %j', (input, metrics) => {
  expect(metricsOf(input)).toEqual(metrics);
});

test('toKpiTotals builds engagements from what is known', () => {
  const totals = totalsAt(
    [seen('tiktok/1', 8, 10, { metric: 'likes' }), seen('tiktok/1', 8, 2, { metric: 'comments' })],
    POSTS,
    at(9),
  );

  expect(toKpiTotals(totals, { cost: 500 })).toMatchObject({
    engagements: 12,
    likes: 10,
    shares: null,
    views: null,
    cost: 500,
  });
});

test('sumKnown is null only when nothing is known', () => {
  expect([sumKnown([]), sumKnown([null]), sumKnown([0, null]), sumKnown([1, 2])]).toEqual([null, null, 0, 3]);
});
