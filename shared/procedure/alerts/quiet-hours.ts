// Hours of a day in which a person hears of nothing new: an alert that arises in them waits until they end.
import type { Instant } from '../../contract/terms.ts';
import { addDays, laterOf, localReadingOf, toInstant } from '../../contract/zone.ts';

/** Wall-clock times "HH:MM" in the zone; `until` before `from` runs over midnight. */
export type QuietHours = { isOn: boolean; from: string; until: string; timeZone: string };

/** Evening and night, until somebody chooses other hours. */
export const QUIET_DEFAULT = { isOn: true, from: '20:00', until: '08:00' } as const;

/** The hours a person has chosen, else the default in the workspace's zone. */
export function quietHoursOf(chosen: QuietHours | null, workspaceZone: string): QuietHours {
  return chosen ?? { ...QUIET_DEFAULT, timeZone: workspaceZone };
}

/** From when an alert that arose at `at` is shown: at once, or when the quiet hours around it end. */
export function showFrom(at: Instant, { isOn, from, until, timeZone }: QuietHours): Instant {
  if (!isOn || from === until) return at;
  const { on, time } = localReadingOf(at, timeZone);
  const isOverNight = until < from;
  const isQuiet = isOverNight ? time >= from || time < until : time >= from && time < until;
  if (!isQuiet) return at;
  const endsOn = isOverNight && time >= from ? addDays(on, 1) : on;
  // Where clocks go back, a time of day comes twice and its first reading may lie behind already.
  return laterOf(at, toInstant(endsOn, until, timeZone));
}
