// The same collaboration under other terms: what everything comes to, and what leaving it would, so that a change of terms is
// read in sums before anybody confirms it.
import { RefusedFact } from '../../contract/facts/refused-fact.ts';
import { findVersionInForce } from '../../contract/in-force.ts';
import type { AdjustmentProposal } from '../../contract/money/adjustment-proposal.ts';
import { amendedPay } from '../../contract/money/adjustment-proposal.ts';
import type { ContractVersion, Instant, Party } from '../../contract/terms.ts';
import { laterOf } from '../../contract/zone.ts';
import { withMoneyAt } from '../payments/money-sums.ts';
import type { MoneyStanding } from '../payments/standing-money.ts';
import type { Standing } from '../standing.ts';
import type { SignedEnd } from './end-by-signer.ts';
import { endByNotice } from './end-by-signer.ts';
import { countPaidByResult } from './stay-money.ts';

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
  const version = findVersionInForce(contracts, now);
  return {
    money: under.money,
    isByResult: version !== undefined && countPaidByResult(under, version, now) > 0,
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

/** The versions if both signed the offer at `now`: it counts from its own day, as it will once it is signed. */
export function withOffer(
  contracts: readonly ContractVersion[],
  current: ContractVersion,
  { proposal, now }: { proposal: AdjustmentProposal; now: Instant },
): ContractVersion[] {
  const terms = { ...current.terms, ...amendedPay(current.terms, proposal) };
  const n = Math.max(...contracts.map((version) => version.n)) + 1;
  return [...contracts, { ...current, n, effectiveFrom: laterOf(proposal.effectiveFrom, now), terms }];
}
