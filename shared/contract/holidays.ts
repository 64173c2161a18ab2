// Public holidays of a region, from the maintained library. Its data weighs 1.5 MB: only the Worker imports this file;
// everybody else reads the dates frozen into a contract's version (DOMAIN.md §3.3 rule 6).
import Holidays from 'date-holidays';
import { DAY_MS } from '../durations.ts';
import type { LocalDate } from './terms.ts';
import { addDays } from './zone.ts';

/** `isUncertain`: the date hangs on a moon sighting and wants a person's confirmation. */
export type Holiday = { on: LocalDate; name: string; isUncertain: boolean };

/** Longest span of years listed at once. */
export const HOLIDAY_YEARS_MAX = 20;

/** Months of the Islamic calendar as the library's rules spell them. */
const MOON_RULE = /muharram|safar|rabi|jumada|rajab|sha'?ban|ramadan|shawwal|dhu /i;

/**
 * Public holidays with their substitute days, one entry per date, in order, named in English. The region is ISO 3166-2
 * ("US-NY", "GB-ENG", "DE-BY") or a country alone; undefined when the library does not know it. With `hasBankHolidays`
 * the days on which only banks close are listed too.
 */
export function holidaysFor(
  region: string,
  fromYear: number,
  toYear: number,
  { hasBankHolidays = false }: { hasBankHolidays?: boolean } = {},
): Holiday[] | undefined {
  if (toYear - fromYear >= HOLIDAY_YEARS_MAX) {
    throw new RangeError(`At most ${HOLIDAY_YEARS_MAX} years at once, got ${fromYear}–${toYear}`);
  }
  const library = openLibrary(region, hasBankHolidays);
  if (!library) return undefined;
  const byDate = new Map<LocalDate, Holiday>();
  for (let year = fromYear; year <= toYear; year += 1) {
    for (const holiday of library.getHolidays(year)) {
      for (const on of datesOf(holiday)) byDate.set(on, merged(byDate.get(on), toHoliday(on, holiday)));
    }
  }
  return [...byDate.values()].sort((a, b) => (a.on < b.on ? -1 : 1));
}

/** States and regions of a country, by ISO 3166-2 code, named in English where the library has such a name. */
export function listRegions(country: string): { code: string; name: string }[] {
  // Typed as always there; a country without states has none.
  const states: Record<string, string> | undefined = new Holidays().getStates(country, 'en');
  return Object.entries(states ?? {}).map(([state, name]) => ({ code: `${country}-${state}`, name }));
}

type LibraryHoliday = ReturnType<Holidays['getHolidays']>[number];

function openLibrary(region: string, hasBankHolidays: boolean): Holidays | undefined {
  const [country = '', state, area] = region.split('-');
  const known = new Holidays();
  if (!known.getCountries()?.[country]) return undefined;
  if (state !== undefined && !known.getStates(country)?.[state]) return undefined;
  if (state !== undefined && area !== undefined && !known.getRegions(country, state)?.[area])
    return undefined;
  const types: ('public' | 'bank')[] = hasBankHolidays ? ['public', 'bank'] : ['public'];
  return new Holidays(country, state ?? '', area ?? '', { languages: ['en'], types });
}

/** The library gives the first date as local text and the length as two instants; a part of a day closes the day. */
function datesOf(holiday: LibraryHoliday): LocalDate[] {
  const firstOn = holiday.date.slice(0, 10);
  const days = Math.max(1, Math.round((holiday.end.getTime() - holiday.start.getTime()) / DAY_MS));
  return Array.from({ length: days }, (_, day) => addDays(firstOn, day));
}

function toHoliday(on: LocalDate, holiday: LibraryHoliday): Holiday {
  return { on, name: holiday.name, isUncertain: MOON_RULE.test(holiday.rule ?? '') };
}

/** Two holidays on one date: both names, and the date is certain when either is. */
function merged(known: Holiday | undefined, next: Holiday): Holiday {
  if (!known || known.name === next.name) return known ?? next;
  return {
    on: next.on,
    name: `${known.name} · ${next.name}`,
    isUncertain: known.isUncertain && next.isUncertain,
  };
}
