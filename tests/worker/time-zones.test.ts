import { expect, test } from 'vitest';
import { listTimeZones, toTodaysZone } from '../../worker/http/time-zones.ts';

test('zones have the names they have today, once each, UTC first', () => {
  const zones = listTimeZones();
  expect(zones[0]).toBe('UTC');
  expect(zones).toEqual(
    expect.arrayContaining(['Asia/Kolkata', 'Europe/Kyiv', 'America/Nuuk', 'Europe/Berlin']),
  );
  for (const old of ['Asia/Calcutta', 'Europe/Kiev', 'America/Godthab', 'Asia/Katmandu'])
    expect(zones).not.toContain(old);
  expect(new Set(zones).size).toBe(zones.length);
});

test('every name is one that the runtime takes', () => {
  for (const timeZone of listTimeZones())
    expect(() => new Intl.DateTimeFormat('en', { timeZone })).not.toThrow();
  expect(toTodaysZone('Europe/Berlin')).toBe('Europe/Berlin');
});
