// Which terms a decision may use (DOMAIN.md §3.2, §9.5): one that nobody has confirmed against the paper is not known yet.
import type { AnsweredName, Terms } from '../terms.ts';

/** A term that a decision can need and miss: those of the form, and what it finds beside them. */
export type NeededTerm = AnsweredName | 'tz';

/** Parts of the flat terms that are confirmed together under another name. */
const PARTS: Partial<Record<NeededTerm, readonly string[]>> = {
  notice: ['channels', 'recipientTz', 'holidays', 'businessHours', 'brandSide'],
  payment: ['daysToPay', 'clawback', 'lateInterest'],
};

/** The governing zone is no clause: without it no day of the contract begins or ends, so that absent means unknown. */
export function isUnconfirmed(terms: Terms, name: NeededTerm): boolean {
  if (name === 'tz' && !terms.tz) return true;
  const parts = [name, ...(PARTS[name] ?? [])];
  // A listed name may go into detail ("convenience.notice").
  if (terms.unconfirmed?.some((listed) => parts.includes(listed.split('.')[0] ?? ''))) return true;
  const all: Readonly<Record<string, unknown>> = terms;
  return parts.some((part) => hasOpenSource(all[part]));
}

/** Those of the needed terms that nobody has confirmed, in the order given. */
export function listUnconfirmed<N extends NeededTerm>(terms: Terms, needed: readonly N[]): N[] {
  return needed.filter((name) => isUnconfirmed(terms, name));
}

/**
 * An end before all is done freezes money only when these are answered: pay by time always, pay by result where somebody has
 * said that its figures are open, a kill fee for what is left over.
 */
const MONEY_TERMS = ['retainer', 'performancePay', 'killFee'] as const;

/** What has to be asked of the contract before an end can freeze its money; empty = nothing. */
export function listOpenMoneyTerms(terms: Terms): (typeof MONEY_TERMS)[number][] {
  return listUnconfirmed(terms, MONEY_TERMS);
}

/** A term, or one of its channels, that says where it comes from but not who confirmed it. */
function hasOpenSource(term: unknown): boolean {
  if (typeof term !== 'object' || term === null || Array.isArray(term)) return false;
  const { source, ...rest } = term as { source?: { confirmedBy?: unknown } | null };
  if (source && !source.confirmedBy) return true;
  return Object.values(rest).some(
    (part) => typeof part === 'object' && part !== null && 'source' in part && hasOpenSource(part),
  );
}
