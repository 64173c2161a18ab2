// The events a clause names, one checkbox each. What nobody ticked is not used: a clause names only what the paper names.
import type { TermsValues } from '../terms-form/terms-reader.ts';

/** Events that usually allow a stop at once. */
export const EMERGENCIES: readonly string[] = [
  'brand_safety',
  'serious_allegation',
  'product_danger',
  'recall',
  'regulator',
  'no_disclosure',
  'hijacked_account',
  'minors_at_risk',
  'news_event',
  'competitor_deal',
];

/** A name as the rules know it; anything else was not typed by our form. */
const TRIGGER = /^[a-z][a-z_]{0,39}$/;

export function tickedValues(stem: string, triggers: readonly string[]): TermsValues {
  return Object.fromEntries(triggers.map((trigger) => [`${stem}-${trigger}`, 'on']));
}

/** In the order of the form. */
export function listTicked(values: TermsValues, stem: string): string[] {
  return Object.keys(values)
    .filter((name) => name.startsWith(`${stem}-`) && values[name] === 'on')
    .map((name) => name.slice(stem.length + 1))
    .filter((trigger) => TRIGGER.test(trigger));
}

/** The usual ones, and what else an earlier version names. */
export function offeredTriggers(
  usual: readonly string[],
  values: TermsValues,
  stems: readonly string[],
): string[] {
  return [...new Set([...usual, ...stems.flatMap((stem) => listTicked(values, stem))])];
}
