import { describe, expect, test } from 'vitest';
import {
  FIELD,
  groupMarkers,
  niceStep,
  shapeTrend,
  type TrendInput,
  toShare,
} from '../../../shared/ui/page/trend-geometry.ts';

const INPUT: TrendInput = {
  startsOn: '2026-10-19',
  endsOn: '2026-12-13',
  today: '2026-11-18',
  points: [
    { day: '2026-10-19', actual: 0, agreed: 0 },
    { day: '2026-11-01', actual: null, agreed: 900 },
    { day: '2026-11-18', actual: 765, agreed: 1824 },
    { day: '2026-12-13', actual: null, agreed: 3000 },
  ],
  forecast: { median: 1380, lo80: 1120, hi80: 1839 },
};

describe('the trend', () => {
  test('begins the forecast where the measured line ends', () => {
    const shape = shapeTrend(INPUT);
    expect(shape.now).toMatchObject({ value: 765 });
    const ends = (path: string) => path.match(/[\d.]+,[\d.]+/g) ?? [];
    expect(ends(shape.forecast)[0]).toBe(ends(shape.actual).at(-1));
    expect(shape.now.x).toBeCloseTo(30 / 55, 3);
    expect(shape.end.agreed?.value).toBe(3000);
  });

  test('leaves out unknown days instead of falling to zero', () => {
    const [first, last, ...more] = shapeTrend(INPUT).actual.match(/[\d.]+,[\d.]+/g) ?? [];
    expect(more).toEqual([]);
    expect(first).toBe(`0,${FIELD.height}`);
    expect(Number(last?.split(',')[1])).toBeLessThan(FIELD.height);
  });

  test('draws neither forecast nor line without data', () => {
    const shape = shapeTrend({ ...INPUT, points: [], forecast: null });
    expect(shape).toMatchObject({
      actual: '',
      forecast: '',
      outerBand: '',
      now: { y: null, value: null },
      end: { agreed: null, forecastY: null },
    });
  });

  test('keeps the band around the median and inside the field', () => {
    const shape = shapeTrend(INPUT);
    const numbers = `${shape.outerBand}${shape.innerBand}`.match(/-?[\d.]+/g)?.map(Number) ?? [];
    expect(Math.min(...numbers)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...numbers)).toBeLessThanOrEqual(FIELD.width);
    expect(shape.end.forecastY).toBeGreaterThan(0);
  });

  test.each([
    [3000, 1000],
    [1824, 500],
    [95, 25],
    [7, 2],
    [0, 1],
    [0.4, 1],
  ])('steps to %f in %f', (max, step) => {
    expect(niceStep(max)).toBe(step);
  });

  test.each([
    ['2026-10-01', 0],
    ['2026-10-19', 0],
    ['2026-12-13', 1],
    ['2027-01-01', 1],
  ])('places %s at %f of the flight', (day, share) => {
    expect(toShare(day, INPUT)).toBe(share);
  });
});

test('marks that would print over one another stand as one, and none is lost or named where it is not', () => {
  const at = (...days: number[]) => days.map((x, index) => ({ n: index + 1, x }));

  expect(groupMarkers(at(0.1, 0.5)).map(({ text }) => text)).toEqual(['1', '2']);
  expect(groupMarkers(at(0.1, 0.12, 0.13, 0.6))).toEqual([
    { x: 0.1, text: '1–3', isRange: true },
    { x: 0.6, text: '4', isRange: false },
  ]);
  // Numbers of other creators lie between these two.
  const apart = [
    { n: 2, x: 0.3 },
    { n: 7, x: 0.31 },
  ];
  expect(groupMarkers(apart).map(({ text }) => text)).toEqual(['2, 7']);
  expect(groupMarkers([])).toEqual([]);
});
