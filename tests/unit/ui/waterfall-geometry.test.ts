import { describe, expect, test } from 'vitest';
import type { ShortfallPart } from '../../../shared/analysis/shortfall.ts';
import { shapeWaterfall } from '../../../shared/ui/page/waterfall-geometry.ts';

describe('shapeWaterfall', () => {
  test('begins at the plan, steps by each part and ends at the result', () => {
    const shape = shapeWaterfall({
      planned: 100,
      actual: 50,
      delivery: partOf('posts', -30),
      results: [partOf('reach', 20), partOf('clicks', -40), partOf('orders', 0)],
    });

    expect(shape).toEqual({
      plan: { kind: 'total', from: 0, to: 1 },
      parts: [
        { part: partOf('posts', -30), bar: { kind: 'less', from: 1, to: 0.7 } },
        { part: partOf('reach', 20), bar: { kind: 'more', from: 0.7, to: 0.9 } },
        { part: partOf('clicks', -40), bar: { kind: 'less', from: 0.9, to: 0.5 } },
        { part: partOf('orders', 0), bar: { kind: 'none', from: 0.5, to: 0.5 } },
      ],
      actual: { kind: 'total', from: 0, to: 0.5 },
      zero: 0,
    });
  });

  test('moves 0 inward when the parts go below it on their way', () => {
    const shape = shapeWaterfall({
      planned: 60,
      actual: 0,
      delivery: null,
      results: [partOf('reach', -80), partOf('clicks', 20)],
    });

    expect(shape.zero).toBe(0.25);
    expect(shape.plan).toEqual({ kind: 'total', from: 0.25, to: 1 });
    expect(shape.parts.map(({ bar }) => [bar.from, bar.to])).toEqual([
      [1, 0],
      [0, 0.25],
    ]);
  });

  test('nothing planned and nothing measured is no width', () => {
    const shape = shapeWaterfall({ planned: 0, actual: 0, delivery: null, results: [] });

    expect([shape.plan.to, shape.actual.to]).toEqual([0, 0]);
  });
});

function partOf(to: ShortfallPart['to'], part: number): ShortfallPart {
  return { name: to, to, from: null, part, plan: 1, actual: 1, isObserved: true, range: null };
}
