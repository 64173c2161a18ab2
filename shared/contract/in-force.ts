import type { ContractVersion, Instant } from './terms.ts';
import { toEpochMs } from './zone.ts';

/**
 * The version that governs at the instant: signed and `effectiveFrom ≤ at`; the latest `effectiveFrom` wins, then the
 * higher `n` (DOMAIN.md §3.11). Undefined when no contract is in force.
 */
export function findVersionInForce(
  versions: readonly ContractVersion[],
  at: Instant,
): ContractVersion | undefined {
  const atMs = toEpochMs(at);
  return versions
    .filter((version) => version.signed && toEpochMs(version.effectiveFrom) <= atMs)
    .reduce<ContractVersion | undefined>(
      (best, next) => (best && !isLater(next, best) ? best : next),
      undefined,
    );
}

function isLater(a: ContractVersion, b: ContractVersion): boolean {
  const gapMs = toEpochMs(a.effectiveFrom) - toEpochMs(b.effectiveFrom);
  return gapMs > 0 || (gapMs === 0 && a.n > b.n);
}
