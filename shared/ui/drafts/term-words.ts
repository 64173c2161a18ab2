// The contract's term about approval, as the desk says it.
import type { Period, Terms } from '../../contract/terms.ts';

const UNIT_WORDS: Record<Period['unit'], [one: string, many: string]> = {
  hours: ['hour', 'hours'],
  calendarDays: ['day', 'days'],
  businessDays: ['business day', 'business days'],
  months: ['month', 'months'],
};
const NOT_KNOWN = 'not known yet';

/** What silence and rounds mean; "not known yet" while nobody has confirmed the term, or no contract is in force. */
export function describeApprovalTerm(terms: Terms | undefined): {
  silence: string;
  rounds: string;
  isKnown: boolean;
} {
  if (terms === undefined || terms.unconfirmed?.includes('approval'))
    return { silence: NOT_KNOWN, rounds: NOT_KNOWN, isKnown: false };
  const { silence = null, rounds = null } = terms.approval ?? {};
  return {
    silence: silence === null ? 'is no approval' : `counts as approval after ${toPeriod(silence)}`,
    rounds: rounds === null ? 'no limit agreed' : `${rounds} included`,
    isKnown: true,
  };
}

/** "2 business days" */
export function toPeriod({ n, unit }: Period): string {
  return `${n} ${UNIT_WORDS[unit][n === 1 ? 0 : 1]}`;
}
