// Letters that ask or remind: prepared, then sent. Only one that left counts as a contact (DOMAIN.md §4.4).
import { isBefore, normalInstant } from '../../contract/zone.ts';
import type { CaseState } from '../case.ts';
import type { EventOf } from '../events.ts';
import type { NoticeRecord } from '../exits/records.ts';
import { findTransition } from '../machine.ts';
import { areFresh } from '../talk/fresh-numbers.ts';
import { QUESTIONS } from '../talk/records.ts';
import { findLetter, isHeld, keepLetter } from './letters.ts';
import { countContact } from './talk-effects.ts';

/** Keeps a letter that asks or reminds, and its questions. An earlier one about the same that has not left gives way to it. */
export function writeLetter(state: CaseState, event: EventOf<'write_to_creator'>): CaseState {
  const kind = event.data.letter ?? 'consult';
  const asked = QUESTIONS.filter(
    (question) => state.asked.includes(question) || event.data.questions?.includes(question),
  );
  const isSame = (letter: NoticeRecord) =>
    letter.kind === kind &&
    letter.deliverableId === event.data.deliverableId &&
    letter.holdSeq === event.data.holdSeq &&
    letter.draftAnswerSeq === event.data.draftAnswerSeq &&
    letter.pauseSeq === event.data.pauseSeq;
  const notices = state.notices.map((letter) =>
    isSame(letter) && isHeld(letter) ? { ...letter, isWithdrawn: true } : letter,
  );
  return keepLetter({ ...state, asked, notices }, event);
}

/**
 * Counts a letter that left as a contact at its sending, and opens the consultation when its numbers were fresh then.
 * To be called once per letter, when its record takes its `sentAt`; formal notices and unknown ids change nothing.
 */
export function countLetter(state: CaseState, event: EventOf<'notice_sent'>): CaseState {
  const letter = findLetter(state, event.data.noticeId);
  if (!letter || !isContact(letter)) return state;
  const contactedAt = earlierOf(event.data.sentAt ?? event.at, event.at);
  const counted = countContact(state, contactedAt);
  const mayOpen = findTransition(state.state, 'open_consultation') !== undefined;
  const isFresh = letter.numbersAt !== undefined && areFresh(letter.numbersAt, contactedAt);
  return mayOpen && isFresh ? { ...counted, state: 'consulting' } : counted;
}

/** A reminder of a piece names a date and asks nothing, so it is no contact of the ladder (DOMAIN.md §4.4). */
function isContact({ kind, deliverableId }: NoticeRecord): boolean {
  return kind === 'consult' || (kind === 'reminder' && deliverableId === undefined);
}

function earlierOf(a: string, b: string): string {
  return normalInstant(isBefore(b, a) ? b : a);
}
