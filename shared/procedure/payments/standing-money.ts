// The money of a standing: facts of agreement and papers, and the sums that `money-sums.ts` makes of them.
import type { UnknownFact } from '../../contract/money/frozen-settlement.ts';
import type { SettlementProblem } from '../../contract/money/settlement-for.ts';
import type { LocalDate } from '../../contract/terms.ts';
import type { PaidSum } from './paid-sums.ts';

/** A piece's money. `units`: counted for its pay by result (null = not known; absent = paid by fee). */
export type PieceMoney = {
  id: string;
  feeMinor: number;
  units?: number | null;
  /** Days of delay the brand caused; absent = none. */
  brandDelayDays?: number;
  /** By the pay in force: what it comes to with the results counted so far, and what of it is earned. */
  agreedMinor?: number;
  earnedMinor?: number;
};

/** Sums that hang on no piece: what they come to in all, and what of it is earned by now. */
export type SumMoney = {
  kind: 'retainer' | 'standby' | 'expenses' | 'interest';
  agreedMinor: number;
  earnedMinor: number;
};

/**
 * Money in minor units of the standing's currency: facts of the agreement and the papers, then what `moneyAt` makes of them.
 * Fields that may be absent are so in rows stored before they were.
 */
export type MoneyStanding = {
  /** The fee as the agreement says it; what is paid by the terms in force is `agreedMinor`. */
  feeMinor: number;
  /** `sum`: nobody has said a fee in all, and it is what its pieces come to. Absent = the agreement says it. */
  feeIs?: 'sum';
  /** Null when nobody has said what was paid. */
  paidMinor?: number | null;
  /** Of it, payments that name their day or what they are for, in the order of their days; absent = none does. */
  payments?: PaidSum[];
  /** Approved expenses, and the day from which they fall due; absent = none on file. */
  expensesMinor?: number;
  expensesApprovedOn?: LocalDate;
  /** Earned by the pieces that were out at the instant of the numbers: what KPIs of cost divide. */
  feesEarnedMinor?: number;
  pieces?: PieceMoney[];
  sums?: SumMoney[];
  /** Everything by the terms in force: pieces, retainer, standby pay so far, expenses. */
  agreedMinor?: number;
  earnedMinor: number;
  /** True where results of a piece that is out are not counted, so that more may be earned. */
  isEarnedOpen?: true;
  /** Still to pay if everything is done as agreed. */
  openMinor: number;
  /** Still due if the brand ended now for convenience, with the notice its contract asks for, or at the end that is on its way. */
  exitCostMinor: number | null;
  /** What of the paid sum would come back at that end, and what would stay with the creator unearned; absent = nothing. */
  exitRefundMinor?: number;
  exitWriteOffMinor?: number;
  /** What would be earned in all at that end; null when it is not known. */
  endEarnedMinor?: number | null;
  /** Why the end has no sum: facts that are missing, or what contradicts; absent = it has one. */
  exitUnknown?: UnknownFact[];
  exitProblem?: SettlementProblem['reason'];
};
