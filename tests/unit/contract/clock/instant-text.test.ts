import { expect, test } from 'vitest';
import { readInstant, writeInstant } from '../../../../shared/contract/clock/instant-text.ts';

test.each([
  ['2026-11-22T15:44Z', '2026-11-22T15:44:00Z'],
  ['2026-11-22T15:44:20.500Z', '2026-11-22T15:44:20.5Z'],
  ['2026-11-22T15:44:20.000000001Z', '2026-11-22T15:44:20.000000001Z'],
  ['2026-11-22T00:14:20-05:30', '2026-11-22T05:44:20Z'],
  ['1969-12-31T23:59:59.9999Z', '1969-12-31T23:59:59.9999Z'],
  ['+010000-01-01T00:00:00Z', '+010000-01-01T00:00:00Z'],
])('%s is spelled %s', (text, spelled) => {
  expect(writeInstant(readInstant(text))).toBe(spelled);
});

test('the milliseconds are those that have passed, also before 1970', () => {
  expect(readInstant('1969-12-31T23:59:59.9999Z')).toEqual({ ms: -1, belowMs: '900000' });
});

test('what is no instant throws', () => {
  expect(() => readInstant('2027-02-29T00:00:00Z')).toThrow('No instant: 2027-02-29T00:00:00Z');
  expect(() => writeInstant({ ms: 0.5, belowMs: '' })).toThrow(RangeError);
  expect(() => writeInstant({ ms: 9e15, belowMs: '' })).toThrow(RangeError);
});
