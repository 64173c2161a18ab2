import { expect, test } from 'vitest';
import { quietHoursOf, showFrom } from '../../../../shared/procedure/alerts/quiet-hours.ts';

const NIGHT = { isOn: true, from: '20:00', until: '08:00', timeZone: 'America/New_York' };

test.each([
  ['in the day: at once', '2026-11-18T17:00:00Z', '2026-11-18T17:00:00Z'],
  ['in the evening: next morning', '2026-11-19T02:30:00Z', '2026-11-19T13:00:00Z'],
  ['after midnight: the same morning', '2026-11-19T06:30:00Z', '2026-11-19T13:00:00Z'],
  ['at the first minute: next morning', '2026-11-19T01:00:00Z', '2026-11-19T13:00:00Z'],
  ['at the last instant: at once', '2026-11-19T13:00:00Z', '2026-11-19T13:00:00Z'],
  ['in the night in which clocks go back', '2026-11-01T05:30:00Z', '2026-11-01T13:00:00Z'],
  ['in the night in which clocks go forward', '2026-03-08T06:30:00Z', '2026-03-08T12:00:00Z'],
])('over midnight, %s', (_name, at, from) => {
  expect(showFrom(at, NIGHT)).toBe(from);
});

test('within one day', () => {
  const noon = { ...NIGHT, from: '12:00', until: '14:00', timeZone: 'Europe/Berlin' };

  expect(showFrom('2026-11-18T11:30:00Z', noon)).toBe('2026-11-18T13:00:00Z');
  expect(showFrom('2026-11-18T10:59:00Z', noon)).toBe('2026-11-18T10:59:00Z');
});

test('are those of the person’s own zone', () => {
  const at = '2026-11-18T22:00:00Z'; // 17:00 in New York, 07:00 in Tokyo

  expect(showFrom(at, NIGHT)).toBe(at);
  expect(showFrom(at, { ...NIGHT, timeZone: 'Asia/Tokyo' })).toBe('2026-11-18T23:00:00Z');
});

test('that end in a time of day that comes twice never lead back', () => {
  const early = { ...NIGHT, until: '01:30' };

  // 01:10 for the second time: the first 01:30 is forty minutes ago.
  expect(showFrom('2026-11-01T06:10:00Z', early)).toBe('2026-11-01T06:10:00Z');
});

test('hold nothing back when they are off or empty', () => {
  const at = '2026-11-19T03:00:00Z';

  expect(showFrom(at, { ...NIGHT, isOn: false })).toBe(at);
  expect(showFrom(at, { ...NIGHT, until: '20:00' })).toBe(at);
});

test('are the evening and the night of the workspace until somebody chooses', () => {
  expect(quietHoursOf(null, 'Europe/Berlin')).toEqual({ ...NIGHT, timeZone: 'Europe/Berlin' });
  expect(quietHoursOf({ ...NIGHT, isOn: false }, 'Europe/Berlin').isOn).toBe(false);
});
