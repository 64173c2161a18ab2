// Breach notices and their cures (DOMAIN.md §3.4): the time to put it right runs from receipt, never before.
import type { Party } from '../../contract/terms.ts';
import type { CaseState } from '../case.ts';
import type { EventOf, EventWith } from '../events.ts';
import type { Cure } from '../exits/records.ts';

/** The cures of the notices that this side gave, oldest first. */
export function curesOf({ openCures }: Pick<CaseState, 'openCures'>, giver: Party): Cure[] {
  return openCures.filter((cure) => giverOf(cure) === giver);
}

/** The newest cure of a trigger; undefined when this side gave no breach notice for it. */
export function findCure(
  state: Pick<CaseState, 'openCures'>,
  trigger: string | null | undefined,
  giver: Party,
): Cure | undefined {
  return curesOf(state, giver).findLast((cure) => cure.trigger === trigger);
}

/** Opens the cure of a breach notice of ours. It has no clock until the notice was sent and received. */
export function openCure(state: CaseState, event: EventOf<'issue_breach_notice'>): CaseState {
  const { trigger, noticeId = event.id } = event.data;
  return trigger === undefined ? state : addCure(state, { ...newCure(trigger, event.seq), noticeId });
}

/** Opens the cure of a notice of the creator's: it is on record once it was sent, with its receipt. */
export function openTheirCure(state: CaseState, event: EventOf<'creator_notices_breach'>): CaseState {
  const { trigger, noticeId = event.id, deemedReceivedAt = null, effectiveAt = null } = event.data;
  if (trigger === undefined) return state;
  const clock = { noticeReceivedAt: deemedReceivedAt, cureEndsAt: effectiveAt };
  return addCure(state, { ...newCure(trigger, event.seq), noticeId, party: 'creator', ...clock });
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

/** The side that broke it says that it is put right; the other accepts or objects. The first word after an objection counts. */
export function sayCured(
  state: CaseState,
  event: EventOf<'say_cured' | 'breach_cured' | 'report_cure'>,
): CaseState {
  return updateCures(state, (cure) =>
    isOpenFor(cure, event) ? { ...cure, saidCuredAt: cure.saidCuredAt ?? event.at } : cure,
  );
}

/** Whether it is put right, by the word of who gave the notice. */
export function answerCure(
  state: CaseState,
  event: EventOf<'settle_breach' | 'creator_answers_cure'>,
): CaseState {
  return event.data.isCured ? acceptCure(state, event) : objectToCure(state, event);
}

/** The cure is accepted, as of when the other side said so. */
export function acceptCure(
  state: CaseState,
  event: EventOf<'settle_breach' | 'breach_cured' | 'creator_answers_cure'>,
): CaseState {
  return updateCures(state, (cure) =>
    isOpenFor(cure, event) ? { ...cure, curedAt: cure.saidCuredAt ?? event.at } : cure,
  );
}

/** A breach notice that never arrived, or was taken back, opens no cure. */
export function voidCure(state: CaseState, noticeId: string | undefined): CaseState {
  return { ...state, openCures: state.openCures.filter((cure) => cure.noticeId !== noticeId) };
}

/** Not put right, in the words of who gave the notice: the cure is open as before. */
function objectToCure(state: CaseState, event: EventOf<'settle_breach' | 'creator_answers_cure'>): CaseState {
  return updateCures(state, (cure) => (isOpenFor(cure, event) ? { ...cure, saidCuredAt: null } : cure));
}

/** An event about a notice of the creator's names them; one about ours names nobody. */
function isOpenFor(cure: Cure, { data }: EventWith<'trigger' | 'party'>): boolean {
  return cure.trigger === data.trigger && giverOf(cure) === (data.party ?? 'brand') && cure.curedAt === null;
}

function giverOf({ party }: Cure): Party {
  return party ?? 'brand';
}

function newCure(trigger: string, seq: number): Omit<Cure, 'noticeId' | 'party'> {
  return { trigger, seq, noticeReceivedAt: null, cureEndsAt: null, saidCuredAt: null, curedAt: null };
}

/** One cure per breach and side; the newest notice is the one that counts. */
function addCure(state: CaseState, cure: Cure): CaseState {
  const others = state.openCures.filter(
    (one) => one.trigger !== cure.trigger || giverOf(one) !== giverOf(cure),
  );
  return { ...state, openCures: [...others, cure] };
}

function updateCures(state: CaseState, update: (cure: Cure) => Cure): CaseState {
  return { ...state, openCures: state.openCures.map(update) };
}
