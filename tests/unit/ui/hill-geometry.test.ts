import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { placeAxisWords, shapeHill, toHillX } from '../../../shared/ui/drawing/hill-geometry.ts';
import type { HillView } from '../../../shared/ui/view.ts';

const CARD = { width: 204, height: 54 };

function hillOf(pace: number, sd: number, part: Partial<HillView> = {}): HillView {
  return {
    kind: 'scored',
    pace,
    sd,
    lo80: pace * Math.exp(-1.2816 * sd),
    hi80: pace * Math.exp(1.2816 * sd),
    breakEven: 0.69,
    hue: 'risk',
    ...part,
  };
}

function pointsOf(path: string): [number, number][] {
  return [...path.matchAll(/[ML](-?[\d.]+) (-?[\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)]);
}

/** Area between a closed path's top line and the ground, by trapezoids. */
function areaOf(path: string): number {
  const points = pointsOf(path);
  return points.slice(1).reduce((sum, [x, y], i) => {
    const [fromX, fromY] = points[i] ?? [x, y];
    return sum + (x - fromX) * (CARD.height - (y + fromY) / 2);
  }, 0);
}

/** Chance that the true pace is above break-even, from the normal law by numerical integration. */
function scoreOf(pace: number, sd: number, breakEven: number): number {
  const from = (Math.log(breakEven) - Math.log(pace)) / sd;
  let sum = 0;
  for (let z = Math.max(from, -8); z < 8; z += 0.001) sum += Math.exp(-(z * z) / 2) * 0.001;
  return (100 * sum) / Math.sqrt(2 * Math.PI);
}

describe('the hill', () => {
  test.each([
    [1.09, 0.307],
    [0.64, 0.29],
    [0.57, 0.26],
    [0.95, 0.21],
    [0.8, 0.12],
    [0.69, 0.4],
  ])('fills the score right of break-even for pace %f and sd %f', (pace, sd) => {
    const shape = shapeHill(hillOf(pace, sd), CARD);
    const [rest, filled] = [areaOf(shape.rest), areaOf(shape.filled)];
    expect(Math.abs((100 * filled) / (rest + filled) - scoreOf(pace, sd, 0.69))).toBeLessThan(1);
  });

  test('keeps every point in its box for any pace, spread and break-even', () => {
    const positive = fc.double({ min: 0.001, max: 50, noNaN: true });
    fc.assert(
      fc.property(
        positive,
        fc.double({ min: 0.005, max: 3, noNaN: true }),
        positive,
        (pace, sd, breakEven) => {
          const shape = shapeHill(hillOf(pace, sd, { breakEven }), CARD);
          const paths = [shape.outline, shape.rest, shape.filled];
          expect(paths.join('')).not.toMatch(/NaN|Infinity/);
          const points = paths.flatMap(pointsOf);
          expect(Math.min(...points.flat())).toBeGreaterThanOrEqual(0);
          expect(Math.max(...points.map(([x]) => x))).toBeLessThanOrEqual(CARD.width);
          expect(Math.max(...points.map(([, y]) => y))).toBeLessThanOrEqual(CARD.height);
          for (const x of [shape.range?.from, shape.range?.to, shape.range?.ring, shape.breakEven?.x]) {
            expect(x).toBeGreaterThanOrEqual(0);
            expect(x).toBeLessThanOrEqual(CARD.width);
          }
        },
      ),
      { numRuns: 2000 },
    );
  });

  test('stands flatter the less sure it is', () => {
    const topOf = (sd: number) =>
      Math.min(...pointsOf(shapeHill(hillOf(1, sd), CARD).outline).map(([, y]) => y));
    expect(topOf(0.5)).toBeGreaterThan(topOf(0.3));
    expect(topOf(0.3)).toBeGreaterThan(topOf(0.22));
  });

  test('keeps what was agreed in the middle, half and double equally far from it', () => {
    expect(toHillX(1, 204)).toBe(102);
    expect(toHillX(2, 204) - 102).toBeCloseTo(102 - toHillX(0.5, 204), 6);
  });

  test('is a dashed ghost without areas when there is no evidence', () => {
    const shape = shapeHill(hillOf(1, 0.3, { kind: 'ghost', pace: null, sd: null }), CARD);
    expect(shape).toMatchObject({ rest: '', filled: '', breakEven: null, range: null });
    expect(shape.outline).not.toBe('');
  });

  test('has no break-even when no target is agreed', () => {
    const shape = shapeHill(hillOf(0.95, 0.21, { kind: 'no_target' }), CARD);
    expect(shape).toMatchObject({ filled: '', breakEven: null });
    expect(shape.rest).not.toBe('');
  });

  test('keeps its words apart wherever break-even lies', () => {
    for (const breakEven of [0.3, 0.5, 0.69, 0.85, 0.99, 1.05, 1.6, 3]) {
      const spans = placeAxisWords(hillOf(1, 0.3, { breakEven }), 204).map(({ text, x, anchor }) => {
        const width = text.length * 5.6;
        const start = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
        return [start, start + width] as const;
      });
      const ordered = spans.sort((a, b) => a[0] - b[0]);
      for (const [i, [start]] of ordered.entries())
        expect(start).toBeGreaterThanOrEqual(ordered[i - 1]?.[1] ?? 0);
      expect(ordered.at(-1)?.[1]).toBeLessThanOrEqual(204);
    }
  });
});
