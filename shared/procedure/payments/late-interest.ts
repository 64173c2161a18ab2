// Interest on late pay, only where the contract names it (DOMAIN.md §3.1, §3.7): simple, by the day, of a year of 365 days.
import { divideHalfUp, toBigInt } from '../../contract/money/rounding.ts';
import type { LateInterestClause } from '../../contract/terms.ts';

/** A part of one sum with the days it came, or has been, too late. */
export type LatePart = { minor: number; lateDays: number };

const BPS_WHOLE = 10_000n;
const YEAR_DAYS = 365n;

/** What has run up on one sum: its parts each by their days, rounded half-up once. */
export function lateInterestMinor(
  parts: readonly LatePart[],
  { bps, graceDays }: LateInterestClause,
): number {
  const minorDays = parts.reduce(
    (sum, { minor, lateDays }) => sum + toBigInt(minor) * toBigInt(Math.max(0, lateDays - graceDays)),
    0n,
  );
  return divideHalfUp(minorDays * toBigInt(bps), BPS_WHOLE * YEAR_DAYS);
}
