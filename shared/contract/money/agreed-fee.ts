// What one creator is paid in all: said by the agreement, else the sum of its pieces.

/** Minor units of the agreement's currency. `said`: somebody has written the total; `sum`: every piece names its fee. */
export type AgreedFee = { feeMinor: number; is: 'said' | 'sum' };

/**
 * A total that was written down wins over its pieces. Without one the fees of the pieces are summed, and only where each
 * names its own: a piece without a fee has an unknown one, not none. Null = the fee is not known.
 */
export function agreedFee(
  saidMinor: number | null,
  sharesMinor: readonly (number | null)[],
): AgreedFee | null {
  if (saidMinor !== null) return { feeMinor: saidMinor, is: 'said' };
  const named = sharesMinor.flatMap((share) => share ?? []);
  if (named.length === 0 || named.length < sharesMinor.length) return null;
  return { feeMinor: named.reduce((sum, share) => sum + share, 0), is: 'sum' };
}
