// Plausible commands about drafts, for the guide that asks the rules with them.
import type { Instant } from '../../contract/terms.ts';
import { mayTakeBack } from '../drafts/decide-draft.ts';
import { draftStateAt, draftsOf } from '../drafts/drafts.ts';
import type { Draft, DraftCommand } from '../drafts/records.ts';
import { takesDraft } from '../drafts/stages.ts';
import type { Standing } from '../standing.ts';

type Facts = Pick<Standing, 'case' | 'contracts' | 'deliverables'>;
type Samples = {
  [K in DraftCommand['kind']]: (
    standing: Facts,
    at: { now: Instant },
  ) => Extract<DraftCommand, { kind: K }> | null;
};

/** One sample of each kind; null when there is nothing it could be about. */
export const DRAFT_SAMPLES: Samples = {
  receive_draft: (standing, { now }) => {
    const piece = standing.deliverables.find((one) => takesDraft(one, standing, now));
    return piece === undefined ? null : { kind: 'receive_draft', pieceId: piece.id, at: now };
  },
  approve_draft: (standing, { now }) => {
    const draft = findWaiting(standing, now);
    return draft === undefined ? null : { kind: 'approve_draft', draftSeq: draft.seq };
  },
  ask_changes: (standing, { now }) => {
    const draft = findWaiting(standing, now);
    return draft === undefined ? null : { kind: 'ask_changes', draftSeq: draft.seq, reason: 'off_brief' };
  },
  take_back_draft: (standing, { now }) => {
    const draft = listLast(standing).find((one) => mayTakeBack(one, now));
    return draft === undefined ? null : { kind: 'take_back_draft', draftSeq: draft.seq };
  },
};

function listLast({ case: state, deliverables }: Facts): Draft[] {
  return deliverables.flatMap(({ id }) => draftsOf(state, id).at(-1) ?? []);
}

function findWaiting(standing: Facts, now: Instant): Draft | undefined {
  return listLast(standing).find((draft) => draftStateAt(standing, draft, now) === 'waiting');
}
