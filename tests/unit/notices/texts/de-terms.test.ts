import { expect, test } from 'vitest';
import { endOfDay } from '../../../../shared/notices/texts/de-terms.ts';

test('the end of a day is said as contracts say it, with the weekday beside it', () => {
  expect(endOfDay('Montag, 7. Dezember 2026')).toBe('mit Ablauf des 7. Dezember 2026 (Montag)');
  expect(endOfDay('7. Dezember 2026')).toBe('mit Ablauf des 7. Dezember 2026');
});
