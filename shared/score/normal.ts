// The normal distribution in a few lines of our own, so that every engine computes the same thing.
import { median } from '../kpi/median.ts';

/** Quantile of the standard normal at 90 %: half-width of a central 80 % range, in standard deviations. */
export const Z80 = 1.2815515655446004;

/**
 * Standard normal distribution function Φ(z).
 * Abramowitz & Stegun 26.2.17; absolute error below 7.5e-8. Saturates to 0 and 1 beyond ±38.
 */
export function normalCdf(z: number): number {
  if (Number.isNaN(z)) return Number.NaN;
  const x = Math.abs(z);
  if (x > 38) return z > 0 ? 1 : 0;
  const t = 1 / (1 + 0.2316419 * x);
  const poly =
    t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  const tail = 0.3989422804014327 * Math.exp(-0.5 * x * x) * poly;
  return z > 0 ? 1 - tail : tail;
}

/** Median absolute deviation from the centre, scaled to a normal standard deviation (1.4826); 0 for fewer than two values. */
export function robustSd(values: readonly number[], centre: number = median(values)): number {
  if (values.length < 2) return 0;
  return 1.4826 * median(values.map((value) => Math.abs(value - centre)));
}
