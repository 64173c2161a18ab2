import { expect, test } from 'vitest';
import { describeMoved, nameMoved } from '../../../../shared/ui/notices/describe-moved.ts';

const words = { locale: 'en', zone: 'Europe/Berlin' };

test('says what the letter names and what a sending would bring', () => {
  const moved = {
    what: 'effectiveAt',
    named: '2026-12-07T23:00:00Z',
    becomes: '2026-12-10T23:00:00Z',
  } as const;

  expect(nameMoved(moved)).toBe('Takes effect');
  expect(describeMoved(moved, words)).toBe(
    'the letter says end of Mon 7 Dec, sent now it would be end of Thu 10 Dec',
  );
  expect(describeMoved({ ...moved, becomes: null }, words)).toContain('it would have no effect');
});
