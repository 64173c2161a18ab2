// Parts of payments in question, in the money of an end: what the creator let go is not earned, what is still held is
// earned and due, and is paid when the hold is settled.
import type { SettledLine } from './frozen-settlement.ts';

/** What a payment is for: one piece, or a sum that hangs on none. */
export type PaymentFor = { pieceId: string } | { sum: 'retainer' | 'standby' | 'expenses' };
/** A part of one payment. `isAgreed`: the creator lets it go; otherwise it is on hold. */
export type HeldPart = PaymentFor & { minor: number; isAgreed: boolean };

const PIECE_KINDS: readonly SettledLine['kind'][] = ['piece', 'performance'];

/** Under this a payment is found again, in forms too: the id of its piece, or the name of the sum. */
export function paymentKey(of: PaymentFor): string {
  return 'sum' in of ? `${SUM}${of.sum}` : of.pieceId;
}

const SUM = 'sum:';

/** The payment a settled line belongs to; null for lines that are none of their own, such as a fee for ending early. */
export function paymentOf({ kind, id }: Pick<SettledLine, 'kind' | 'id'>): PaymentFor | null {
  if (kind === 'retainer' || kind === 'standby' || kind === 'expenses') return { sum: kind };
  return PIECE_KINDS.includes(kind) ? { pieceId: id } : null;
}

/** The lines without what the creator let go; a line never falls below nothing. */
export function withoutAgreed(lines: readonly SettledLine[], parts: readonly HeldPart[]): SettledLine[] {
  const left = new Map<string, number>();
  for (const part of parts) {
    const key = paymentKey(part);
    if (part.isAgreed) left.set(key, (left.get(key) ?? 0) + part.minor);
  }
  return lines.map((line) => {
    const key = keyOf(line);
    const open = key === null ? 0 : (left.get(key) ?? 0);
    if (key === null || open === 0 || line.amountMinor === null) return line;
    const taken = Math.min(open, line.amountMinor);
    left.set(key, open - taken);
    return { ...line, amountMinor: line.amountMinor - taken };
  });
}

/** What of these lines is on hold: never more than a payment comes to, nor than is due. */
export function heldMinorOf(
  lines: readonly SettledLine[],
  parts: readonly HeldPart[],
  dueMinor: number,
): number {
  const open = parts.filter(({ isAgreed }) => !isAgreed);
  const held = [...new Set(open.map(paymentKey))].reduce((sum, key) => {
    const wanted = open.filter((part) => paymentKey(part) === key).reduce((all, { minor }) => all + minor, 0);
    const earned = lines
      .filter((line) => keyOf(line) === key)
      .reduce((all, { amountMinor }) => all + (amountMinor ?? 0), 0);
    return sum + Math.min(wanted, earned);
  }, 0);
  return Math.min(held, dueMinor);
}

function keyOf(line: SettledLine): string | null {
  const of = paymentOf(line);
  return of === null ? null : paymentKey(of);
}
