// From sending to effect: deemed receipt, then the period, then the minimum commitment (DOMAIN.md §3.3 rules 2, 3, 7, 8).
import { MINUTE_MS } from '../durations.ts';
import type { BusinessHours, CalendarInput } from './calendar.ts';
import {
  checkDate,
  checkFlag,
  checkInstant,
  checkKnown,
  RefusedFact,
  refuseProblems,
} from './facts/refused-fact.ts';
import { calendarProblems, periodProblems, receiptProblems } from './facts/value-problems.ts';
import { countedEnd } from './period.ts';
import type { ReceiptFacts } from './receipt.ts';
import { deemedReceivedAt } from './receipt.ts';
import type { Instant, LocalDate, Party, Period, Receipt, Terms } from './terms.ts';
import { endOfDay, fromEpochMs, isBefore, toEpochMs } from './zone.ts';

/** How far back a latest time to send is looked for (DOMAIN.md §3.11). */
const LOOK_BACK_MINUTES = 400 * 24 * 60;

/** The rule for one notice. `recipient` is whose hours decide on receipt; `counting` is whose midnights end the days. */
export type NoticeRule = {
  receipt: Receipt;
  /** Absent or null: the clause names no period and the notice takes effect at receipt. */
  period?: Period | null;
  recipient: ReceiptFacts;
  counting: CalendarInput;
  minCommitmentLastDay?: LocalDate | null;
};

export type NoticeTimes = {
  deemedReceivedAt: Instant | null;
  /** End of the notice period alone; null when never received. */
  noticePeriodEndsAt: Instant | null;
  /** Later of the notice period and the minimum commitment; null when never received. */
  effectiveAt: Instant | null;
  limitedBy: 'MIN_COMMITMENT' | null;
};

/** Times of a notice sent at `sentAt`. A bounce gives nulls: not received, no effect. Refuses a rule it cannot follow. */
export function noticeTimes(sentAt: Instant, rule: NoticeRule): NoticeTimes {
  checkInstant('sentAt', sentAt);
  checkRule(rule);
  const receivedAt = rule.recipient.actualReceiptAt;
  if (receivedAt && isBefore(receivedAt, sentAt)) {
    throw new RefusedFact('actualReceiptAt', receivedAt, `nothing is received before it is sent (${sentAt})`);
  }
  return timesBy(sentAt, rule);
}

function timesBy(sentAt: Instant, rule: NoticeRule): NoticeTimes {
  const receivedAt = deemedReceivedAt(sentAt, rule.receipt, rule.recipient);
  if (receivedAt === null) {
    return { deemedReceivedAt: null, noticePeriodEndsAt: null, effectiveAt: null, limitedBy: null };
  }
  const endsAt = rule.period ? countedEnd(receivedAt, rule.period, rule.counting) : receivedAt;
  return { deemedReceivedAt: receivedAt, noticePeriodEndsAt: endsAt, ...boundedBy(endsAt, rule) };
}

/**
 * Latest whole minute at which a notice may be sent to be effective no later than `effectiveBy`; null when no minute of
 * the 400 days before would do. The effect is monotone in the sending time, so a binary search is exact.
 */
export function latestSend(effectiveBy: Instant, rule: NoticeRule): Instant | null {
  checkInstant('effectiveBy', effectiveBy);
  checkRule(rule);
  const byMs = toEpochMs(effectiveBy);
  const lastMinuteMs = Math.floor(byMs / MINUTE_MS) * MINUTE_MS;
  const isInTime = (minutesBack: number): boolean => {
    const { effectiveAt } = timesBy(fromEpochMs(lastMinuteMs - minutesBack * MINUTE_MS), rule);
    return effectiveAt !== null && toEpochMs(effectiveAt) <= byMs;
  };
  if (!isInTime(LOOK_BACK_MINUTES)) return null;
  let enough = LOOK_BACK_MINUTES;
  let tooLittle = -1;
  while (enough - tooLittle > 1) {
    const middle = Math.floor((enough + tooLittle) / 2);
    if (isInTime(middle)) enough = middle;
    else tooLittle = middle;
  }
  return fromEpochMs(lastMinuteMs - enough * MINUTE_MS);
}

function checkRule({ receipt, period, recipient, counting, minCommitmentLastDay }: NoticeRule): void {
  refuseProblems([
    ...receiptProblems(receipt, 'receipt'),
    ...periodProblems(period, 'period'),
    ...calendarProblems(recipient, 'recipient.tz'),
    ...calendarProblems(counting, 'counting.tz'),
  ]);
  const { bounced, actualReceiptAt } = recipient;
  checkKnown(checkFlag, { bounced });
  checkKnown(checkInstant, { actualReceiptAt });
  checkKnown(checkDate, { minCommitmentLastDay });
}

/** The receipt rule of a channel; undefined when the contract does not list it. */
export function findReceipt(terms: Terms, channel: string): Receipt | undefined {
  // Looked up among the entries, because the name comes from outside and could be one that every object has.
  return Object.entries(terms.channels ?? {}).find(([name]) => name === channel)?.[1] ?? undefined;
}

/** Counting calendar of the contract: the governing zone's days, with the holidays frozen into the version. */
export function countingCalendar(terms: Terms): CalendarInput {
  return { tz: terms.tz, ...openingOf(terms.holidays, terms.businessHours) };
}

/**
 * Calendar by which the other side receives a notice given by `sender`: the creator's for ours, the brand's for theirs.
 * A contract that names no zone of its own for the recipient means its governing zone.
 */
export function recipientCalendar(terms: Terms, sender: Party): CalendarInput {
  if (sender === 'brand' || !terms.brandSide) {
    return { tz: terms.recipientTz ?? terms.tz, ...openingOf(terms.holidays, terms.businessHours) };
  }
  const { tz, holidays, businessHours } = terms.brandSide;
  return { tz, ...openingOf(holidays, businessHours ?? terms.businessHours) };
}

function openingOf(
  holidays: LocalDate[],
  businessHours: BusinessHours | undefined,
): Omit<CalendarInput, 'tz'> {
  return { holidays: holidays ?? [], businessHours: businessHours ?? undefined };
}

function boundedBy(endsAt: Instant, rule: NoticeRule): Pick<NoticeTimes, 'effectiveAt' | 'limitedBy'> {
  if (!rule.minCommitmentLastDay) return { effectiveAt: endsAt, limitedBy: null };
  const committedUntil = endOfDay(rule.minCommitmentLastDay, rule.counting.tz);
  if (!isBefore(endsAt, committedUntil)) return { effectiveAt: endsAt, limitedBy: null };
  return { effectiveAt: committedUntil, limitedBy: 'MIN_COMMITMENT' };
}
