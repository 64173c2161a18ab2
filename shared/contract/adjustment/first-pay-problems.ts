// What stands against pay by result as the contract's first version says it. The paper is signed: what is unfair in it is told,
// and only what contradicts itself, or what else was agreed, is refused.
import { isContradiction } from '../money/extra-terms-problems.ts';
import { sumMinor } from '../money/rounding.ts';
import type { PerformanceClause } from '../terms.ts';
import { clauseProblems } from './clause-problems.ts';
import type { ProposalProblem } from './proposal-problems.ts';

export type AgreedPieces = {
  pieces: readonly { id: string; name: string; feeMinor: number | null }[];
  /** For everything together; null = not said. */
  feeMinor: number | null;
};

/** Everything against the clause, in the order of its form; it is confirmed once none blocks. */
export function firstPayProblems(clause: PerformanceClause, agreed: AgreedPieces): ProposalProblem[] {
  const own = clauseProblems(clause).map((problem) => ({
    ...problem,
    isBlocking: isContradiction(problem.code),
  }));
  return [
    ...pieceProblems(clause, agreed),
    ...own,
    // A base that cannot be read is held against nothing.
    ...(own.some(({ code }) => code === 'NOT_AN_AMOUNT') ? [] : feeProblems(clause, agreed)),
  ];
}

function pieceProblems({ pieceIds }: PerformanceClause, { pieces }: AgreedPieces): ProposalProblem[] {
  if (pieceIds === null) return [];
  if (pieceIds.length === 0) return [{ code: 'NO_PIECES', isBlocking: true, facts: {} }];
  const strange = pieceIds.filter((id) => !pieces.some((piece) => piece.id === id));
  return strange.map((pieceId) => ({ code: 'PIECE_UNKNOWN', isBlocking: true, facts: { pieceId } }));
}

function feeProblems(clause: PerformanceClause, agreed: AgreedPieces): ProposalProblem[] {
  const facts = baseAboveFee(clause, agreed);
  return facts === undefined ? [] : [{ code: 'BASE_ABOVE_FEE', isBlocking: true, facts }];
}

/** The base is the part of the agreed fee that is paid whatever the results: above the fee, one of the two is wrong. */
export function baseAboveFee(
  clause: PerformanceClause,
  agreed: AgreedPieces,
): { baseMinor: number; feeMinor: number; piece: string } | undefined {
  const { baseMinor, pieceIds } = clause;
  const priced = agreed.pieces.filter(({ id }) => pieceIds === null || pieceIds.includes(id));
  if (clause.applies !== 'together') {
    const above = priced.find(({ feeMinor }) => feeMinor !== null && feeMinor < baseMinor);
    if (above) return { baseMinor, feeMinor: above.feeMinor ?? 0, piece: above.name };
  }
  const baseOfAll = baseMinor * (clause.applies === 'together' ? 1 : priced.length);
  const feeOfAll = feeOf(priced, agreed);
  return feeOfAll !== null && feeOfAll < baseOfAll
    ? { baseMinor: baseOfAll, feeMinor: feeOfAll, piece: '' }
    : undefined;
}

/** What was agreed for these pieces together; null = nobody has said. */
function feeOf(priced: AgreedPieces['pieces'], { pieces, feeMinor }: AgreedPieces): number | null {
  const fees = priced.flatMap((piece) => piece.feeMinor ?? []);
  if (priced.length > 0 && fees.length === priced.length) return sumMinor(fees);
  return priced.length === pieces.length ? feeMinor : null;
}
