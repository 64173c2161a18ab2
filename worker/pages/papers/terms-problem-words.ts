// Terms that contradict each other, as sentences beside the form that holds them.
import type { TermsProblem } from '../../../shared/contract/terms-problems.ts';

const REASON_WORDS: Record<TermsProblem['reason'], string> = {
  unknown_zone: 'is a time zone that does not exist',
  not_a_date: 'is not a day of the calendar',
  never_open: 'leaves no day open',
  not_a_time: 'is not a time of day',
  not_a_count: 'is not a whole number that can be used here',
  not_a_share: 'is not a share between 0 and 100%',
  stages_decrease: 'pays less at a later stage than at an earlier one',
  approved_below_full: 'pays an approved piece less than in full',
  not_a_trigger_of_the_clause: 'is not among the events of the clause',
  nobody_named: 'names neither side',
  out_of_order: 'ends before it begins',
  nothing_named: 'names nothing',
  named_twice: 'is named twice',
  not_listed: 'is not one of the list',
  says_both: 'says two things at once',
  before_start: 'lies before the campaign begins',
  already_over: 'has passed and work is still to come, so that the contract would end at once',
  after_term_end: 'lies after the last day of the term',
  not_guaranteed: 'is a breach only where the paper guarantees results',
};

/** "Kill fee: “briefed” pays less at a later stage than at an earlier one." */
export function describeTermsProblem({ reason, field, value }: TermsProblem): string {
  const words = field
    .split('.')
    .slice(0, 1)
    .map((part) => part.replaceAll(/([A-Z])/g, ' $1').toLowerCase())
    .join(' ');
  const name = words.charAt(0).toUpperCase() + words.slice(1);
  const what = value === '' ? 'it' : `“${value}”`;
  return `${name}: ${what} ${REASON_WORDS[reason]}.`;
}

/** Keyed so that they stand above the form with everything else that needs another value. */
export function toContradictions(problems: readonly TermsProblem[]): Record<string, string> {
  return Object.fromEntries(
    problems.map((problem, index) => [`${CONTRADICTION}${index}`, describeTermsProblem(problem)]),
  );
}

/** The sentences of these among all problems of a form. */
export function listContradictions(problems: Readonly<Record<string, string>>): string[] {
  return Object.entries(problems).flatMap(([field, words]) =>
    field.startsWith(CONTRADICTION) ? [words] : [],
  );
}

const CONTRADICTION = 'contradiction-';
