// The end that is being prepared, and a last day that both sides may agree on (DOMAIN.md §3.4 "mutual").
import type { EndRoute } from '../../contract/facts/end-routes.ts';
import { END_ROUTES } from '../../contract/facts/end-routes.ts';
import type { CaseState } from '../case.ts';
import type { EventHead, EventOf, EventWith } from '../events.ts';
import type { EndPlan, FrozenMoney, MutualOffer } from '../exits/records.ts';
import { addWish } from './wishes.ts';

/** The plan a request describes; a day the creator asked for before is on its table at once. */
export function toEndPlan(state: CaseState, event: EventOf<'request_end'>): EndPlan {
  const { data, seq, at, actor } = event;
  const asked = state.wishes.find((wish) => wish.kind === 'mutual_end' && wish.on !== null);
  const mutual =
    asked?.on == null
      ? null
      : ({
          ...UNSIGNED,
          on: asked.on,
          proposedBy: 'creator',
          seq: asked.seq,
          creatorAgreedAt: asked.at,
        } as const);
  return {
    seq,
    at,
    byMemberId: actor.memberId,
    route: findRoute(data.route),
    reason: data.endReason ?? 'business',
    category: data.category ?? 'other',
    trigger: data.trigger ?? null,
    since: data.since ?? null,
    mutual,
  };
}

/** The brand proposes a last day; `approvedById` has signed it already, where a second person did. */
export function proposeMutualEnd(state: CaseState, event: EventOf<'propose_mutual_end'>): CaseState {
  const { on, approvedById = null } = event.data;
  if (on === undefined) return state;
  const offer = {
    ...UNSIGNED,
    on,
    proposedBy: 'brand',
    seq: event.seq,
    brandSignedById: approvedById,
    ...moneyOf(event),
  } as const;
  return offerDay(state, event, offer);
}

/** The creator asks for a last day. Where an end is being prepared it is on the table, and replaces what lay there. */
export function wishMutualEnd(state: CaseState, event: EventOf<'wish_mutual_end'>): CaseState {
  const { on } = event.data;
  if (on === undefined) return state;
  const wished = addWish(state, event, { kind: 'mutual_end', on });
  const offer = {
    ...UNSIGNED,
    on,
    proposedBy: 'creator',
    seq: event.seq,
    creatorAgreedAt: event.at,
  } as const;
  return offerDay(wished, event, offer);
}

/** A manager signs for the brand; the creator has not agreed yet. */
export function signMutualEnd(state: CaseState, event: EventOf<'sign_mutual_end'>): CaseState {
  return updateOffer(state, (offer) => ({
    ...offer,
    brandSignedById: event.data.approvedById ?? null,
    ...moneyOf(event),
  }));
}

/** The creator agrees; the brand's second person has not signed yet. */
export function agreeMutualEnd(state: CaseState, event: EventOf<'agree_mutual_end'>): CaseState {
  return updateOffer(state, (offer) => ({ ...offer, creatorAgreedAt: event.at }));
}

/** Money that was frozen with the event; what was frozen before stays where the event brings none. */
export function keepMoney(state: CaseState, event: EventWith<'money'>): CaseState {
  return { ...state, ...moneyOf(event) };
}

/** Both have signed: the money of the agreed day is the case's, as it was frozen with the last signature or with the offer. */
export function keepAgreedMoney(state: CaseState, event: EventWith<'money'>): CaseState {
  const { money = state.money } = state.endPlan?.mutual ?? {};
  return keepMoney({ ...state, money }, event);
}

function moneyOf({ data, seq }: EventWith<'money'>): { money?: FrozenMoney } {
  return data.money === undefined ? {} : { money: { ...data.money, seq } };
}

const UNSIGNED = { brandSignedById: null, creatorAgreedAt: null };

function offerDay(state: CaseState, event: EventHead, mutual: MutualOffer): CaseState {
  if (state.state !== 'end_review' && state.state !== 'ending') return state;
  return { ...state, endPlan: { ...(state.endPlan ?? toMutualPlan(event)), mutual } };
}

/** Nobody of the team asked for this end: the plan begins with the day that was proposed. */
function toMutualPlan({ seq, at, actor }: EventHead): EndPlan {
  const by = { seq, at, byMemberId: actor.memberId };
  return {
    ...by,
    route: 'mutual',
    reason: 'mutual',
    category: 'mutual',
    trigger: null,
    since: null,
    mutual: null,
  };
}

function updateOffer(state: CaseState, update: (offer: MutualOffer) => MutualOffer): CaseState {
  const { endPlan } = state;
  if (!endPlan?.mutual) return state;
  return { ...state, endPlan: { ...endPlan, mutual: update(endPlan.mutual) } };
}

function findRoute(route: string | undefined): EndRoute {
  return END_ROUTES.find((known) => known === route) ?? 'convenience';
}
