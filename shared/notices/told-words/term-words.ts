// What a letter says when the term of a contract is over, or the work agreed in it is done, in every language.
import type { NoticeLanguage } from '../tone.ts';

/** Sentences around the end of a term. */
export type TermWords = {
  headings: Record<'term' | 'owed', string>;
  /** `completed`: all the work is out. `over`: the term ran out with work left. */
  opening: Record<'completed' | 'over', (campaign: string) => string>;
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
  lastDay: (day) => `Le dernier jour du contrat était le ${day}.`,
  lastDayNone: 'Le contrat ne fixe pas de dernier jour.',
  lastDayUnknown: 'Le dernier jour du contrat n’est pas enregistré.',
  byItself: 'Le contrat prend fin de lui-même ; aucune des parties n’y a mis fin.',
  owedColumns: ['Poste', 'Montant', 'Échéance'],
  dueBy: (day) => `au plus tard le ${day}`,
  total: 'Au total',
  held: 'Dont en attente jusqu’à ce que la question ouverte soit réglée',
  later: (piece, day) =>
    `Les résultats de ${piece} sont comptés jusqu’au ${day} ; la rémunération au résultat suit ensuite.`,
});

const ES = (): TermWords => ({
  headings: { term: 'La vigencia', owed: 'Por pagar' },
  opening: {
    completed: (campaign) => `Nuestra colaboración en ${campaign} está completa.`,
    over: (campaign) => `La vigencia de nuestro contrato sobre ${campaign} ha terminado.`,
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
    `Los resultados de ${piece} se cuentan hasta el ${day}; el pago por resultado llega después.`,
});

const PT = (): TermWords => ({
  headings: { term: 'A vigência', owed: 'Ainda a pagar' },
  opening: {
    completed: (campaign) => `Nossa colaboração em ${campaign} está concluída.`,
    over: (campaign) => `A vigência do nosso contrato sobre ${campaign} terminou.`,
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
    `Os resultados de ${piece} são contados até ${day}; o pagamento por resultado vem depois.`,
});

/** The words of each language. */
export const TERM_WORDS: Record<NoticeLanguage, () => TermWords> = {
  en: EN,
  de: DE,
  fr: FR,
  es: ES,
  pt: PT,
};
