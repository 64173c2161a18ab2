// The term running out (DOMAIN.md §3.4): completion, not a notice. It needs no approval and no talk, only that the last day
// is over and the money settled.
import type { EndBlocker, EndFacts } from './end-blockers.ts';
import { termEndBy } from './facts/term-over.ts';
import type { ContractVersion, Instant } from './terms.ts';
import { isBefore } from './zone.ts';

export type Expiry = {
  blockers: EndBlocker[];
  missing: string[];
  unconfirmedTerms: 'termEnd'[];
  /** First instant after the term; null where the contract names no last day, or nobody has confirmed it. */
  overAt: Instant | null;
};

/** Whether the term of this version is over at `now`, and what is still open. */
export function decideExpiry({ terms }: ContractVersion, now: Instant, facts: EndFacts): Expiry {
  const missing = facts.settlementFrozen === false ? ['SETTLEMENT_NOT_FROZEN'] : [];
  const end = termEndBy(terms, (lastOn) => facts.termLastOn ?? lastOn);
  switch (end.is) {
    case 'unknown':
      return { blockers: ['TERM_UNCONFIRMED'], missing, unconfirmedTerms: ['termEnd'], overAt: null };
    case 'none':
      return { blockers: ['NO_TERM_END'], missing, unconfirmedTerms: [], overAt: null };
    case 'day': {
      const blockers: EndBlocker[] = isBefore(now, end.overAt) ? ['TERM_NOT_OVER'] : [];
      return { blockers, missing, unconfirmedTerms: [], overAt: end.overAt };
    }
  }
}
