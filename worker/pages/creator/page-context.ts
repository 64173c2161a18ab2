// What every part of the creator's page is given, and dates, money and numbers as that page writes them.
import {
  formatCount,
  formatDay,
  formatMoment,
  formatMoney,
  formatPercent,
  formatShortDay,
  toCity,
} from '../../../shared/ui/format.ts';
import type { Language, Words } from '../creator-words/words.ts';
import type { CreatorView } from './creator-view.ts';

/** What was typed into a form that could not be taken, so that it stands there again. */
export type KeptInput = { act: string; target: string; fields: Record<string, string> };

export type PageContext = {
  view: CreatorView;
  words: Words;
  language: Language;
  /** "/c/…": the page's own address. */
  path: string;
  /** A new id per form: a form sent twice is one act. */
  newFormId: () => string;
  kept: KeptInput | null;
};

/** "Fri 20 Nov", of a day or of an instant in the campaign's zone. */
export function toDay({ view, language }: PageContext, on: string): string {
  return formatDay(on, language, view.timeZone);
}

/** "20 Nov 2026". */
export function toFullDay({ view, language }: PageContext, on: string): string {
  return formatShortDay(on, language, { timeZone: view.timeZone, hasYear: true });
}

/** "Fri 20 Nov, 10:12 New York": the zone is named. */
export function toMoment({ view, language }: PageContext, at: string): string {
  return `${formatMoment(at, language, view.timeZone)} ${toCity(view.timeZone)}`;
}

export function toMoney({ view, language }: PageContext, minor: number, currency = view.currency): string {
  return formatMoney(minor, { currency, locale: language, form: 'code' });
}

export function toNumber(
  { language }: PageContext,
  value: number,
  unit: 'count' | 'ratio' = 'count',
): string {
  return unit === 'ratio' ? formatPercent(value, language, 1) : formatCount(value, language);
}

/** A share of what was expected, in whole percent. */
export function toShare({ language }: PageContext, ratio: number): string {
  return formatPercent(ratio, language);
}

/** What was typed into this field before, if this form was the one that could not be taken. */
export function keptValue(
  { kept }: PageContext,
  { act, target = '' }: { act: string; target?: string | undefined },
  field: string,
): string | undefined {
  return kept?.act === act && kept.target === target ? kept.fields[field] : undefined;
}

export function isKept({ kept }: PageContext, act: string, target = ''): boolean {
  return kept?.act === act && kept.target === target;
}
