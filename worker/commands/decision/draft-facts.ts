// What a letter about a draft tells: which piece and round, what was answered, by the case as it stands.
import { isUnconfirmed } from '../../../shared/contract/facts/confirmed.ts';
import { localDateOf } from '../../../shared/contract/zone.ts';
import { known, NONE, UNKNOWN } from '../../../shared/notices/facts.ts';
import type { NoticeDraft } from '../../../shared/notices/told-facts.ts';
import { draftsOf } from '../../../shared/procedure/drafts/drafts.ts';
import { dueOnAt } from '../../../shared/procedure/due-dates.ts';
import type { Telling } from './telling-facts.ts';

/** The answer the letter names; null where it names none, or the answer was taken back since. */
export function toNoticeDraft({ standing, version, data, now }: Telling): NoticeDraft | null {
  const { case: state, deliverables } = standing;
  const draft = state.drafts?.find(
    ({ answerSeq }) => answerSeq !== null && answerSeq === data.draftAnswerSeq,
  );
  const piece = deliverables.find(({ id }) => id === draft?.pieceId);
  if (draft === undefined || draft.answer === null || draft.answeredAt === null || piece === undefined)
    return null;
  const { terms } = version;
  const rounds = terms.approval?.rounds ?? null;
  return {
    piece: piece.name,
    receivedOn: localDateOf(draft.receivedAt, terms.tz),
    answeredOn: localDateOf(draft.answeredAt, terms.tz),
    answer: draft.answer,
    reason: draft.reason,
    round: draftsOf(state, piece.id).indexOf(draft) + 1,
    included: isUnconfirmed(terms, 'approval') ? UNKNOWN : rounds === null ? NONE : known(rounds),
    dueOn: dueOnAt(piece, state, { ...standing, now }),
  };
}
