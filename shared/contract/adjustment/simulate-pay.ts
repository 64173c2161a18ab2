// What an offer of pay by result would bring, at the creator's own usual results (DOMAIN.md §3.8). Both sides see the same.

import { performancePay } from '../money/performance-pay.ts';
import type { Instant, PerformanceClause } from '../terms.ts';
import { toEpochMs } from '../zone.ts';

/** One of the creator's own posts: units of the clause's KPI it reached; null = not known. */
export type CreatorPost = { network: string; publishedAt: Instant; units: number | null };

/** A piece the offer is about, with the fee it has now. */
export type OfferedPiece = { id: string; network: string; oldFeeMinor: number };

/** A low, a usual and a high result: 10, 50 and 90 of 100 of the creator's posts stay below it. */
export type Quantiles = { p10: number; p50: number; p90: number };

/** Pay in minor units at those results. */
export type PayAtQuantiles = { p10Minor: number; p50Minor: number; p90Minor: number };

/** `pay` null: fewer than `POSTS_MIN` of the creator's posts are known on that network, and nothing is guessed. */
export type SimulatedPiece = {
  id: string;
  oldFeeMinor: number;
  /** Posts the quantiles are read from, at most `POSTS_MAX`. */
  n: number;
  units: Quantiles | null;
  pay: PayAtQuantiles | null;
};

export type PaySimulation = {
  pieces: SimulatedPiece[];
  /** Every piece at its low, usual or high result together; null when one of them is not known. */
  total: PayAtQuantiles | null;
  oldFeeMinor: number;
  /** Lowest pay whatever the results. */
  guaranteedMinor: number;
  /** How many of the newest posts reached each bonus; none for pieces that are counted together, or with too few posts. */
  bonuses: { atUnits: number; reached: number; of: number }[];
  /** Fewest posts behind a piece; 0 = none. */
  n: number;
  isTooFew: boolean;
};

/** The newest posts of the network that count. */
export const POSTS_MAX = 30;
/** Fewer posts than this say too little. */
export const POSTS_MIN = 5;

/** Pay of the offered pieces at P10, P50 and P90 of the creator's last posts on the same network, the old fee beside it. */
export function simulatePay(
  clause: PerformanceClause,
  posts: readonly CreatorPost[],
  offered: readonly OfferedPiece[],
): PaySimulation {
  const isTogether = clause.applies === 'together';
  const pieces = offered.map((piece) => simulatePiece(piece, posts, isTogether ? null : clause));
  const n = pieces.length === 0 ? 0 : Math.min(...pieces.map((piece) => piece.n));
  return {
    pieces,
    total: isTogether ? payTogether(clause, pieces) : sumOfPay(pieces),
    oldFeeMinor: offered.reduce((sum, piece) => sum + piece.oldFeeMinor, 0),
    guaranteedMinor: performancePay(clause, 0).totalMinor * (isTogether ? 1 : offered.length),
    bonuses: isTogether || n < POSTS_MIN ? [] : countReached(clause, posts, offered),
    n,
    isTooFew: n < POSTS_MIN,
  };
}

/** Quantiles say little about a sum that is paid at one count: this says how often it would have been. */
function countReached(
  { bonuses = [] }: PerformanceClause,
  posts: readonly CreatorPost[],
  offered: readonly OfferedPiece[],
): PaySimulation['bonuses'] {
  const networks = [...new Set(offered.map(({ network }) => network))];
  const units = networks.flatMap((network) => newestUnits(posts, network));
  return bonuses.map(({ atUnits }) => ({
    atUnits,
    reached: units.filter((count) => count >= atUnits).length,
    of: units.length,
  }));
}

/** Linear between the nearest ranks, in whole units; null for fewer than `POSTS_MIN` values. */
export function findQuantiles(values: readonly number[]): Quantiles | null {
  if (values.length < POSTS_MIN) return null;
  const sorted = [...values].sort((a, b) => a - b);
  return { p10: quantile(sorted, 10), p50: quantile(sorted, 50), p90: quantile(sorted, 90) };
}

function simulatePiece(
  { id, network, oldFeeMinor }: OfferedPiece,
  posts: readonly CreatorPost[],
  clause: PerformanceClause | null,
): SimulatedPiece {
  const values = newestUnits(posts, network);
  const units = findQuantiles(values);
  const pay = units === null || clause === null ? null : payAt(clause, units);
  return { id, oldFeeMinor, n: values.length, units, pay };
}

function newestUnits(posts: readonly CreatorPost[], network: string): number[] {
  return posts
    .filter((post) => post.network === network)
    .flatMap(({ publishedAt, units }) => (units === null ? [] : [{ atMs: toEpochMs(publishedAt), units }]))
    .sort((a, b) => b.atMs - a.atMs)
    .slice(0, POSTS_MAX)
    .map(({ units }) => units);
}

function payAt(clause: PerformanceClause, { p10, p50, p90 }: Quantiles): PayAtQuantiles {
  const at = (units: number): number => performancePay(clause, units).totalMinor;
  return { p10Minor: at(p10), p50Minor: at(p50), p90Minor: at(p90) };
}

function payTogether(clause: PerformanceClause, pieces: readonly SimulatedPiece[]): PayAtQuantiles | null {
  const units = pieces.flatMap((piece) => piece.units ?? []);
  if (units.length < pieces.length || units.length === 0) return null;
  const sum = (which: keyof Quantiles): number => units.reduce((all, one) => all + one[which], 0);
  return payAt(clause, { p10: sum('p10'), p50: sum('p50'), p90: sum('p90') });
}

function sumOfPay(pieces: readonly SimulatedPiece[]): PayAtQuantiles | null {
  const pays = pieces.flatMap(({ pay }) => pay ?? []);
  if (pays.length < pieces.length || pays.length === 0) return null;
  const sum = (which: keyof PayAtQuantiles): number => pays.reduce((all, pay) => all + pay[which], 0);
  return { p10Minor: sum('p10Minor'), p50Minor: sum('p50Minor'), p90Minor: sum('p90Minor') };
}

/** Exact in hundredths of a rank, rounded half-up to whole units, so that every machine gets the same. */
function quantile(sorted: readonly number[], percent: number): number {
  const position = (sorted.length - 1) * percent;
  const below = Math.floor(position / 100);
  const part = position % 100;
  const low = sorted[below] ?? 0;
  const high = sorted[below + 1] ?? low;
  return Math.floor((low * (100 - part) + high * part + 50) / 100);
}
