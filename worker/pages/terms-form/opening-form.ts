// When one side of the contract is open: hours, days, and whose holidays it keeps. The creator's side and ours are asked alike.
import type { BusinessHours } from '../../../shared/contract/calendar.ts';
import { DEFAULT_BUSINESS_HOURS } from '../../../shared/contract/calendar.ts';
import type { TermsReader, TermsValues } from './terms-reader.ts';

/** Where the fields of each side begin. */
export type OpeningStem = 'notice' | 'notice-ours';

/** Monday to Sunday, as the rules number them. */
export const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;

export function openingFields(stem: OpeningStem): {
  zone: string;
  holidays: string;
  open: string;
  close: string;
  weekday: (day: number) => string;
} {
  return {
    zone: `${stem}-zone`,
    holidays: `${stem}-holidays`,
    open: `${stem}-open`,
    close: `${stem}-close`,
    weekday: (day) => `${stem}-weekday-${day}`,
  };
}

export function openingValues(stem: OpeningStem, hours: BusinessHours = DEFAULT_BUSINESS_HOURS): TermsValues {
  const { open, close, weekday } = openingFields(stem);
  return {
    [open]: hours.open,
    [close]: hours.close,
    ...Object.fromEntries(WEEKDAYS.map((day) => [weekday(day), hours.weekdays.includes(day) ? 'on' : ''])),
  };
}

export function readOpening(read: TermsReader, stem: OpeningStem): BusinessHours {
  const { open, close, weekday } = openingFields(stem);
  return {
    open: read.text(open) || DEFAULT_BUSINESS_HOURS.open,
    close: read.text(close) || DEFAULT_BUSINESS_HOURS.close,
    weekdays: WEEKDAYS.filter((day) => read.text(weekday(day)) === 'on'),
  };
}

/** A country or one of its regions; whether it is on the list is for whoever has the list. */
export function readRegion(read: TermsReader, stem: OpeningStem): { holidayRegion?: string } {
  const region = read.text(openingFields(stem).holidays);
  return region === '' ? {} : { holidayRegion: region };
}

export function isUsual(hours: BusinessHours): boolean {
  return JSON.stringify(hours) === JSON.stringify(DEFAULT_BUSINESS_HOURS);
}
