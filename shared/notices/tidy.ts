// Text typed by people or read from pages, made safe for a letter: one line, single spaces, no control characters.
import { lazyPattern } from '../lazy-pattern.ts';

type Json = string | number | boolean | null | undefined | readonly Json[] | { readonly [key: string]: Json };

const BREAKS = lazyPattern(String.raw`[\p{Cc}\p{Zl}\p{Zp}]+`, 'gu');

/** The same data with every text on one line. An empty text in a list is dropped. */
export function tidy<T extends object>(data: T): T {
  // The shape is kept: only texts change, and lists lose empty texts.
  return tidied(data as Json) as T;
}

/** One line of text with single spaces, without control and direction-changing characters. */
export function tidyText(text: string): string {
  return text
    .normalize('NFC')
    .replace(BREAKS(), ' ')
    .replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g, '')
    .replace(/ {2,}/g, ' ')
    .trim();
}

function tidied(data: Json): Json {
  if (typeof data === 'string') return tidyText(data);
  if (Array.isArray(data)) return data.map(tidied).filter((item) => item !== '');
  if (data === null || typeof data !== 'object') return data;
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, tidied(value)]));
}
