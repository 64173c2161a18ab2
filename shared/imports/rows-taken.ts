/** Rows of an import that were or would be taken in. */
export function rowsTaken(counts: { new: number; newer: number; warning: number; past: number }): number {
  return counts.new + counts.newer + counts.warning + counts.past;
}
