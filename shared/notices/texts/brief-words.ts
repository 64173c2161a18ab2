// What a letter about the brief says, in every language. The brief's own words are the team's and stay as they were written.
import type { BriefPart } from '../../procedure/brief/brief.ts';
import type { NoticeLanguage } from '../tone.ts';

/** Sentences around a brief; `polite` picks the polite form of address where the language has two. */
export type BriefWords = {
  parts: Record<BriefPart, string>;
  headings: Record<'whole' | 'changes' | 'contract', string>;
  first: (campaign: string) => string;
  /** `day`: when the brief it replaces was told. */
  changed: (campaign: string, day: string) => string;
  why: (why: string) => string;
  now: (part: string, after: string) => string;
  instead: (part: string, o: { before: string; after: string }) => string;
  gone: (part: string, before: string) => string;
  nothingChanged: string;
  restStays: string;
  /** Pieces, dates, pay and rights are the contract's. */
  contractStays: string;
  moreWork: (polite: boolean) => string;
  confirm: (polite: boolean) => string;
};

const EN = (): BriefWords => ({
  parts: {
    goal: 'Goal',
    message: 'The one message',
    ask: 'What people should do',
    must_say: 'Please say',
    must_not_say: 'Please do not say',
    disclosure: 'How the post is labelled',
    link: 'Link',
    code: 'Code',
    notes: 'Good to know',
  },
  headings: { whole: 'The brief', changes: 'What changes', contract: 'What stays' },
  first: (campaign) => `This is the brief for ${campaign}.`,
  changed: (campaign, day) => `The brief for ${campaign} has changed. It replaces the one of ${day}.`,
  why: (why) => `The reason: ${why}`,
  now: (part, after) => `${part}: ${after}`,
  instead: (part, { before, after }) => `${part}: now ${after}, before ${before}`,
  gone: (part, before) => `${part}: no longer asked for, before ${before}`,
  nothingChanged: 'Its words are the same as before.',
  restStays: 'Everything that is not named here stays as it was.',
  contractStays:
    'Pieces, dates, pay and rights stay as they are agreed. A brief cannot change them; that takes changed terms that both sides sign.',
  moreWork: () => 'If this asks for more than we agreed, tell us before you begin.',
  confirm: () =>
    'Please confirm on your page that you have read it. Reading it is not agreeing to more work.',
});

const DE = (): BriefWords => ({
  parts: {
    goal: 'Ziel',
    message: 'Die eine Botschaft',
    ask: 'Was die Leute tun sollen',
    must_say: 'Bitte sagen',
    must_not_say: 'Bitte nicht sagen',
    disclosure: 'Werbehinweis',
    link: 'Link',
    code: 'Code',
    notes: 'Gut zu wissen',
  },
  headings: { whole: 'Das Briefing', changes: 'Was sich ändert', contract: 'Was bleibt' },
  first: (campaign) => `hier ist das Briefing für ${campaign}.`,
  changed: (campaign, day) => `das Briefing für ${campaign} hat sich geändert. Es ersetzt das vom ${day}.`,
  why: (why) => `Der Grund: ${why}`,
  now: (part, after) => `${part}: ${after}`,
  instead: (part, { before, after }) => `${part}: jetzt ${after}, vorher ${before}`,
  gone: (part, before) => `${part}: nicht mehr gewünscht, vorher ${before}`,
  nothingChanged: 'Der Wortlaut ist derselbe wie vorher.',
  restStays: 'Alles, was hier nicht steht, bleibt, wie es war.',
  contractStays:
    'Beiträge, Termine, Vergütung und Rechte bleiben, wie sie vereinbart sind. Ein Briefing kann sie nicht ändern; dafür braucht es geänderte Bedingungen, die beide Seiten unterschreiben.',
  moreWork: (polite) =>
    `Wenn damit mehr verlangt wird als vereinbart, ${polite ? 'sagen Sie es uns bitte, bevor Sie anfangen' : 'sag es uns bitte, bevor du anfängst'}.`,
  confirm: (polite) =>
    `${polite ? 'Bitte bestätigen Sie auf Ihrer Seite, dass Sie es gelesen haben' : 'Bitte bestätige auf deiner Seite, dass du es gelesen hast'}. Gelesen heißt nicht, mehr Arbeit zuzustimmen.`,
});

const FR = (): BriefWords => ({
  parts: {
    goal: 'Objectif',
    message: 'Le message',
    ask: 'Ce que le public doit faire',
    must_say: 'À dire',
    must_not_say: 'À ne pas dire',
    disclosure: 'Mention du partenariat',
    link: 'Lien',
    code: 'Code',
    notes: 'Bon à savoir',
  },
  headings: { whole: 'Le brief', changes: 'Ce qui change', contract: 'Ce qui reste' },
  first: (campaign) => `Voici le brief pour ${campaign}.`,
  changed: (campaign, day) => `Le brief pour ${campaign} a changé. Il remplace celui du ${day}.`,
  why: (why) => `La raison : ${why}`,
  now: (part, after) => `${part} : ${after}`,
  instead: (part, { before, after }) => `${part} : désormais ${after}, auparavant ${before}`,
  gone: (part, before) => `${part} : n’est plus demandé, auparavant ${before}`,
  nothingChanged: 'Le texte est le même qu’avant.',
  restStays: 'Tout ce qui n’est pas nommé ici reste comme avant.',
  contractStays:
    'Les contenus, les dates, la rémunération et les droits restent tels que convenus. Un brief ne peut pas les changer ; il faut pour cela des conditions modifiées, signées par les deux parties.',
  moreWork: (polite) =>
    polite
      ? 'Si cela demande plus que ce qui est convenu, dites-le-nous avant de commencer.'
      : 'Si cela demande plus que ce qui est convenu, dis-le-nous avant de commencer.',
  confirm: (polite) =>
    `${polite ? 'Merci de confirmer sur votre page que vous l’avez lu' : 'Merci de confirmer sur ta page que tu l’as lu'}. L’avoir lu ne veut pas dire accepter davantage de travail.`,
});

const ES = (): BriefWords => ({
  parts: {
    goal: 'Objetivo',
    message: 'El mensaje',
    ask: 'Qué debe hacer la gente',
    must_say: 'Qué decir',
    must_not_say: 'Qué no decir',
    disclosure: 'Cómo se identifica la publicidad',
    link: 'Enlace',
    code: 'Código',
    notes: 'Conviene saber',
  },
  headings: { whole: 'El briefing', changes: 'Qué cambia', contract: 'Qué sigue igual' },
  first: (campaign) => `Este es el briefing de ${campaign}.`,
  changed: (campaign, day) => `El briefing de ${campaign} ha cambiado. Sustituye al del ${day}.`,
  why: (why) => `El motivo: ${why}`,
  now: (part, after) => `${part}: ${after}`,
  instead: (part, { before, after }) => `${part}: ahora ${after}, antes ${before}`,
  gone: (part, before) => `${part}: ya no se pide, antes ${before}`,
  nothingChanged: 'El texto es el mismo que antes.',
  restStays: 'Todo lo que no se nombra aquí sigue como estaba.',
  contractStays:
    'Las piezas, las fechas, el pago y los derechos siguen como se acordaron. Un briefing no puede cambiarlos; para eso hacen falta condiciones modificadas que firmen ambas partes.',
  moreWork: (polite) =>
    polite
      ? 'Si esto pide más de lo acordado, díganoslo antes de empezar.'
      : 'Si esto pide más de lo acordado, dínoslo antes de empezar.',
  confirm: (polite) =>
    `${polite ? 'Confirme en su página que lo ha leído, por favor' : 'Confirma en tu página que lo has leído, por favor'}. Haberlo leído no significa aceptar más trabajo.`,
});

const PT = (): BriefWords => ({
  parts: {
    goal: 'Objetivo',
    message: 'A mensagem',
    ask: 'O que as pessoas devem fazer',
    must_say: 'A dizer',
    must_not_say: 'A não dizer',
    disclosure: 'Como a publicidade é identificada',
    link: 'Link',
    code: 'Código',
    notes: 'Bom saber',
  },
  headings: { whole: 'O briefing', changes: 'O que muda', contract: 'O que permanece' },
  first: (campaign) => `Este é o briefing de ${campaign}.`,
  changed: (campaign, day) => `O briefing de ${campaign} mudou. Ele substitui o de ${day}.`,
  why: (why) => `O motivo: ${why}`,
  now: (part, after) => `${part}: ${after}`,
  instead: (part, { before, after }) => `${part}: agora ${after}, antes ${before}`,
  gone: (part, before) => `${part}: não é mais pedido, antes ${before}`,
  nothingChanged: 'O texto é o mesmo de antes.',
  restStays: 'Tudo o que não está aqui permanece como estava.',
  contractStays:
    'Peças, datas, pagamento e direitos permanecem como foram combinados. Um briefing não pode mudá-los; para isso são necessárias novas condições, assinadas pelas duas partes.',
  moreWork: () => 'Se isto pedir mais do que foi combinado, conte para nós antes de começar.',
  confirm: () => 'Por favor, confirme na sua página que leu. Ter lido não significa aceitar mais trabalho.',
});

/** The words of each language. */
export const BRIEF_WORDS: Record<NoticeLanguage, () => BriefWords> = {
  en: EN,
  de: DE,
  fr: FR,
  es: ES,
  pt: PT,
};
