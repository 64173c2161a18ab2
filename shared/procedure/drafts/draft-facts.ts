// What drafts do to the case: facts of the log that change no state of the table.
import { MARKETERS } from '../../roles.ts';
import type { CaseState } from '../case.ts';
import type { EventOf, EventWith } from '../events.ts';
import type { Facts } from '../folding/talk-facts.ts';
import type { Draft } from './records.ts';
import { CHANGE_REASONS } from './records.ts';

/** The facts by name, with who may state them. */
export const DRAFT_FACTS = {
  receive_draft: { who: MARKETERS, apply: (state, event) => takeIn(state, event, 'brand') },
  hand_in_draft: { who: ['creator'], apply: (state, event) => takeIn(state, event, 'creator') },
  approve_draft: { who: MARKETERS, apply: (state, event) => answer(state, event, 'approved') },
  ask_changes: { who: MARKETERS, apply: (state, event) => answer(state, event, 'changes') },
  take_back_draft: { who: MARKETERS, apply: takeBack },
} as const satisfies Partial<Facts>;

function takeIn(
  state: CaseState,
  { data, seq, at }: EventOf<'receive_draft' | 'hand_in_draft'>,
  by: Draft['by'],
): CaseState {
  const { deliverableId: pieceId, contactedAt: receivedAt } = data;
  if (pieceId === undefined || receivedAt === undefined) return state;
  const draft: Draft = {
    seq,
    pieceId,
    receivedAt,
    loggedAt: at,
    by,
    hasLink: data.noteSha256 !== undefined,
    ...WAITING,
  };
  return { ...state, drafts: [...(state.drafts ?? []), draft] };
}

function answer(
  state: CaseState,
  { data, at: answeredAt, seq: answerSeq }: EventWith<'answersSeq' | 'reason'>,
  is: 'approved' | 'changes',
): CaseState {
  const reason = CHANGE_REASONS.find((known) => known === data.reason) ?? null;
  return update(state, data.answersSeq, (draft) =>
    draft.answer === null ? [{ ...draft, answer: is, answeredAt, answerSeq, reason }] : [draft],
  );
}

/** An answered draft waits again; one that was recorded by mistake is gone, and the log keeps both. */
function takeBack(state: CaseState, { data }: EventOf<'take_back_draft'>): CaseState {
  return update(state, data.answersSeq, (draft) => (draft.answer === null ? [] : [{ ...draft, ...WAITING }]));
}

/** A draft nobody has answered. */
const WAITING = { answer: null, answeredAt: null, answerSeq: null, reason: null };

function update(state: CaseState, seq: number | undefined, change: (draft: Draft) => Draft[]): CaseState {
  const drafts = (state.drafts ?? []).flatMap((draft) => (draft.seq === seq ? change(draft) : [draft]));
  return { ...state, drafts };
}
