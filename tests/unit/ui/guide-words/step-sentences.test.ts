import { expect, test } from 'vitest';
import { describeLook } from '../../../../shared/ui/guide-words/step-sentences.ts';
import { NOW, readingOf, standingOf } from '../sample-standings.ts';

test('says what a look counts for, and asks for new numbers first once the newest count is over 72 hours old', () => {
  const look = (observedAt: string) =>
    describeLook(standingOf({ readings: [readingOf({ isPrimary: true, observedAt })] }), {
      now: NOW,
      locale: 'en',
    });

  expect(look('2026-11-15T16:00:00Z')).toMatch(/^It counts for 72 hours/);
  expect(look('2026-11-15T15:59:00Z')).toBe(
    'The newest count is from Sun 15 Nov, 10:59: import new numbers first.',
  );
});
