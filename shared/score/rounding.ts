const DIGITS = 12;
/** Powers of ten are exact up to 10^22. */
const DECIMALS_MAX = 22;
const POWERS = Array.from({ length: DECIMALS_MAX + 1 }, (_, exponent) => Number(`1e${exponent}`));

/**
 * Rounds to 12 significant digits, so that the last bits in which JavaScript engines may differ (exp, log)
 * never reach a stored or shown number. Integers and non-finite values come back as they are.
 */
export function toStableNumber(value: number): number {
  if (Number.isInteger(value) || !Number.isFinite(value)) return value;
  const decimals = DIGITS - 1 - Math.floor(Math.log10(Math.abs(value)));
  const power = POWERS[clamp(decimals, 0, DECIMALS_MAX)] ?? 1;
  return Math.round(value * power) / power;
}

/** Limits a value to [lo, hi]. */
export function clamp(value: number, lo: number, hi: number): number {
  return Math.min(hi, Math.max(lo, value));
}

/** `toStableNumber` for every number inside plain data, in place: the data must be the caller's own. */
export function toStable<T>(data: T): T {
  // The same shape comes back: only numbers are replaced, by numbers.
  return (typeof data === 'number' ? toStableNumber(data) : round(data)) as T;
}

function round(data: unknown): unknown {
  if (Array.isArray(data)) roundList(data);
  else if (typeof data === 'object' && data !== null) roundRecord(data as Record<string, unknown>);
  return data;
}

/** By index: walking a list by key takes three times as long. */
function roundList(list: unknown[]): void {
  for (let i = 0; i < list.length; i += 1) {
    const value = list[i];
    if (typeof value === 'number') list[i] = toStableNumber(value);
    else round(value);
  }
}

function roundRecord(record: Record<string, unknown>): void {
  for (const key in record) {
    const value = record[key];
    // Most numbers are whole, and writing them back is most of the cost.
    if (typeof value === 'number') {
      if (!Number.isInteger(value)) record[key] = toStableNumber(value);
    } else if (typeof value === 'object') round(value);
  }
}
