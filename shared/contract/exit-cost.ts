import type { Piece } from './money/kill-fee.ts';
import { isStage, needsDate } from './money/kill-fee.ts';
import { settle } from './money/settlement.ts';
import type { KillFee, Terms } from './terms.ts';

/** A piece as it is stored: its share of the fee may not be known yet, and its stage is text. */
export type PieceToPrice = Omit<Piece, 'feeMinor' | 'stage'> & { feeMinor: number | null; stage: string };

/**
 * What ending for the brand's convenience now would still cost, in minor units: what is earned and the kill fee, less
 * what was paid. Null when the kill fee is not confirmed, or a piece's fee share or stage, the date its kill fee depends
 * on, or the amount paid is not known. A contract confirmed to have no kill fee still owes the finished work.
 */
export function exitCostMinor(
  terms: Pick<Terms, 'killFee' | 'unconfirmed'> | null,
  pieces: readonly PieceToPrice[],
  paidMinor: number | null,
): number | null {
  if (terms === null || terms.unconfirmed?.includes('killFee') || paidMinor === null) return null;
  const killFee = terms.killFee ?? null;
  const priced = pieces.flatMap((piece) => toPriced(piece, killFee) ?? []);
  if (priced.length < pieces.length) return null;
  return settle({ pieces: priced, killFee, paidMinor, hasClawback: false }).dueToCreatorMinor;
}

function toPriced(piece: PieceToPrice, killFee: KillFee | null): Piece | undefined {
  const { feeMinor, stage, daysToPost = null } = piece;
  if (feeMinor === null || !isStage(stage)) return undefined;
  const priced = { ...piece, feeMinor, stage };
  return daysToPost === null && needsDate(priced, killFee) ? undefined : priced;
}
