// Splits that sum exactly (DOMAIN.md §3.7): largest remainder, ties to the earlier part.
import { checkCount, checkList, RefusedFact } from '../facts/refused-fact.ts';
import { toBigInt } from './rounding.ts';

const DECIMALS_MAX = 12;

/**
 * Splits an amount by weights into whole minor units that sum to it: 100.00 by 1:1:1 is 33.34/33.33/33.33 (M14).
 * Weights may be decimals. Throws when no weight is positive.
 */
export function splitByWeights(totalMinor: number, weights: readonly number[]): number[] {
  checkCount('total', totalMinor);
  checkList('weights', weights);
  const total = toBigInt(totalMinor);
  const exact = toWholeWeights(weights);
  const sum = exact.reduce((all, weight) => all + weight, 0n);
  if (sum === 0n) throw new RangeError('A split needs at least one positive weight');
  const shares = exact.map((weight, index) => ({
    index,
    floor: (total * weight) / sum,
    remainder: (total * weight) % sum,
  }));
  const left = Number(total - shares.reduce((all, share) => all + share.floor, 0n));
  const luckiest = [...shares].sort((a, b) => compare(b.remainder, a.remainder) || a.index - b.index);
  const raised = new Set(luckiest.slice(0, left).map((share) => share.index));
  return shares.map((share) => Number(share.floor) + (raised.has(share.index) ? 1 : 0));
}

/** True when the fees of the pieces sum to the contract's fee (§4.8 no. 13). */
export function isFullySplit(totalMinor: number, partsMinor: readonly number[]): boolean {
  return partsMinor.reduce((all, part) => all + toBigInt(part), 0n) === toBigInt(totalMinor);
}

/** Minor units of one currency. `above`: the shares are more than the fee; `below`: every piece has one and they are less. */
export type ShareGap = { is: 'above' | 'below'; sumMinor: number; feeMinor: number };

/**
 * Why these shares are not the agreed fee. Undefined when they sum to it, when they leave a rest for pieces without a share of
 * their own (null = an even part of the rest), or when no fee is agreed that they could differ from.
 */
export function findShareGap(
  feeMinor: number | null,
  sharesMinor: readonly (number | null)[],
): ShareGap | undefined {
  const named = sharesMinor.flatMap((share) => share ?? []);
  if (feeMinor === null || named.length === 0 || isFullySplit(feeMinor, named)) return undefined;
  const sumMinor = named.reduce((sum, share) => sum + share, 0);
  if (sumMinor > feeMinor) return { is: 'above', sumMinor, feeMinor };
  return named.length < sharesMinor.length ? undefined : { is: 'below', sumMinor, feeMinor };
}

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

function toWholeWeights(weights: readonly number[]): bigint[] {
  const decimals = Math.max(0, ...weights.map(decimalsOf));
  return weights.map((weight) => {
    const [whole = '0', fraction = ''] = toPlainText(weight).split('.');
    return BigInt(whole + fraction.padEnd(decimals, '0'));
  });
}

function decimalsOf(weight: number): number {
  return (toPlainText(weight).split('.')[1] ?? '').length;
}

/** Shortest decimal spelling of the weight, so that 0.1 means one tenth and not its binary neighbour. */
function toPlainText(weight: number): string {
  if (typeof weight !== 'number' || !(weight >= 0 && weight <= Number.MAX_SAFE_INTEGER))
    throw new RefusedFact('weights', weight, 'a weight is a number from 0 on that is not too large');
  const text = String(weight);
  return /e/.test(text) ? weight.toFixed(DECIMALS_MAX) : text;
}

function compare(a: bigint, b: bigint): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
