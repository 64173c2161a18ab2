// Changed terms as one side puts them to the other (DOMAIN.md §3.8): pay by result for pieces not yet begun.
import type { Instant, PerformanceClause } from '../terms.ts';

export type AdjustmentProposal = {
  /** Deliverables it is about; work already published keeps its agreed pay. */
  pieceIds: string[];
  pay: PerformanceClause;
  /** Never before the last signature. */
  effectiveFrom: Instant;
  /** What the same pieces would have earned under the present terms, in minor units. */
  oldFeeMinor: number;
  currency: string;
  /** Why the base lies under 40 % of the old fee, where it does. */
  lowBaseReason: string | null;
};
