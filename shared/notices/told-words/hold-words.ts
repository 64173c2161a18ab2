// What a letter about a part of a payment on hold says, and the one that says the hold is over, in every language. A hold is
// a question about one sum: no sentence here judges the work, and none speaks of results but to say that they are no reason.
import type { HeldSum, HoldReason } from '../../procedure/payments/records.ts';
import type { NoticeLanguage } from '../tone.ts';

/** One part of a payment as its sentences need it. */
type Part = { amount: string; what: string };

/** Sentences around a hold. `polite` picks the polite form of address where the language has two. */
export type HoldWords = {
  headings: Record<'held' | 'say' | 'outcome', string>;
  /** Sums that hang on no piece, as they stand after "the payment for". */
  sums: Record<HeldSum, string>;
  opening: (campaign: string) => string;
  part: (o: Part & { since: string }) => string;
  /** All that is open for it; the day it falls due. */
  whole: (amount: string, dueOn: string) => string;
  wholeUnknown: (dueOn: string) => string;
  /** Whole sentences. */
  reasons: Record<HoldReason, string>;
  notResults: string;
  until: (day: string) => string;
  rest: string;
  say: (polite: boolean) => string;
  silence: (polite: boolean) => string;
  over: Record<'released' | 'agreed', (campaign: string) => string>;
  released: (o: Part & { since: string }) => string;
  paidBy: (day: string) => string;
  paidNow: (dueOn: string) => string;
  agreed: (o: Part & { on: string; polite: boolean }) => string;
  agreedRest: string;
};

const EN = (): HoldWords => ({
  headings: { held: 'What is on hold', say: 'Your say', outcome: 'How it was settled' },
  sums: { retainer: 'the retainer', standby: 'the standby pay', expenses: 'the approved expenses' },
  opening: (campaign) =>
    `We hold back a part of one payment on ${campaign} while one question about it is open.`,
  part: ({ amount, what, since }) => `${amount} of the payment for ${what} has been on hold since ${since}.`,
  whole: (amount, dueOn) => `Open for it in all: ${amount}, due on ${dueOn}.`,
  wholeUnknown: (dueOn) => `It would be due on ${dueOn}.`,
  reasons: {
    not_as_agreed: 'The question: we think that the piece is not quite as agreed.',
    not_disclosed: 'The question: we did not see the ad label.',
    removed_early: 'The question: the post was taken down early.',
    invalid_traffic: 'The question: some of the results could not be confirmed.',
    amount_unclear: 'The question: the amount is not clear to us yet.',
  },
  notResults:
    'It is about this point alone. Results that fell short of a target are no reason to hold back pay.',
  until: (day) => `It is to be settled by ${day}.`,
  rest: 'What is not on hold is paid on its normal date.',
  say: () =>
    'You can object in your own words, or agree that this part is not paid. You do not have to agree.',
  silence: () => 'Without your word nothing is taken off your pay.',
  over: {
    released: (campaign) =>
      `The hold on a part of one payment on ${campaign} is over: the part is paid like the rest.`,
    agreed: (campaign) => `The hold on a part of one payment on ${campaign} is over, as agreed.`,
  },
  released: ({ amount, what, since }) =>
    `${amount} of the payment for ${what} was on hold since ${since}. The question is settled.`,
  paidBy: (day) => `It is paid by ${day}.`,
  paidNow: (dueOn) => `It was due on ${dueOn} and is paid without further delay.`,
  agreed: ({ amount, what, on }) =>
    `${amount} of the payment for ${what} is not paid: you agreed to this on ${on}.`,
  agreedRest: 'Everything else is paid on its normal date.',
});

const DE = (): HoldWords => ({
  headings: { held: 'Was zurückgestellt ist', say: 'Widersprechen oder zustimmen', outcome: 'Das Ergebnis' },
  sums: {
    retainer: 'das Zeithonorar',
    standby: 'die Bereitschaftsvergütung',
    expenses: 'die genehmigten Auslagen',
  },
  opening: (campaign) =>
    `wir stellen einen Teil einer Zahlung zu ${campaign} zurück, solange dazu eine Frage offen ist.`,
  part: ({ amount, what, since }) =>
    `Von der Zahlung für ${what} sind seit ${since} zurückgestellt: ${amount}.`,
  whole: (amount, dueOn) => `Dafür insgesamt offen: ${amount}, fällig am ${dueOn}.`,
  wholeUnknown: (dueOn) => `Fällig wäre sie am ${dueOn}.`,
  reasons: {
    not_as_agreed: 'Die Frage: Wir meinen, dass der Beitrag nicht ganz der Vereinbarung entspricht.',
    not_disclosed: 'Die Frage: Wir haben die Werbekennzeichnung nicht gesehen.',
    removed_early: 'Die Frage: Der Beitrag wurde vorzeitig entfernt.',
    invalid_traffic: 'Die Frage: Ein Teil der Ergebnisse ließ sich nicht bestätigen.',
    amount_unclear: 'Die Frage: Der Betrag ist uns noch nicht klar.',
  },
  notResults:
    'Es geht nur um diesen Punkt. Ergebnisse unter einem Ziel sind kein Grund, eine Zahlung zurückzustellen.',
  until: (day) => `Geklärt werden soll es bis ${day}.`,
  rest: 'Was nicht zurückgestellt ist, wird zum üblichen Termin bezahlt.',
  say: (polite) =>
    polite
      ? 'Sie können in eigenen Worten widersprechen oder zustimmen, dass dieser Teil nicht bezahlt wird. Zustimmen müssen Sie nicht.'
      : 'Du kannst in eigenen Worten widersprechen oder zustimmen, dass dieser Teil nicht bezahlt wird. Zustimmen musst du nicht.',
  silence: (polite) => `Ohne ${polite ? 'Ihr' : 'dein'} Wort wird von der Vergütung nichts abgezogen.`,
  over: {
    released: (campaign) =>
      `der zurückgestellte Teil einer Zahlung zu ${campaign} ist frei und wird wie der Rest bezahlt.`,
    agreed: (campaign) =>
      `die Frage zum zurückgestellten Teil einer Zahlung zu ${campaign} ist geklärt, wie vereinbart.`,
  },
  released: ({ amount, what, since }) =>
    `Von der Zahlung für ${what} waren seit ${since} zurückgestellt: ${amount}. Die Frage ist geklärt.`,
  paidBy: (day) => `Bezahlt wird bis ${day}.`,
  paidNow: (dueOn) => `Der Teil war am ${dueOn} fällig und wird ohne weiteren Verzug bezahlt.`,
  agreed: ({ amount, what, on, polite }) =>
    `Von der Zahlung für ${what} wird dieser Teil nicht bezahlt: ${amount}. ${polite ? 'Sie haben' : 'Du hast'} dem am ${on} zugestimmt.`,
  agreedRest: 'Alles andere wird zum üblichen Termin bezahlt.',
});

const FR = (): HoldWords => ({
  headings: { held: 'Ce qui est en attente', say: 'S’opposer ou accepter', outcome: 'Ce qui a été réglé' },
  sums: { retainer: 'le forfait', standby: 'l’indemnité d’attente', expenses: 'les frais validés' },
  opening: (campaign) =>
    `Nous mettons en attente une partie d’un paiement pour ${campaign}, tant qu’une question à ce sujet est ouverte.`,
  part: ({ amount, what, since }) =>
    `Du paiement pour ${what}, cette partie est en attente depuis le ${since} : ${amount}.`,
  whole: (amount, dueOn) => `En tout, il reste dû à ce titre : ${amount}, à payer le ${dueOn}.`,
  wholeUnknown: (dueOn) => `Ce paiement serait dû le ${dueOn}.`,
  reasons: {
    not_as_agreed: 'La question : nous pensons que le contenu n’est pas tout à fait conforme à l’accord.',
    not_disclosed: 'La question : nous n’avons pas vu la mention publicitaire.',
    removed_early: 'La question : la publication a été retirée avant la date prévue.',
    invalid_traffic: 'La question : une partie des résultats n’a pas pu être confirmée.',
    amount_unclear: 'La question : le montant n’est pas encore clair pour nous.',
  },
  notResults:
    'Il s’agit de ce seul point. Des résultats sous un objectif ne sont pas une raison de retenir un paiement.',
  until: (day) => `Ce point doit être réglé au plus tard le ${day}.`,
  rest: 'Ce qui n’est pas en attente est payé à la date habituelle.',
  say: (polite) =>
    polite
      ? 'Vous pouvez vous y opposer avec vos mots, ou accepter que cette partie ne soit pas payée. Rien ne vous oblige à accepter.'
      : 'Tu peux t’y opposer avec tes mots, ou accepter que cette partie ne soit pas payée. Rien ne t’oblige à accepter.',
  silence: (polite) => `Sans ${polite ? 'votre' : 'ton'} accord, rien n’est retiré de la rémunération.`,
  over: {
    released: (campaign) =>
      `La partie d’un paiement pour ${campaign} qui était en attente est libérée : elle est payée comme le reste.`,
    agreed: (campaign) =>
      `La question sur la partie d’un paiement pour ${campaign} qui était en attente est réglée, comme convenu.`,
  },
  released: ({ amount, what, since }) =>
    `Du paiement pour ${what}, cette partie était en attente depuis le ${since} : ${amount}. La question est réglée.`,
  paidBy: (day) => `Elle est payée au plus tard le ${day}.`,
  paidNow: (dueOn) => `Elle était due le ${dueOn} et est payée sans plus attendre.`,
  agreed: ({ amount, what, on, polite }) =>
    `Du paiement pour ${what}, cette partie n’est pas payée : ${amount}. ${polite ? 'Vous l’avez' : 'Tu l’as'} accepté le ${on}.`,
  agreedRest: 'Tout le reste est payé à la date habituelle.',
});

const ES = (): HoldWords => ({
  headings: { held: 'Qué está en espera', say: 'Objetar o aceptar', outcome: 'Cómo se resolvió' },
  sums: {
    retainer: 'la cuota fija',
    standby: 'el pago por disponibilidad',
    expenses: 'los gastos aprobados',
  },
  opening: (campaign) =>
    `Dejamos en espera una parte de un pago de ${campaign} mientras haya una pregunta abierta sobre ella.`,
  part: ({ amount, what, since }) =>
    `Del pago por ${what}, esta parte está en espera desde el ${since}: ${amount}.`,
  whole: (amount, dueOn) => `Pendiente en total por ello: ${amount}, con vencimiento el ${dueOn}.`,
  wholeUnknown: (dueOn) => `Vencería el ${dueOn}.`,
  reasons: {
    not_as_agreed: 'La pregunta: creemos que la pieza no es del todo como se acordó.',
    not_disclosed: 'La pregunta: no vimos la etiqueta de publicidad.',
    removed_early: 'La pregunta: la publicación se retiró antes de tiempo.',
    invalid_traffic: 'La pregunta: parte de los resultados no se pudo confirmar.',
    amount_unclear: 'La pregunta: el importe aún no está claro para nosotros.',
  },
  notResults:
    'Se trata solo de este punto. Unos resultados por debajo de un objetivo no son motivo para retener un pago.',
  until: (day) => `Debe resolverse a más tardar el ${day}.`,
  rest: 'Lo que no está en espera se paga en su fecha normal.',
  say: (polite) =>
    polite
      ? 'Puede objetar con sus palabras o aceptar que esta parte no se pague. No tiene que aceptar.'
      : 'Puedes objetar con tus palabras o aceptar que esta parte no se pague. No tienes que aceptar.',
  silence: (polite) => `Sin ${polite ? 'su' : 'tu'} acuerdo no se descuenta nada del pago.`,
  over: {
    released: (campaign) =>
      `La parte de un pago de ${campaign} que estaba en espera queda libre: se paga como el resto.`,
    agreed: (campaign) =>
      `La pregunta sobre la parte de un pago de ${campaign} que estaba en espera queda resuelta, como se acordó.`,
  },
  released: ({ amount, what, since }) =>
    `Del pago por ${what}, esta parte estaba en espera desde el ${since}: ${amount}. La pregunta está resuelta.`,
  paidBy: (day) => `Se paga a más tardar el ${day}.`,
  paidNow: (dueOn) => `Vencía el ${dueOn} y se paga sin más demora.`,
  agreed: ({ amount, what, on, polite }) =>
    `Del pago por ${what}, esta parte no se paga: ${amount}. Así lo ${polite ? 'aceptó' : 'aceptaste'} el ${on}.`,
  agreedRest: 'Todo lo demás se paga en su fecha normal.',
});

const PT = (): HoldWords => ({
  headings: { held: 'O que está em espera', say: 'Contestar ou concordar', outcome: 'Como ficou resolvido' },
  sums: {
    retainer: 'o pagamento por tempo',
    standby: 'o pagamento de disponibilidade',
    expenses: 'as despesas aprovadas',
  },
  opening: (campaign) =>
    `Deixamos em espera uma parte de um pagamento de ${campaign} enquanto houver uma questão em aberto sobre ela.`,
  part: ({ amount, what, since }) =>
    `Do pagamento para ${what}, esta parte está em espera desde ${since}: ${amount}.`,
  whole: (amount, dueOn) => `Em aberto no total para isso: ${amount}, com vencimento em ${dueOn}.`,
  wholeUnknown: (dueOn) => `Venceria em ${dueOn}.`,
  reasons: {
    not_as_agreed: 'A questão: achamos que o conteúdo não está exatamente como foi combinado.',
    not_disclosed: 'A questão: não vimos a identificação de publicidade.',
    removed_early: 'A questão: a publicação foi removida antes do tempo.',
    invalid_traffic: 'A questão: parte dos resultados não pôde ser confirmada.',
    amount_unclear: 'A questão: o valor ainda não está claro para nós.',
  },
  notResults:
    'Trata-se apenas deste ponto. Resultados abaixo de uma meta não são motivo para reter um pagamento.',
  until: (day) => `Deve ficar resolvido até ${day}.`,
  rest: 'O que não está em espera é pago na data normal.',
  say: () =>
    'Você pode contestar com as suas palavras ou concordar que esta parte não seja paga. Você não precisa concordar.',
  silence: () => 'Sem o seu acordo nada é descontado do pagamento.',
  over: {
    released: (campaign) =>
      `A parte de um pagamento de ${campaign} que estava em espera está liberada: é paga como o resto.`,
    agreed: (campaign) =>
      `A questão sobre a parte de um pagamento de ${campaign} que estava em espera ficou resolvida, como combinado.`,
  },
  released: ({ amount, what, since }) =>
    `Do pagamento para ${what}, esta parte estava em espera desde ${since}: ${amount}. A questão está resolvida.`,
  paidBy: (day) => `O pagamento é feito até ${day}.`,
  paidNow: (dueOn) => `Venceu em ${dueOn}; o pagamento é feito sem mais demora.`,
  agreed: ({ amount, what, on }) =>
    `Do pagamento para ${what}, esta parte não é paga: ${amount}. Você concordou com isso em ${on}.`,
  agreedRest: 'Todo o resto é pago na data normal.',
});

/** The words of each language. */
export const HOLD_WORDS: Record<NoticeLanguage, () => HoldWords> = {
  en: EN,
  de: DE,
  fr: FR,
  es: ES,
  pt: PT,
};
