// Interest on late pay as the contract names it: its name, and the share a year. No address in it, so one form will do.
import type { Language } from '../creator-words/words.ts';

export const INTEREST_WORDS: Record<
  Language,
  {
    name: string;
    clause: (rate: string, graceDays: number) => string;
    /** What has run up by today. */
    soFar: (money: string) => string;
  }
> = {
  en: {
    name: 'Interest on late pay',
    clause: (rate, days) =>
      days === 0
        ? `${rate} a year, from the day after`
        : `${rate} a year, once ${count(days, 'day', 'days')} late`,
    soFar: (money) => `Interest on it by today: ${money}.`,
  },
  de: {
    name: 'Verzugszinsen',
    clause: (rate, days) =>
      days === 0
        ? `${rate} im Jahr, ab dem Tag danach`
        : `${rate} im Jahr, nach ${count(days, 'Tag', 'Tagen')} Verspätung`,
    soFar: (money) => `Verzugszinsen bis heute: ${money}.`,
  },
  fr: {
    name: 'Intérêts de retard',
    clause: (rate, days) =>
      days === 0
        ? `${rate} par an, dès le lendemain`
        : `${rate} par an, après ${count(days, 'jour', 'jours')} de retard`,
    soFar: (money) => `Intérêts de retard à ce jour : ${money}.`,
  },
  es: {
    name: 'Intereses de demora',
    clause: (rate, days) =>
      days === 0
        ? `${rate} al año, desde el día siguiente`
        : `${rate} al año, tras ${count(days, 'día', 'días')} de retraso`,
    soFar: (money) => `Intereses de demora hasta hoy: ${money}.`,
  },
  pt: {
    name: 'Juros de mora',
    clause: (rate, days) =>
      days === 0
        ? `${rate} ao ano, a partir do dia seguinte`
        : `${rate} ao ano, após ${count(days, 'dia', 'dias')} de atraso`,
    soFar: (money) => `Juros de mora até hoje: ${money}.`,
  },
};

function count(days: number, one: string, many: string): string {
  return `${days} ${days === 1 ? one : many}`;
}
