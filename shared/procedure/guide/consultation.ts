// When the talk counts as done although nobody answered (DOMAIN.md §3.4): three contacts on two days, five business days.
import { countingCalendar } from '../../contract/effective-at.ts';
import { findVersionInForce } from '../../contract/in-force.ts';
import { periodEnd } from '../../contract/period.ts';
import type { Instant } from '../../contract/terms.ts';
import { isBefore, localDateOf } from '../../contract/zone.ts';
import type { Standing } from '../standing.ts';

const CONTACTS_MIN = 3;
const SILENCE = { n: 5, unit: 'businessDays' } as const;

export type ConsultationStanding = {
  is: 'not_begun' | 'waiting' | 'answered' | 'silent';
  attempts: number;
  contactsLeft: number;
  /** From when silence counts as an answer, contacts permitting; null before the first contact or without a contract. */
  silenceFrom: Instant | null;
};

/** Where the talk stands at `now`, counted in the contract's calendar. */
export function consultationAt(
  { case: { consultation }, contracts }: Pick<Standing, 'case' | 'contracts'>,
  now: Instant,
): ConsultationStanding {
  const { status, attempts, firstAt, lastAt } = consultation;
  const terms = findVersionInForce(contracts, now)?.terms;
  const silenceFrom =
    firstAt === null || terms === undefined ? null : periodEnd(firstAt, SILENCE, countingCalendar(terms));
  const facts = { attempts, contactsLeft: Math.max(0, CONTACTS_MIN - attempts), silenceFrom };
  if (status === 'answered') return { is: 'answered', ...facts };
  if (attempts === 0) return { is: 'not_begun', ...facts };
  const isOneDay =
    terms === undefined ||
    firstAt === null ||
    lastAt === null ||
    localDateOf(firstAt, terms.tz) === localDateOf(lastAt, terms.tz);
  const isSilent =
    !isOneDay && facts.contactsLeft === 0 && silenceFrom !== null && !isBefore(now, silenceFrom);
  return { is: isSilent ? 'silent' : 'waiting', ...facts };
}
