import { expect, test } from 'vitest';
import { frozenCounter } from '../../../shared/flags/frozen-counter.ts';
import { CURVE, hoursLater, postWith, readingAt } from './watched.ts';

const frozen = (...readings: Parameters<typeof postWith>[0]) => frozenCounter(postWith(readings), CURVE);

test('a counter that stands still for days while its own level had more due is flagged with both readings', () => {
  const flag = frozen(readingAt(12, 300), readingAt(24, 500), readingAt(48, 500), readingAt(72, 500));

  expect(flag).toMatchObject({ code: 'counter_frozen', at: hoursLater(24) });
  expect(flag?.evidence.map(({ what, value, observedAt }) => [what, value, observedAt])).toEqual([
    ['counted', 500, hoursLater(24)],
    ['counted', 500, hoursLater(72)],
    ['expected', expect.any(Number), hoursLater(72)],
  ]);
  expect(Number(flag?.evidence[2]?.value)).toBeGreaterThan(700);
});

test.each([
  ['it moves', [readingAt(24, 500), readingAt(72, 501)]],
  ['it stood for less than a day', [readingAt(24, 500), readingAt(40, 500)]],
  ['hardly anything was due', [readingAt(24, 3), readingAt(72, 3)]],
  ['the post is old and done', [readingAt(24 * 200, 900), readingAt(24 * 202, 900)]],
  ['there is one reading', [readingAt(24, 500)]],
  ['nothing is known', [readingAt(24, null), readingAt(72, null)]],
])('is no flag when %s', (_why, readings) => {
  expect(frozen(...readings)).toBeNull();
});

test('a rounded counter is flagged only when more was due than its rounding hides', () => {
  const rounded = (hours: number, value: number, step: number) =>
    readingAt(hours, value, { lo: value - step, hi: value + step });

  expect(frozen(rounded(24, 12_300, 100), rounded(72, 12_300, 100))?.code).toBe('counter_frozen');
  expect(frozen(rounded(24 * 9, 1_000_000, 100_000), rounded(24 * 11, 1_000_000, 100_000))).toBeNull();
});
