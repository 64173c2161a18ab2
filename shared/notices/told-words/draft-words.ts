// What a letter says when a draft was answered, in every language.
import type { ChangeReason } from '../../procedure/drafts/records.ts';
import type { NoticeLanguage, NoticeTone } from '../tone.ts';

type Opening = (piece: string, campaign: string, o: { tone: NoticeTone; polite: boolean }) => string;

/** Sentences around the answer to a draft. */
export type DraftWords = {
  headings: Record<'answer' | 'round', string>;
  opening: Record<'approved' | 'changes', Opening>;
  /** The draft was handed in, and answered. */
  dates: (received: string, answered: string) => string;
  /** Whole sentences: what is to be changed. */
  reasons: Record<ChangeReason, string>;
  reasonUnknown: string;
  /** Where the change is described in full. */
  onPage: (polite: boolean) => string;
  fromContact: (polite: boolean) => string;
  /** What follows, with the day on which the piece is due. */
  goesOut: (day: string, polite: boolean) => string;
  nextDraft: (day: string, polite: boolean) => string;
  round: (round: string) => string;
  included: (included: string) => string;
  includedNoLimit: string;
  includedUnknown: string;
  /** The contract includes no further round: more is more work than was agreed. */
  usedUp: (polite: boolean) => string;
};

const EN = (): DraftWords => ({
  headings: { answer: 'Our answer', round: 'The approval rounds' },
  opening: {
    approved: (piece, campaign, { tone }) =>
      ({
        warm: `Good news: your draft of ${piece} for ${campaign} is approved. Thank you for it.`,
        neutral: `Your draft of ${piece} for ${campaign} is approved.`,
        formal: `The draft of ${piece} for ${campaign} is approved.`,
      })[tone],
    changes: (piece, campaign, { tone }) =>
      ({
        warm: `Thank you for your draft of ${piece} for ${campaign}. We would like to ask for a change before it goes out.`,
        neutral: `We have looked at your draft of ${piece} for ${campaign} and ask for a change before it goes out.`,
        formal: `We have reviewed the draft of ${piece} for ${campaign} and ask for a change before publication.`,
      })[tone],
  },
  dates: (received, answered) => `It reached us on ${received}; our answer is of ${answered}.`,
  reasons: {
    off_brief: 'It is about the brief: the draft differs from it.',
    claim: 'It is about a statement that may not be made.',
    disclosure: 'It is about the advertising label: it is missing.',
    link_or_code: 'It is about the link or the code: it is not right yet.',
    product: 'It is about the product: how it is shown or named.',
    picture_or_sound: 'It is about picture or sound.',
  },
  reasonUnknown: 'What it is about is not on record.',
  onPage: () => 'What exactly is to be changed stands on your page, where the new version can be handed in.',
  fromContact: () => 'Your contact tells you what exactly is to be changed.',
  goesOut: (day) => `It can go out as it is. The agreed day is ${day}.`,
  nextDraft: (day) => `The piece is due on ${day}; a new version before then is enough.`,
  round: (round) => `This was round ${round}.`,
  included: (included) => `Rounds that the contract includes: ${included}.`,
  includedNoLimit: 'The contract sets no number of rounds.',
  includedUnknown: 'How many rounds the contract includes is not on record.',
  usedUp: () =>
    'With this one they are used up. A further round is more work than was agreed, so let us agree on it first.',
});

const DE = (): DraftWords => ({
  headings: { answer: 'Unsere Antwort', round: 'Die Freigaberunden' },
  opening: {
    approved: (piece, campaign, { tone, polite }) => {
      const your = polite ? 'Ihr' : 'dein';
      return {
        warm: `gute Nachricht: ${your} Entwurf von ${piece} für ${campaign} ist freigegeben. Vielen Dank dafür.`,
        neutral: `${your} Entwurf von ${piece} für ${campaign} ist freigegeben.`,
        formal: `der Entwurf von ${piece} für ${campaign} ist freigegeben.`,
      }[tone];
    },
    changes: (piece, campaign, { tone, polite }) => {
      const your = polite ? 'Ihren' : 'deinen';
      return {
        warm: `vielen Dank für ${your} Entwurf von ${piece} für ${campaign}. Wir bitten um eine Änderung, bevor er online geht.`,
        neutral: `wir haben ${your} Entwurf von ${piece} für ${campaign} angesehen und bitten um eine Änderung, bevor er online geht.`,
        formal: `wir haben den Entwurf von ${piece} für ${campaign} geprüft und bitten um eine Änderung vor der Veröffentlichung.`,
      }[tone];
    },
  },
  dates: (received, answered) =>
    `Er ist am ${received} bei uns eingegangen; unsere Antwort ist vom ${answered}.`,
  reasons: {
    off_brief: 'Es geht um das Briefing: Der Entwurf weicht davon ab.',
    claim: 'Es geht um eine Aussage, die nicht gemacht werden darf.',
    disclosure: 'Es geht um die Werbekennzeichnung, die noch fehlt.',
    link_or_code: 'Es geht um den Link oder den Code: Er stimmt noch nicht.',
    product: 'Es geht darum, wie das Produkt gezeigt oder benannt ist.',
    picture_or_sound: 'Es geht um Bild oder Ton.',
  },
  reasonUnknown: 'Worum es geht, ist nicht erfasst.',
  onPage: (polite) =>
    `Was genau zu ändern ist, steht auf ${polite ? 'Ihrer' : 'deiner'} Seite; dort lässt sich die neue Fassung einreichen.`,
  fromContact: (polite) => `Was genau zu ändern ist, sagt ${polite ? 'Ihnen Ihr' : 'dir dein'} Kontakt.`,
  goesOut: (day) => `Er kann so online gehen. Der vereinbarte Tag ist ${day}.`,
  nextDraft: (day) => `Der Beitrag ist am ${day} fällig; eine neue Fassung davor genügt.`,
  round: (round) => `Das war Runde ${round}.`,
  included: (included) => `Im Vertrag enthaltene Runden: ${included}.`,
  includedNoLimit: 'Der Vertrag nennt keine Zahl von Runden.',
  includedUnknown: 'Wie viele Runden der Vertrag enthält, ist nicht erfasst.',
  usedUp: () =>
    'Mit dieser sind sie aufgebraucht. Eine weitere Runde ist mehr Arbeit als vereinbart; wir sprechen vorher darüber.',
});

const FR = (): DraftWords => ({
  headings: { answer: 'Notre réponse', round: 'Les tours de validation' },
  opening: {
    approved: (piece, campaign, { tone, polite }) =>
      ({
        warm: `Bonne nouvelle : ${polite ? 'votre' : 'ton'} projet de ${piece} pour ${campaign} est validé. Merci beaucoup.`,
        neutral: `${polite ? 'Votre' : 'Ton'} projet de ${piece} pour ${campaign} est validé.`,
        formal: `Le projet de ${piece} pour ${campaign} est validé.`,
      })[tone],
    changes: (piece, campaign, { tone, polite }) =>
      ({
        warm: `Merci pour ${polite ? 'votre' : 'ton'} projet de ${piece} pour ${campaign}. Nous demandons une modification avant la publication.`,
        neutral: `Nous avons regardé ${polite ? 'votre' : 'ton'} projet de ${piece} pour ${campaign} et demandons une modification avant la publication.`,
        formal: `Nous avons examiné le projet de ${piece} pour ${campaign} et demandons une modification avant la publication.`,
      })[tone],
  },
  dates: (received, answered) => `Il nous est parvenu le ${received} ; notre réponse est du ${answered}.`,
  reasons: {
    off_brief: 'Il s’agit du brief : le projet s’en écarte.',
    claim: 'Il s’agit d’une affirmation qui ne peut pas être faite.',
    disclosure: 'Il s’agit de la mention publicitaire : elle manque.',
    link_or_code: 'Il s’agit du lien ou du code : il n’est pas encore correct.',
    product: 'Il s’agit du produit : de la façon de le montrer ou de le nommer.',
    picture_or_sound: 'Il s’agit de l’image ou du son.',
  },
  reasonUnknown: 'Le point à modifier n’est pas enregistré.',
  onPage: (polite) =>
    `Le détail de la modification figure sur ${polite ? 'votre' : 'ta'} page, où la nouvelle version peut être remise.`,
  fromContact: (polite) => `${polite ? 'Votre' : 'Ton'} contact précisera ce qui est à modifier.`,
  goesOut: (day) => `Il peut être publié tel quel. La date convenue est le ${day}.`,
  nextDraft: (day) => `Le contenu est attendu le ${day} ; une nouvelle version avant cette date suffit.`,
  round: (round) => `C’était le tour ${round}.`,
  included: (included) => `Tours compris dans le contrat : ${included}.`,
  includedNoLimit: 'Le contrat ne fixe pas de nombre de tours.',
  includedUnknown: 'Le nombre de tours compris dans le contrat n’est pas enregistré.',
  usedUp: () =>
    'Avec celui-ci, ils sont épuisés. Un tour de plus dépasse le travail convenu ; convenons-en d’abord.',
});

const ES = (): DraftWords => ({
  headings: { answer: 'Nuestra respuesta', round: 'Las rondas de aprobación' },
  opening: {
    approved: (piece, campaign, { tone, polite }) =>
      ({
        warm: `Buenas noticias: ${polite ? 'su' : 'tu'} borrador de ${piece} para ${campaign} está aprobado. Muchas gracias.`,
        neutral: `${polite ? 'Su' : 'Tu'} borrador de ${piece} para ${campaign} está aprobado.`,
        formal: `El borrador de ${piece} para ${campaign} está aprobado.`,
      })[tone],
    changes: (piece, campaign, { tone, polite }) =>
      ({
        warm: `Gracias por ${polite ? 'su' : 'tu'} borrador de ${piece} para ${campaign}. Pedimos un cambio antes de publicarlo.`,
        neutral: `Hemos visto ${polite ? 'su' : 'tu'} borrador de ${piece} para ${campaign} y pedimos un cambio antes de publicarlo.`,
        formal: `Hemos revisado el borrador de ${piece} para ${campaign} y pedimos un cambio antes de la publicación.`,
      })[tone],
  },
  dates: (received, answered) => `Nos llegó el ${received}; nuestra respuesta es del ${answered}.`,
  reasons: {
    off_brief: 'Se trata del briefing: el borrador se aparta de él.',
    claim: 'Se trata de una afirmación que no se puede hacer.',
    disclosure: 'Se trata de la etiqueta de publicidad: falta.',
    link_or_code: 'Se trata del enlace o del código: aún no es correcto.',
    product: 'Se trata del producto: de cómo se muestra o se nombra.',
    picture_or_sound: 'Se trata de la imagen o del sonido.',
  },
  reasonUnknown: 'No consta de qué se trata.',
  onPage: (polite) =>
    `Lo que hay que cambiar está en ${polite ? 'su' : 'tu'} página, donde se puede entregar la nueva versión.`,
  fromContact: (polite) => `${polite ? 'Su' : 'Tu'} contacto explica lo que hay que cambiar.`,
  goesOut: (day) => `Puede publicarse tal cual. El día acordado es el ${day}.`,
  nextDraft: (day) => `La pieza está prevista para el ${day}; basta con una nueva versión antes de ese día.`,
  round: (round) => `Esta ha sido la ronda ${round}.`,
  included: (included) => `Rondas incluidas en el contrato: ${included}.`,
  includedNoLimit: 'El contrato no fija un número de rondas.',
  includedUnknown: 'No consta cuántas rondas incluye el contrato.',
  usedUp: () =>
    'Con esta se han agotado. Una ronda más es más trabajo del acordado, así que la acordamos antes.',
});

const PT = (): DraftWords => ({
  headings: { answer: 'Nossa resposta', round: 'As rodadas de aprovação' },
  opening: {
    approved: (piece, campaign, { tone }) =>
      ({
        warm: `Boa notícia: seu rascunho de ${piece} para ${campaign} está aprovado. Agradecemos muito.`,
        neutral: `Seu rascunho de ${piece} para ${campaign} está aprovado.`,
        formal: `O rascunho de ${piece} para ${campaign} está aprovado.`,
      })[tone],
    changes: (piece, campaign, { tone }) =>
      ({
        warm: `Agradecemos pelo rascunho de ${piece} para ${campaign}. Pedimos um ajuste antes da publicação.`,
        neutral: `Vimos seu rascunho de ${piece} para ${campaign} e pedimos um ajuste antes da publicação.`,
        formal: `Analisamos o rascunho de ${piece} para ${campaign} e pedimos um ajuste antes da publicação.`,
      })[tone],
  },
  dates: (received, answered) => `Ele chegou em ${received}; nossa resposta é de ${answered}.`,
  reasons: {
    off_brief: 'Trata-se do briefing: o rascunho não corresponde a ele.',
    claim: 'Trata-se de uma afirmação que não pode ser feita.',
    disclosure: 'Trata-se da identificação de publicidade, que está faltando.',
    link_or_code: 'Trata-se do link ou do código: ainda não está certo.',
    product: 'Trata-se do produto: de como é mostrado ou nomeado.',
    picture_or_sound: 'Trata-se da imagem ou do som.',
  },
  reasonUnknown: 'Não está registrado do que se trata.',
  onPage: () => 'O que precisa ser ajustado está na sua página, onde a nova versão pode ser enviada.',
  fromContact: () => 'Seu contato explica o que precisa ser ajustado.',
  goesOut: (day) => `Pode ser publicado como está. O dia combinado é ${day}.`,
  nextDraft: (day) => `A peça está prevista para ${day}; basta uma nova versão antes disso.`,
  round: (round) => `Esta foi a rodada ${round}.`,
  included: (included) => `Rodadas incluídas no contrato: ${included}.`,
  includedNoLimit: 'O contrato não fixa um número de rodadas.',
  includedUnknown: 'Não está registrado quantas rodadas o contrato inclui.',
  usedUp: () =>
    'Com esta, elas se esgotaram. Mais uma rodada é mais trabalho do que o combinado; vamos conversar sobre isso antes.',
});

/** The words of each language. */
export const DRAFT_WORDS: Record<NoticeLanguage, () => DraftWords> = {
  en: EN,
  de: DE,
  fr: FR,
  es: ES,
  pt: PT,
};
