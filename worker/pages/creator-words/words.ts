// Languages of the creator's page. The compiler holds every language to the keys of English.
import { capitalise } from '../../../shared/notices/formatting.ts';
import { LANGUAGE_BOOKS } from '../../../shared/notices/texts/books.ts';
import { type FormOfAddress, NOTICE_LANGUAGES, type NoticeLanguage } from '../../../shared/notices/tone.ts';
import { DE_BREACHES } from '../creator-breach/de.ts';
import { type BreachPageWords, EN_BREACHES } from '../creator-breach/en.ts';
import { ES_BREACHES } from '../creator-breach/es.ts';
import { FR_BREACHES } from '../creator-breach/fr.ts';
import { PT_BREACHES } from '../creator-breach/pt.ts';
import { BRIEF_PAGE_WORDS, type BriefPageWords } from '../creator-brief/brief-page-words.ts';
import { DRAFT_PAGE_WORDS, type DraftPageWords } from '../creator-drafts/draft-page-words.ts';
import { DE_NEXT } from '../creator-next/de.ts';
import { EN_NEXT } from '../creator-next/en.ts';
import { ES_NEXT } from '../creator-next/es.ts';
import { FR_NEXT } from '../creator-next/fr.ts';
import { PT_NEXT } from '../creator-next/pt.ts';
import { DE_PRACTICES } from '../creator-practices/de.ts';
import { EN_PRACTICES } from '../creator-practices/en.ts';
import { ES_PRACTICES } from '../creator-practices/es.ts';
import { FR_PRACTICES } from '../creator-practices/fr.ts';
import { PT_PRACTICES } from '../creator-practices/pt.ts';
import { WISH_WORDS, type WishWords } from '../creator-wishes/wish-words.ts';
import { DE } from './de.ts';
import { DE_CODES } from './de-codes.ts';
import { DE_FORMS } from './de-forms.ts';
import { EN } from './en.ts';
import { EN_CODES } from './en-codes.ts';
import { EN_FORMS } from './en-forms.ts';
import { ES } from './es.ts';
import { ES_CODES } from './es-codes.ts';
import { ES_FORMS } from './es-forms.ts';
import { type Form, formOf } from './form.ts';
import { FR } from './fr.ts';
import { FR_CODES } from './fr-codes.ts';
import { FR_FORMS } from './fr-forms.ts';
import { PAUSE_NEXT } from './pause-next.ts';
import { PT } from './pt.ts';
import { PT_CODES } from './pt-codes.ts';
import { PT_FORMS } from './pt-forms.ts';
import { SHOWN_KPIS, type ShownKpi } from './shown-codes.ts';

export type Words = ReturnType<typeof EN> &
  ReturnType<typeof EN_FORMS> &
  ReturnType<typeof EN_CODES> & {
    kpis: Record<ShownKpi, string>;
    next: ReturnType<typeof EN_NEXT>;
    practices: ReturnType<typeof EN_PRACTICES>;
    brief: BriefPageWords;
    draft: DraftPageWords;
    breach: BreachPageWords;
    wishes: WishWords;
    pauseNext: ReturnType<(typeof PAUSE_NEXT)['en']>;
  };

/** A creator reads their page in the languages in which letters can reach them. */
export const LANGUAGES = NOTICE_LANGUAGES;
export type Language = NoticeLanguage;

/** Made when a page is shown in the language: a start of the Worker makes none. English and Portuguese have one form. */
const WORDS: Record<Language, (f: Form) => Omit<Words, 'kpis'>> = {
  en: (f) => ({
    ...EN(),
    ...EN_FORMS(),
    ...EN_CODES(),
    next: EN_NEXT(),
    practices: EN_PRACTICES(),
    brief: BRIEF_PAGE_WORDS.en(f),
    draft: DRAFT_PAGE_WORDS.en(f),
    breach: EN_BREACHES(),
    wishes: WISH_WORDS.en(f),
    pauseNext: PAUSE_NEXT.en(f),
  }),
  de: (f) => ({
    ...DE(f),
    ...DE_FORMS(f),
    ...DE_CODES(f),
    next: DE_NEXT(f),
    practices: DE_PRACTICES(f),
    brief: BRIEF_PAGE_WORDS.de(f),
    draft: DRAFT_PAGE_WORDS.de(f),
    breach: DE_BREACHES(f),
    wishes: WISH_WORDS.de(f),
    pauseNext: PAUSE_NEXT.de(f),
  }),
  fr: (f) => ({
    ...FR(f),
    ...FR_FORMS(f),
    ...FR_CODES(f),
    next: FR_NEXT(f),
    practices: FR_PRACTICES(f),
    brief: BRIEF_PAGE_WORDS.fr(f),
    draft: DRAFT_PAGE_WORDS.fr(f),
    breach: FR_BREACHES(f),
    wishes: WISH_WORDS.fr(f),
    pauseNext: PAUSE_NEXT.fr(f),
  }),
  es: (f) => ({
    ...ES(f),
    ...ES_FORMS(f),
    ...ES_CODES(f),
    next: ES_NEXT(f),
    practices: ES_PRACTICES(f),
    brief: BRIEF_PAGE_WORDS.es(f),
    draft: DRAFT_PAGE_WORDS.es(f),
    breach: ES_BREACHES(f),
    wishes: WISH_WORDS.es(f),
    pauseNext: PAUSE_NEXT.es(f),
  }),
  pt: (f) => ({
    ...PT(),
    ...PT_FORMS(),
    ...PT_CODES(),
    next: PT_NEXT(),
    practices: PT_PRACTICES(),
    brief: BRIEF_PAGE_WORDS.pt(f),
    draft: DRAFT_PAGE_WORDS.pt(f),
    breach: PT_BREACHES(),
    wishes: WISH_WORDS.pt(f),
    pauseNext: PAUSE_NEXT.pt(f),
  }),
};

/** The words of a page in its language and form of address, the same form in all of them. */
export function wordsOf(language: Language, address: FormOfAddress): Words {
  return { ...WORDS[language](formOf(address)), kpis: nameKpis(language) };
}

/** A KPI is called as in the letters, with a capital where it stands alone. */
function nameKpis(language: Language): Record<ShownKpi, string> {
  const book = LANGUAGE_BOOKS[language]();
  return Object.fromEntries(
    SHOWN_KPIS.map((kpi) => [kpi, capitalise(book.names.kpis[kpi] ?? kpi, book)]),
  ) as Record<ShownKpi, string>; // fromEntries forgets that every KPI shown is a key
}

/** The first of these tags that has words here ("pt-BR" → pt); English when none has. */
export function toLanguage(...tags: (string | undefined)[]): Language {
  for (const tag of tags) {
    const found = LANGUAGES.find((language) => language === tag?.slice(0, 2).toLowerCase());
    if (found) return found;
  }
  return 'en';
}
