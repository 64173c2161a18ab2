// Clocks of a marketplace: when silence there decides, and when its days of grace are over (DOMAIN.md §3.10).
import type { Instant, LocalDate } from '../terms.ts';
import { addDays, addMinutes, endOfDay } from '../zone.ts';
import type { Marketplace } from './marketplace.ts';

/** When silence about a cancellation decides, while nobody has answered; silence about content is another clock. */
export function silenceEnd(
  { silenceHours, silenceOutcome }: Marketplace,
  { askedAt, isAccepted = null }: { askedAt?: Instant | null; isAccepted?: boolean | null },
): Instant | null {
  if (silenceHours === null || silenceOutcome !== 'cancelled_and_refunded' || !askedAt) return null;
  if (isAccepted !== null) return null;
  return addMinutes(askedAt, silenceHours * 60);
}

/** When the days of grace after a missed deadline are over; null where there are none, or no deadline. */
export function graceEnd(
  { missedDeadlineGraceDays }: Marketplace,
  deadlineOn: LocalDate | null,
  tz: string,
): Instant | null {
  if (missedDeadlineGraceDays === null || deadlineOn === null) return null;
  return endOfDay(addDays(deadlineOn, missedDeadlineGraceDays), tz);
}
