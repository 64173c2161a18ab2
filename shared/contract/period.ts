// When a period of the contract is over (DOMAIN.md §3.3 rules 3–4). Days end at local midnight of the governing zone.
import { unreachable } from '../result.ts';
import type { CalendarInput } from './calendar.ts';
import { addBusinessDays, rollForward } from './calendar.ts';
import { refuseProblems } from './facts/refused-fact.ts';
import { calendarProblems, periodProblems } from './facts/value-problems.ts';
import type { Instant, LocalDate, Period } from './terms.ts';
import { addDays, addMinutes, addMonths, endOfDay, localDateOf, normalInstant } from './zone.ts';

/**
 * First instant after the period. The day of receipt is day 0 unless the clause counts it; hours are elapsed time;
 * n = 0, and no period at all, end at receipt. `calendar.tz` is the counting zone. Refuses a period or a calendar that cannot be counted.
 */
export function periodEnd(
  receivedAt: Instant,
  period: Period | null | undefined,
  calendar: CalendarInput,
): Instant {
  refuseProblems([...periodProblems(period, 'period'), ...calendarProblems(calendar, 'counting.tz')]);
  return period ? countedEnd(receivedAt, period, calendar) : normalInstant(receivedAt);
}

/** The same for a period and a calendar that were looked at before, for whoever counts many times by one rule. */
export function countedEnd(receivedAt: Instant, period: Period, calendar: CalendarInput): Instant {
  const lastOn = periodLastDay(receivedAt, period, calendar);
  if (lastOn !== null) return endOfDay(lastOn, calendar.tz);
  return period.n === 0 ? normalInstant(receivedAt) : addMinutes(receivedAt, period.n * 60);
}

/** Last day of the period ("end of 18 May"); null when it is counted in hours or is over at receipt. */
export function periodLastDay(
  receivedAt: Instant,
  period: Period,
  calendar: CalendarInput,
): LocalDate | null {
  const { n, unit } = period;
  if (n === 0 || unit === 'hours') return null;
  const receivedOn = localDateOf(receivedAt, calendar.tz);
  const lastOn = countFrom(receivedOn, period, calendar);
  return period.roll === 'forward' ? rollForward(lastOn, calendar) : lastOn;
}

function countFrom(receivedOn: LocalDate, period: Period, calendar: CalendarInput): LocalDate {
  const { n, unit } = period;
  const earlierDays = period.countReceiptDay === true ? 1 : 0;
  switch (unit) {
    case 'calendarDays':
      return addDays(receivedOn, n - earlierDays);
    case 'businessDays':
      return addBusinessDays(addDays(receivedOn, -earlierDays), n, calendar);
    case 'months':
      return addDays(addMonths(receivedOn, n), -earlierDays);
    case 'hours':
      throw new RangeError('Hours have no last day');
    default:
      return unreachable(unit);
  }
}
