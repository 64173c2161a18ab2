// The same collaboration under other terms: what everything comes to, and what leaving it would, so that a change of terms is
// read in sums before anybody confirms it.
import { RefusedFact } from '../../contract/facts/refused-fact.ts';
import { findVersionInForce } from '../../contract/in-force.ts';
import type { AdjustmentProposal } from '../../contract/money/adjustment-proposal.ts';
import { amendedPay } from '../../contract/money/adjustment-proposal.ts';
import type { ContractVersion, Instant, Party } from '../../contract/terms.ts';
import { withMoneyAt } from '../payments/money-sums.ts';
import type { MoneyStanding } from '../payments/standing-money.ts';
import type { Standing } from '../standing.ts';
import type { SignedEnd } from './end-by-signer.ts';
import { endByNotice } from './end-by-signer.ts';

export type TermsSums = {
  money: MoneyStanding | null;
  /** Pieces are paid by result, so that what is guaranteed is not all. */
  isByResult: boolean;
  /** By each side's notice of now; null where these terms give it no such right, undefined where they cannot be counted with. */
  ours: SignedEnd | null | undefined;
  theirs: SignedEnd | null | undefined;
};

/** The sums as of `now` if these versions were the contract's. */
export function sumsUnder(
  standing: Standing,
  contracts: readonly ContractVersion[],
  now: Instant,
): TermsSums {
  const under = withMoneyAt({ ...standing, contracts: [...contracts] }, now);
  return {
    money: under.money,
    isByResult: findVersionInForce(contracts, now)?.terms.performancePay !== undefined,
    ours: countEnd(under, now, 'brand'),
    theirs: countEnd(under, now, 'creator'),
  };
}

/** Terms on record may hold a fact that the rules refuse; the page that corrects it is read all the same. */
function countEnd(standing: Standing, now: Instant, party: Party): SignedEnd | null | undefined {
  try {
    return endByNotice(standing, now, party);
  } catch (error) {
    if (error instanceof RefusedFact) return undefined;
    throw error;
  }
}

/** The versions with the offer signed at `now`, whatever day it is to count from: only so can both be compared today. */
export function withOffer(
  contracts: readonly ContractVersion[],
  current: ContractVersion,
  { proposal, now }: { proposal: AdjustmentProposal; now: Instant },
): ContractVersion[] {
  const terms = { ...current.terms, ...amendedPay(current.terms, proposal) };
  const n = Math.max(...contracts.map((version) => version.n)) + 1;
  return [...contracts, { ...current, n, effectiveFrom: now, terms }];
}
