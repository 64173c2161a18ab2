// Breach notices and their cures (DOMAIN.md §3.4): the time to put it right runs from receipt, never before.
import type { CaseState } from '../case.ts';
import type { EventOf, EventWith } from '../events.ts';
import type { Cure } from '../exits/records.ts';

/** The newest cure of a trigger; undefined when no breach notice was given for it. */
export function findCure(state: CaseState, trigger: string | null | undefined): Cure | undefined {
  return state.openCures.findLast((cure) => cure.trigger === trigger);
}

/** Opens the cure of a breach notice. It has no clock until the notice was sent and received. */
export function openCure(state: CaseState, event: EventOf<'issue_breach_notice'>): CaseState {
  const { trigger, noticeId = event.id } = event.data;
  if (trigger === undefined) return state;
  const others = state.openCures.filter((cure) => cure.trigger !== trigger);
  const cure: Cure = {
    trigger,
    noticeId,
    seq: event.seq,
    noticeReceivedAt: null,
    cureEndsAt: null,
    saidCuredAt: null,
    curedAt: null,
  };
  return { ...state, openCures: [...others, cure] };
}

/** Starts the clock of the cure whose notice was received; a clock that runs already stays as it is. */
export function startCure(
  state: CaseState,
  event: EventWith<'noticeId' | 'deemedReceivedAt' | 'effectiveAt'>,
): CaseState {
  const { noticeId, deemedReceivedAt = null, effectiveAt = null } = event.data;
  if (deemedReceivedAt === null) return state;
  return updateCures(state, (cure) =>
    cure.noticeId === noticeId && cure.noticeReceivedAt === null
      ? { ...cure, noticeReceivedAt: deemedReceivedAt, cureEndsAt: effectiveAt }
      : cure,
  );
}

/** The creator says it is put right; a person of the team accepts or objects. The first word after an objection counts. */
export function sayCured(state: CaseState, event: EventOf<'say_cured' | 'breach_cured'>): CaseState {
  return updateCures(state, (cure) =>
    isOpenFor(cure, event) ? { ...cure, saidCuredAt: cure.saidCuredAt ?? event.at } : cure,
  );
}

/** The team accepts the cure, as of when the creator said so. */
export function acceptCure(state: CaseState, event: EventOf<'settle_breach' | 'breach_cured'>): CaseState {
  return updateCures(state, (cure) =>
    isOpenFor(cure, event) ? { ...cure, curedAt: cure.saidCuredAt ?? event.at } : cure,
  );
}

/** The team objects: the cure is open as before. */
export function objectToCure(state: CaseState, event: EventOf<'settle_breach'>): CaseState {
  return updateCures(state, (cure) => (isOpenFor(cure, event) ? { ...cure, saidCuredAt: null } : cure));
}

/** A breach notice that never arrived, or was taken back, opens no cure. */
export function voidCure(state: CaseState, noticeId: string | undefined): CaseState {
  return { ...state, openCures: state.openCures.filter((cure) => cure.noticeId !== noticeId) };
}

function isOpenFor(cure: Cure, event: EventWith<'trigger'>): boolean {
  return cure.trigger === event.data.trigger && cure.curedAt === null;
}

function updateCures(state: CaseState, update: (cure: Cure) => Cure): CaseState {
  return { ...state, openCures: state.openCures.map(update) };
}
