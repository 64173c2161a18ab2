// The runtime's formats, kept: making one costs more than a hundred uses of it. Language and zone are always passed in.
import { kept } from './kept.ts';

const BY_OPTIONS = { max: 200, keyOf: (question: readonly unknown[]) => JSON.stringify(question) };

export const numberFormat = /* @__PURE__ */ kept(
  (locale: string, options: Intl.NumberFormatOptions) => new Intl.NumberFormat(locale, options),
  BY_OPTIONS,
);

export const dateFormat = /* @__PURE__ */ kept(
  (locale: string, options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, options),
  BY_OPTIONS,
);

export const pluralRules = /* @__PURE__ */ kept((locale: string) => new Intl.PluralRules(locale));

/** "a, b and c". */
export const conjunction = /* @__PURE__ */ kept(
  (locale: string) => new Intl.ListFormat(locale, { style: 'long', type: 'conjunction' }),
);
