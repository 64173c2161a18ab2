// What a rounded counter leaves open: "12.3K" is any count from 12,200 to 12,400 (DOMAIN.md §2.1).
import type { KpiInput, KpiTotals } from './catalogue.ts';
import { computeKpi, findKpi } from './catalogue.ts';
import type { MetricTotals } from './totals.ts';
import { toKpiTotals } from './totals.ts';

/** A number and the bounds it lies between; `lo` = `hi` = `value` when nothing was rounded away. */
export type Interval = { value: number; lo: number; hi: number };

/** What observations do not tell: it has no bounds of its own. */
type Given = Parameters<typeof toKpiTotals>[1];

/**
 * Bounds of a KPI whose inputs are intervals: over.lo ÷ by.hi to over.hi ÷ by.lo. Null when the KPI has no value, or
 * when a bound has none because its denominator may be zero.
 */
export function kpiInterval(id: string, metrics: MetricTotals, given: Given = {}): Interval | null {
  const kpi = findKpi(id);
  const value = computeKpi(id, toKpiTotals(metrics, given));
  if (kpi === undefined || 'missing' in value) return null;
  const [low, high] = [
    toKpiTotals(toBound(metrics, 'lo'), given),
    toKpiTotals(toBound(metrics, 'hi'), given),
  ];
  const [over, by] = kpi.inputs;
  const at = (top: KpiTotals, bottom: KpiTotals) => computeKpi(id, mix({ over, by }, { top, bottom }));
  const [lo, hi] = [at(low, high), at(high, low)];
  return 'value' in lo && 'value' in hi ? { value: value.value, lo: lo.value, hi: hi.value } : null;
}

/**
 * Growth from an earlier reading to a later one of the same counter; null when either is unknown, or when two rounded
 * counters differ by no more than their steps together: then nobody can tell that anything moved (DOMAIN.md §2.1).
 */
export function growthBetween(earlier: Rounded, later: Rounded): number | null {
  if (earlier.value === null || later.value === null) return null;
  const growth = later.value - earlier.value;
  return Math.abs(growth) > stepOf(earlier) + stepOf(later) || isExact(earlier, later) ? growth : null;
}

type Rounded = { value: number | null; lo?: number; hi?: number };

function isExact(...readings: Rounded[]): boolean {
  return readings.every((reading) => stepOf(reading) === 0);
}

/** One step of the last digit shown, which is how far the bounds lie from the value. */
function stepOf({ value, lo, hi }: Rounded): number {
  return value === null ? 0 : Math.max(value - (lo ?? value), (hi ?? value) - value);
}

function toBound(metrics: MetricTotals, bound: 'lo' | 'hi'): MetricTotals {
  return Object.fromEntries(
    Object.entries(metrics).map(([metric, total]) => [metric, { ...total, value: total[bound] }]),
  );
}

/** The numerator of one end and the denominator of the other. */
function mix(
  { over, by }: { over: KpiInput | undefined; by: KpiInput | undefined },
  { top, bottom }: { top: KpiTotals; bottom: KpiTotals },
): KpiTotals {
  const mixed = { ...bottom };
  if (over !== undefined) mixed[over] = top[over];
  if (by !== undefined) mixed[by] = bottom[by];
  return mixed;
}
