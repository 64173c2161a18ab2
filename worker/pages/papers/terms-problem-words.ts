// Terms that contradict each other, as sentences beside the form that holds them.
import type { TermName } from '../../../shared/contract/terms.ts';
import type { TermsProblem } from '../../../shared/contract/terms-problems.ts';
import { isLocalDate } from '../../../shared/contract/zone.ts';
import { formatPercent, formatRecordDay } from '../../../shared/ui/format.ts';
import { TERM_TITLES } from '../terms-form/typed-answers.ts';

const FULL_BPS = 10_000;

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

/** Where the form asks for what is no clause of its own. */
const ASKED_WITH: Record<string, string> = {
  daysToPay: TERM_TITLES.payment,
  lateInterest: 'Interest on late pay',
  usage: 'Rights to use',
};

/** "Kill fee: “briefed” pays less at a later stage than at an earlier one." Under the title that the form gives the term. */
function describeTermsProblem({ reason, field, value }: TermsProblem, locale: string): string {
  const [term = field] = field.split('.');
  const plain = term.replaceAll(/([A-Z])/g, ' $1').toLowerCase();
  const title =
    TERM_TITLES[term as TermName] ?? ASKED_WITH[term] ?? plain.charAt(0).toUpperCase() + plain.slice(1);
  const what = value === '' ? 'it' : `“${toWords(value, reason, locale)}”`;
  return `${title}: ${what} ${REASON_WORDS[reason]}.`;
}

/** Days, spans of days, shares and our own names as a person writes them; what was typed stays as it was. */
function toWords(value: string, reason: TermsProblem['reason'], locale: string): string {
  const days = value.split('–');
  if (days.every((day) => isLocalDate(day)))
    return days.map((day) => formatRecordDay(day, locale)).join(' – ');
  if (reason === 'approved_below_full') return formatPercent(Number(value) / FULL_BPS, locale);
  return value.replaceAll('_', ' ');
}

/** Keyed so that they stand above the form with everything else that needs another value. */
export function toContradictions(
  problems: readonly TermsProblem[],
  { locale }: { locale: string },
): Record<string, string> {
  return Object.fromEntries(
    problems.map((problem, index) => [`${CONTRADICTION}${index}`, describeTermsProblem(problem, locale)]),
  );
}

/** A sentence that stands against the form as a whole. */
export function toContradiction(sentence: string): Record<string, string> {
  return { [`${CONTRADICTION}0`]: sentence };
}

/** The sentences of these among all problems of a form. */
export function listContradictions(problems: Readonly<Record<string, string>>): string[] {
  return Object.entries(problems).flatMap(([field, words]) =>
    field.startsWith(CONTRADICTION) ? [words] : [],
  );
}

const CONTRADICTION = 'contradiction-';
