// What is wrong with days that were to be flagged, and what to do about it.
import type { OutageProblem } from '../../../shared/procedure/outages/flag-outage.ts';
import { OUTAGE_NOTE_CHARS_MAX } from '../../../shared/procedure/outages/flag-outage.ts';
import { formatOutageDays } from '../../../shared/ui/reading/outage-words.ts';

export function describeOutageProblem(problem: OutageProblem, locale: string): string {
  switch (problem.is) {
    case 'outside_flight':
      return `Choose a day of the flight, ${formatOutageDays({ from: problem.startsOn, until: problem.endsOn }, locale)}.`;
    case 'flagged_already':
      return `${formatOutageDays(problem, locale)} is flagged already. Choose other days, or take that back first.`;
    default:
      return WORDS[problem.is];
  }
}

const WORDS: Record<Exclude<OutageProblem['is'], 'outside_flight' | 'flagged_already'>, string> = {
  no_day: 'Choose a day.',
  no_end: 'Choose the last day, or say that it is still going on.',
  two_ends: 'It has a last day or is still going on: leave one of them out.',
  before_from: 'The last day lies before the first.',
  future: 'This day has not come yet. Choose today or earlier.',
  no_reason: 'Choose what was broken.',
  no_creator: 'This creator is not in the campaign any more. Choose another.',
  too_long: `Use at most ${OUTAGE_NOTE_CHARS_MAX} characters.`,
  overtaken: 'Others flagged days at the same time. Look below, and send it again.',
};
