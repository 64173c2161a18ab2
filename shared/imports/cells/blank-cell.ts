/** True for what people and tools write where nothing was measured: empty, "-", "--", "–", "n/a", "undefined". Not for 0. */
export function isBlank(cell: string): boolean {
  return /^(?:[-–—−]+|n\/?a\.?|n\.\s?a\.|k\.\s?a\.|undefined|null|none|nan|#n\/a|)$/i.test(cell.trim());
}
