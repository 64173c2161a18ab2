// What the creator asks for until the team deals with it. An urgent stop never counts against the creator (DOMAIN.md §4.7).
import type { CaseState } from '../case.ts';
import type { EventHead, EventOf } from '../events.ts';
import type { CreatorWish } from '../talk/records.ts';
import { TALK_LIMITS } from '../talk/records.ts';
import { moveAgreedAction } from './remedies.ts';

/** Keeps a wish. One asked again takes the newer date and keeps waiting since the first time; urgent stops come first. */
export function addWish(
  state: CaseState,
  event: EventHead,
  {
    kind,
    on = null,
    trigger = null,
  }: Pick<CreatorWish, 'kind'> & Partial<Pick<CreatorWish, 'on' | 'trigger'>>,
): CaseState {
  const isSame = (wish: CreatorWish) => wish.kind === kind && wish.trigger === trigger;
  const at = state.wishes.find(isSame)?.at ?? event.at;
  const wish: CreatorWish = { kind, seq: event.seq, at, on, trigger };
  const wishes = [...state.wishes.filter((one) => !isSame(one)), wish];
  return { ...state, wishes: withinLimit(wishes) };
}

/** Removes the wish the event answers; a day that is agreed for a change of the plan moves it. */
export function answerWish(state: CaseState, event: EventOf<'answer_wish'>): CaseState {
  const wishes = state.wishes.filter((wish) => wish.seq !== event.data.answersSeq);
  return moveAgreedAction({ ...state, wishes }, event);
}

/** Removes what was asked for of the plan: they agree to it as it stands now. */
export function dropPlanWish(state: CaseState): CaseState {
  return { ...state, wishes: state.wishes.filter(({ kind }) => kind !== 'plan_change') };
}

function withinLimit(wishes: CreatorWish[]): CreatorWish[] {
  const urgent = wishes.filter((wish) => wish.kind === 'urgent_stop');
  const others = wishes.filter((wish) => wish.kind !== 'urgent_stop');
  return [...urgent, ...others].slice(0, TALK_LIMITS.wishes);
}
