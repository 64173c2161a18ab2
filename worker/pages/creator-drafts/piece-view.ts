// The agreed pieces as their creator sees them.
import { isDropped } from '../../../shared/contract/facts/piece-stages.ts';
import type { Instant, LocalDate } from '../../../shared/contract/terms.ts';
import { isCalledOff } from '../../../shared/procedure/ending/called-off.ts';
import type { Standing } from '../../../shared/procedure/standing.ts';
import { formatPart } from '../../../shared/ui/page/shared-pieces.tsx';

export type PieceView = {
  id: string;
  name: string;
  dueOn: LocalDate;
  publishedAt: Instant | null;
  postUrl: string | null;
  isLate: boolean;
  /** Out, and no number of it has come in: it is in none of the counts above. */
  isUncounted: boolean;
  /** Of a post that counts in another campaign as well: "2/3" of its numbers are here. Null = all. */
  part: string | null;
  /** Waived, or called off by an end: nobody asks for it any more. */
  isDropped: boolean;
};

type Facts = Pick<Standing, 'deliverables' | 'flags' | 'case' | 'timeZone'>;

export function toPieces(standing: Facts): PieceView[] {
  const { deliverables, flags = [] } = standing;
  const found = flags.filter(({ code }) => code === 'not_counted');
  const uncounted = new Set(found.map(({ deliverableId }) => deliverableId));
  return deliverables.map((piece) => toPiece(piece, uncounted, standing));
}

function toPiece(
  piece: Standing['deliverables'][number],
  uncounted: ReadonlySet<string | null>,
  standing: Facts,
): PieceView {
  return {
    id: piece.id,
    name: piece.name,
    dueOn: piece.dueOn,
    publishedAt: piece.publishedAt,
    postUrl: piece.postUrl !== null && /^https:\/\//.test(piece.postUrl) ? piece.postUrl : null,
    isLate: piece.lateDays > 0 && piece.publishedAt === null,
    isUncounted: uncounted.has(piece.id),
    part: piece.twin ? formatPart(piece.twin.weight, piece.twin.of) : null,
    isDropped: isDropped(piece.stage) || isCalledOff(piece, standing),
  };
}
