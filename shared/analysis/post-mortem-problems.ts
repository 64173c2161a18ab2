// What is missing before a post-mortem may be filed (DOMAIN.md §7.1): each lesson with an owner and a date, and a fact.
import type { Instant, LocalDate } from '../contract/terms.ts';
import { isLocalDate, localDateOf } from '../contract/zone.ts';
import type { Lesson, PostMortemDraft, PostMortemWords, Rebook } from './post-mortem.ts';
import { LESSON_KINDS } from './post-mortem.ts';

/** Shorter than this, a text says nothing that a reader could check in a year. */
const TEXT_MIN = 10;

export type PostMortemProblem =
  | { code: 'NUMBERS_NOT_MATURE'; until: LocalDate }
  | { code: 'NO_LESSON' }
  | { code: 'LESSON_INCOMPLETE'; index: number; field: 'kind' | 'text' | 'owner' | 'dueOn' }
  | { code: 'REBOOK_NOT_ANSWERED' }
  | { code: 'REBOOK_REASON_MISSING' }
  | { code: 'REBOOK_CONDITION_MISSING' }
  | { code: 'CREATOR_NOT_ASKED' }
  | { code: 'HOURS_NOT_A_NUMBER' };

/** Empty = it may be filed. `now` decides whether the numbers are mature and whether a lesson's date lies ahead. */
export function postMortemProblems(
  filled: PostMortemDraft & PostMortemWords,
  now: Instant,
): PostMortemProblem[] {
  const today = localDateOf(now, filled.timeZone);
  const { matureOn, lessons, rebook, creatorsWord, hours } = filled;
  return [
    ...(matureOn !== null && matureOn > today
      ? [{ code: 'NUMBERS_NOT_MATURE' as const, until: matureOn }]
      : []),
    ...(lessons.length === 0 ? [{ code: 'NO_LESSON' as const }] : []),
    ...lessons.flatMap((lesson, index) => lessonProblems(lesson, index, today)),
    ...rebookProblems(rebook),
    ...(isAsked(creatorsWord) ? [] : [{ code: 'CREATOR_NOT_ASKED' as const }]),
    ...(hours === null || (Number.isFinite(hours) && hours >= 0)
      ? []
      : [{ code: 'HOURS_NOT_A_NUMBER' as const }]),
  ];
}

/** A lesson dated before today cannot be seen to any more. */
function lessonProblems(lesson: Lesson, index: number, today: LocalDate): PostMortemProblem[] {
  const { kind, text, ownerId, dueOn } = lesson;
  const fields = [
    ...(LESSON_KINDS.includes(kind) ? [] : (['kind'] as const)),
    ...(isSaid(text) ? [] : (['text'] as const)),
    ...(ownerId ? [] : (['owner'] as const)),
    ...(dueOn !== null && isLocalDate(dueOn) && dueOn >= today ? [] : (['dueOn'] as const)),
  ];
  return fields.map((field) => ({ code: 'LESSON_INCOMPLETE', index, field }));
}

function rebookProblems(rebook: Rebook | null): PostMortemProblem[] {
  if (!rebook) return [{ code: 'REBOOK_NOT_ANSWERED' }];
  return [
    ...(isSaid(rebook.reason) ? [] : [{ code: 'REBOOK_REASON_MISSING' as const }]),
    ...(rebook.answer === 'yes_if' && !isSaid(rebook.condition)
      ? [{ code: 'REBOOK_CONDITION_MISSING' as const }]
      : []),
  ];
}

/** That the creator was asked and gave no word is an answer too. */
function isAsked(word: PostMortemWords['creatorsWord']): boolean {
  if (word === null) return false;
  return 'text' in word ? word.text.trim() !== '' : isLocalDate(word.askedOn);
}

function isSaid(text: string | null): boolean {
  return text !== null && text.trim().length >= TEXT_MIN;
}
