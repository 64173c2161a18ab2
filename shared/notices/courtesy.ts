// A courtesy translation under a formal letter (DOMAIN.md §5.5): for information, marked as such, in the creator's language.
// The letter itself is the one in the contract's language, and it prevails.
import type { ComposedNotice } from './compose.ts';
import type { NoticeLanguage } from './tone.ts';

type CourtesyWords = {
  heading: string;
  rule: (language: string) => string;
  names: Record<NoticeLanguage, string>;
};

const WORDS: Record<NoticeLanguage, CourtesyWords> = {
  en: {
    heading: 'Courtesy translation, for information only',
    rule: (language) =>
      `The letter above, in ${language}, is in the language of the contract. Where the two differ, it prevails.`,
    names: { en: 'English', de: 'German', fr: 'French', es: 'Spanish', pt: 'Portuguese' },
  },
  de: {
    heading: 'Übersetzung aus Höflichkeit, nur zur Information',
    rule: (language) =>
      `Das Schreiben oben, auf ${language}, ist in der Sprache des Vertrags. Weicht etwas ab, gilt jenes.`,
    names: { en: 'Englisch', de: 'Deutsch', fr: 'Französisch', es: 'Spanisch', pt: 'Portugiesisch' },
  },
  fr: {
    heading: 'Traduction de courtoisie, à titre d’information seulement',
    rule: (language) =>
      `La lettre ci-dessus, en ${language}, est dans la langue du contrat. En cas de différence, elle prévaut.`,
    names: { en: 'anglais', de: 'allemand', fr: 'français', es: 'espagnol', pt: 'portugais' },
  },
  es: {
    heading: 'Traducción de cortesía, solo para información',
    rule: (language) =>
      `La carta de arriba, en ${language}, está en el idioma del contrato. Si algo difiere, prevalece aquella.`,
    names: { en: 'inglés', de: 'alemán', fr: 'francés', es: 'español', pt: 'portugués' },
  },
  pt: {
    heading: 'Tradução de cortesia, apenas para informação',
    rule: (language) =>
      `A carta acima, em ${language}, está no idioma do contrato. Se algo divergir, prevalece aquela.`,
    names: { en: 'inglês', de: 'alemão', fr: 'francês', es: 'espanhol', pt: 'português' },
  },
};

/** The letter with its translation under it; the mark says, in the reader's language, which of the two counts. */
export function withCourtesy(
  letter: Pick<ComposedNotice, 'text' | 'language'>,
  translation: Pick<ComposedNotice, 'subject' | 'text' | 'language'>,
): string {
  const words = WORDS[translation.language];
  const mark = `* * *\n${words.heading}\n${words.rule(words.names[letter.language])}`;
  return [letter.text, mark, translation.subject, translation.text].join('\n\n');
}
