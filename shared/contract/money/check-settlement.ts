// What makes a settlement impossible to compute, found before any of it is (DOMAIN.md §3.7, §4.8 no. 13).
import type { Result } from '../../result.ts';
import { ok, refuse } from '../../result.ts';
import { needsDate } from './kill-fee.ts';
import type { SettlementInput } from './settlement.ts';
import { isFullySplit } from './splits.ts';

export type SettlementRefusal =
  | { reason: 'not_an_amount'; field: string; value: string }
  | { reason: 'two_currencies'; currencies: string[] }
  | { reason: 'fees_do_not_sum'; contractFeeMinor: number; piecesMinor: number }
  | { reason: 'post_date_missing'; pieceId: string };

export type SettlementFacts = {
  /** The contract's whole fee; null = the contract names none, and the pieces need not sum to it. */
  contractFeeMinor: number | null;
  /** Currency of the contract and of everything paid or claimed under it. */
  currencies: readonly string[];
};

/** The input itself when it can be settled, else the first fact that stands against it. */
export function checkSettlement(
  input: SettlementInput,
  { contractFeeMinor, currencies }: SettlementFacts,
): Result<SettlementInput, SettlementRefusal> {
  const broken = listAmounts(input).find(([, value]) => !Number.isSafeInteger(value) || value < 0);
  if (broken) return refuse({ reason: 'not_an_amount', field: broken[0], value: String(broken[1]) });
  const distinct = [...new Set(currencies)];
  if (distinct.length > 1) return refuse({ reason: 'two_currencies', currencies: distinct });
  const fees = input.pieces.map((piece) => piece.feeMinor);
  if (contractFeeMinor !== null && !isFullySplit(contractFeeMinor, fees)) {
    const piecesMinor = fees.reduce((sum, fee) => sum + fee, 0);
    return refuse({ reason: 'fees_do_not_sum', contractFeeMinor, piecesMinor });
  }
  const undated = input.pieces.find((piece) => needsDate(piece, input.killFee) && piece.daysToPost == null);
  return undated ? refuse({ reason: 'post_date_missing', pieceId: undated.id }) : ok(input);
}

function listAmounts(input: SettlementInput): [string, number][] {
  return [
    ...input.pieces.map((piece): [string, number] => [`pieces.${piece.id}.feeMinor`, piece.feeMinor]),
    ...(input.extras ?? []).map((extra): [string, number] => [`extras.${extra.id}`, extra.amountMinor]),
    ['paidMinor', input.paidMinor],
    ['expensesMinor', input.expensesMinor ?? 0],
  ];
}
