// What makes a single value of the terms impossible to compute with (DOMAIN.md §3.2–3.3): zones, days, opening times,
// receipt rules, periods, counts and shares, as they are typed in or come from elsewhere.
import type { BusinessHours, CalendarInput } from '../calendar.ts';
import { DEFAULT_BUSINESS_HOURS } from '../calendar.ts';
import type { Period, Receipt } from '../terms.ts';
import type { TermsProblem } from '../terms-problems.ts';
import { isLocalDate, isTimeZone } from '../zone.ts';

/** Longest count of hours, days or months: eleven years of hours. */
const PERIOD_N_MAX = 100_000;
const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;
const UNITS: readonly unknown[] = [
  'hours',
  'calendarDays',
  'businessDays',
  'months',
] satisfies Period['unit'][];

/** A problem as every list of them holds it; what is missing has no value to show. */
export function problem(reason: TermsProblem['reason'], field: string, value: unknown): TermsProblem {
  return { reason, field, value: value === undefined || value === null ? '' : String(value) };
}

/** A calendar that days are counted by; `field` is put before the name of its zone. */
export function calendarProblems(
  { tz, holidays, businessHours }: CalendarInput,
  field: string,
): TermsProblem[] {
  return [
    ...zoneProblems(tz, field),
    ...holidayProblems(holidays ?? []),
    ...(businessHours ? openingProblems(businessHours) : []),
  ];
}

export function zoneProblems(tz: string, field: string): TermsProblem[] {
  return typeof tz === 'string' && isTimeZone(tz) ? [] : [problem('unknown_zone', field, tz)];
}

/** A text instead of a list would be searched for parts of dates. */
export function holidayProblems(holidays: readonly string[]): TermsProblem[] {
  if (!Array.isArray(holidays)) return [problem('not_a_date', 'holidays', holidays)];
  return holidays
    .filter((on) => typeof on !== 'string' || !isLocalDate(on))
    .map((on) => problem('not_a_date', 'holidays', on));
}

export function openingProblems(hours: BusinessHours = DEFAULT_BUSINESS_HOURS): TermsProblem[] {
  const { open, close, weekdays } = hours;
  const badTimes = [open, close].filter((time) => !isTime(time));
  if (badTimes.length > 0) return badTimes.map((time) => problem('not_a_time', 'businessHours', time));
  if (!Array.isArray(weekdays) || weekdays.length === 0) {
    return [problem('never_open', 'businessHours.weekdays', '')];
  }
  const badDays = weekdays.filter((day) => !Number.isInteger(day) || day < 1 || day > 7);
  return [
    ...(open <= close ? [] : [problem('out_of_order', 'businessHours', `${open}–${close}`)]),
    ...badDays.map((day) => problem('not_a_count', 'businessHours.weekdays', day)),
  ];
}

/** Absent = the contract does not list the channel, which is no problem of the rule. */
export function receiptProblems(rule: Receipt | null | undefined, field: string): TermsProblem[] {
  if (!rule) return [];
  switch (rule.kind) {
    case 'instant':
    case 'business_hours':
    case 'actual':
      return [];
    case 'delay_hours':
      return [...hoursProblems(rule.hours, `${field}.hours`), ...receiptProblems(rule.then, `${field}.then`)];
    case 'business_days_after':
      return [
        ...countProblems(rule.n, `${field}.n`),
        ...(isTime(rule.at) ? [] : [problem('not_a_time', `${field}.at`, rule.at)]),
      ];
    default:
      return [problem('not_listed', `${field}.kind`, (rule as { kind?: unknown }).kind)];
  }
}

/** Absent = the clause names no period. */
export function periodProblems(period: Period | null | undefined, field: string): TermsProblem[] {
  if (!period) return [];
  const { n, unit, roll, countReceiptDay } = period;
  return [
    ...countProblems(n, `${field}.n`),
    ...(UNITS.includes(unit) ? [] : [problem('not_listed', `${field}.unit`, unit)]),
    ...(roll == null || roll === 'forward' ? [] : [problem('not_listed', `${field}.roll`, roll)]),
    ...(countReceiptDay == null || typeof countReceiptDay === 'boolean'
      ? []
      : [problem('not_listed', `${field}.countReceiptDay`, countReceiptDay)]),
  ];
}

export function countProblems(n: number, field: string): TermsProblem[] {
  return Number.isInteger(n) && n >= 0 && n <= PERIOD_N_MAX ? [] : [problem('not_a_count', field, n)];
}

/** Basis points of a whole. */
export function shareProblems(bps: number, field: string): TermsProblem[] {
  return Number.isInteger(bps) && bps >= 0 && bps <= 10_000 ? [] : [problem('not_a_share', field, bps)];
}

/** Money and units: whole, and exact in arithmetic. */
export function amountProblems(minor: number, field: string): TermsProblem[] {
  return Number.isSafeInteger(minor) && minor >= 0 ? [] : [problem('not_a_count', field, minor)];
}

function hoursProblems(hours: number, field: string): TermsProblem[] {
  return Number.isFinite(hours) && hours >= 0 ? [] : [problem('not_a_count', field, hours)];
}

function isTime(text: unknown): boolean {
  return typeof text === 'string' && TIME.test(text);
}
