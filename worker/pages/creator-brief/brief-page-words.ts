// The brief on the creator's page, in every language. Names of its parts are those of the letters.
import { BRIEF_WORDS } from '../../../shared/notices/texts/brief-words.ts';
import type { Language } from '../creator-words/words.ts';

const EN = () => ({
  parts: BRIEF_WORDS.en().parts,
  head: 'The brief, for you to read',
  lead: 'this is what your posts should say and show. Please read it and tell us that you have.',
  title: 'The brief',
  told: (day: string) => `As we sent it to you on ${day}.`,
  why: (why: string) => `The reason: ${why}`,
  changed: (day: string) => (day === '' ? 'What changed' : `What changed since the brief of ${day}`),
  whole: 'The whole brief',
  before: 'before',
  gone: 'no longer asked for',
  contract:
    'Pieces, dates, pay and rights stay as you signed them. A brief cannot change them; only terms that both sides sign can.',
  read: 'I have read it',
  readNote: 'It says that you read it. It does not agree to more work.',
  confirmed: (moment: string) => `You confirmed on ${moment} that you have read it.`,
  more: 'This asks for more than we agreed',
  moreWhat: 'What is more than agreed?',
  sendMore: 'Send it to the team',
  moreNote: 'You need not do it before somebody has answered you. It does not count against you.',
});
export type BriefPageWords = ReturnType<typeof EN>;

const DE = (): BriefPageWords => ({
  parts: BRIEF_WORDS.de().parts,
  head: 'Das Briefing zum Lesen',
  lead: 'das sollen Ihre Beiträge sagen und zeigen. Bitte lesen Sie es und geben Sie uns Bescheid.',
  title: 'Das Briefing',
  told: (day) => `So haben wir es Ihnen am ${day} geschickt.`,
  why: (why) => `Der Grund: ${why}`,
  changed: (day) =>
    day === '' ? 'Was sich geändert hat' : `Was sich seit dem Briefing vom ${day} geändert hat`,
  whole: 'Das ganze Briefing',
  before: 'vorher',
  gone: 'nicht mehr gewünscht',
  contract:
    'Beiträge, Termine, Vergütung und Rechte bleiben, wie Sie sie unterschrieben haben. Ein Briefing kann sie nicht ändern; das können nur Bedingungen, die beide Seiten unterschreiben.',
  read: 'Ich habe es gelesen',
  readNote: 'Das sagt, dass Sie es gelesen haben. Mehr Arbeit stimmen Sie damit nicht zu.',
  confirmed: (moment) => `Sie haben am ${moment} bestätigt, dass Sie es gelesen haben.`,
  more: 'Das verlangt mehr als vereinbart',
  moreWhat: 'Was ist mehr als vereinbart?',
  sendMore: 'An das Team senden',
  moreNote: 'Sie müssen es nicht tun, bevor Ihnen jemand geantwortet hat. Es zählt nicht gegen Sie.',
});

const FR = (): BriefPageWords => ({
  parts: BRIEF_WORDS.fr().parts,
  head: 'Le brief, à lire',
  lead: 'voici ce que vos publications doivent dire et montrer. Merci de le lire et de nous le confirmer.',
  title: 'Le brief',
  told: (day) => `Tel que nous vous l’avons envoyé le ${day}.`,
  why: (why) => `La raison : ${why}`,
  changed: (day) => (day === '' ? 'Ce qui a changé' : `Ce qui a changé depuis le brief du ${day}`),
  whole: 'Le brief en entier',
  before: 'auparavant',
  gone: 'n’est plus demandé',
  contract:
    'Les contenus, les dates, la rémunération et les droits restent tels que vous les avez signés. Un brief ne peut pas les changer ; seules des conditions signées par les deux parties le peuvent.',
  read: 'Je l’ai lu',
  readNote: 'Cela dit que vous l’avez lu. Ce n’est pas un accord pour plus de travail.',
  confirmed: (moment) => `Vous avez confirmé le ${moment} l’avoir lu.`,
  more: 'Cela demande plus que ce qui est convenu',
  moreWhat: 'Qu’est-ce qui dépasse ce qui est convenu ?',
  sendMore: 'Envoyer à l’équipe',
  moreNote: 'Vous n’avez pas à le faire avant d’avoir une réponse. Cela ne joue pas contre vous.',
});

const ES = (): BriefPageWords => ({
  parts: BRIEF_WORDS.es().parts,
  head: 'El briefing, para que lo leas',
  lead: 'esto es lo que tus publicaciones deben decir y mostrar. Léelo y dinos que lo has hecho.',
  title: 'El briefing',
  told: (day) => `Tal como te lo enviamos el ${day}.`,
  why: (why) => `El motivo: ${why}`,
  changed: (day) => (day === '' ? 'Qué ha cambiado' : `Qué ha cambiado desde el briefing del ${day}`),
  whole: 'El briefing completo',
  before: 'antes',
  gone: 'ya no se pide',
  contract:
    'Las piezas, las fechas, el pago y los derechos siguen como los firmaste. Un briefing no puede cambiarlos; solo pueden hacerlo condiciones que firmen ambas partes.',
  read: 'Lo he leído',
  readNote: 'Dice que lo has leído. No acepta más trabajo.',
  confirmed: (moment) => `Confirmaste el ${moment} que lo has leído.`,
  more: 'Esto pide más de lo acordado',
  moreWhat: '¿Qué va más allá de lo acordado?',
  sendMore: 'Enviar al equipo',
  moreNote: 'No tienes que hacerlo antes de que alguien te responda. No cuenta en tu contra.',
});

const PT = (): BriefPageWords => ({
  parts: BRIEF_WORDS.pt().parts,
  head: 'O briefing, para ler',
  lead: 'isto é o que as suas publicações devem dizer e mostrar. Leia e confirme que leu, por favor.',
  title: 'O briefing',
  told: (day) => `Como o enviámos a ${day}.`,
  why: (why) => `O motivo: ${why}`,
  changed: (day) => (day === '' ? 'O que mudou' : `O que mudou desde o briefing de ${day}`),
  whole: 'O briefing completo',
  before: 'antes',
  gone: 'já não é pedido',
  contract:
    'Peças, datas, pagamento e direitos ficam como os assinou. Um briefing não os pode mudar; só o podem condições que os dois lados assinem.',
  read: 'Já li',
  readNote: 'Diz que leu. Não aceita mais trabalho.',
  confirmed: (moment) => `Confirmou a ${moment} que leu.`,
  more: 'Isto pede mais do que foi acordado',
  moreWhat: 'O que vai além do acordado?',
  sendMore: 'Enviar à equipa',
  moreNote: 'Não tem de o fazer antes de alguém lhe responder. Não conta contra si.',
});

export const BRIEF_PAGE_WORDS: Record<Language, () => BriefPageWords> = {
  en: EN,
  de: DE,
  fr: FR,
  es: ES,
  pt: PT,
};
