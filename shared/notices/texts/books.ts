// The languages of a letter: each a full set, written by itself and not translated word for word (DOMAIN.md §5.5).
import type { DraftWords } from '../told-words/draft-words.ts';
import { DRAFT_WORDS } from '../told-words/draft-words.ts';
import type { HoldWords } from '../told-words/hold-words.ts';
import { HOLD_WORDS } from '../told-words/hold-words.ts';
import type { PauseWords } from '../told-words/pause-words.ts';
import { PAUSE_WORDS } from '../told-words/pause-words.ts';
import type { TermWords } from '../told-words/term-words.ts';
import { TERM_WORDS } from '../told-words/term-words.ts';
import type { NoticeLanguage } from '../tone.ts';
import type { BriefWords } from './brief-words.ts';
import { BRIEF_WORDS } from './brief-words.ts';
import { DE_FRAME } from './de.ts';
import { DE_NAMES } from './de-names.ts';
import { DE_TERMS } from './de-terms.ts';
import { EN_FRAME } from './en.ts';
import { EN_NAMES } from './en-names.ts';
import { EN_TERMS } from './en-terms.ts';
import { ES_FRAME } from './es.ts';
import { ES_NAMES } from './es-names.ts';
import { ES_TERMS } from './es-terms.ts';
import { FR_FRAME } from './fr.ts';
import { FR_NAMES } from './fr-names.ts';
import { FR_TERMS } from './fr-terms.ts';
import { PT_FRAME } from './pt.ts';
import { PT_NAMES } from './pt-names.ts';
import { PT_TERMS } from './pt-terms.ts';
import type { SignedWords } from './signed-words.ts';
import { SIGNED_WORDS } from './signed-words.ts';
import type { NoticeFrame, NoticeNames, NoticeTerms } from './words.ts';

/** Everything one language says, and the locale that formats its dates and numbers. */
export type LanguageBook = {
  locale: string;
  frame: NoticeFrame;
  terms: NoticeTerms;
  names: NoticeNames;
  brief: BriefWords;
  draft: DraftWords;
  signed: SignedWords;
  hold: HoldWords;
  term: TermWords;
  pause: PauseWords;
};

/** The book of each language, made when a letter is written in it: a start of the Worker makes none. */
export const LANGUAGE_BOOKS: Record<NoticeLanguage, () => LanguageBook> = {
  en: () => ({
    locale: 'en-GB',
    frame: EN_FRAME(),
    terms: EN_TERMS(),
    names: EN_NAMES(),
    brief: BRIEF_WORDS.en(),
    draft: DRAFT_WORDS.en(),
    signed: SIGNED_WORDS.en(),
    hold: HOLD_WORDS.en(),
    term: TERM_WORDS.en(),
    pause: PAUSE_WORDS.en(),
  }),
  de: () => ({
    locale: 'de-DE',
    frame: DE_FRAME(),
    terms: DE_TERMS(),
    names: DE_NAMES(),
    brief: BRIEF_WORDS.de(),
    draft: DRAFT_WORDS.de(),
    signed: SIGNED_WORDS.de(),
    hold: HOLD_WORDS.de(),
    term: TERM_WORDS.de(),
    pause: PAUSE_WORDS.de(),
  }),
  fr: () => ({
    locale: 'fr-FR',
    frame: FR_FRAME(),
    terms: FR_TERMS(),
    names: FR_NAMES(),
    brief: BRIEF_WORDS.fr(),
    draft: DRAFT_WORDS.fr(),
    signed: SIGNED_WORDS.fr(),
    hold: HOLD_WORDS.fr(),
    term: TERM_WORDS.fr(),
    pause: PAUSE_WORDS.fr(),
  }),
  es: () => ({
    locale: 'es-ES',
    frame: ES_FRAME(),
    terms: ES_TERMS(),
    names: ES_NAMES(),
    brief: BRIEF_WORDS.es(),
    draft: DRAFT_WORDS.es(),
    signed: SIGNED_WORDS.es(),
    hold: HOLD_WORDS.es(),
    term: TERM_WORDS.es(),
    pause: PAUSE_WORDS.es(),
  }),
  pt: () => ({
    locale: 'pt-BR',
    frame: PT_FRAME(),
    terms: PT_TERMS(),
    names: PT_NAMES(),
    brief: BRIEF_WORDS.pt(),
    draft: DRAFT_WORDS.pt(),
    signed: SIGNED_WORDS.pt(),
    hold: HOLD_WORDS.pt(),
    term: TERM_WORDS.pt(),
    pause: PAUSE_WORDS.pt(),
  }),
};
