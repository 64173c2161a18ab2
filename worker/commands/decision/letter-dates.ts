// The days a letter names: by when an answer is asked for, the piece a reminder is about, days that a pause has moved, and the
// instant from which a letter about the end of a term counts.
import { addDays } from '../../../shared/contract/zone.ts';
import type { NoticeInput } from '../../../shared/notices/notice-input.ts';
import type { Suspension } from '../../../shared/procedure/case.ts';
import { dueOnAt, withDueDays } from '../../../shared/procedure/due-dates.ts';
import type { EventData } from '../../../shared/procedure/events.ts';
import { findToldPause, pauseOverBy } from '../../../shared/procedure/letters/pause-letters.ts';
import type { Standing } from '../../../shared/procedure/standing.ts';
import type { LetterInput } from './letter-input.ts';
import { termEndedAt } from './telling-facts.ts';

/** Days the other side is given to reply before the team asks again. */
const REPLY_DAYS = 7;

/**
 * A letter about what has happened by itself counts from that instant, as one about a decision counts from its effect; one
 * about a pause that goes on names the days of that pause.
 */
export function withToldDays(subject: LetterInput): LetterInput {
  const { kind, data, standing } = subject;
  if (kind === 'term_over') return { ...subject, data: { ...data, effectiveAt: termEndedAt(subject) } };
  const pause = data.pauseSeq === undefined ? undefined : findToldPause(standing.case, data.pauseSeq);
  return pause === undefined ? subject : { ...subject, data: { ...data, ...daysOf(pause) } };
}

function daysOf({ from, to, reviewOn, limitOn, onTimeout }: Suspension): EventData {
  if (to !== null) return { effectiveAt: to };
  const limit = { latestResumeOn: limitOn, ...(onTimeout === null ? {} : { onTimeout }) };
  return { effectiveAt: from, reviewOn, ...limit };
}

/** Letters that tell what is done. */
const ASKS_NOTHING: readonly LetterInput['kind'][] = ['draft_answer', 'hold_over', 'term_over'];

/** By when an answer is asked for: the day a hold is looked at again; what is done asks for none. */
export function replyBy({ kind, hold, data }: LetterInput, today: string): string | null {
  if (ASKS_NOTHING.includes(kind) || data.pauseSeq !== undefined) return null;
  return kind === 'hold' && hold != null ? hold.reviewOn : addDays(today, REPLY_DAYS);
}

/** The piece a reminder names, with its due day as pauses have moved it. */
export function toPieceReminder({ kind, standing, data, now }: LetterInput): Pick<NoticeInput, 'reminder'> {
  const piece = standing.deliverables.find(({ id }) => id === data.deliverableId);
  if (kind !== 'reminder' || piece === undefined) return {};
  const dueOn = dueOnAt(piece, standing.case, { ...standing, now });
  return { reminder: { about: 'post', name: piece.name, dueOn } };
}

type NewDates = { before: Standing['deliverables'] } & Required<Pick<NoticeInput, 'newDueOn' | 'pausedFrom'>>;

/**
 * Days of open pieces after a pause of the creator's work, as every screen will show them once it runs again, beside the
 * days they had when it began; null = nothing was paused.
 */
export function toNewDates({ kind, standing, data, now }: LetterInput): NewDates | null {
  const { case: state } = standing;
  const pause = state.suspensions.findLast(({ kind: of }) => of !== 'own_side');
  // Until receipt is known nobody can say by how many days they move.
  if (kind !== 'resume' || pause === undefined || data.effectiveAt === null) return null;
  const resumedAt = data.effectiveAt ?? pause.to ?? now;
  const before = withDueDays(standing.deliverables, state, { ...standing, now: pause.from });
  const moved = before
    .filter(({ publishedAt }) => publishedAt === null)
    .map((piece) => ({ piece, on: dueOnAt(piece, state, { ...standing, now: resumedAt }) }))
    .filter(({ piece, on }) => on !== piece.dueOn);
  const newDueOn = Object.fromEntries(moved.map(({ piece, on }) => [piece.id, on]));
  return { before, newDueOn, pausedFrom: pause.from };
}

/** How the work runs again where no event says it but the clause. */
export function toResumedBy({ standing, data }: LetterInput): Pick<NoticeInput, 'resumedBy'> {
  const pause = data.pauseSeq === undefined ? undefined : findToldPause(standing.case, data.pauseSeq);
  const resumedBy = pause === undefined ? null : pauseOverBy(pause);
  return resumedBy === null ? {} : { resumedBy };
}
