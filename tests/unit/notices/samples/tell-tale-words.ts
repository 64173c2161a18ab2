// Words that give a text away: of the other form of address, or of European Portuguese in a Brazilian text.
import type { FormOfAddress, NoticeLanguage } from '../../../../shared/notices/tone.ts';

/** Words that only the form named uses; languages with one form have none. */
export const WORDS_OF_FORM: Partial<Record<NoticeLanguage, Record<FormOfAddress, RegExp>>> = {
  de: {
    familiar: /\b(du|dich|dir|dein(e[mnrs]?)?)\b/iu,
    // A sentence may begin with "sie" of a thing; the polite one is capital inside a sentence too.
    polite: /\b(Sie|Ihnen|Ihr(e[mnrs]?)?)\b/u,
  },
  fr: {
    familiar: /(?<!\p{L})(tu|toi|te|ton|ta|tes|tiens?|tiennes?)(?!\p{L})|(?<!\p{L})t’/iu,
    polite: /(?<!\p{L})(vous|votre|vos|vôtres?)(?!\p{L})|(?!chez\b|assez\b)\b\p{L}+ez\b/iu,
  },
  es: {
    familiar:
      /(?<!\p{L})(tú|tu|tus|te|ti|contigo|tuy[oa]s?|has|estás|eres|quieres|puedes|tienes|dinos|vosotros|\p{L}+ís)(?!\p{L})/iu,
    // As orders, at the start of a sentence: "hasta que alguien responda" is said in both forms.
    polite:
      /(?<!\p{L})([Uu]sted(es)?|[Ll]e|[Dd]íganos|[Ee]nvíelo|(Responda|Confirme|Escriba|Elija|Mire|Rellene|Marque|Pida))(?!\p{L})/u,
  },
};

/** What somebody in Portugal writes and nobody in Brazil does. */
export const EUROPEAN_PORTUGUESE =
  /(?<!\p{L})(equipas?|factos?|contactos?|registad[oa]s?|consigo|para si|contra si|de si|por si(?! mesm)|guião|ecrã|partilhas?|partilhar|gostos|encomendas?|telemóvel|chamada(?! para ação)|aprovámos|enviámos|\p{L}+ámos|demasiado|está a \p{L}+r|de imediato|de acordo consigo|paragem|libertado|no ecrã|à equipa|incumprimento|utilizador|ficheiro)(?!\p{L})|\p{L}-(lhes?|nos|vos|[oa]s?)(?!\p{L})|(?<!\p{L})lhes?(?!\p{L})/iu;
