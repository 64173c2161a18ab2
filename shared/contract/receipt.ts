// When a notice counts as received (DOMAIN.md §3.3 rule 2): always by the recipient's zone and business calendar.
import { unreachable } from '../result.ts';
import type { CalendarInput } from './calendar.ts';
import { addBusinessDays, closesAt, isBusinessDay, opensAt, rollForward } from './calendar.ts';
import type { Instant, Receipt } from './terms.ts';
import { addDays, addMinutes, isBefore, laterOf, localDateOf, normalInstant, toInstant } from './zone.ts';

export type ReceiptFacts = CalendarInput & {
  /** A hard bounce: never received. */
  bounced?: boolean;
  /** When it was in fact received, for channels that count actual receipt; absent = not known yet. */
  actualReceiptAt?: Instant | null;
};

/**
 * Instant of deemed receipt, never before `sentAt`. Null after a bounce, and while actual receipt is not known. The rule
 * and its calendar are looked at by whoever asks for the times of a notice.
 */
export function deemedReceivedAt(sentAt: Instant, receipt: Receipt, facts: ReceiptFacts): Instant | null {
  if (facts.bounced === true) return null;
  switch (receipt.kind) {
    case 'instant':
      return normalInstant(sentAt);
    case 'business_hours':
      return nextOpenInstant(sentAt, facts);
    case 'delay_hours':
      return deemedReceivedAt(
        addMinutes(sentAt, receipt.hours * 60),
        receipt.then ?? { kind: 'instant' },
        facts,
      );
    case 'business_days_after':
      return laterOf(sentAt, onBusinessDayAfter(sentAt, receipt, facts));
    case 'actual':
      return facts.actualReceiptAt ? laterOf(sentAt, facts.actualReceiptAt) : null;
    default:
      return unreachable(receipt);
  }
}

function nextOpenInstant(at: Instant, calendar: CalendarInput): Instant {
  const today = localDateOf(at, calendar.tz);
  if (isBusinessDay(today, calendar)) {
    if (isBefore(at, opensAt(today, calendar))) return opensAt(today, calendar);
    if (!isBefore(closesAt(today, calendar), at)) return normalInstant(at);
  }
  return opensAt(rollForward(addDays(today, 1), calendar), calendar);
}

function onBusinessDayAfter(
  sentAt: Instant,
  rule: { n: number; at: string },
  calendar: CalendarInput,
): Instant {
  const on = addBusinessDays(localDateOf(sentAt, calendar.tz), rule.n, calendar);
  return toInstant(on, rule.at, calendar.tz);
}
