// Parts of payments in question, in the money of an end: what the creator let go is not earned, what is still held is
// earned and due, and is paid when the hold is settled.
import type { SettledLine } from './frozen-settlement.ts';

/** A part of the pay for one piece. `isAgreed`: the creator lets it go; otherwise it is on hold. */
export type HeldPart = { pieceId: string; minor: number; isAgreed: boolean };

const PIECE_KINDS: readonly SettledLine['kind'][] = ['piece', 'performance'];

/** The lines without what the creator let go; a line never falls below nothing. */
export function withoutAgreed(lines: readonly SettledLine[], parts: readonly HeldPart[]): SettledLine[] {
  const left = new Map<string, number>();
  for (const { pieceId, minor, isAgreed } of parts) {
    if (isAgreed) left.set(pieceId, (left.get(pieceId) ?? 0) + minor);
  }
  return lines.map((line) => {
    const open = left.get(line.id) ?? 0;
    if (open === 0 || line.amountMinor === null || !PIECE_KINDS.includes(line.kind)) return line;
    const taken = Math.min(open, line.amountMinor);
    left.set(line.id, open - taken);
    return { ...line, amountMinor: line.amountMinor - taken };
  });
}

/** What of these lines is on hold: never more than a piece earns, nor than is due. */
export function heldMinorOf(
  lines: readonly SettledLine[],
  parts: readonly HeldPart[],
  dueMinor: number,
): number {
  const ids = [...new Set(parts.filter(({ isAgreed }) => !isAgreed).map(({ pieceId }) => pieceId))];
  const held = ids.reduce((sum, id) => {
    const wanted = parts
      .filter((part) => part.pieceId === id && !part.isAgreed)
      .reduce((all, { minor }) => all + minor, 0);
    const earned = lines
      .filter((line) => line.id === id && PIECE_KINDS.includes(line.kind))
      .reduce((all, { amountMinor }) => all + (amountMinor ?? 0), 0);
    return sum + Math.min(wanted, earned);
  }, 0);
  return Math.min(held, dueMinor);
}
