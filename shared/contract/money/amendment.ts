// Pay when the price changed on the way (DOMAIN.md §3.8): a piece keeps the price in force when it was published.
import type { Instant } from '../terms.ts';
import { toEpochMs } from '../zone.ts';
import type { PerformancePlan } from './performance-pay.ts';
import { performancePay } from './performance-pay.ts';

export type Price = { kind: 'fixed'; feeMinor: number } | { kind: 'performance'; plan: PerformancePlan };
/** A price per piece from an instant on; the earliest one also covers what came before it. */
export type PriceVersion = { effectiveFrom: Instant; price: Price };
export type PublishedPiece = { id: string; publishedAt: Instant; units: number | null };
export type PriceLine = { id: string; amountMinor: number | null };

/**
 * One line per published piece, priced by the version in force when it was published; an amendment never changes lines
 * of pieces published before its `effectiveFrom` (§4.8 no. 17). Null where pay depends on a number nobody has yet.
 */
export function toPriceLines(
  pieces: readonly PublishedPiece[],
  versions: readonly PriceVersion[],
): PriceLine[] {
  if (versions.length === 0) throw new RangeError('A piece needs a price');
  const ordered = [...versions].sort((a, b) => toEpochMs(a.effectiveFrom) - toEpochMs(b.effectiveFrom));
  return pieces.map((piece) => ({
    id: piece.id,
    amountMinor: amountOf(piece, priceAt(ordered, piece.publishedAt)),
  }));
}

function priceAt(ordered: readonly PriceVersion[], at: Instant): Price | undefined {
  const inForce = ordered.findLast((version) => toEpochMs(version.effectiveFrom) <= toEpochMs(at));
  return (inForce ?? ordered[0])?.price;
}

function amountOf(piece: PublishedPiece, price: Price | undefined): number | null {
  if (price?.kind === 'fixed') return price.feeMinor;
  if (price === undefined || piece.units === null) return null;
  return performancePay(price.plan, piece.units).totalMinor;
}
