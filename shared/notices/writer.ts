// What every block is written with, and the phrases more than one block needs.
import type { Instant } from '../contract/terms.ts';
import { endedDayOf, localDateOf } from '../contract/zone.ts';
import type { Fact, NoticeFacts } from './facts.ts';
import { toValue } from './facts.ts';
import { formatInstantIn, formatLongDay } from './formatting.ts';
import type { LanguageBook } from './texts/books.ts';
import type { NoticeTone } from './tone.ts';

/** One letter in the writing: facts, language, tone and form of address. */
export type LetterWriter = { facts: NoticeFacts; book: LanguageBook; tone: NoticeTone; polite: boolean };

/** The campaign's name in the quotation marks of the language. */
export function campaignName({ facts, book }: LetterWriter): string {
  return book.terms.quote(facts.campaign);
}

/** An instant in the zone that counts and in both parties' zones where they read differently. */
export function formatMoment(at: Instant, { facts, book }: LetterWriter): string {
  return formatInstantIn(at, [facts.basis.countedIn, facts.brand.tz, facts.creator.tz], book);
}

/** Subject and kind of an end that nobody gave notice of: a pause that reached its limit, or what both have signed. */
export function namedByCause({
  facts,
  book,
}: LetterWriter): { subject: (campaign: string) => string; kind: string } | null {
  if (facts.term?.outcome === 'pause_limit') return book.term.pauseLimit;
  return facts.kind === 'end' && facts.route === 'mutual' ? book.frame.agreedEnd : null;
}

/** Subject of the letter, with the day of its effect where there is one. */
export function effectSubject(writer: LetterWriter): string {
  const { facts, book } = writer;
  const { subject: name = book.frame.subjects[facts.kind] } = namedByCause(writer) ?? {};
  const subject = name(campaignName(writer));
  const at = toValue(facts.effectiveAt);
  if (at === null || !['pause', 'resume', 'end'].includes(facts.kind)) return subject;
  const { countedIn } = facts.basis;
  const ended = facts.kind === 'end' ? endedDayOf(at, countedIn) : null;
  if (ended !== null) return book.frame.subjectEndOf(subject, formatLongDay(ended, book));
  return book.frame.subjectFrom(subject, formatLongDay(localDateOf(at, countedIn), book));
}

/** What to say of a fact: its value, that there is none, or that it is not on record. */
export type FactWords<T> = { value: (value: T) => string; none: string; unknown: string };

/** The fact as a sentence; never empty. */
export function factText<T>(fact: Fact<T>, words: FactWords<T>): string {
  if (!fact.known) return words.unknown;
  return fact.value === null ? words.none : words.value(fact.value);
}
