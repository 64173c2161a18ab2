// Exact money arithmetic: integer minor units, half-up at the line, once (DOMAIN.md §3.7). No floating point touches money.

const BPS_WHOLE = 10_000n;

/** Currencies whose minor unit is not 1/100 (ISO 4217); everything else has two decimals. */
const EXPONENTS = new Map<string, number>([
  ...'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF'.split(' ').map(toEntry(0)),
  ...'BHD IQD JOD KWD LYD OMR TND'.split(' ').map(toEntry(3)),
  ...'CLF UYW'.split(' ').map(toEntry(4)),
]);

/** Decimals of a currency's minor unit: USD 2, JPY 0, KWD 3 (ISO 4217). */
export function exponentOf(currency: string): number {
  return EXPONENTS.get(currency) ?? 2;
}

/** `amount × numerator ÷ denominator` in whole minor units, half-up, exact for any size. Throws on negative or broken input. */
export function shareOf(amountMinor: number, numerator: number, denominator: number): number {
  return divideHalfUp(toBigInt(amountMinor) * toBigInt(numerator), toBigInt(denominator));
}

/** Share in basis points (1/100 of a per cent), half-up: 12.5 % of 10.02 is 1.25 (M16). */
export function bpsOf(amountMinor: number, bps: number): number {
  return divideHalfUp(toBigInt(amountMinor) * toBigInt(bps), BPS_WHOLE);
}

/** Half-up quotient of two exact numbers ≥ 0 as a safe integer; throws when it does not fit. */
export function divideHalfUp(numerator: bigint, denominator: bigint): number {
  if (denominator <= 0n || numerator < 0n) throw new RangeError(`Cannot round ${numerator} / ${denominator}`);
  const rounded = Number((2n * numerator + denominator) / (2n * denominator));
  if (!Number.isSafeInteger(rounded)) throw new RangeError(`Amount too large: ${rounded}`);
  return rounded;
}

/** A whole number ≥ 0 for exact arithmetic; anything else is a broken assumption and throws. */
export function toBigInt(value: number): bigint {
  if (!Number.isSafeInteger(value) || value < 0)
    throw new RangeError(`Expected a whole number ≥ 0, got ${value}`);
  return BigInt(value);
}

/** Exact sum of amounts ≥ 0; throws beyond the safe integers. */
export function sumMinor(amountsMinor: readonly number[]): number {
  const total = Number(amountsMinor.reduce((all, amount) => all + toBigInt(amount), 0n));
  if (!Number.isSafeInteger(total)) throw new RangeError(`Amount too large: ${total}`);
  return total;
}

function toEntry(exponent: number): (currency: string) => [string, number] {
  return (currency) => [currency, exponent];
}
