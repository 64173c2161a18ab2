import { checkCount, checkFlag, checkInstant, checkList, RefusedFact } from './facts/refused-fact.ts';
import type { ContractVersion, Instant } from './terms.ts';
import { toEpochMs } from './zone.ts';

/**
 * The version that governs at the instant: signed and `effectiveFrom ≤ at`; the latest `effectiveFrom` wins, then the
 * higher `n` (DOMAIN.md §3.11). Undefined when no contract is in force. Throws where two that govern disagree.
 */
export function findVersionInForce(
  versions: readonly ContractVersion[],
  at: Instant,
): ContractVersion | undefined {
  checkList('contract', versions);
  const atMs = toEpochMs(at);
  const inForce = versions.filter((version) => isSigned(version) && toEpochMs(version.effectiveFrom) <= atMs);
  const best = inForce.reduce<ContractVersion | undefined>(
    (latest, next) => (latest && !isLater(next, latest) ? latest : next),
    undefined,
  );
  if (best === undefined) return undefined;
  for (const version of inForce) checkSame(version, best);
  return best;
}

/** The zone in which the contract counts at the instant; `otherwise` where none is in force. */
export function zoneInForce(versions: readonly ContractVersion[], at: Instant, otherwise: string): string {
  return findVersionInForce(versions, at)?.terms.tz ?? otherwise;
}

function isSigned(version: ContractVersion): boolean {
  if (version?.signed === undefined || version.signed === null) return false;
  checkFlag(`contract.${version.n}.signed`, version.signed);
  if (!version.signed) return false;
  checkCount('contract.n', version.n);
  checkInstant(`contract.${version.n}.effectiveFrom`, version.effectiveFrom);
  return true;
}

function isLater(a: ContractVersion, b: ContractVersion): boolean {
  const gapMs = toEpochMs(a.effectiveFrom) - toEpochMs(b.effectiveFrom);
  return gapMs > 0 || (gapMs === 0 && a.n > b.n);
}

/** Versions are append-only: one number of one day can hold only one text. */
function checkSame(version: ContractVersion, best: ContractVersion): void {
  if (version === best || version.n !== best.n || isLater(best, version)) return;
  if (JSON.stringify(version.terms) === JSON.stringify(best.terms)) return;
  throw new RefusedFact(
    'contract',
    `version ${best.n}`,
    `it stands there twice with different terms; keep the one that was signed`,
  );
}
