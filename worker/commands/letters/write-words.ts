// The words of one letter, for whoever reads it first and for the letter itself: in the contract's language, with a courtesy
// translation where the papers say that the creator reads another.
import type { ComposedNotice } from '../../../shared/notices/compose.ts';
import { composeNotice } from '../../../shared/notices/compose.ts';
import { withCourtesy } from '../../../shared/notices/courtesy.ts';
import type { NoticeFacts } from '../../../shared/notices/facts.ts';
import { isTalk } from '../../../shared/notices/facts.ts';
import type { NoticeRefusal } from '../../../shared/notices/notice-input.ts';
import { toNoticeFacts } from '../../../shared/notices/to-notice-facts.ts';
import type { NoticeLanguage, NoticeTone } from '../../../shared/notices/tone.ts';
import type { Result } from '../../../shared/result.ts';
import { ok } from '../../../shared/result.ts';
import type { LetterInput } from '../decision/letter-input.ts';
import { toNoticeInput } from '../decision/letter-input.ts';
import { toLetterLanguage } from '../decision/letter-words.ts';

export type WrittenWords = {
  /** The letter alone. */
  letter: ComposedNotice;
  facts: NoticeFacts;
  /** All that is sent: the letter, and under it the translation where there is one. */
  body: string;
};

export function writeWords(subject: LetterInput, tone: NoticeTone): Result<WrittenWords, NoticeRefusal> {
  const language = toLetterLanguage(subject.data.language ?? subject.papers.language);
  const written = writeIn(subject, { language, tone });
  const own = courtesyLanguage(subject, language);
  if (!written.ok || own === null) return written;
  const translation = writeIn(subject, { language: own, tone });
  if (!translation.ok) return translation;
  return ok({ ...written.value, body: withCourtesy(written.value.letter, translation.value.letter) });
}

/** Only a formal letter in the contract's language has one, and only for who reads another; null = none. */
function courtesyLanguage({ kind, papers }: LetterInput, language: NoticeLanguage): NoticeLanguage | null {
  const { creatorLanguage } = papers;
  if (isTalk(kind) || creatorLanguage === null || language !== toLetterLanguage(papers.language)) return null;
  const own = toLetterLanguage(creatorLanguage);
  return own === language ? null : own;
}

function writeIn(
  subject: LetterInput,
  { language, tone }: { language: NoticeLanguage; tone: NoticeTone },
): Result<WrittenWords, NoticeRefusal> {
  const facts = toNoticeFacts(toNoticeInput({ ...subject, data: { ...subject.data, language } }));
  if (!facts.ok) return facts;
  const letter = composeNotice(facts.value, { language, tone, address: subject.papers.addressForm });
  return ok({ letter, facts: facts.value, body: letter.text });
}
