// The terms of a contract by name, and which of them nobody decides by yet.
import type { NeededTerm } from '../../contract/facts/confirmed.ts';
import { findVersionInForce } from '../../contract/in-force.ts';
import type { AnsweredName, Instant, Terms } from '../../contract/terms.ts';
import type { Standing } from '../../procedure/standing.ts';

/** Terms nobody has confirmed yet, over the pause and the end; everything when there is no contract. */
export function listUnknownTerms(standing: Standing, now: Instant): AnsweredName[] {
  const version = findVersionInForce(standing.contracts, now) ?? standing.contracts.at(-1);
  return version?.terms.unconfirmed ?? [];
}

const TERM_WORDS: Record<NeededTerm, string> = {
  notice: 'how notice is given',
  convenience: 'ending without a reason',
  cause: 'ending for cause',
  pause: 'pause clause',
  killFee: 'kill fee',
  performanceExit: 'performance clause',
  payment: 'payment',
  retainer: 'retainer',
  performancePay: 'pay by result',
  termEnd: 'end of the term',
  approval: 'approval of drafts',
  tz: 'the contract’s time zone',
  forceMajeure: 'events beyond control',
  kpiGuarantee: 'guaranteed results',
};

/** A term in the words of the desk's form. */
export function nameTerm(term: string): string {
  // Asking by a name from outside: an unknown term is shown as it is written.
  return TERM_WORDS[term as NeededTerm] ?? term;
}

/** The same for terms that a decision misses; of some the paper says more than anybody could fill in. */
export function nameOpenTerms(names: readonly string[], terms: Terms | undefined): string {
  const isBeyond = (name: string) => terms?.beyond?.some((one) => one === name) === true;
  return names.map((name) => `${nameTerm(name)}${isBeyond(name) ? ` (${PAPER_SAYS_MORE})` : ''}`).join(', ');
}

/** Read beside a term that has an answer and is not used. */
export const PAPER_SAYS_MORE = 'the paper says more';
