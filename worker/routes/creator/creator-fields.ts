// Single fields of the creator's forms, read: words, a day, days away.
import { NOTE_CHARS_MAX } from '../../../shared/api/limits.ts';
import { isLocalDate } from '../../../shared/contract/zone.ts';
import type { CreatorAct } from '../../pages/creator/act-form.tsx';
import type { ActProblem, CreatorFormProblem } from '../../pages/creator/outcome.tsx';

export type FormFields = Record<string, string>;

/** A form as the body of its command, or what keeps it from being one. */
export type Draft = { draft: { kind: CreatorAct } & Record<string, unknown> } | { problem: ActProblem };

export function problemOf(kind: CreatorFormProblem): { problem: ActProblem } {
  return { problem: { kind } };
}

/** Days away: null when none were given, undefined when they do not make a span. One day alone is a span. */
export function toUnavailable(fields: FormFields) {
  const from = toDay(fields.awayFrom);
  const to = toDay(fields.awayTo);
  if (from === undefined || to === undefined) return undefined;
  if (from === null && to === null) return null;
  const span = { from: from ?? to ?? '', to: to ?? from ?? '' };
  return span.from <= span.to ? { ...span, isPrivate: fields.isPrivate === 'yes' } : undefined;
}

export function typedNote(fields: FormFields): { note: string } | Record<never, never> {
  const note = (fields.note ?? '').replace(/\r\n?/g, '\n').trim();
  return note === '' ? {} : { note };
}

/** Words beyond what one note keeps. */
export function tooLong(text: string): ActProblem {
  return { kind: 'too_long', chars: String(text.length), max: String(NOTE_CHARS_MAX) };
}

/** A calendar day, null when the field is empty, undefined when it is none. */
export function toDay(text: string | undefined): string | null | undefined {
  if (text === undefined || text.trim() === '') return null;
  return isLocalDate(text) ? text : undefined;
}
