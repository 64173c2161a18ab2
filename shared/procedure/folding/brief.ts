// The brief in the log: told by a letter that left, confirmed by the creator, void when the letter came back.
import { TOLD_BRIEFS_KEPT_MAX, toldBrief } from '../brief/told-brief.ts';
import type { CaseState } from '../case.ts';
import type { EventOf } from '../events.ts';
import { findLetter } from './letters.ts';
import { addWish } from './wishes.ts';

/** Notes the version a letter has put to the creator; letters about anything else change nothing. */
export function tellBrief(state: CaseState, event: EventOf<'notice_sent'>): CaseState {
  const letter = findLetter(state, event.data.noticeId);
  if (letter?.brief === undefined) return state;
  const { n, since } = letter.brief;
  const told = {
    n,
    since,
    noticeId: letter.noticeId,
    toldAt: event.data.sentAt ?? event.at,
    // Told again, it stays confirmed.
    readAt: state.briefs?.find((one) => one.n === n)?.readAt ?? null,
  };
  const others = (state.briefs ?? []).filter((one) => one.n !== n);
  return { ...state, briefs: [...others, told].slice(-TOLD_BRIEFS_KEPT_MAX) };
}

/** Notes that the creator has read the version they were told of last; what they call more work waits for the team. */
export function confirmBrief(state: CaseState, event: EventOf<'confirm_brief'>): CaseState {
  const told = toldBrief(state);
  if (told === undefined || event.data.brief?.n !== told.n) return state;
  const briefs = (state.briefs ?? []).map((one) =>
    one.n === told.n ? { ...one, readAt: one.readAt ?? event.at } : one,
  );
  const confirmed = { ...state, briefs };
  return event.data.wish === 'more_work' ? addWish(confirmed, event, { kind: 'more_work' }) : confirmed;
}

/** The letter came back: its version was never told. */
export function untellBrief(state: CaseState, noticeId: string | undefined): CaseState {
  if (!state.briefs?.some((one) => one.noticeId === noticeId)) return state;
  return { ...state, briefs: state.briefs.filter((one) => one.noticeId !== noticeId) };
}
