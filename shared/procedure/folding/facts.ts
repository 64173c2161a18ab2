// Events that change no state of the table: what was said, looked at, asked for, and what the brand stopped of its own.
import { MANAGERS, MARKETERS } from '../../roles.ts';
import type { CaseState } from '../case.ts';
import { DRAFT_FACTS } from '../drafts/draft-facts.ts';
import type { ActorRole, CollaborationEvent, EventOf, Rung } from '../events.ts';
import { RUNGS } from '../events.ts';
import { isTerminal } from '../machine.ts';
import { HOLD_FACTS } from '../payments/hold-facts.ts';
import { EXIT_FACTS } from './exit-facts.ts';
import { acceptWithdrawal, markSent, offerWithdrawal } from './notices.ts';
import { closeSuspensions, stayPaused, stopOwnSide } from './suspensions.ts';
import { contactedAt, countContact, keepLook, markAnswered } from './talk-effects.ts';
import type { Facts } from './talk-facts.ts';
import { TALK_FACTS } from './talk-facts.ts';

const ANYONE = ['system', 'creator', ...MARKETERS] as const;

/** The facts by name, with who may state them. */
export const FACTS = {
  stop_own_side: { who: MARKETERS, apply: stopOwnSide },
  resume_own_side: { who: MARKETERS, apply: resumeOwnSide },
  stay_paused: { who: MARKETERS, apply: stayPaused },
  log_contact: { who: MARKETERS, apply: (state, event) => countContact(state, contactedAt(event)) },
  creator_answered: { who: ['creator', ...MARKETERS], apply: markAnswered },
  evaluate: { who: MARKETERS, apply: evaluate },
  skip_step: { who: MANAGERS, apply: skipStep },
  review_contract: {
    who: MARKETERS,
    apply: (state, event) => ({ ...state, reviewedVersion: event.data.version ?? state.reviewedVersion }),
  },
  request_pause: { who: MARKETERS, apply: requestPause },
  withdraw_pause_request: { who: MARKETERS, apply: withdrawPauseRequest },
  decline_request: { who: MANAGERS, apply: (state) => ({ ...state, request: keepEndRequest(state) }) },
  notice_sent: { who: ['system', ...MARKETERS], apply: markSent },
  offer_withdrawal: { who: MANAGERS, apply: offerWithdrawal },
  accept_withdrawal: { who: ['creator', ...MARKETERS], apply: acceptWithdrawal },
  note: { who: ANYONE, apply: (state) => state },
  ...TALK_FACTS,
  ...EXIT_FACTS,
  ...HOLD_FACTS,
  ...DRAFT_FACTS,
} as const satisfies Facts;

/** A fact of any kind, for an event of that same kind. */
type AnyFact = {
  who: readonly ActorRole[];
  apply: (state: CaseState, event: CollaborationEvent) => CaseState;
};

/** The fact of that name; undefined for transitions and for kinds this version does not know. */
export function findFact(kind: string): AnyFact | undefined {
  // The name ties the fact to the event that carries it; a look-up by text loses that.
  return Object.entries(FACTS).find(([name]) => name === kind)?.[1] as AnyFact | undefined;
}

/** Applies a fact; after the end of everything, only notes are kept (DOMAIN.md §4.8 no. 32). */
export function applyFact(state: CaseState, event: CollaborationEvent, fact: AnyFact): CaseState {
  if (isTerminal(state.state) || !fact.who.includes(event.actor.role)) return state;
  return fact.apply(state, event);
}

function resumeOwnSide(state: CaseState, event: EventOf<'resume_own_side'>): CaseState {
  const { undoes } = event.data;
  return closeSuspensions(
    state,
    event.at,
    (one) => one.kind === 'own_side' && (undoes === undefined || one.openedBySeq === undoes),
  );
}

function evaluate(state: CaseState, event: EventOf<'evaluate'>): CaseState {
  return {
    ...keepLook(state, event.basis ?? { assessedAt: event.at }),
    ladder: { ...state.ladder, evaluate: 'done' },
  };
}

function skipStep(state: CaseState, event: EventOf<'skip_step'>): CaseState {
  const rung = findRung(event.data.step);
  if (rung === undefined || event.data.skipReason === undefined) return state;
  return { ...state, ladder: { ...state.ladder, [rung]: event.data.skipReason } };
}

function findRung(step: string | undefined): Rung | undefined {
  return RUNGS.find((rung) => rung === step);
}

/** What is the brand's own stops while the rest waits for a manager. */
function requestPause(state: CaseState, event: EventOf<'request_pause'>): CaseState {
  if (state.request !== null) return state;
  const { data, seq, at, actor } = event;
  const asked = { scope: data.scope ?? [], reviewOn: data.reviewOn ?? null, reason: data.reason ?? null };
  const request = { kind: 'pause', seq, at, byMemberId: actor.memberId, ...asked } as const;
  return { ...stopOwnSide(state, event), request };
}

/** Taking back a request takes back what stopped with it. */
function withdrawPauseRequest(state: CaseState, event: EventOf<'withdraw_pause_request'>): CaseState {
  const { request } = state;
  if (request?.kind !== 'pause') return state;
  const isItsOwn = (one: { kind: string; openedBySeq: number }): boolean =>
    one.kind === 'own_side' && one.openedBySeq === request.seq;
  return { ...closeSuspensions(state, event.at, isItsOwn), request: null };
}

function keepEndRequest(state: CaseState): CaseState['request'] {
  return state.request?.kind === 'end' ? state.request : null;
}
