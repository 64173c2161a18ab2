import { expect, test } from 'vitest';
import { addressFor, fittingTone, listTones } from '../../../shared/notices/tone.ts';

test('allows only the formal tone for a breach and an end for cause', () => {
  expect(listTones('breach', null)).toEqual(['formal']);
  expect(listTones('end', 'cause')).toEqual(['formal']);
  expect(listTones('end', 'mutual')).toContain('warm');
});

test('falls back to the formal tone where another does not fit', () => {
  expect(fittingTone('warm', 'breach', null)).toBe('formal');
  expect(fittingTone('warm', 'pause', null)).toBe('warm');
});

test('lets the form of address follow the tone unless the team chose one', () => {
  expect(addressFor('formal')).toBe('polite');
  expect(addressFor('warm')).toBe('familiar');
  expect(addressFor('formal', 'familiar')).toBe('familiar');
});
