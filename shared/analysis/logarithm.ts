// Logarithm and exponential by sums and products alone. Engines give `Math.log`, `Math.expm1` and powers different last
// bits, and a stored split has the same bytes wherever it was worked out (DOMAIN.md §4.8 no. 7).

const SERIES_MAX = 40;
/** Above √2 a ratio is halved first, so that the series is short. */
const ROOT_TWO = Math.SQRT2;

/** ln(actual ÷ plan) for two numbers > 0; exactly 0 where they are equal, and precise where they almost are. */
export function logRatio({ plan, actual }: { plan: number; actual: number }): number {
  if (!(plan > 0 && actual > 0)) throw new RangeError(`No logarithm of ${actual} ÷ ${plan}`);
  if (actual < plan) return -logRatio({ plan: actual, actual: plan });
  let halvings = 0;
  let base = plan;
  while (actual > base * ROOT_TWO) {
    base *= 2;
    halvings += 1;
  }
  // ln(a ÷ b) = 2·artanh((a − b) ÷ (a + b))
  const z = (actual / 2 - base / 2) / (actual / 2 + base / 2);
  let power = z;
  let sum = 0;
  for (let n = 1; n < SERIES_MAX; n += 2) {
    sum += power / n;
    power *= z * z;
  }
  return halvings * Math.LN2 + 2 * sum;
}

/** eᵗ − 1 for any number; precise near 0. */
export function expMinusOne(t: number): number {
  if (Math.abs(t) > 0.5) {
    const half = expMinusOne(t / 2);
    return Number.isFinite(half) ? half * (half + 2) : half;
  }
  let term = t;
  let sum = 0;
  for (let n = 2; n < SERIES_MAX; n += 1) {
    sum += term;
    term *= t / n;
  }
  return sum;
}
