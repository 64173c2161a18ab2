// What the team answered to what the creator asked for, in every language of their page.
import type { WishAnswer } from '../../../shared/procedure/talk/records.ts';
import type { Form } from '../creator-words/form.ts';
import type { Language } from '../creator-words/words.ts';

export type WishWords = Record<WishAnswer, string>;

/** By language; made when the page is. */
export const WISH_WORDS: Record<Language, (f: Form) => WishWords> = {
  en: () => ({
    agreed: 'Agreed',
    call_arranged: 'A call is arranged',
    other_proposal: 'We propose something else',
    not_possible: 'Not possible',
    stopped: 'We stopped it',
    looking_into_it: 'We are looking into it, nothing is stopped yet',
  }),
  de: () => ({
    agreed: 'Einverstanden',
    call_arranged: 'Ein Gespräch ist vereinbart',
    other_proposal: 'Wir schlagen etwas anderes vor',
    not_possible: 'Nicht möglich',
    stopped: 'Wir haben es gestoppt',
    looking_into_it: 'Wir sehen es uns an, gestoppt ist noch nichts',
  }),
  fr: () => ({
    agreed: 'C’est d’accord',
    call_arranged: 'Un appel est convenu',
    other_proposal: 'Nous proposons autre chose',
    not_possible: 'Ce n’est pas possible',
    stopped: 'Nous l’avons arrêté',
    looking_into_it: 'Nous l’examinons, rien n’est encore arrêté',
  }),
  es: () => ({
    agreed: 'De acuerdo',
    call_arranged: 'Hay una llamada acordada',
    other_proposal: 'Proponemos otra cosa',
    not_possible: 'No es posible',
    stopped: 'Lo hemos detenido',
    looking_into_it: 'Lo estamos revisando, todavía no se ha detenido nada',
  }),
  pt: () => ({
    agreed: 'Combinado',
    call_arranged: 'Uma ligação está marcada',
    other_proposal: 'Propomos outra coisa',
    not_possible: 'Não é possível',
    stopped: 'Interrompemos',
    looking_into_it: 'Estamos verificando, nada foi interrompido ainda',
  }),
};
