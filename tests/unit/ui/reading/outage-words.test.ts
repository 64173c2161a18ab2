import { expect, test } from 'vitest';
import { describeLoss, formatOutageDays } from '../../../../shared/ui/reading/outage-words.ts';

test.each([
  ['2026-11-12', '2026-11-12', 'en', '12 Nov'],
  ['2026-11-12', '2026-11-13', 'en', '12–13 Nov'],
  ['2026-11-30', '2026-12-02', 'en', '30 Nov – 2 Dec'],
  ['2025-11-12', '2026-11-13', 'en', '12 Nov – 13 Nov'],
  ['2026-11-12', null, 'en', '12 Nov until today'],
] as const)('%s to %s reads %s: %s', (from, until, locale, words) => {
  expect(formatOutageDays({ from, until }, locale)).toBe(words);
});

test('a member without a name is left out', () => {
  const outage = { from: '2026-11-12', until: '2026-11-12', reason: 'sold_out', byName: '' } as const;

  expect(describeLoss(outage, { isInternal: true })).toBe('sold out');
});
