// The days of the ladder (DOMAIN.md §4.4): today where the campaign runs, one offer a day, and when silence is an answer.
import type { CalendarInput } from '../../contract/calendar.ts';
import { countingCalendar } from '../../contract/effective-at.ts';
import { findVersionInForce } from '../../contract/in-force.ts';
import { periodEnd } from '../../contract/period.ts';
import type { Instant, LocalDate } from '../../contract/terms.ts';
import { isBefore, localDateOf } from '../../contract/zone.ts';
import type { CaseState } from '../case.ts';
import type { CommandContext } from '../commands.ts';

const SILENT_CONTACTS_MIN = 3;
const SILENCE_PERIOD = { n: 5, unit: 'businessDays' } as const;
const OFFER_PERIOD = { n: 5, unit: 'businessDays' } as const;

/** Business days are the contract's (its holidays are frozen into it), in the campaign's zone. */
export function ladderCalendar({ contracts, facts, now }: CommandContext): CalendarInput {
  const version = findVersionInForce(contracts, now) ?? contracts.at(-1);
  return { ...(version && countingCalendar(version.terms)), tz: facts.timeZone };
}

/** Today, where the campaign runs. */
export function todayOf(context: CommandContext): LocalDate {
  return localDateOf(context.now, ladderCalendar(context).tz);
}

/** End of an offer put to the creator now: five business days. */
export function offerEndsAt(context: CommandContext): Instant {
  return periodEnd(context.now, OFFER_PERIOD, ladderCalendar(context));
}

/**
 * True when the creator was heard: an answer, or three contacts on at least two days and five business days of silence
 * since the first (§4.3).
 */
export function wasHeard({ consultation }: CaseState, context: CommandContext): boolean {
  return consultation.status === 'answered' || isSilent(consultation, context);
}

/** True when three contacts on at least two days got no answer within five business days of the first. */
export function isSilent(
  { status, attempts, firstAt, lastAt }: CaseState['consultation'],
  context: CommandContext,
): boolean {
  if (status === 'answered' || attempts < SILENT_CONTACTS_MIN || firstAt === null) return false;
  const calendar = ladderCalendar(context);
  const isOneDayOnly =
    lastAt !== null && localDateOf(firstAt, calendar.tz) === localDateOf(lastAt, calendar.tz);
  return !isOneDayOnly && !isBefore(context.now, periodEnd(firstAt, SILENCE_PERIOD, calendar));
}

/** The rung of which an offer was put to the creator today; undefined when today is free. Never two on one day (SCORING.md §2.7). */
export function findOfferToday(
  { lastOffer }: CaseState,
  context: CommandContext,
): 'remedy' | 'adjust' | 'coach' | undefined {
  if (lastOffer === undefined) return undefined;
  const offeredOn = localDateOf(lastOffer.at, ladderCalendar(context).tz);
  return offeredOn === todayOf(context) ? lastOffer.rung : undefined;
}
