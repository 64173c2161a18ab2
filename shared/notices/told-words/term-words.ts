// What a letter says when the term of a contract is over, its pause has reached the limit, or the work is done, in every
// language.
import type { NoticeLanguage } from '../tone.ts';

/** Sentences around the end of a term. */
export type TermWords = {
  headings: Record<'term' | 'owed', string>;
  /** `completed`: all the work is out. `over`: the term ran out with work left. */
  opening: Record<'completed' | 'over', (campaign: string) => string>;
  /** An end by the limit of a pause, where its words are others than those of the term. `kind` is in the middle of a sentence. */
  pauseLimit: {
    heading: string;
    kind: string;
    opening: (campaign: string) => string;
    lastDay: (day: string) => string;
    subject: (campaign: string) => string;
  };
  lastDay: (day: string) => string;
  lastDayNone: string;
  lastDayUnknown: string;
  /** Nobody gave notice: the contract's own day did it. */
  byItself: string;
  /** An item, an amount, the day it is due by. */
  owedColumns: [string, string, string];
  dueBy: (day: string) => string;
  total: string;
  /** Of the total, on hold until a question about it is settled. */
  held: string;
  /** Pay by result that is counted after the end. */
  later: (piece: string, day: string) => string;
};

const EN = (): TermWords => ({
  headings: { term: 'The term', owed: 'Still to be paid' },
  opening: {
    completed: (campaign) => `Our collaboration on ${campaign} is complete.`,
    over: (campaign) => `The term of our contract on ${campaign} is over.`,
  },
  pauseLimit: {
    heading: 'The pause',
    kind: 'notice that a pause has ended the contract',
    opening: (campaign) =>
      `Our contract on ${campaign} has ended, because its pause reached the contract’s limit of days.`,
    lastDay: (day) => `The pause reached its limit with the end of ${day}.`,
    subject: (campaign) => `The pause has ended the contract: ${campaign}`,
  },
  lastDay: (day) => `The last day of the term was ${day}.`,
  lastDayNone: 'The contract names no last day.',
  lastDayUnknown: 'The last day of the term is not on record.',
  byItself: 'It ended by the contract itself; neither side gave notice.',
  owedColumns: ['Item', 'Amount', 'Due'],
  dueBy: (day) => `by ${day}`,
  total: 'In total',
  held: 'Of this, on hold until the open question is settled',
  later: (piece, day) => `Results of ${piece} are counted until ${day}; pay by result for it follows then.`,
});

const DE = (): TermWords => ({
  headings: { term: 'Die Laufzeit', owed: 'Noch zu zahlen' },
  opening: {
    completed: (campaign) => `unsere Zusammenarbeit an ${campaign} ist abgeschlossen.`,
    over: (campaign) => `die Laufzeit unseres Vertrags zu ${campaign} ist zu Ende.`,
  },
  pauseLimit: {
    heading: 'Die Pause',
    kind: 'Mitteilung über das Vertragsende durch eine Pause',
    opening: (campaign) =>
      `unser Vertrag zu ${campaign} ist beendet, weil die Pause die Höchstdauer des Vertrags erreicht hat.`,
    lastDay: (day) => `Die Höchstdauer der Pause war mit Ablauf des Tages erreicht: ${day}.`,
    subject: (campaign) => `Vertragsende durch Pause: ${campaign}`,
  },
  lastDay: (day) => `Der letzte Tag der Laufzeit war ${day}.`,
  lastDayNone: 'Der Vertrag nennt keinen letzten Tag.',
  lastDayUnknown: 'Der letzte Tag der Laufzeit ist nicht erfasst.',
  byItself: 'Der Vertrag endet von selbst; keine Seite hat gekündigt.',
  owedColumns: ['Posten', 'Betrag', 'Fällig'],
  dueBy: (day) => `bis ${day}`,
  total: 'Insgesamt',
  held: 'Davon zurückgestellt, bis die offene Frage geklärt ist',
  later: (piece, day) =>
    `Ergebnisse von ${piece} werden bis ${day} gezählt; die Vergütung nach Ergebnis folgt dann.`,
});

const FR = (): TermWords => ({
  headings: { term: 'La durée du contrat', owed: 'Ce qui reste à payer' },
  opening: {
    completed: (campaign) => `Notre collaboration sur ${campaign} est terminée.`,
    over: (campaign) => `La durée de notre contrat sur ${campaign} est arrivée à son terme.`,
  },
  pauseLimit: {
    heading: 'La pause',
    kind: 'notification de fin du contrat à la suite d’une pause',
    opening: (campaign) =>
      `Notre contrat sur ${campaign} a pris fin, car la pause a atteint la durée maximale qu’il prévoit.`,
    lastDay: (day) => `La pause a atteint sa durée maximale à la fin du ${day}.`,
    subject: (campaign) => `Fin du contrat à la suite de la pause : ${campaign}`,
  },
  lastDay: (day) => `Le dernier jour du contrat était le ${day}.`,
  lastDayNone: 'Le contrat ne fixe pas de dernier jour.',
  lastDayUnknown: 'Le dernier jour du contrat n’est pas enregistré.',
  byItself: 'Le contrat prend fin de lui-même ; aucune des parties n’y a mis fin.',
  owedColumns: ['Poste', 'Montant', 'Échéance'],
  dueBy: (day) => `au plus tard le ${day}`,
  total: 'Au total',
  held: 'Dont en attente jusqu’à ce que la question ouverte soit réglée',
  later: (piece, day) =>
    `Les résultats de ${piece} sont comptés jusqu’au ${day} ; la rémunération aux résultats suit après cette date.`,
});

const ES = (): TermWords => ({
  headings: { term: 'La vigencia', owed: 'Por pagar' },
  opening: {
    completed: (campaign) => `Nuestra colaboración en ${campaign} está completa.`,
    over: (campaign) => `La vigencia de nuestro contrato sobre ${campaign} ha terminado.`,
  },
  pauseLimit: {
    heading: 'La pausa',
    kind: 'notificación del fin del contrato por una pausa',
    opening: (campaign) =>
      `Nuestro contrato sobre ${campaign} ha terminado, porque la pausa alcanzó el límite de días del contrato.`,
    lastDay: (day) => `La pausa alcanzó su límite al final del ${day}.`,
    subject: (campaign) => `Fin del contrato por la pausa: ${campaign}`,
  },
  lastDay: (day) => `El último día de la vigencia fue el ${day}.`,
  lastDayNone: 'El contrato no fija un último día.',
  lastDayUnknown: 'El último día de la vigencia no consta.',
  byItself: 'El contrato termina por su propio plazo; ninguna de las partes lo ha rescindido.',
  owedColumns: ['Concepto', 'Importe', 'Vence'],
  dueBy: (day) => `a más tardar el ${day}`,
  total: 'En total',
  held: 'De ello, en espera hasta que se resuelva la pregunta abierta',
  later: (piece, day) =>
    `Los resultados de ${piece} se cuentan hasta el ${day}; el pago por resultados llega después.`,
});

const PT = (): TermWords => ({
  headings: { term: 'A vigência', owed: 'Ainda a pagar' },
  opening: {
    completed: (campaign) => `Nossa colaboração em ${campaign} está concluída.`,
    over: (campaign) => `A vigência do nosso contrato sobre ${campaign} terminou.`,
  },
  pauseLimit: {
    heading: 'A pausa',
    kind: 'notificação do fim do contrato por uma pausa',
    opening: (campaign) =>
      `Nosso contrato sobre ${campaign} terminou, porque a pausa atingiu o limite de dias do contrato.`,
    lastDay: (day) => `A pausa atingiu o limite no fim de ${day}.`,
    subject: (campaign) => `Fim do contrato pela pausa: ${campaign}`,
  },
  lastDay: (day) => `O último dia da vigência foi ${day}.`,
  lastDayNone: 'O contrato não fixa um último dia.',
  lastDayUnknown: 'O último dia da vigência não está registrado.',
  byItself: 'O contrato termina pelo próprio prazo; nenhuma das partes o encerrou.',
  owedColumns: ['Item', 'Valor', 'Vencimento'],
  dueBy: (day) => `até ${day}`,
  total: 'No total',
  held: 'Disso, em espera até que a questão em aberto seja resolvida',
  later: (piece, day) =>
    `Os resultados de ${piece} são contados até ${day}; o pagamento por resultados vem depois.`,
});

/** The words of each language. */
export const TERM_WORDS: Record<NoticeLanguage, () => TermWords> = {
  en: EN,
  de: DE,
  fr: FR,
  es: ES,
  pt: PT,
};
