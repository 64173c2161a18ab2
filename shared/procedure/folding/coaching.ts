// Coaching as the log tells it (DOMAIN.md §6.4): cards offered, talked about, and the failing KPI before and after.
import type { Instant, LocalDate } from '../../contract/terms.ts';
import { laterOf } from '../../contract/zone.ts';
import type { CaseState } from '../case.ts';
import type { EventData, EventOf, EventWith } from '../events.ts';
import type { CoachingRecord } from '../talk/records.ts';
import { TALK_LIMITS } from '../talk/records.ts';
import { findIndex } from './remedies.ts';

/** Keeps the cards offered, with the index of their KPI on that day; the oldest of closed cases make room. */
export function keepCards(state: CaseState, event: EventOf<'start_coaching' | 'offer_coaching'>): CaseState {
  const known = new Set(state.coaching.map((item) => item.id));
  const offered = (event.data.coaching ?? [])
    .filter((item, index, all) => !known.has(item.id) && all.findIndex(({ id }) => id === item.id) === index)
    .map((item): CoachingRecord => {
      const before = findIndex(event.data, item.kpi);
      return { ...item, seq: event.seq, offeredAt: event.at, sessionAt: null, before, after: null };
    });
  return { ...state, coaching: withinLimit([...state.coaching, ...offered]) };
}

/** Notes that cards were talked about. A second session on the same card is the look back: it records the index after. */
export function markSession(state: CaseState, event: EventOf<'session_done'>): CaseState {
  const ids = event.data.itemIds ?? [];
  const { reviewOn } = event.data;
  const coaching = state.coaching.map((item) => {
    if (!ids.includes(item.id)) return item;
    const dated = reviewOn ? { ...item, reviewOn } : item;
    if (item.sessionAt === null) return { ...dated, sessionAt: event.at };
    return { ...dated, after: findIndex(event.data, item.kpi) ?? item.after };
  });
  return { ...state, coaching };
}

/** Keeps what the creator says to cards: the newest word counts, and a closed card stays as it is. */
export function answerCards(state: CaseState, event: EventOf<'coaching_answered'>): CaseState {
  const { isTaken } = event.data;
  if (isTaken === undefined) return state;
  return updateOpen(state, event, (item) => ({ ...item, answer: { isTaken, at: event.at } }));
}

/** Closes cards with what somebody found when looking back, and the index of that day where it can show. */
export function reviewCards(state: CaseState, event: EventOf<'review_coaching'>): CaseState {
  const { effect } = event.data;
  if (effect === undefined) return state;
  return updateOpen(state, event, (item) => ({
    ...item,
    effect,
    after: findIndex(event.data, item.kpi) ?? item.after,
  }));
}

/** True when the event closes a card that was tried. */
export function takesCoachRung({ coaching }: CaseState, { data }: EventOf<'review_coaching'>): boolean {
  const isMeant = (item: CoachingRecord) => isOpenCard(item) && (data.itemIds ?? []).includes(item.id);
  return coaching.some((item) => isMeant(item) && triedAt(item) !== null);
}

/** Cards of the running case that nobody has looked back at. */
export function openCards({ coaching }: { coaching: readonly CoachingRecord[] }): CoachingRecord[] {
  return coaching.filter(isOpenCard);
}

/** Since when a card is tried: the creator took it, or it was talked about, whichever came later; null = it was not. */
export function triedAt({ answer, sessionAt }: CoachingRecord): Instant | null {
  const takenAt = answer?.isTaken ? answer.at : null;
  if (takenAt === null || sessionAt === null) return takenAt ?? sessionAt;
  return laterOf(takenAt, sessionAt);
}

/** True once it is time to look back: on the day that was set, else as soon as it was tried. */
export function isLookBackDue(item: CoachingRecord, today: LocalDate): boolean {
  if (isDeclined(item)) return false;
  return item.reviewOn === undefined ? triedAt(item) !== null : item.reviewOn <= today;
}

/** True for a card that the creator left and nobody talked about with them. */
export function isDeclined(item: CoachingRecord): boolean {
  return item.answer?.isTaken === false && item.sessionAt === null;
}

/** Cards of a case that closes: what was talked about and not looked at again takes the index of that day as its after. */
export function closeCards(
  coaching: readonly CoachingRecord[],
  data: Pick<EventData, 'indexes'>,
): CoachingRecord[] {
  return coaching.map((item) => {
    const isOpen = item.isPast !== true && item.sessionAt !== null && item.after === null;
    return { ...item, after: isOpen ? findIndex(data, item.kpi) : item.after, isPast: true };
  });
}

function isOpenCard({ isPast, effect }: CoachingRecord): boolean {
  return isPast !== true && effect === undefined;
}

function updateOpen(
  state: CaseState,
  { data }: EventWith<'itemIds'>,
  update: (item: CoachingRecord) => CoachingRecord,
): CaseState {
  const isMeant = (item: CoachingRecord) => isOpenCard(item) && (data.itemIds ?? []).includes(item.id);
  return { ...state, coaching: state.coaching.map((item) => (isMeant(item) ? update(item) : item)) };
}

function withinLimit(coaching: CoachingRecord[]): CoachingRecord[] {
  let surplus = coaching.length - TALK_LIMITS.coaching;
  const kept = coaching.filter((item) => {
    const mayGo = surplus > 0 && !isOpenCard(item);
    if (mayGo) surplus -= 1;
    return !mayGo;
  });
  return kept.slice(0, TALK_LIMITS.coaching);
}
