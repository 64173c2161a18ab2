// Drafts as the creator may see them: their own pieces, what was answered, and what silence means by their contract.
import type { Instant, LocalDate } from '../../../shared/contract/terms.ts';
import { addDays, localReadingOf } from '../../../shared/contract/zone.ts';
import type { DraftState } from '../../../shared/procedure/drafts/drafts.ts';
import { deemedApproval, draftStateAt, draftsOf } from '../../../shared/procedure/drafts/drafts.ts';
import type { ChangeReason } from '../../../shared/procedure/drafts/records.ts';
import { isApprovedUnseen, isSettledPiece, takesDraft } from '../../../shared/procedure/drafts/stages.ts';
import { isCalledOff } from '../../../shared/procedure/ending/called-off.ts';
import { isOver } from '../../../shared/procedure/machine.ts';
import type { Standing } from '../../../shared/procedure/standing.ts';

export type CreatorDraftView = {
  pieceId: string;
  name: string;
  /** Null = no draft yet; `unseen` = approved without one. */
  state: DraftState | 'unseen' | null;
  receivedAt: Instant | null;
  answeredAt: Instant | null;
  /** When silence approves it: at the end of a day, or at an instant within one. Null = it does not, or is not known here. */
  deemed: { endOf: LocalDate } | { at: Instant } | null;
  reason: ChangeReason | null;
  /** What the team wrote about the changes. */
  words: string | null;
  takesDraft: boolean;
};

/** Pieces still to come; none once the work is over, and none that an end has called off. */
export function toDraftViews(
  standing: Standing,
  notes: ReadonlyMap<number, string>,
  now: Instant,
): CreatorDraftView[] {
  if (isOver(standing.case.state)) return [];
  return standing.deliverables
    .filter(
      ({ stage, statedStage = stage, publishedAt }) => !isSettledPiece({ stage: statedStage, publishedAt }),
    )
    .filter((piece) => !isCalledOff(piece, standing))
    .map((piece) => {
      const { id, name } = piece;
      const rounds = draftsOf(standing.case, id);
      const draft = rounds.at(-1);
      const unseen = isApprovedUnseen(piece, rounds.length) ? 'unseen' : null;
      const state = draft === undefined ? unseen : draftStateAt(standing, draft, now);
      const deemed = draft === undefined ? null : deemedApproval(standing, draft, now);
      return {
        pieceId: id,
        name,
        state,
        receivedAt: draft?.receivedAt ?? null,
        answeredAt: draft?.answeredAt ?? null,
        deemed: deemed?.is === 'at' ? toDeemed(deemed.at, standing.timeZone) : null,
        reason: draft?.reason ?? null,
        words: draft?.answerSeq == null ? null : (notes.get(draft.answerSeq) ?? null),
        takesDraft: takesDraft(piece, standing, now),
      };
    });
}

function toDeemed(at: Instant, timeZone: string): CreatorDraftView['deemed'] {
  const { on, time } = localReadingOf(at, timeZone);
  return time === '00:00' ? { endOf: addDays(on, -1) } : { at };
}
