import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aboutCount, roundToRange } from '../../../../shared/ui/reading/about-count.ts';

test.each([
  [12_347, 9_121, 16_880, ['9,100', '12,300', '16,900']],
  [187_431, 182_004, 191_996, ['182,000', '187,400', '192,000']],
  [41_234, 33_100, 52_449, ['33,000', '41,000', '52,000']],
  [1_234_567, 640_123, 2_412_345, ['600,000', '1,200,000', '2,400,000']],
  [368, 209, 866, ['210', '370', '870']],
  [23, 14, 41, ['14', '23', '41']],
  // Nothing is still to come: it is a count.
  [12_347, 12_347, 12_347, ['12,347', '12,347', '12,347']],
] as const)('%i (%i–%i) is shown as %j', (middle, lo, hi, shown) => {
  expect([lo, middle, hi].map(aboutCount({ lo, hi }, 'en'))).toEqual(shown);
});

describe('whatever the range', () => {
  const estimate = fc
    .tuple(
      fc.integer({ min: 0, max: 5_000_000 }),
      fc.integer({ min: 0, max: 2_000_000 }),
      fc.integer({ min: 0, max: 2_000_000 }),
    )
    .map(([lo, below, above]) => ({ lo, middle: lo + below, hi: lo + below + above }));

  test('the order stays, ends that differ look different, and nothing moves by more than a twentieth of its width', () => {
    fc.assert(
      fc.property(estimate, ({ lo, middle, hi }) => {
        const [from, at, to] = [lo, middle, hi].map((value) => roundToRange(value, { lo, hi })) as [
          number,
          number,
          number,
        ];
        expect(from).toBeLessThanOrEqual(at);
        expect(at).toBeLessThanOrEqual(to);
        if (hi > lo) expect(to).toBeGreaterThan(from);
        for (const [shown, exact] of [
          [from, lo],
          [at, middle],
          [to, hi],
        ] as const)
          expect(Math.abs(shown - exact)).toBeLessThanOrEqual((hi - lo) / 20);
      }),
    );
  });

  test('rows that are rounded by themselves differ from their rounded sum by less than a tenth of their ranges together', () => {
    fc.assert(
      fc.property(fc.array(estimate, { minLength: 2, maxLength: 12 }), (rows) => {
        const exact = rows.reduce((sum, { middle }) => sum + middle, 0);
        const width = Math.hypot(...rows.map(({ lo, hi }) => hi - lo));
        const total = roundToRange(exact, { lo: exact, hi: exact + width });
        const shown = rows.reduce((sum, row) => sum + roundToRange(row.middle, row), 0);
        const widths = rows.reduce((sum, { lo, hi }) => sum + (hi - lo), 0);
        expect(Math.abs(shown - total)).toBeLessThanOrEqual(widths / 10 + 0.5);
      }),
    );
  });
});
