import { expect, test } from 'vitest';
import {
  formatAtEnd,
  formatEnd,
  formatEndParts,
  formatFrom,
  formatLastDay,
} from '../../../../shared/ui/reading/end-words.ts';

test('names the last day, not the first one after it', () => {
  expect(formatEnd('2026-12-10T23:00:00Z', 'en', 'Europe/Berlin')).toBe('end of Thu 10 Dec');
});

test('an effect within a day keeps its hour', () => {
  expect(formatEnd('2026-12-10T08:30:00Z', 'en', 'Europe/Berlin')).toBe('Thu 10 Dec, 09:30');
});

test('reads well inside a sentence and in a narrow place', () => {
  const [midnight, morning] = ['2026-12-10T23:00:00Z', '2026-12-10T08:30:00Z'] as const;

  expect(formatAtEnd(midnight, 'en', 'Europe/Berlin')).toBe('at the end of Thu 10 Dec');
  expect(formatAtEnd(morning, 'en', 'Europe/Berlin')).toBe('on Thu 10 Dec, 09:30');
  expect(formatLastDay(midnight, 'en', 'Europe/Berlin')).toBe('last day Thu 10 Dec');
  expect(formatLastDay(morning, 'en', 'Europe/Berlin')).toBe('on Thu 10 Dec, 09:30');
  expect(formatEndParts(midnight, 'en', 'Europe/Berlin')).toEqual({ day: 'Thu 10 Dec', hour: 'end of day' });
  expect(formatEndParts(morning, 'en', 'Europe/Berlin')).toEqual({ day: 'Thu 10 Dec', hour: '09:30' });
  expect(formatFrom(midnight, 'en', 'Europe/Berlin')).toBe('from Fri 11 Dec');
});
