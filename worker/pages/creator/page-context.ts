// What every part of the creator's page is given, and dates, money and numbers as that page writes them.
import { formatOffset } from '../../../shared/notices/formatting.ts';
import {
  formatCount,
  formatDay,
  formatMoney,
  formatPercent,
  formatShortDay,
  formatTime,
} from '../../../shared/ui/format.ts';
import type { UntilView } from '../creator-breach/breach-view.ts';
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

/** "Fri 20 Nov", of a day or of an instant in the campaign's zone, as it stands in a sentence of the language. */
export function toDay({ view, language }: PageContext, on: string): string {
  const day = formatDay(on, language, view.timeZone);
  if (language === 'es') return day.replace(', ', ' ');
  // The weekday's gender would decide the preposition before it, so it stands behind.
  return language === 'pt' ? day.replace(/^(\S+), (.+)$/, '$2 ($1)') : day;
}

/** "20 Nov 2026". */
export function toFullDay({ view, language }: PageContext, on: string): string {
  return formatShortDay(on, language, { timeZone: view.timeZone, hasYear: true });
}

/** "Fri 20 Nov, 10:12 (UTC−5)": the zone is named at the foot of the page, in its language. */
export function toMoment(context: PageContext, at: string): string {
  const { view, language } = context;
  const day = toDay(context, at);
  return `${day}, ${formatTime(at, language, view.timeZone)} (${formatOffset(at, view.timeZone)})`;
}

/** The end of a time: its last day is named, never the first one after it. */
export function toUntil(context: PageContext, { at, lastOn }: UntilView): string {
  return lastOn === null ? toMoment(context, at) : toFullDay(context, lastOn);
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
