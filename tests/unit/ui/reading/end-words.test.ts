import { expect, test } from 'vitest';
import { formatEnd } from '../../../../shared/ui/reading/end-words.ts';

test('names the last day, not the first one after it', () => {
  expect(formatEnd('2026-12-10T23:00:00Z', 'en', 'Europe/Berlin')).toBe('end of Thu 10 Dec');
});

test('an effect within a day keeps its hour', () => {
  expect(formatEnd('2026-12-10T08:30:00Z', 'en', 'Europe/Berlin')).toBe('Thu 10 Dec, 09:30');
});
