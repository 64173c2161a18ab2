// The brief on the creator's page, in every language. Names of its parts are those of the letters.
import { BRIEF_WORDS } from '../../../shared/notices/texts/brief-words.ts';
import type { Form } from '../creator-words/form.ts';
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

const DE = (f: Form): BriefPageWords => ({
  parts: BRIEF_WORDS.de().parts,
  head: 'Das Briefing zum Lesen',
  lead: f(
    'das sollen {Ihre|deine} Beiträge sagen und zeigen. Bitte {lesen Sie es und geben Sie|lies es und gib} uns Bescheid.',
  ),
  title: 'Das Briefing',
  told: (day) => `So haben wir es ${f('{Ihnen|dir}')} am ${day} geschickt.`,
  why: (why) => `Der Grund: ${why}`,
  changed: (day) =>
    day === '' ? 'Was sich geändert hat' : `Was sich seit dem Briefing vom ${day} geändert hat`,
  whole: 'Das ganze Briefing',
  before: 'vorher',
  gone: 'nicht mehr gewünscht',
  contract: f(
    'Beiträge, Termine, Vergütung und Rechte bleiben, wie {Sie sie unterschrieben haben|du sie unterschrieben hast}. Ein Briefing kann sie nicht ändern; das können nur Bedingungen, die beide Seiten unterschreiben.',
  ),
  read: 'Ich habe es gelesen',
  readNote: f(
    'Das sagt, dass {Sie es gelesen haben|du es gelesen hast}. Mehr Arbeit {stimmen Sie|stimmst du} damit nicht zu.',
  ),
  confirmed: (moment) =>
    `${f('{Sie haben|Du hast}')} am ${moment} bestätigt, dass ${f('{Sie es gelesen haben|du es gelesen hast}')}.`,
  more: 'Das verlangt mehr als vereinbart',
  moreWhat: 'Was ist mehr als vereinbart?',
  sendMore: 'An das Team senden',
  moreNote: f(
    '{Sie müssen|Du musst} es nicht tun, bevor {Ihnen|dir} jemand geantwortet hat. Es zählt nicht gegen {Sie|dich}.',
  ),
});

const FR = (f: Form): BriefPageWords => ({
  parts: BRIEF_WORDS.fr().parts,
  head: 'Le brief, à lire',
  lead: f(
    'voici ce que {vos|tes} publications doivent dire et montrer. Merci de le lire et de nous le confirmer.',
  ),
  title: 'Le brief',
  told: (day) => `Tel que nous ${f('{vous|te}')} l’avons envoyé le ${day}.`,
  why: (why) => `La raison : ${why}`,
  changed: (day) => (day === '' ? 'Ce qui a changé' : `Ce qui a changé depuis le brief du ${day}`),
  whole: 'Le brief en entier',
  before: 'auparavant',
  gone: 'n’est plus demandé',
  contract: f(
    'Les contenus, les dates, la rémunération et les droits restent tels que {vous les avez|tu les as} signés. Un brief ne peut pas les changer ; seules des conditions signées par les deux parties le peuvent.',
  ),
  read: 'Je l’ai lu',
  readNote: f('Cela dit que {vous l’avez|tu l’as} lu. Ce n’est pas un accord pour plus de travail.'),
  confirmed: (moment) => `${f('{Vous avez|Tu as}')} confirmé le ${moment} l’avoir lu.`,
  more: 'Cela demande plus que ce qui est convenu',
  moreWhat: 'Qu’est-ce qui dépasse ce qui est convenu ?',
  sendMore: 'Envoyer à l’équipe',
  moreNote: f(
    '{Vous n’avez|Tu n’as} pas à le faire avant d’avoir une réponse. Cela ne joue pas contre {vous|toi}.',
  ),
});

const ES = (f: Form): BriefPageWords => ({
  parts: BRIEF_WORDS.es().parts,
  head: f('El briefing, para que lo {lea|leas}'),
  lead: f(
    'esto es lo que {sus|tus} publicaciones deben decir y mostrar. {Léalo y díganos que lo ha|Léelo y dinos que lo has} hecho.',
  ),
  title: 'El briefing',
  told: (day) => `Tal como ${f('{se|te}')} lo enviamos el ${day}.`,
  why: (why) => `El motivo: ${why}`,
  changed: (day) => (day === '' ? 'Qué ha cambiado' : `Qué ha cambiado desde el briefing del ${day}`),
  whole: 'El briefing completo',
  before: 'antes',
  gone: 'ya no se pide',
  contract: f(
    'Las piezas, las fechas, el pago y los derechos siguen como los {firmó|firmaste}. Un briefing no puede cambiarlos; solo pueden hacerlo condiciones que firmen ambas partes.',
  ),
  read: 'Lo he leído',
  readNote: f('Dice que lo {ha|has} leído. No acepta más trabajo.'),
  confirmed: (moment) => `${f('{Confirmó|Confirmaste}')} el ${moment} que lo ${f('{ha|has}')} leído.`,
  more: 'Esto pide más de lo acordado',
  moreWhat: '¿Qué va más allá de lo acordado?',
  sendMore: 'Enviar al equipo',
  moreNote: f(
    'No {tiene|tienes} que hacerlo antes de que alguien {le|te} responda. No cuenta en {su|tu} contra.',
  ),
});

const PT = (): BriefPageWords => ({
  parts: BRIEF_WORDS.pt().parts,
  head: 'O briefing, para ler',
  lead: 'isto é o que suas publicações devem dizer e mostrar. Leia e confirme a leitura, por favor.',
  title: 'O briefing',
  told: (day) => `Como enviamos em ${day}.`,
  why: (why) => `O motivo: ${why}`,
  changed: (day) => (day === '' ? 'O que mudou' : `O que mudou desde o briefing de ${day}`),
  whole: 'O briefing completo',
  before: 'antes',
  gone: 'não é mais pedido',
  contract:
    'Peças, datas, pagamento e direitos ficam como você assinou. Um briefing não pode mudá-los; só novas condições assinadas pelas duas partes podem.',
  read: 'Já li',
  readNote: 'Diz que você leu. Não significa aceitar mais trabalho.',
  confirmed: (moment) => `Você confirmou a leitura em ${moment}.`,
  more: 'Isso pede mais do que foi combinado',
  moreWhat: 'O que vai além do combinado?',
  sendMore: 'Enviar para a equipe',
  moreNote: 'Você não precisa fazer isso antes de ter uma resposta. Não conta contra você.',
});

export const BRIEF_PAGE_WORDS: Record<Language, (f: Form) => BriefPageWords> = {
  en: EN,
  de: DE,
  fr: FR,
  es: ES,
  pt: PT,
};
