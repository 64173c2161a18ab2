// Business days and hours of one side of the contract. Holidays are data frozen into the version (DOMAIN.md §3.3 rule 6).
import type { Instant, LocalDate, Terms } from './terms.ts';
import { addDays, toInstant, weekdayOf } from './zone.ts';

/** Opening times of a contract that is silent: Monday to Friday, 09:00–17:00 (§3.1). Weekdays are ISO: 1 = Monday. */
export const DEFAULT_BUSINESS_HOURS = { open: '09:00', close: '17:00', weekdays: [1, 2, 3, 4, 5] };

/** Longest run of days without a business day that is searched before the calendar is called broken. */
const CLOSED_DAYS_MAX = 400;

export type BusinessHours = NonNullable<Terms['businessHours']>;

/** What is needed to count days: a zone, its holidays, and opening times where they differ from the default. */
export type CalendarInput = {
  tz: string;
  holidays?: readonly LocalDate[] | undefined;
  businessHours?: BusinessHours | undefined;
};

/** True when the date is an opening weekday and no holiday. */
export function isBusinessDay(on: LocalDate, calendar: CalendarInput): boolean {
  const { weekdays } = calendar.businessHours ?? DEFAULT_BUSINESS_HOURS;
  return weekdays.includes(weekdayOf(on)) && !(calendar.holidays ?? []).includes(on);
}

/** The date itself when it is a business day, else the next one. Throws for a calendar that never opens. */
export function rollForward(on: LocalDate, calendar: CalendarInput): LocalDate {
  let day = on;
  for (let tried = 0; tried < CLOSED_DAYS_MAX; tried += 1) {
    if (isBusinessDay(day, calendar)) return day;
    day = addDays(day, 1);
  }
  throw new RangeError(`No business day within ${CLOSED_DAYS_MAX} days of ${on}`);
}

/** The nth business day after the date; n = 0 is the date itself, open or not. */
export function addBusinessDays(on: LocalDate, n: number, calendar: CalendarInput): LocalDate {
  let day = on;
  for (let counted = 0; counted < n; counted += 1) day = rollForward(addDays(day, 1), calendar);
  return day;
}

/** Opening instant of a date, in the calendar's zone. */
export function opensAt(on: LocalDate, calendar: CalendarInput): Instant {
  return toInstant(on, (calendar.businessHours ?? DEFAULT_BUSINESS_HOURS).open, calendar.tz);
}

/** Closing instant of a date; the instant itself still counts as open. */
export function closesAt(on: LocalDate, calendar: CalendarInput): Instant {
  return toInstant(on, (calendar.businessHours ?? DEFAULT_BUSINESS_HOURS).close, calendar.tz);
}
