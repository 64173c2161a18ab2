// The events that contracts usually list as a breach, and which side commits them (DOMAIN.md §3.1).
import type { Party } from '../terms.ts';

/** In the order in which a form asks for them. */
const SIDES: ReadonlyMap<string, Party | 'either'> = new Map([
  ['missed_deadline', 'creator'],
  ['no_disclosure', 'creator'],
  ['unapproved_post', 'creator'],
  ['false_claim', 'creator'],
  ['exclusivity_breach', 'creator'],
  ['early_removal', 'creator'],
  ['fake_engagement', 'creator'],
  ['kpi_miss', 'creator'],
  ['non_payment', 'brand'],
  ['usage_breach', 'brand'],
  ['confidentiality', 'either'],
  ['morality', 'either'],
  ['legal_order', 'either'],
  ['insolvency', 'either'],
]);

export const BREACHES: readonly string[] = [...SIDES.keys()];

/** Of the triggers of a clause, those that this side can commit; one that only the paper knows may be anybody's. */
export function breachesOf(party: Party, triggers: readonly string[]): string[] {
  const other: Party = party === 'brand' ? 'creator' : 'brand';
  return triggers.filter((trigger) => SIDES.get(trigger) !== other);
}
