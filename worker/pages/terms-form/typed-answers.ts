// Nothing that was typed into the terms form is dropped without a word: who fills in a term has to answer it.
import type { Clauses } from '../../../shared/contract/clauses.ts';
import { TERM_NAMES, type TermName } from '../../../shared/contract/terms.ts';
import { isOtherModelTyped } from './kill-fee-form.ts';
import { NOTICE_DEFAULTS } from './notice-form.ts';
import type { TermsValues } from './terms-reader.ts';

/** Stems of the fields that belong to a term, where they are not its name. */
const STEMS: Partial<Record<TermName, string>> = { killFee: 'kill', performanceExit: 'performance' };

/** What the form calls each term. */
export const TERM_TITLES: Record<TermName, string> = {
  notice: 'Notices',
  pause: 'Pause',
  convenience: 'Ending without a reason',
  cause: 'Ending for cause',
  killFee: 'Kill fee',
  performanceExit: 'Ending for missed results',
  payment: 'Payment',
  retainer: 'Retainer',
  termEnd: 'End of the term',
  approval: 'Approval of drafts',
  forceMajeure: 'Events beyond control',
  kpiGuarantee: 'Guaranteed results',
};

const NOT_ANSWERED =
  'was filled in while its answer said “Not known yet”. It says “Value” now: confirm again, or empty its fields.';
const SAYS_NONE =
  'says “None”, and its fields were filled in. Choose “Value” to keep them, or empty the fields.';
const OTHER_MODEL =
  '“Kill fee” is counted in one way, and fields of another were filled in. Choose that way, or empty them.';
const NOTHING = 'nothing';
const NOTHING_ANSWERED =
  'Every term says “Not known yet”. Answer at least one: what is not on record decides nothing.';

/** What the lists of the form say before anybody chooses. */
export function toTermDefaults(timeZone: string): TermsValues {
  return {
    ...NOTICE_DEFAULTS,
    'notice-zone': timeZone,
    'pause-unit': 'businessDays',
    'pause-resume-unit': 'businessDays',
    'pause-by': 'brand',
    'pause-exclusivity': 'suspended',
    'pause-timeout': 'creator_may_terminate',
    'pause-month': '30',
    'convenience-unit': 'calendarDays',
    'convenience-by': 'both',
    'cause-unit': 'businessDays',
    'cause-after-unit': 'calendarDays',
    'performance-unit': 'calendarDays',
    'kill-model': 'stagePct',
    'payment-clawback': 'yes',
    'approval-unit': 'businessDays',
    'forceMajeure-unit': 'calendarDays',
  };
}

/**
 * Terms that were filled in beside an answer that does not take the fields, by name; `shown` is the form as it was before
 * anybody typed. `values` comes back with "Value" chosen where nothing was.
 */
export function checkTypedAnswers(
  values: TermsValues,
  shown: TermsValues,
): { values: TermsValues; problems: Record<string, string> } {
  const filled = TERM_NAMES.filter(
    (name) => values[`${name}-is`] !== 'value' && isFilled(name, values, shown),
  );
  const isUnanswered = (name: TermName) => values[`${name}-is`] !== 'none';
  return {
    values: {
      ...values,
      ...Object.fromEntries(filled.filter(isUnanswered).map((name) => [`${name}-is`, 'value'])),
    },
    problems: {
      ...(isOtherModelTyped(values, shown) ? { 'killFee-is': OTHER_MODEL } : {}),
      ...Object.fromEntries(
        filled.map((name) => [
          `${name}-is`,
          `“${TERM_TITLES[name]}” ${isUnanswered(name) ? NOT_ANSWERED : SAYS_NONE}`,
        ]),
      ),
    },
  };
}

/** A version without one answer would only say that nobody has read the paper. Taking the last answer back is one. */
export function checkSomethingAnswered(clauses: Clauses, before: Clauses): Record<string, string> {
  const isAnswered = (of: Clauses) => TERM_NAMES.some((name) => of[name] !== undefined);
  return isAnswered(clauses) || isAnswered(before) ? {} : { [NOTHING]: NOTHING_ANSWERED };
}

/** The sentences of both among all problems of a form. */
export function listAnswerProblems(problems: Readonly<Record<string, string>>): string[] {
  return [NOTHING, ...TERM_NAMES.map((name) => `${name}-is`)].flatMap((field) => problems[field] ?? []);
}

function isFilled(name: TermName, values: TermsValues, shown: TermsValues): boolean {
  const isNone = values[`${name}-is`] === 'none';
  const isOfTerm = (field: string) =>
    field.startsWith(`${name}-`) || field.startsWith(`${STEMS[name] ?? name}-`);
  return Object.entries(values).some(
    ([field, value]) =>
      isOfTerm(field) &&
      field !== `${name}-is` &&
      // "None" stands in a clause of the paper too.
      !(isNone && field === `${name}-clause`) &&
      value.trim() !== '' &&
      value.trim() !== (shown[field] ?? ''),
  );
}
