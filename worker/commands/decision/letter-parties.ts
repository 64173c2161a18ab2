// Both sides of the contract as the papers name them.
import type { PaperFacts } from '../../../shared/notices/notice-input.ts';
import type { Papers } from '../../store/procedure/papers.ts';

/** Absent, not null: every contract has two sides, so what is empty is not known. */
export function toParties(papers: Papers): NonNullable<PaperFacts['parties']> {
  return {
    brand: toParty(papers.brandLegalName, papers.brandAddress),
    creator: toParty(papers.creatorLegalName, papers.creatorAddress),
  };
}

function toParty(legalName: string | null, address: string | null) {
  return { ...(legalName === null ? {} : { legalName }), ...(address === null ? {} : { address }) };
}
