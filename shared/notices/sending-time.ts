// Whether now is a considerate time to send (DOMAIN.md §5.2): the tool warns, the law does not care.
import type { CalendarInput } from '../contract/calendar.ts';
import { closesAt, isBusinessDay, opensAt } from '../contract/calendar.ts';
import type { Instant, LocalDate } from '../contract/terms.ts';
import { addDays, addMinutes, isBefore, localReadingOf } from '../contract/zone.ts';

export type SendingTimeWarning = {
  code: 'late_before_days_off' | 'eve_of_holiday' | 'day_off' | 'outside_hours';
  /** The recipient's local date and time. */
  localOn: LocalDate;
  localTime: string;
};

/** Hours before closing from which the last day of the week counts as late. */
const LATE_HOURS = 3;

/**
 * Warnings for the recipient's place and calendar, the weightiest first; at most one about days off. "Late Friday" is the
 * last hours of any day before days off that are no holiday, so other weeks than Monday to Friday are served too.
 */
export function sendingTimeWarnings(now: Instant, recipient: CalendarInput): SendingTimeWarning[] {
  const { on, time } = localReadingOf(now, recipient.tz);
  const warn = (code: SendingTimeWarning['code']) => [{ code, localOn: on, localTime: time }];
  if (!isBusinessDay(on, recipient)) return warn('day_off');
  const isOpen = !isBefore(now, opensAt(on, recipient)) && !isBefore(closesAt(on, recipient), now);
  const outside = isOpen ? [] : warn('outside_hours');
  if (isHolidayNext(on, recipient)) return [...warn('eve_of_holiday'), ...outside];
  const isLate = !isBefore(now, addMinutes(closesAt(on, recipient), -LATE_HOURS * 60));
  const isLastDay = !isBusinessDay(addDays(on, 1), recipient);
  return isLastDay && isLate ? [...warn('late_before_days_off'), ...outside] : outside;
}

/** A holiday before the next business day, weekends between included: the Friday before a bank holiday Monday counts. */
function isHolidayNext(on: LocalDate, calendar: CalendarInput): boolean {
  const holidays = calendar.holidays ?? [];
  for (let ahead = 1; ahead <= 14; ahead += 1) {
    const day = addDays(on, ahead);
    if (holidays.includes(day)) return true;
    if (isBusinessDay(day, calendar)) return false;
  }
  return false;
}
