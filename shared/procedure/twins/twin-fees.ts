// One video is paid once: its fee is divided over the two pieces that are the video, and what is agreed with the creator in each
// campaign moves with the piece, so that shares and fees still sum (DOMAIN.md §3.7, M20).
import { sumMinor } from '../../contract/money/rounding.ts';
import { agreedFee, splitByWeights } from '../../contract/money/splits.ts';
import { feeShares } from '../money-standing.ts';

/** What is agreed in one of the two campaigns. Minor units; null = nobody has said. */
export type TwinSide = {
  pieceId: string;
  feeMinor: number | null;
  pieces: readonly { id: string; feeMinor: number | null }[];
};

/** Its piece's fee and the fee in all, before and after. */
export type TwinFee = {
  pieceMinor: { before: number | null; after: number };
  feeMinor: { before: number | null; after: number | null };
};

/** What a side pays for its piece today: its own fee, or its even part of what the others leave; null = not known. */
export function paidForPiece({ pieceId, feeMinor, pieces }: TwinSide): number | null {
  const index = pieces.findIndex(({ id }) => id === pieceId);
  const own = pieces[index]?.feeMinor ?? null;
  if (own !== null || feeMinor === null) return own;
  const agreed = agreedFee(
    feeMinor,
    pieces.map((piece) => piece.feeMinor),
  );
  return agreed === null ? null : (feeShares(pieces, agreed.feeMinor)[index] ?? null);
}

/** What both sides pay for the video today; null where neither is known. */
export function paidForVideo(sides: readonly [TwinSide, TwinSide]): number | null {
  const known = sides.flatMap((side) => paidForPiece(side) ?? []);
  return known.length === 0 ? null : sumMinor(known);
}

/** The total by weights, to the last minor unit; a total of a side that was written down rises or falls with its piece. */
export function splitTwinFee(
  totalMinor: number,
  weights: readonly [number, number],
  sides: readonly [TwinSide, TwinSide],
): [TwinFee, TwinFee] {
  const [here = 0, there = 0] = splitByWeights(totalMinor, weights);
  return [moveFee(sides[0], here), moveFee(sides[1], there)];
}

function moveFee(side: TwinSide, after: number): TwinFee {
  const before = paidForPiece(side);
  const feeAfter = side.feeMinor === null ? null : side.feeMinor + after - (before ?? 0);
  return { pieceMinor: { before, after }, feeMinor: { before: side.feeMinor, after: feeAfter } };
}
