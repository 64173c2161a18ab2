// What speaks against a fee that is lowered after terms were signed (DOMAIN.md §3.8): the base that was confirmed or signed is
// paid whatever happens, and what is earned already is nobody's to take back but by the paper.
import { type AgreedPieces, baseAboveFee } from '../../contract/adjustment/first-pay-problems.ts';
import { clausesInForce } from '../../contract/money/piece-prices.ts';
import { sumMinor } from '../../contract/money/rounding.ts';
import { agreedFee } from '../../contract/money/splits.ts';
import type { ContractVersion, Instant } from '../../contract/terms.ts';
import { feeShares } from '../money-standing.ts';

export type AgreedFees = {
  feeMinor: number | null;
  pieces: readonly (AgreedPieces['pieces'][number] & { publishedAt: Instant | null })[];
};

/** `base`: it stays as it is, other terms are the way; `earned`: a manager says that the paper has it so. Minor units. */
export type FeeFall =
  | { is: 'base'; baseMinor: number; feeMinor: number; piece: string }
  | { is: 'earned'; beforeMinor: number; afterMinor: number };

/** Undefined while nothing is signed, and for a change that lowers neither. */
export function findFeeFall(
  before: AgreedFees,
  after: AgreedFees,
  contracts: readonly ContractVersion[],
): FeeFall | undefined {
  const signed = contracts.filter((version) => version.signed);
  const newest = signed.reduce<ContractVersion | undefined>((a, b) => (a && a.n > b.n ? a : b), undefined);
  if (newest === undefined) return undefined;
  const [was, is] = [withShares(before), withShares(after)];
  const clauses = clausesInForce(is.pieces, signed, newest);
  for (const { clause, pieceIds } of clauses) {
    const agreed = { ...clause, pieceIds };
    // Both may have signed a base above the old fee: only what this change brings about is refused.
    const found = baseAboveFee(agreed, was) === undefined ? baseAboveFee(agreed, is) : undefined;
    if (found) return { is: 'base', ...found };
  }
  const isByResult = (id: string) => clauses.some(({ pieceIds }) => pieceIds.includes(id));
  const out = was.pieces.filter(({ id, publishedAt }) => publishedAt !== null && !isByResult(id));
  const earned = ({ pieces }: AgreedFees) =>
    sumMinor(pieces.flatMap(({ id, feeMinor }) => (out.some((one) => one.id === id) ? [feeMinor ?? 0] : [])));
  const [beforeMinor, afterMinor] = [earned(was), earned(is)];
  return afterMinor < beforeMinor ? { is: 'earned', beforeMinor, afterMinor } : undefined;
}

/** Each piece with what it is paid: its own fee, or its part of what the others leave. */
function withShares({ feeMinor, pieces }: AgreedFees): AgreedFees {
  const agreed = agreedFee(
    feeMinor,
    pieces.map((piece) => piece.feeMinor),
  );
  if (agreed === null) return { feeMinor, pieces };
  const shares = feeShares(pieces, agreed.feeMinor);
  return {
    feeMinor: agreed.feeMinor,
    pieces: pieces.map((piece, index) => ({ ...piece, feeMinor: shares[index] ?? null })),
  };
}
