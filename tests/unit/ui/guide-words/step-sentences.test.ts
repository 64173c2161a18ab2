import { expect, test } from 'vitest';
import {
  describeLook,
  describeOpenStep,
  needsNewCounts,
} from '../../../../shared/ui/guide-words/step-sentences.ts';
import { caseOf, NOW, readingOf, standingOf } from '../sample-standings.ts';

test('says what a look counts for, and asks for new numbers first once the newest count is over 72 hours old', () => {
  const look = (observedAt: string) =>
    describeLook(standingOf({ readings: [readingOf({ isPrimary: true, observedAt })] }), {
      now: NOW,
      locale: 'en',
    });

  expect(look('2026-11-15T16:00:00Z')).toMatch(/^It counts for 72 hours/);
  expect(look('2026-11-15T15:59:00Z')).toBe(
    'The newest count is from Sun 15 Nov, 10:59: import new numbers first. A look at these opens no way to an end.',
  );
});

test('a look that counts no more says from when its numbers are, and whether newer ones are in', () => {
  const words = { now: NOW, locale: 'en' };
  const staleAt = (observedAt: string) =>
    standingOf({
      case: caseOf({ evaluationAt: '2026-11-17T15:00:00Z', evaluatedFrom: '2026-11-14T15:00:00Z' }),
      readings: [readingOf({ isPrimary: true, observedAt })],
    });
  const say = (observedAt: string) => describeOpenStep('EVALUATION_STALE', staleAt(observedAt), words);

  expect(say('2026-11-14T15:00:00Z')).toBe(
    'The numbers that were looked at are from Sat 14 Nov, 10:00. Import newer ones, then look at them again.',
  );
  expect(say('2026-11-18T12:00:00Z')).toBe(
    'The numbers that were looked at are from Sat 14 Nov, 10:00. Newer ones are in: look at them again.',
  );
  expect(needsNewCounts(staleAt('2026-11-14T15:00:00Z'), NOW)).toBe(true);
  expect(needsNewCounts(staleAt('2026-11-18T12:00:00Z'), NOW)).toBe(false);
  expect(describeOpenStep('CONSULTATION_MISSING', staleAt('2026-11-14T15:00:00Z'), words)).toBe(
    'No contact with the creator is on record.',
  );
});
