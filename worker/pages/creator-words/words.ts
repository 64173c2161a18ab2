// Languages of the creator's page. The compiler holds every language to the keys of English.
import { BRIEF_PAGE_WORDS, type BriefPageWords } from '../creator-brief/brief-page-words.ts';
import { DRAFT_PAGE_WORDS, type DraftPageWords } from '../creator-drafts/draft-page-words.ts';
import { DE_PRACTICES } from '../creator-practices/de.ts';
import { EN_PRACTICES } from '../creator-practices/en.ts';
import { ES_PRACTICES } from '../creator-practices/es.ts';
import { FR_PRACTICES } from '../creator-practices/fr.ts';
import { PT_PRACTICES } from '../creator-practices/pt.ts';
import { DE } from './de.ts';
import { DE_CODES } from './de-codes.ts';
import { DE_FORMS } from './de-forms.ts';
import { EN } from './en.ts';
import { EN_CODES } from './en-codes.ts';
import { EN_FORMS } from './en-forms.ts';
import { ES } from './es.ts';
import { ES_CODES } from './es-codes.ts';
import { ES_FORMS } from './es-forms.ts';
import { FR } from './fr.ts';
import { FR_CODES } from './fr-codes.ts';
import { FR_FORMS } from './fr-forms.ts';
import { PT } from './pt.ts';
import { PT_CODES } from './pt-codes.ts';
import { PT_FORMS } from './pt-forms.ts';

export type Words = ReturnType<typeof EN> &
  ReturnType<typeof EN_FORMS> &
  ReturnType<typeof EN_CODES> & {
    practices: ReturnType<typeof EN_PRACTICES>;
    brief: BriefPageWords;
    draft: DraftPageWords;
  };

export const LANGUAGES = ['en', 'de', 'fr', 'es', 'pt'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Made when a page is shown in the language: a start of the Worker makes none. */
export const WORDS: Record<Language, () => Words> = {
  en: () => ({
    ...EN(),
    ...EN_FORMS(),
    ...EN_CODES(),
    practices: EN_PRACTICES(),
    brief: BRIEF_PAGE_WORDS.en(),
    draft: DRAFT_PAGE_WORDS.en(),
  }),
  de: () => ({
    ...DE(),
    ...DE_FORMS(),
    ...DE_CODES(),
    practices: DE_PRACTICES(),
    brief: BRIEF_PAGE_WORDS.de(),
    draft: DRAFT_PAGE_WORDS.de(),
  }),
  fr: () => ({
    ...FR(),
    ...FR_FORMS(),
    ...FR_CODES(),
    practices: FR_PRACTICES(),
    brief: BRIEF_PAGE_WORDS.fr(),
    draft: DRAFT_PAGE_WORDS.fr(),
  }),
  es: () => ({
    ...ES(),
    ...ES_FORMS(),
    ...ES_CODES(),
    practices: ES_PRACTICES(),
    brief: BRIEF_PAGE_WORDS.es(),
    draft: DRAFT_PAGE_WORDS.es(),
  }),
  pt: () => ({
    ...PT(),
    ...PT_FORMS(),
    ...PT_CODES(),
    practices: PT_PRACTICES(),
    brief: BRIEF_PAGE_WORDS.pt(),
    draft: DRAFT_PAGE_WORDS.pt(),
  }),
};

/** The first of these tags that has words here ("pt-BR" → pt); English when none has. */
export function toLanguage(...tags: (string | undefined)[]): Language {
  for (const tag of tags) {
    const found = LANGUAGES.find((language) => language === tag?.slice(0, 2).toLowerCase());
    if (found) return found;
  }
  return 'en';
}
