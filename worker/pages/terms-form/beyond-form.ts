// What the paper says and no field of the form can hold: its words, and the terms that nobody decides by while they stand.
import type { BeyondFields } from '../../../shared/contract/clauses.ts';
import { TERM_NAMES, type TermName } from '../../../shared/contract/terms.ts';
import type { TermsValues } from './terms-reader.ts';

const TEXT = 'beyond-text';
/** The list's name among the problems. */
export const BEYOND_TERMS = 'beyond-terms';
const TEXT_MAX = 2_000;

export function beyondBox(name: TermName): string {
  return `beyond-term-${name}`;
}

export function beyondValues(beyond: BeyondFields | undefined): TermsValues {
  if (beyond === undefined) return {};
  return { [TEXT]: beyond.text, ...Object.fromEntries(beyond.terms.map((name) => [beyondBox(name), 'on'])) };
}

/** Null when nothing is said. Words without a term would hold nothing back, and a term without words nobody could settle. */
export function readBeyond(values: TermsValues, problems: Record<string, string>): BeyondFields | null {
  const text = (values[TEXT] ?? '').trim();
  const terms = TERM_NAMES.filter((name) => values[beyondBox(name)] === 'on');
  if (text === '' && terms.length === 0) return null;
  if (text === '') problems[TEXT] = 'Write what the paper says, or take the ticks away.';
  if (text.length > TEXT_MAX) problems[TEXT] = `Use ${TEXT_MAX} characters at most.`;
  if (terms.length === 0) problems[BEYOND_TERMS] = 'Tick at least one term that it changes.';
  return { text, terms };
}
