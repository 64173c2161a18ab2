// Changed terms as one side puts them to the other (DOMAIN.md §3.8): pay by result for pieces not yet begun.
import type { ExtraTerms, Instant, PerformanceClause } from '../terms.ts';

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
  /** Pieces in production that the creator has ticked one by one; absent = none. */
  creatorTicks?: string[];
};

/** The pay clauses after the amendment: the new one first, earlier ones go on for the pieces it does not name. */
export function amendedPay(
  current: Pick<ExtraTerms, 'performancePay' | 'earlierPay'>,
  { pay, pieceIds }: AdjustmentProposal,
): Required<Pick<ExtraTerms, 'performancePay' | 'earlierPay'>> {
  const before = [...(current.performancePay ? [current.performancePay] : []), ...(current.earlierPay ?? [])];
  const earlierPay = before.flatMap((clause) => lessPieces(clause, pieceIds) ?? []);
  return { performancePay: { ...pay, pieceIds: [...pieceIds] }, earlierPay };
}

/** What is left of an earlier clause once its pieces moved on; a clause for every piece keeps what the others leave. */
function lessPieces(clause: PerformanceClause, moved: readonly string[]): PerformanceClause | undefined {
  if (clause.pieceIds === null) return clause;
  const pieceIds = clause.pieceIds.filter((id) => !moved.includes(id));
  return pieceIds.length === 0 ? undefined : { ...clause, pieceIds };
}
