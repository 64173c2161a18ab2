// The money of an ending (DOMAIN.md §3.7): lines, what is earned, and who owes whom.
import type { EndRoute } from '../facts/end-routes.ts';
import type { Instant, KillFee, LocalDate, Party } from '../terms.ts';
import { addDays, localDateOf } from '../zone.ts';
import { checkSettlement } from './check-settlement.ts';
import type { Piece, SettlementLine } from './kill-fee.ts';
import { toSettlementLines } from './kill-fee.ts';
import { sumMinor } from './rounding.ts';

/** Days to pay where the contract names none; the fallback of several freelance laws (§3.7, §8.3). */
export const DAYS_TO_PAY_FALLBACK = 30;

export type SettlementInput = {
  pieces: readonly Piece[];
  /** Null = finished work only; see `killFeeOf`. */
  killFee: KillFee | null;
  /** Null = not known; then nobody knows who owes whom. */
  paidMinor: number | null;
  /** May money paid beyond what is earned be asked back? */
  hasClawback: boolean;
  expensesMinor?: number;
  /** Accrued performance pay, standby, extension fees, interest: each its own line, never capped. */
  extras?: readonly { id: string; amountMinor: number }[];
  /** Every currency that a fee, a payment or a claim is in; more than one is refused. */
  currencies?: readonly string[];
};

export type Settlement = {
  lines: SettlementLine[];
  expensesMinor: number;
  extrasMinor: number;
  earnedMinor: number;
  paidMinor: number;
  dueToCreatorMinor: number;
  refundDueMinor: number;
  writeOffMinor: number;
};

type BalanceKey = 'dueToCreatorMinor' | 'refundDueMinor' | 'writeOffMinor';

/** What is earned is known, what was paid is not: nobody knows who owes whom. */
export type OpenSettlement = Omit<Settlement, 'paidMinor' | BalanceKey> &
  Record<'paidMinor' | BalanceKey, null>;

/**
 * Earned = lines + extras + approved expenses; the rest is what was paid too little or too much. Refuses contradictions
 * (`check-settlement.ts`) and makes no sum of them.
 */
export function settle(input: SettlementInput & { paidMinor: number }): Settlement;
export function settle(input: SettlementInput): Settlement | OpenSettlement;
export function settle(input: SettlementInput): Settlement | OpenSettlement {
  checkSettlement(input);
  const lines = toSettlementLines(input.pieces, input.killFee);
  const expensesMinor = input.expensesMinor ?? 0;
  const extrasMinor = sumMinor((input.extras ?? []).map((extra) => extra.amountMinor));
  const earnedMinor = sumMinor([...lines.map((line) => line.amountMinor), extrasMinor, expensesMinor]);
  const earned = { lines, expensesMinor, extrasMinor, earnedMinor };
  const { paidMinor, hasClawback } = input;
  if (paidMinor === null) {
    return { ...earned, paidMinor, dueToCreatorMinor: null, refundDueMinor: null, writeOffMinor: null };
  }
  return { ...earned, paidMinor, ...balanceOf(earnedMinor, paidMinor, hasClawback) };
}

export type Balance = Pick<Settlement, BalanceKey>;

/** Who owes whom: what was paid beyond the earned sum comes back only where it may be asked back. */
export function balanceOf(earnedMinor: number, paidMinor: number, mayAsk: boolean): Balance {
  const overpaidMinor = Math.max(paidMinor - earnedMinor, 0);
  return {
    dueToCreatorMinor: Math.max(earnedMinor - paidMinor, 0),
    refundDueMinor: mayAsk ? overpaidMinor : 0,
    writeOffMinor: mayAsk ? 0 : overpaidMinor,
  };
}

/**
 * The kill fee that applies to a way of ending: the brand's convenience, and the creator ending for the brand's breach,
 * pay it; an end for the creator's breach, the creator's own convenience and force majeure pay finished work only (§3.7).
 */
export function killFeeOf(route: EndRoute, endedBy: Party, killFee: KillFee | null): KillFee | null {
  switch (route) {
    case 'cause':
      return endedBy === 'creator' ? killFee : null;
    case 'force_majeure':
      return null;
    case 'convenience':
      return endedBy === 'brand' ? killFee : null;
    default:
      return killFee;
  }
}

/** Prepaid parts come back when the creator leaves on their own; otherwise only where the contract allows it (§3.7). */
export function mayAskBack(route: EndRoute, endedBy: Party, hasClawback: boolean): boolean {
  return hasClawback || (route === 'convenience' && endedBy === 'creator');
}

/** Day by which the settlement is to be paid: contract days from the effective instant, else 30 days. */
export function paymentDueOn(effectiveAt: Instant, tz: string, daysToPay?: number | null): LocalDate {
  return addDays(localDateOf(effectiveAt, tz), daysToPay ?? DAYS_TO_PAY_FALLBACK);
}
