import { expect, test } from 'vitest';
import { firstInstantMsFrom, instantMsOf, wallMsAt } from '../../../../shared/contract/clock/wall-clock.ts';

const at = (text: string) => Date.parse(`${text}Z`);
const spell = (ms: number) => new Date(ms).toISOString().slice(0, 19);

test('clocks are ahead of UTC by their zone', () => {
  expect(spell(wallMsAt(at('2026-07-01T12:00'), 'Asia/Kolkata'))).toBe('2026-07-01T17:30:00');
  expect(spell(wallMsAt(at('2026-07-01T12:00'), 'America/New_York'))).toBe('2026-07-01T08:00:00');
});

test('before standard time a zone has its own mean time, to the second', () => {
  expect(spell(wallMsAt(at('1850-01-01T12:00'), 'Europe/Amsterdam'))).toBe(
    spell(
      wallMsAt(at('1700-01-01T12:00'), 'Europe/Amsterdam') + at('1850-01-01T12:00') - at('1700-01-01T12:00'),
    ),
  );
});

test('what the clocks jump over comes later by the jump, and begins with the jump', () => {
  // Toronto went from 23:30 of 30 March to 00:30 of the 31st.
  const midnight = at('1919-03-31T00:00');

  expect(spell(instantMsOf(midnight, 'America/Toronto'))).toBe('1919-03-31T05:00:00');
  expect(spell(firstInstantMsFrom(midnight, 'America/Toronto'))).toBe('1919-03-31T04:30:00');
});

test('of two readings the first counts', () => {
  expect(spell(instantMsOf(at('2026-11-01T01:30'), 'America/New_York'))).toBe('2026-11-01T05:30:00');
});

test('a zone that does not exist throws', () => {
  expect(() => wallMsAt(0, 'Mars/Olympus')).toThrow(RangeError);
});
