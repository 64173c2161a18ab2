// That days are left out, and not why: what was broken is the team's own. No address in it, so one form will do.
import type { Language } from './words.ts';

export const LOST_DAYS: Record<Language, (days: string) => string> = {
  en: (days) => `Days on which counting or selling did not work are no part of what is expected: ${days}.`,
  de: (days) =>
    `Tage, an denen das Zählen oder Verkaufen nicht ging, gehören nicht zu dem, was erwartet wird: ${days}.`,
  fr: (days) =>
    `Les jours où le comptage ou la vente ne marchait pas ne font pas partie de ce qui est attendu : ${days}.`,
  es: (days) => `Los días en que no funcionó el recuento o la venta no entran en lo esperado: ${days}.`,
  pt: (days) => `Os dias em que a contagem ou a venda não funcionou ficam fora do esperado: ${days}.`,
};
