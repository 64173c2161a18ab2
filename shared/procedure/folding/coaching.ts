// Coaching as the log tells it (DOMAIN.md §6.4): cards offered, talked about, and the failing KPI before and after.
import type { CaseState } from '../case.ts';
import type { CollaborationEvent } from '../events.ts';
import type { CoachingRecord } from '../talk/records.ts';
import { TALK_LIMITS } from '../talk/records.ts';
import { findIndex } from './remedies.ts';

/** Keeps the cards offered, with the index of their KPI on that day; the oldest of closed cases make room. */
export function keepCards(state: CaseState, event: CollaborationEvent): CaseState {
  const known = new Set(state.coaching.map((item) => item.id));
  const offered = (event.data.coaching ?? [])
    .filter((item, index, all) => !known.has(item.id) && all.findIndex(({ id }) => id === item.id) === index)
    .map((item): CoachingRecord => {
      const before = findIndex(event, item.kpi);
      return { ...item, seq: event.seq, offeredAt: event.at, sessionAt: null, before, after: null };
    });
  return { ...state, coaching: withinLimit([...state.coaching, ...offered]) };
}

/** Notes that cards were talked about. A second session on the same card is the look back: it records the index after. */
export function markSession(state: CaseState, event: CollaborationEvent): CaseState {
  const ids = event.data.itemIds ?? [];
  const coaching = state.coaching.map((item) => {
    if (!ids.includes(item.id)) return item;
    if (item.sessionAt === null) return { ...item, sessionAt: event.at };
    return { ...item, after: findIndex(event, item.kpi) ?? item.after };
  });
  return { ...state, coaching };
}

/** Cards of a case that closes: what was talked about and not looked at again takes the index of that day as its after. */
export function closeCards(coaching: readonly CoachingRecord[], event: CollaborationEvent): CoachingRecord[] {
  return coaching.map((item) => {
    const isOpen = item.isPast !== true && item.sessionAt !== null && item.after === null;
    return { ...item, after: isOpen ? findIndex(event, item.kpi) : item.after, isPast: true };
  });
}

function withinLimit(coaching: CoachingRecord[]): CoachingRecord[] {
  let surplus = coaching.length - TALK_LIMITS.coaching;
  const kept = coaching.filter((item) => {
    const mayGo = surplus > 0 && item.isPast === true;
    if (mayGo) surplus -= 1;
    return !mayGo;
  });
  return kept.slice(0, TALK_LIMITS.coaching);
}
