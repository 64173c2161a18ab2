// Facts of the talk that change no state of the table: letters, causes, what the creator says to a plan, wishes.
import { MARKETERS } from '../../roles.ts';
import type { CaseState } from '../case.ts';
import type { ActorRole, EventOf } from '../events.ts';
import type { FactKind } from '../log/event-data.ts';
import { confirmBrief } from './brief.ts';
import { answerCause, nameCause } from './causes.ts';
import { answerCards, keepCards, reviewCards, takesCoachRung } from './coaching.ts';
import { writeLetter } from './contact-letter.ts';
import {
  answerActions,
  keepActions,
  markActionDone,
  postponeReview,
  reviewAction,
  takesRemedyRung,
} from './remedies.ts';
import type { Effect } from './talk-effects.ts';
import { diagnose, offer } from './talk-effects.ts';
import { addWish, answerWish, dropPlanWish } from './wishes.ts';

/** A kind of event that changes no state of the table: who may state it, and what it does to the case. */
export type Fact<K extends FactKind> = { who: readonly ActorRole[]; apply: Effect<K> };
export type Facts = { [K in FactKind]: Fact<K> };

const EITHER_SIDE = ['creator', ...MARKETERS] as const;

/** The talk's facts by name, with who may state them. */
export const TALK_FACTS = {
  write_to_creator: { who: MARKETERS, apply: writeLetter },
  update_diagnosis: { who: MARKETERS, apply: diagnose },
  extend_plan: {
    who: MARKETERS,
    apply: (state, event) => keepActions(offer(state, 'remedy', event), event),
  },
  action_reported: { who: EITHER_SIDE, apply: markActionDone },
  review_action: { who: MARKETERS, apply: review },
  postpone_review: { who: MARKETERS, apply: postponeReview },
  offer_coaching: {
    who: MARKETERS,
    apply: (state, event) => keepCards(offer(state, 'coach', event), event),
  },
  coaching_answered: { who: EITHER_SIDE, apply: answerCards },
  review_coaching: { who: MARKETERS, apply: reviewCoaching },
  name_cause: { who: EITHER_SIDE, apply: nameCause },
  answer_cause: { who: EITHER_SIDE, apply: answerCause },
  answer_plan: { who: EITHER_SIDE, apply: answerPlan },
  ask_for_call: {
    who: EITHER_SIDE,
    apply: (state, event) =>
      addWish(state, event, { kind: 'call', on: event.data.proposedOn ?? event.data.on ?? null }),
  },
  ask_urgent_stop: {
    who: EITHER_SIDE,
    apply: (state, event) =>
      addWish(state, event, { kind: 'urgent_stop', trigger: event.data.trigger ?? 'other' }),
  },
  confirm_brief: { who: ['creator'], apply: confirmBrief },
  answer_wish: { who: MARKETERS, apply: answerWish },
} as const satisfies Partial<Facts>;

function review(state: CaseState, event: EventOf<'review_action'>): CaseState {
  const reviewed = reviewAction(state, event);
  if (!takesRemedyRung(state, event)) return reviewed;
  return { ...reviewed, ladder: { ...reviewed.ladder, remedy: 'done' } };
}

/** Material that the creator took, with a look back, is coaching as much as a session is (DOMAIN.md §4.4). */
function reviewCoaching(state: CaseState, event: EventOf<'review_coaching'>): CaseState {
  const reviewed = reviewCards(state, event);
  if (!takesCoachRung(state, event)) return reviewed;
  return { ...reviewed, ladder: { ...reviewed.ladder, coach: 'done' } };
}

/** Agreement leaves no wish, not even an older one; a change asked for, or another date, waits for the team. */
function answerPlan(state: CaseState, event: EventOf<'answer_plan'>): CaseState {
  const { stance, proposedOn = null } = event.data;
  if (stance === undefined) return state;
  const answered = answerActions(state, event, stance);
  const asksMore = stance === 'suggests_change' || stance === 'objects' || proposedOn !== null;
  return asksMore
    ? addWish(answered, event, { kind: 'plan_change', on: proposedOn })
    : dropPlanWish(answered);
}
