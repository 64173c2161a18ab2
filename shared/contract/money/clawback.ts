import { shareOf } from './rounding.ts';

export type EarlyRemoval = {
  feeMinor: number;
  liveDays: number;
  minLiveDays: number;
  /** Content the brand asked to have removed costs the creator nothing (DOMAIN.md §3.9). */
  isBrandsRequest?: boolean;
  /** Never more than was paid for the piece; absent = the whole fee was paid. */
  paidMinor?: number;
};

/** What comes back when a post goes before its minimum live days: pro rata of the missing days, half-up (M12). */
export function earlyRemovalClawback(removal: EarlyRemoval): { clawbackMinor: number; keptMinor: number } {
  const missingDays = Math.max(removal.minLiveDays - removal.liveDays, 0);
  const isFree = removal.isBrandsRequest === true || missingDays === 0;
  const proRataMinor = isFree ? 0 : shareOf(removal.feeMinor, missingDays, removal.minLiveDays);
  const clawbackMinor = Math.min(proRataMinor, removal.paidMinor ?? removal.feeMinor);
  return { clawbackMinor, keptMinor: removal.feeMinor - clawbackMinor };
}
