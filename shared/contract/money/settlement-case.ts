// Everything the money of an end depends on (DOMAIN.md §3.7–3.8), as it is read from a collaboration.
import type { SettledRoute } from '../facts/end-routes.ts';
import type { ContractVersion, Instant, KillFee, LocalDate, Party } from '../terms.ts';
import type { HeldPart } from './held-parts.ts';
import { killFeeOf } from './settlement.ts';

/** A day-long interval in which the contract's work rested: `from` counts, `to` (the day of resuming) does not. */
export type PausedDays = { from: LocalDate; to: LocalDate };

/** Everything the money of an end depends on. Amounts in minor units of `currency`; null = not known. */
export type SettlementCase = {
  /** All versions; the one in force at `governedAt` gives the rules, the one at publication the price of a piece. */
  contracts: readonly ContractVersion[];
  /** When the notice is sent: the version in force then governs it (DOMAIN.md §3.3 rule 9). */
  governedAt: Instant;
  route: SettledRoute;
  /** The side that ends. */
  party: Party;
  effectiveAt: Instant;
  currency: string;
  /** Currencies of everything paid or claimed, when they were recorded; more than one is refused. */
  currencies?: readonly string[];
  /** The contract's whole fee; null = it names none, and the pieces need not sum to it. */
  contractFeeMinor: number | null;
  pieces: readonly SettledPiece[];
  paidMinor: number | null;
  /** Expenses approved so far. */
  expensesMinor?: number;
  pauses?: readonly PausedDays[];
  /** Interest on late pay, one line for each sum it has run up on; `id` is that sum's. */
  interest?: readonly { id: string; amountMinor: number }[];
  /** Extension fees: each its own line. */
  extras?: readonly { id: string; amountMinor: number }[];
  /** Parts of payments that are on hold, or that the creator let go. */
  held?: readonly HeldPart[];
  /** Work held up by the brand counts one stage further unless this is false (§3.7, switchable). */
  isBrandDelayCounted?: boolean;
};

/** A piece as the settlement reads it. `stage` is text as stored, as of the effective instant. */
export type SettledPiece = {
  id: string;
  feeMinor: number | null;
  stage: string;
  dueOn: LocalDate | null;
  publishedAt: Instant | null;
  /** While it is not out: when it is reckoned to come, so that the version in force then pays it; absent = the one that governs. */
  comesAt?: Instant;
  /** Days of delay the brand caused (late brief, product, feedback). */
  brandDelayDays?: number;
  creatorMissed?: boolean;
  isWaivedPaid?: boolean;
  /** Units of its pay by result counted in its window up to the end; null or absent = not known. */
  units?: number | null;
  /** Of these, units that can still be returned. */
  pendingUnits?: number;
  /** The post went before its minimum live days. */
  removed?: { liveDays: number; isBrandsRequest: boolean } | null;
};

/** The kill fee this end pays; null = finished work only. The term running out is nobody's cancelling. */
export function killFeeFor(
  { route, party }: Pick<SettlementCase, 'route' | 'party'>,
  { terms }: ContractVersion,
): KillFee | null {
  return route === 'expiry' ? null : killFeeOf(route, party, terms.killFee ?? null);
}

/** True when a kill fee could apply to this way of ending, so that the term has to be known. */
export function asksForKillFee({ route, party }: Pick<SettlementCase, 'route' | 'party'>): boolean {
  return route !== 'expiry' && killFeeOf(route, party, { model: 'flat', minor: 1 }) !== null;
}
