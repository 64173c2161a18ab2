// The stage of a piece in force (DOMAIN.md §3.6). Drafts on record decide it; without one it is what the papers say.
import type { Stage } from '../../contract/facts/piece-stages.ts';
import type { Instant } from '../../contract/terms.ts';
import type { DraftFacts, DraftState } from './drafts.ts';
import { draftStateAt, draftsBefore, draftsOf } from './drafts.ts';

type Staged = { id: string; stage: Stage; statedStage?: Stage; publishedAt: Instant | null };

/** Stages that no draft changes: the piece is out, or nobody waits for it any more. */
const SETTLED_STAGES: readonly Stage[] = ['published', 'completed', 'missed', 'waived', 'cancelled'];
const STAGE_OF: Record<DraftState, Stage> = {
  waiting: 'submitted',
  changes: 'in_production',
  approved: 'approved',
  deemed: 'approved',
};

/** True for a piece that takes no further draft. */
export function isSettledPiece({ stage, publishedAt }: Pick<Staged, 'stage' | 'publishedAt'>): boolean {
  return publishedAt !== null || SETTLED_STAGES.includes(stage);
}

/** True for a piece whose papers say approved before any draft is on record: a draft now would take that back. */
export function isApprovedUnseen(
  { stage, statedStage = stage }: Pick<Staged, 'stage' | 'statedStage'>,
  rounds: number,
): boolean {
  return rounds === 0 && statedStage === STAGE_OF.approved;
}

/** True while a draft is waited for: nothing was handed in of a piece still to be approved, or the newest went back. */
export function takesDraft(piece: Staged, facts: DraftFacts, now: Instant): boolean {
  const { stage, statedStage = stage, publishedAt } = piece;
  const rounds = draftsOf(facts.case, piece.id);
  const last = rounds.at(-1);
  if (isSettledPiece({ stage: statedStage, publishedAt }) || isApprovedUnseen(piece, rounds.length))
    return false;
  return last === undefined || draftStateAt(facts, last, now) === 'changes';
}

/** The stage at `now`. */
export function stageAt(piece: Staged, facts: DraftFacts, now: Instant): Stage {
  const stage = piece.statedStage ?? piece.stage;
  const last = draftsOf(facts.case, piece.id).at(-1);
  if (last === undefined || isSettledPiece({ stage, publishedAt: piece.publishedAt })) return stage;
  return STAGE_OF[draftStateAt(facts, last, now)];
}

/** The same as of an earlier instant, for numbers of that instant. */
export function stageBefore(piece: Staged, facts: DraftFacts, at: Instant): Stage {
  return stageAt(piece, { ...facts, case: { ...facts.case, drafts: draftsBefore(facts.case, at) } }, at);
}

/** The pieces with their stages in force at `now`; what the papers say stays beside it where drafts say more. */
export function withStages<Piece extends Staged>(
  pieces: readonly Piece[],
  facts: DraftFacts,
  now: Instant,
): Piece[] {
  return pieces.map((piece) => {
    const { statedStage = piece.stage, ...rest } = piece;
    if (draftsOf(facts.case, piece.id).length === 0 || piece.publishedAt !== null) {
      // Without `statedStage` a piece is what it was before its first draft.
      return { ...rest, stage: statedStage } as Piece;
    }
    return { ...piece, statedStage, stage: stageAt(piece, facts, now) };
  });
}
