// What a no means for a person: the fact, that nothing has been sent, then what is possible. For popup, panel and desk.

import type { Refusal } from '../procedure/commands.ts';
import { unreachable } from '../result.ts';
import { describeMissingStep } from './describe-missing-step.ts';
import { formatDay, formatMoment } from './format.ts';
import { describeState } from './guide-words/code-words.ts';
import { nameTerm } from './guide-words/term-words.ts';

export const NOTHING_SENT = 'Nothing has been sent and nothing has changed.';
const OWN_SIDE = 'Stop only what is ours: links, ads and messages';

/** Words of what stands against an end, and against a breach notice. */
const END_BLOCKER_WORDS: Record<string, string> = {
  NO_CONVENIENCE_RIGHT: 'The contract gives no right to end without a reason.',
  KPI_MISS_IS_NOT_A_BREACH: 'A missed result is no breach: the contract guarantees no numbers.',
  BREACH_NOTICE_NOT_RECEIVED: 'The breach notice has not been received yet.',
  CURE_RUNNING: 'The time to put it right still runs.',
  BREACH_CURED: 'It was put right in time.',
  BREACH_NOT_LISTED: 'The contract does not list this as a breach.',
  NO_CURE_FOR_THIS: 'The contract gives no time to put this right: no breach notice is needed.',
  NO_PERFORMANCE_EXIT: 'The contract has no exit for missed results.',
  TOO_EARLY: 'The posts have not been up long enough.',
  FLOOR_NOT_MISSED: 'The agreed floor has not been missed, as far as is known.',
  REMEDIATION_REQUIRED_FIRST: 'The contract asks for a remedy first.',
  NOT_SIGNED_BY_BOTH: 'Both sides have to sign, and not both have.',
  NO_TIMEOUT_RIGHT: 'The pause clause gives this side no right to end.',
  PAUSE_NOT_TIMED_OUT: 'The pause has not reached its limit of days.',
  NO_FORCE_MAJEURE_RIGHT: 'The contract has no clause for events beyond control.',
  FORCE_MAJEURE_NOT_LONG_ENOUGH: 'The event has not lasted as long as the clause asks.',
  NO_TERM_END: 'The contract names no last day.',
  TERM_NOT_OVER: 'The last day of the contract is not over yet.',
};

/** What else is possible where an end is not, by the code the rules name. */
const ALTERNATIVE_WORDS: Record<string, string> = {
  PROPOSE_MUTUAL_END: 'Agree on a last day with the creator',
  ISSUE_BREACH_NOTICE: 'Give a breach notice first',
  ACCEPT_THEIR_END: 'A manager can accept their end without that right',
};

/** Words of the contract's blockers (DOMAIN.md §3.11). */
const BLOCKER_WORDS: Record<string, string> = {
  TERM_UNCONFIRMED: 'Not all of the contract that this needs has been answered yet.',
  ALREADY_PAUSED: 'It is paused already, or a pause is on its way.',
  ALREADY_ENDING: 'It is ending already.',
  ALREADY_OVER: 'It is over already.',
  NO_PAUSE_CLAUSE: 'The contract has no pause clause: neither side may pause alone.',
  NO_PAUSE_RIGHT: 'The pause clause names the other side only.',
  PAUSE_DAYS_USED_UP: 'The days of pause that the contract gives are used up.',
  PAUSE_COUNT_USED_UP: 'The number of pauses that the contract gives is used up.',
  TRIGGER_NOT_LISTED: 'The contract does not list this as a reason.',
  NO_WITHHOLDING_RIGHT: 'The contract gives no right to hold back a part of a payment.',
  PAYMENT_DUE: 'The payment is due. Money that is due is not held back.',
  CONTRACT_NOT_IN_FORCE: 'No signed contract is in force.',
  ...END_BLOCKER_WORDS,
};

/** `lines` begins with what happened to the act, then what is possible instead. */
export function describeRefusal(
  refusal: Refusal,
  { timeZone }: { timeZone: string },
  { locale }: { locale: string },
): { title: string; lines: string[] } {
  switch (refusal.reason) {
    case 'contract_blocks':
      return describeBlocked(refusal, timeZone, locale);
    case 'role':
      return {
        title: `This needs ${withArticle(refusal.needs)}`,
        lines: [
          `Your role cannot decide this alone. ${NOTHING_SENT}`,
          OWN_SIDE,
          `Ask ${withArticle(refusal.needs)} to decide`,
        ],
      };
    case 'steps_missing':
      return {
        title: 'Our own steps come first',
        lines: [NOTHING_SENT, ...refusal.missing.map(describeMissingStep)],
      };
    case 'terms_unknown':
      return {
        title: 'The contract is not known well enough',
        lines: [
          `Not known yet: ${refusal.terms.map(nameTerm).join(', ')}. ${NOTHING_SENT}`,
          'Fill in the terms on the desk',
          OWN_SIDE,
        ],
      };
    case 'second_person':
      return {
        title: 'A second person decides this',
        lines: [
          `You asked for it, so somebody else agrees to it. ${NOTHING_SENT}`,
          'Ask another manager or the owner',
        ],
      };
    case 'not_possible_now':
      return {
        title: 'Not possible in the present state',
        lines: [
          `It has moved on: ${describeState(refusal.state)}. ${NOTHING_SENT}`,
          'Look at it again and choose the next step from there',
        ],
      };
    case 'invalid':
      return { title: 'Something is missing', lines: [NOTHING_SENT, `${refusal.field}: ${refusal.problem}`] };
    default:
      return unreachable(refusal);
  }
}

function describeBlocked(
  refusal: Extract<Refusal, { reason: 'contract_blocks' }>,
  timeZone: string,
  locale: string,
) {
  const facts = refusal.blockers.map(blockerWords);
  const earliest = refusal.earliestAt;
  const blockedUntil = earliest === null ? '' : `Blocked until ${formatDay(earliest, locale, timeZone)}`;
  return {
    title: earliest === null ? (standsAlready(refusal) ?? 'The contract does not allow this') : blockedUntil,
    lines: [
      [...facts, NOTHING_SENT].join(' '),
      ...(earliest === null
        ? []
        : [`From ${formatMoment(earliest, locale, timeZone)} the contract allows it`]),
      ...possibleInstead(refusal),
    ],
  };
}

/** What was asked for stands already: that is no word of the contract. */
const ALREADY: Record<string, string> = {
  ALREADY_PAUSED: 'A pause stands already',
  ALREADY_ENDING: 'An end stands already',
  ALREADY_OVER: 'It is over',
};

function standsAlready({ blockers }: { blockers: readonly string[] }): string | undefined {
  const [title] = blockers.flatMap((blocker) => ALREADY[blocker] ?? []);
  return title;
}

const HOLD_BLOCKERS = ['NO_WITHHOLDING_RIGHT', 'PAYMENT_DUE'];

/** An end is answered with ways to end, a pause with ways to pause; a payment that may not be held with neither. */
function possibleInstead({
  blockers,
  alternative,
}: Extract<Refusal, { reason: 'contract_blocks' }>): string[] {
  const words = alternative === null ? undefined : ALTERNATIVE_WORDS[alternative];
  if (words !== undefined) return [words];
  const isOther = (code: string) =>
    code in END_BLOCKER_WORDS || code === 'ALREADY_OVER' || HOLD_BLOCKERS.includes(code);
  if (blockers.some(isOther)) return [];
  // Nobody agrees on a pause that stands, or on one of what is ending.
  return standsAlready({ blockers }) === undefined
    ? [OWN_SIDE, 'Agree on a pause with the creator']
    : [OWN_SIDE];
}

/** A blocker that has no words of its own yet: "NEW_RULE" as "New rule." */
function toSentence(code: string): string {
  const words = code.replaceAll('_', ' ').toLowerCase();
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}

function withArticle(role: string): string {
  return /^[aeio]/.test(role) ? `an ${role}` : `a ${role}`;
}

/** One of the contract's blockers as a sentence. */
export function blockerWords(blocker: string): string {
  return BLOCKER_WORDS[blocker] ?? toSentence(blocker);
}
