// Days that a letter names and that a sending at another time would not bring, in words.
import type { Instant } from '../../contract/terms.ts';
import type { MovedDate } from '../../procedure/letters/moved-dates.ts';
import { formatDay } from '../format.ts';
import { formatEnd } from '../reading/end-words.ts';

const NAMES: Record<MovedDate['what'], string> = {
  receivedAt: 'Counts as received',
  effectiveAt: 'Takes effect',
};

/** What of the letter moves: "Counts as received". */
export function nameMoved({ what }: MovedDate): string {
  return NAMES[what];
}

/** "the letter says end of Mon 7 Dec, sent now it would be end of Thu 10 Dec"; days in the contract's zone. */
export function describeMoved(
  { what, named, becomes }: MovedDate,
  { locale, zone }: { locale: string; zone: string },
): string {
  const day = (at: Instant) =>
    what === 'effectiveAt' ? formatEnd(at, locale, zone) : formatDay(at, locale, zone);
  const now = becomes === null ? 'it would have no effect' : `it would be ${day(becomes)}`;
  return `the letter says ${day(named)}, sent now ${now}`;
}
