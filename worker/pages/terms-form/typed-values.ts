// Stored figures as they stand in a field: what the clause leaves open stays empty.

export function toText(value: number | null | undefined): string {
  return value === null || value === undefined ? '' : String(value);
}

/** Basis points as a percentage. */
export function toPercent(bps: number | null | undefined): string {
  return bps === null || bps === undefined ? '' : String(bps / 100);
}
