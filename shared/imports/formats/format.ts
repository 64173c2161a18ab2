// What an import format is: the headers it may have and what each column becomes. One file per format says the rest.
import { lazyPattern } from '../../lazy-pattern.ts';
import type { AccountField, Field, ImportKind, TargetField } from './fields.ts';

export type { AccountField, Field, ImportKind, TargetField };

/** Why a column that a format knows is not taken in. */
export type LeftOut =
  | 'private'
  | 'personal'
  | 'recomputed'
  | 'not_needed'
  | 'net_count'
  | 'no_place'
  | 'home';

/** `headers` are compared without case, accents, signs and spaces. */
export type ColumnSpec = { headers: readonly string[]; language?: FileLanguage } & (
  | { field: Field }
  | { leftOut: LeftOut }
);

/** The language that a file's headers prove; it decides how its author's tool writes dates and decimals. */
export type FileLanguage = 'en' | 'de' | 'es';

export type Convention = { dateOrder?: 'dmy' | 'mdy'; decimal?: 'comma' | 'point' };

export type ImportFormat = {
  id: string;
  /** As shown to people. */
  name: string;
  kind: ImportKind;
  columns: readonly ColumnSpec[];
  /** Each line needs at least one of its fields among the file's columns. */
  needs: readonly (readonly Field[])[];
  /** One of these headers must be there; keeps a general sheet from being taken for this export. */
  signature?: readonly string[];
  /** Headers of another export of the same tool that would be misread as this one. */
  excludes?: readonly string[];
  /** What the tool is known to write in a language; what is absent here is found in the column or asked. */
  conventions: Partial<Record<FileLanguage, Convention>>;
  /** Key of the post in a cell that is no address; undefined when it is none. */
  toPostKey?: (cell: string) => string | undefined;
};

/** A column that is taken in as a field. */
export function becomes(field: Field, ...headers: string[]): ColumnSpec {
  return { field, headers };
}

/** A column that is known and stays behind. */
export function staysOut(leftOut: LeftOut, ...headers: string[]): ColumnSpec {
  return { leftOut, headers };
}

/** The same column in a file of one language. */
export function inLanguage(language: FileLanguage, ...columns: ColumnSpec[]): ColumnSpec[] {
  return columns.map((column) => ({ ...column, language }));
}

const ACCENTS = lazyPattern(String.raw`\p{M}`, 'gu');
const SIGNS = lazyPattern(String.raw`[^\p{L}\p{N}%@]`, 'gu');

/** Header as formats compare it: "Impressions click-through rate (%)" → "impressionsclickthroughrate%". */
export function foldHeader(header: string): string {
  return header.normalize('NFD').toLowerCase().replace(ACCENTS(), '').replace(SIGNS(), '');
}

/** "Estimated revenue (USD)" without its currency, which may be any. */
export function withoutCurrency(header: string): string {
  return header.replace(/\s*\((?:[A-Z]{3}|[$€£¥])\)\s*$/, '');
}
