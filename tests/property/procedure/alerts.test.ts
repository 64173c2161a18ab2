// Alerts over any course of bands and numbers: once each, whatever is repeated, and never in quiet hours.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addMinutes, isBefore, localReadingOf } from '../../../shared/contract/zone.ts';
import { alertsBetween, type Before, knownBandOf } from '../../../shared/procedure/alerts/alerts-between.ts';
import { showFrom } from '../../../shared/procedure/alerts/quiet-hours.ts';
import type { Band } from '../../../shared/score/assessment.ts';
import { inBand } from '../../unit/procedure/alerts/alert-standings.ts';
import { AT } from '../../unit/procedure/standing-inputs.ts';

const BANDS: Band[] = ['unknown', 'on_track', 'watch', 'at_risk', 'critical'];
const bands = fc.array(fc.constantFrom(...BANDS), { minLength: 1, maxLength: 12 });
const repeats = fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 12, maxLength: 12 });

/** Writes a course of standings the way the Worker does; each may be written several times. */
function tell(course: Band[], times: number[]): { from: unknown; to: unknown }[] {
  let stored: Before | null = null as Before | null;
  const told: { from: unknown; to: unknown }[] = [];
  for (const [index, band] of course.entries()) {
    const standing = inBand(band);
    for (let repeat = 0; repeat < (times[index] ?? 1); repeat++) {
      for (const { facts } of alertsBetween(stored, standing, AT))
        told.push({ from: facts.from, to: facts.to });
      stored = { standing, knownBand: knownBandOf(standing) ?? stored?.knownBand ?? null };
    }
  }
  return told;
}

test('writing a standing again tells nothing', () => {
  fc.assert(
    fc.property(bands, repeats, (course, times) => {
      expect(tell(course, times)).toEqual(tell(course, []));
    }),
  );
});

test('each alert begins where the last known band was, and leaving is told as well as entering', () => {
  fc.assert(
    fc.property(bands, (course) => {
      const known = course.filter((band) => band !== 'unknown').filter((band, i, all) => band !== all[i - 1]);
      const changes = known.slice(1).map((to, index) => ({ from: known[index], to }));
      // A first band is told only where it asks for somebody, and not for a row that is new.
      const first = known.slice(0, 1).filter((band) => course[0] === 'unknown' && /risk|critical/.test(band));

      expect(tell(course, [])).toEqual([...first.map((to) => ({ from: 'unknown', to })), ...changes]);
    }),
  );
});

test('quiet hours put off, never forward, and end outside themselves', () => {
  const time = fc
    .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
    .map(([hour, minute]) => `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`);
  const zone = fc.constantFrom(
    'UTC',
    'America/New_York',
    'Asia/Kolkata',
    'Australia/Lord_Howe',
    'Europe/London',
  );
  fc.assert(
    fc.property(
      time,
      time,
      zone,
      fc.integer({ min: 0, max: 1_000_000 }),
      (from, until, timeZone, minutes) => {
        const at = addMinutes('2026-01-01T00:00:00Z', minutes);
        const shown = showFrom(at, { isOn: true, from, until, timeZone });
        const local = localReadingOf(shown, timeZone).time;

        expect(isBefore(shown, at)).toBe(false);
        // Put off, it is shown at the end itself; where that time of day does not exist, just after it.
        if (shown !== at && local !== until) expect(isNearClockChange(shown, timeZone)).toBe(true);
      },
    ),
  );
});

function isNearClockChange(at: string, timeZone: string): boolean {
  const shift = (instant: string) => localReadingOf(instant, timeZone).time.slice(3);
  const hours = [-3, -2, -1, 1, 2, 3].map((hour) => addMinutes(at, hour * 60));
  const dayBefore = localReadingOf(addMinutes(at, -24 * 60), timeZone).time;
  return dayBefore !== localReadingOf(at, timeZone).time || hours.some((one) => shift(one) !== shift(at));
}
