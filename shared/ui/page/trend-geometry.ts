// Geometry of the trend chart: days and values to a 1000 × 220 field that is stretched to the page's width.
import { area, curveMonotoneX, line } from 'd3-shape';
import { daysBetween } from '../../contract/zone.ts';
import type { TrendPoint } from '../../procedure/standing.ts';

export const FIELD = { width: 1000, height: 220 } as const;

/** Half of all outcomes lie this share of the way from the median to the 80% edge (0.674 ÷ 1.282 standard deviations). */
const INNER_SHARE = 0.526;
const TICKS_MAX = 4;

export type TrendInput = {
  points: TrendPoint[];
  startsOn: string;
  endsOn: string;
  /** Day of the last numbers. */
  today: string;
  forecast: { median: number; lo80: number; hi80: number } | null;
};

export type TrendShape = {
  agreed: string;
  actual: string;
  forecast: string;
  outerBand: string;
  innerBand: string;
  /** Shares of width and height, 0–1 from the left and from the top. */
  now: { x: number; y: number | null; value: number | null };
  end: { agreed: { y: number; value: number } | null; forecastY: number | null };
  ticks: { value: number; y: number }[];
};

type Point = { x: number; y: number };

/** Lines, bands and ticks; null values break a line instead of falling to 0. */
export function shapeTrend(input: TrendInput): TrendShape {
  const { points, forecast } = input;
  const top = niceTop(maxOf(input));
  const toX = (day: string) => FIELD.width * toShare(day, input);
  const toY = (value: number) => FIELD.height * (1 - value / top);
  const known = points.filter((point) => point.actual !== null && point.day <= input.today);
  const last = known.at(-1);
  const lastValue = last?.actual ?? null;
  const lastPoint = last && lastValue !== null ? { x: toX(last.day), y: toY(lastValue) } : null;
  const agreedEnd = points.findLast((point) => point.agreed !== null)?.agreed ?? null;
  return {
    agreed: toLine(
      points.map((point) => ({ x: toX(point.day), value: point.agreed })),
      toY,
    ),
    actual: toLine(
      known.map((point) => ({ x: toX(point.day), value: point.actual })),
      toY,
    ),
    forecast: forecast && lastPoint ? toPath([lastPoint, { x: FIELD.width, y: toY(forecast.median) }]) : '',
    outerBand: forecast && lastPoint ? toBand(lastPoint, toY(forecast.lo80), toY(forecast.hi80)) : '',
    innerBand: forecast && lastPoint ? toBand(lastPoint, ...innerEdges(forecast, toY)) : '',
    now: {
      x: toShare(last?.day ?? input.today, input),
      y: lastPoint ? lastPoint.y / FIELD.height : null,
      value: lastValue,
    },
    end: {
      agreed: agreedEnd === null ? null : { y: toY(agreedEnd) / FIELD.height, value: agreedEnd },
      forecastY: forecast ? toY(forecast.median) / FIELD.height : null,
    },
    ticks: listTicks(top).map((value) => ({ value, y: toY(value) / FIELD.height })),
  };
}

/** Share of the flight that lies before a day, 0–1; clamped to the flight. */
export function toShare(day: string, { startsOn, endsOn }: Pick<TrendInput, 'startsOn' | 'endsOn'>): number {
  const days = Math.max(1, daysBetween(startsOn, endsOn));
  return Math.min(1, Math.max(0, daysBetween(startsOn, day.slice(0, 10)) / days));
}

/** Marks nearer than this share of the width would print over one another, down to a chart of 300 px. */
const MARKERS_APART = 0.14;

/** Marks that stand too near to one another as one: "3", or "4–7" where the first of them stands. */
export function groupMarkers(
  markers: readonly { n: number; x: number }[],
): { x: number; text: string; isRange: boolean }[] {
  const groups: { n: number; x: number }[][] = [];
  for (const marker of [...markers].sort((a, b) => a.n - b.n)) {
    const last = groups.at(-1);
    const first = last?.[0];
    if (last !== undefined && first !== undefined && marker.x - first.x < MARKERS_APART) last.push(marker);
    else groups.push([marker]);
  }
  return groups.flatMap((group) => {
    const [first, last] = [group[0], group.at(-1)];
    if (first === undefined || last === undefined) return [];
    // Marks that are not neighbours in the list are listed, so that none is named that stands elsewhere.
    const isRow = last.n - first.n === group.length - 1 && group.length > 1;
    const text = isRow ? `${first.n}–${last.n}` : group.map(({ n }) => n).join(', ');
    return [{ x: first.x, text, isRange: group.length > 1 }];
  });
}

/** 1, 2, 2.5 or 5 times a power of ten, so that at most four steps reach the top. */
export function niceStep(max: number): number {
  if (!(max > 0)) return 1;
  const rough = max / TICKS_MAX;
  const power = 10 ** Math.floor(Math.log10(rough));
  const factor = [1, 2, 2.5, 5, 10].find((candidate) => candidate * power >= rough) ?? 10;
  return Math.max(1, factor * power);
}

function niceTop(max: number): number {
  const step = niceStep(max);
  return Math.max(step, Math.ceil(max / step) * step);
}

function listTicks(top: number): number[] {
  const step = niceStep(top);
  return Array.from({ length: Math.round(top / step) + 1 }, (_, i) => i * step);
}

function maxOf({ points, forecast }: TrendInput): number {
  const values = points.flatMap((point) => [point.actual ?? 0, point.agreed ?? 0]);
  return values.reduce((max, value) => Math.max(max, value), forecast?.hi80 ?? 0);
}

function toLine(points: { x: number; value: number | null }[], toY: (value: number) => number): string {
  const draw = line<{ x: number; value: number | null }>()
    .defined((point) => point.value !== null)
    .x((point) => point.x)
    .y((point) => toY(point.value ?? 0))
    .curve(curveMonotoneX);
  return draw(points) ?? '';
}

function toPath(points: Point[]): string {
  return (
    line<Point>()
      .x((point) => point.x)
      .y((point) => point.y)(points) ?? ''
  );
}

function toBand(from: Point, lowY: number, highY: number): string {
  const edges = [
    { x: from.x, low: from.y, high: from.y },
    { x: FIELD.width, low: lowY, high: highY },
  ];
  const draw = area<(typeof edges)[number]>()
    .x((edge) => edge.x)
    .y0((edge) => edge.low)
    .y1((edge) => edge.high);
  return draw(edges) ?? '';
}

function innerEdges(
  forecast: { median: number; lo80: number; hi80: number },
  toY: (value: number) => number,
): [low: number, high: number] {
  const { median, lo80, hi80 } = forecast;
  return [toY(median - (median - lo80) * INNER_SHARE), toY(median + (hi80 - median) * INNER_SHARE)];
}
