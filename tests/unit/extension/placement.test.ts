import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { toLuminance } from '../../../extension/overlay/page-theme.ts';
import { toCardOffset } from '../../../extension/overlay/placement.ts';

const CARD = { width: 344, height: 480 };

test('a card stands inside every window that can hold it', () => {
  const coordinate = fc.integer({ min: -200, max: 3000 });
  fc.assert(
    fc.property(
      coordinate,
      coordinate,
      fc.integer({ min: 360, max: 2560 }),
      fc.integer({ min: 496, max: 1440 }),
      (left, top, width, height) => {
        const offset = toCardOffset({ left, top, bottom: top + 32 }, CARD, { width, height });
        const x = left + offset.x;
        const y = top + offset.y;

        expect(x).toBeGreaterThanOrEqual(8);
        expect(x + CARD.width).toBeLessThanOrEqual(width - 8);
        expect(y).toBeGreaterThanOrEqual(8);
        expect(y + CARD.height).toBeLessThanOrEqual(height - 8);
      },
    ),
  );
});

test('a card opens below its chip, and above when there is no room', () => {
  const view = { width: 1280, height: 800 };

  expect(toCardOffset({ left: 100, top: 100, bottom: 132 }, CARD, view)).toEqual({ x: 0, y: 40 });
  expect(toCardOffset({ left: 100, top: 700, bottom: 732 }, CARD, view)).toEqual({ x: 0, y: -488 });
});

test.each([
  ['rgb(255, 255, 255)', 1],
  ['rgb(0, 0, 0)', 0],
  ['rgba(0, 0, 0, 0)', null],
  ['rgba(18, 18, 18, 0.9)', 18 / 255],
  ['color(srgb 1 1 1)', null],
])('reads the light of %s', (color, luminance) => {
  const read = toLuminance(color);

  if (luminance === null) expect(read).toBeNull();
  else expect(read).toBeCloseTo(luminance, 6);
});
