// The papers as they count at an instant: stages and rounds that drafts on record say, everything else as it was typed.
import { draftsOf } from '../../../shared/procedure/drafts/drafts.ts';
import { stageAt } from '../../../shared/procedure/drafts/stages.ts';
import type { Standing } from '../../../shared/procedure/standing.ts';
import type { Papers } from '../../store/procedure/papers.ts';

export function papersInForce(
  papers: Papers,
  standing: Pick<Standing, 'case' | 'contracts'>,
  now: string,
): Papers {
  return {
    ...papers,
    pieces: papers.pieces.map((piece) => ({
      ...piece,
      stage: stageAt(piece, standing, now),
      approvalRounds: draftsOf(standing.case, piece.id).length || piece.approvalRounds,
    })),
  };
}
