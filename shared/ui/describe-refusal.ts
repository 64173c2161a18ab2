// What a no means for a person: the fact, that nothing has been sent, then what is possible. For popup, panel and desk.
import type { Refusal } from '../procedure/commands.ts';
import { unreachable } from '../result.ts';
import { formatDay, formatMoment } from './format.ts';
import { nameTerm } from './present-contract.ts';
import { describeMissingStep } from './sentences.ts';

export const NOTHING_SENT = 'Nothing has been sent and nothing has changed.';
const OWN_SIDE = 'Stop only what is ours: links, ads and messages';

/** Words of the contract's blockers (DOMAIN.md §3.11). */
const BLOCKER_WORDS: Record<string, string> = {
  ALREADY_PAUSED: 'It is paused already, or a pause is on its way.',
  ALREADY_ENDING: 'It is ending already.',
  ALREADY_OVER: 'It is over already.',
  NO_PAUSE_CLAUSE: 'The contract has no pause clause: neither side may pause alone.',
  NO_PAUSE_RIGHT: 'The pause clause names the other side only.',
  PAUSE_DAYS_USED_UP: 'The days of pause that the contract gives are used up.',
  PAUSE_COUNT_USED_UP: 'The number of pauses that the contract gives is used up.',
  TRIGGER_NOT_LISTED: 'The contract does not list this as a reason.',
  CONTRACT_NOT_IN_FORCE: 'No signed contract is in force.',
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
          `It has moved on to “${refusal.state.replaceAll('_', ' ')}”. ${NOTHING_SENT}`,
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
  const facts = refusal.blockers.map((blocker) => BLOCKER_WORDS[blocker] ?? toSentence(blocker));
  const earliest = refusal.earliestAt;
  return {
    title:
      earliest === null
        ? 'The contract does not allow this'
        : `Blocked until ${formatDay(earliest, locale, timeZone)}`,
    lines: [
      [...facts, NOTHING_SENT].join(' '),
      ...(earliest === null
        ? []
        : [`From ${formatMoment(earliest, locale, timeZone)} the contract allows it`]),
      OWN_SIDE,
      'Agree on a pause with the creator',
    ],
  };
}

/** A blocker that has no words of its own yet: "NEW_RULE" as "New rule." */
function toSentence(code: string): string {
  const words = code.replaceAll('_', ' ').toLowerCase();
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}

function withArticle(role: string): string {
  return /^[aeio]/.test(role) ? `an ${role}` : `a ${role}`;
}
