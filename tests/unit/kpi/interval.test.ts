import { describe, expect, test } from 'vitest';
import { growthBetween, kpiInterval } from '../../../shared/kpi/interval.ts';
import type { MetricTotal } from '../../../shared/kpi/totals.ts';

const total = (value: number | null, lo = value, hi = value): MetricTotal => ({
  value,
  lo,
  hi,
  isEstimated: lo !== hi,
  isGross: false,
  known: 1,
  unknown: 0,
  observedAt: '2026-11-18T08:00:00Z',
  source: 'page',
  quality: 'estimated',
});

describe('kpiInterval', () => {
  test('a rate of rounded counters lies between e.lo ÷ v.hi and e.hi ÷ v.lo', () => {
    const rate = kpiInterval('erViews', {
      likes: total(1_200, 1_100, 1_300),
      views: total(12_300, 12_200, 12_400),
    });

    expect(rate?.value).toBeCloseTo(1_200 / 12_300, 12);
    expect(rate?.lo).toBeCloseTo(1_100 / 12_400, 12);
    expect(rate?.hi).toBeCloseTo(1_300 / 12_200, 12);
  });

  test('a cost per view is dearest where the views are fewest', () => {
    const cost = kpiInterval('cpm', { impressions: total(2_000, 1_900, 2_100) }, { cost: 4_000 });

    expect(cost?.lo).toBeCloseTo((4_000 * 1000) / 2_100, 9);
    expect(cost?.hi).toBeCloseTo((4_000 * 1000) / 1_900, 9);
  });

  test.each([
    ['its denominator may be zero', { likes: total(5), views: total(1, 0, 2) }],
    ['a part is unknown', { likes: total(5), views: total(null) }],
  ])('has none when %s', (_why, metrics) => {
    expect(kpiInterval('erViews', metrics)).toBeNull();
  });

  test('a written-out count has no width', () => {
    expect(kpiInterval('views', { views: total(765) })).toEqual({ value: 765, lo: 765, hi: 765 });
  });
});

describe('growthBetween', () => {
  const rounded = (value: number) => ({ value, lo: value - 100, hi: value + 100 });

  test.each([
    ['two rounded counters within their steps', rounded(12_300), rounded(12_400), null],
    ['exactly the steps', rounded(12_300), rounded(12_500), null],
    ['more than the steps', rounded(12_300), rounded(12_600), 300],
    ['a rounded and a written-out one', { value: 12_350 }, rounded(12_600), 250],
    ['written-out counters', { value: 5 }, { value: 6 }, 1],
    ['no movement of written-out counters', { value: 6 }, { value: 6 }, 0],
    ['an unknown one', { value: null }, { value: 6 }, null],
  ])('of %s', (_name, earlier, later, growth) => {
    expect(growthBetween(earlier, later)).toBe(growth);
  });
});
