// The hill's points (LANGUAGE §1). Pure numbers: a bell on a log2 axis, 1.75 octaves either way of what was agreed.
import type { HillView } from '../view.ts';

/** Width and height of the box the bell stands in, px; words and range bar stand below it. */
export type HillBox = { width: number; height: number };

/** Where everything is drawn; paths are SVG `d` texts with one decimal. Null parts are not drawn. */
export type HillShape = {
  outline: string;
  /** Area short of break-even, and area beyond it (the score). Empty text when there is no break-even. */
  rest: string;
  filled: string;
  agreedX: number;
  breakEven: { x: number; top: number } | null;
  range: { from: number; to: number; ring: number } | null;
};

const OCTAVES = 3.5;
const STEPS = 48;
const SIGMAS = 3.1;
const GHOST_SD = 0.6;

/** Place of a pace ratio on the axis, px; 1 (as agreed) is the middle, clamped to the box. */
export function toHillX(pace: number, width: number): number {
  const x = (width * (Math.log2(Math.max(pace, 1e-6)) + OCTAVES / 2)) / OCTAVES;
  return Math.min(width, Math.max(0, x));
}

/**
 * Geometry of a hill: height is inverse to `sd` (same area), and the area right of break-even is the score.
 * The ghost is a flat bell at "as agreed" with no areas.
 */
export function shapeHill(view: HillView, box: HillBox): HillShape {
  const isGhost = view.kind === 'ghost' || view.pace === null || view.sd === null;
  const bell = toBell(isGhost ? 1 : (view.pace ?? 1), isGhost ? GHOST_SD : (view.sd ?? GHOST_SD), box);
  const breakEvenX =
    view.breakEven === null || view.kind === 'no_target' || isGhost
      ? null
      : toHillX(view.breakEven, box.width);
  const points = toPoints(bell, box);
  const split = breakEvenX ?? box.width;
  return {
    outline: toLine(points),
    rest: isGhost
      ? ''
      : toArea(points.filter((point) => point.x < split).concat(edgeAt(bell, split, points)), box),
    filled:
      breakEvenX === null
        ? ''
        : toArea(edgeAt(bell, split, points).concat(points.filter((point) => point.x > split)), box),
    agreedX: box.width / 2,
    breakEven:
      breakEvenX === null
        ? null
        : { x: round(breakEvenX), top: round(Math.max(2, bell.yAt(breakEvenX) - 6)) },
    range: isGhost ? null : toRange(view, box.width),
  };
}

/** One word under the axis. */
export type AxisWord = { text: string; x: number; anchor: 'start' | 'middle' | 'end'; isStrong: boolean };

/** Axis words with room kept between them: "break-even" gives way to "agreed", "double" to a break-even right of it. */
export function placeAxisWords(view: HillView, width: number): AxisWord[] {
  const middle = width / 2;
  const double = { text: 'double', x: toHillX(2, width), anchor: 'middle' as const, isStrong: false };
  if (view.kind === 'no_target') {
    const half = { text: 'half', x: toHillX(0.5, width), anchor: 'middle' as const, isStrong: false };
    return [half, { text: 'own usual', x: middle, anchor: 'middle', isStrong: true }, double];
  }
  const agreed: AxisWord = { text: 'agreed', x: middle, anchor: 'middle', isStrong: true };
  if (view.breakEven === null) return [agreed, double];
  const breakEvenX = toHillX(view.breakEven, width);
  if (breakEvenX > middle)
    return [
      agreed,
      {
        text: 'break-even',
        x: Math.min(Math.max(breakEvenX - 4, middle + 26), width - 60),
        anchor: 'start',
        isStrong: false,
      },
    ];
  return [
    {
      text: 'break-even',
      x: Math.max(58, Math.min(breakEvenX + 4, middle - 26)),
      anchor: 'end',
      isStrong: false,
    },
    agreed,
    double,
  ];
}

type Point = { x: number; y: number };
type Bell = { from: number; to: number; yAt: (x: number) => number };

function toBell(pace: number, sd: number, box: HillBox): Bell {
  const centre = (box.width * (Math.log2(Math.max(pace, 1e-6)) + OCTAVES / 2)) / OCTAVES;
  const sigma = Math.max(0.5, (box.width * sd) / (OCTAVES * Math.LN2));
  const peak = Math.min(box.height - 4, ((box.height - 6) * 0.22) / Math.max(sd, 0.01));
  const yAt = (x: number) => box.height - peak * Math.exp(-((x - centre) ** 2) / (2 * sigma * sigma));
  return {
    from: clamp(centre - SIGMAS * sigma, box.width),
    to: clamp(centre + SIGMAS * sigma, box.width),
    yAt,
  };
}

function toPoints(bell: Bell, box: HillBox): Point[] {
  const step = (bell.to - bell.from) / STEPS;
  if (step <= 0) return [{ x: bell.from, y: box.height }];
  return Array.from({ length: STEPS + 1 }, (_, i) => ({
    x: bell.from + i * step,
    y: bell.yAt(bell.from + i * step),
  }));
}

/** The point of the curve exactly at the cut, so that both areas meet there; none when the cut lies outside the bell. */
function edgeAt(bell: Bell, x: number, points: Point[]): Point[] {
  const first = points[0];
  const last = points.at(-1);
  if (!first || !last || x < first.x || x > last.x) return [];
  return [{ x, y: bell.yAt(x) }];
}

function toLine(points: Point[]): string {
  return points.map((point, i) => `${i === 0 ? 'M' : 'L'}${round(point.x)} ${round(point.y)}`).join('');
}

function toArea(points: Point[], box: HillBox): string {
  const first = points[0];
  const last = points.at(-1);
  if (!first || !last || points.length < 2) return '';
  return `M${round(first.x)} ${box.height}${points.map((point) => `L${round(point.x)} ${round(point.y)}`).join('')}L${round(last.x)} ${box.height}Z`;
}

function toRange(view: HillView, width: number): HillShape['range'] {
  if (view.lo80 === null || view.hi80 === null || view.pace === null) return null;
  return {
    from: round(toHillX(view.lo80, width)),
    to: round(toHillX(view.hi80, width)),
    ring: round(toHillX(view.pace, width)),
  };
}

function clamp(x: number, width: number): number {
  return Math.min(width, Math.max(0, x));
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
