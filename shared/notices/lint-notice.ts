// Warns of words and gaps in a letter a person edited (DOMAIN.md §5.2). It never blocks: codes and what was found.
import type { EndRoute } from '../contract/facts/end-routes.ts';
import { lazyPattern } from '../lazy-pattern.ts';
import type { NoticeKind } from './facts.ts';
import { isTalk } from './facts.ts';
import type { WordWarning } from './texts/lint-words.ts';
import { LINT_WORDS } from './texts/lint-words.ts';
import type { NoticeLanguage } from './tone.ts';

export type NoticeWarning = {
  code:
    | WordWarning
    | 'regret_repeated'
    | 'all_caps'
    | 'clause_missing'
    | 'date_missing'
    | 'long_sentences'
    | 'exclamation';
  /** The words as they stand in the text; empty where something is missing. */
  found: string[];
};

export type LintContext = {
  kind: NoticeKind;
  route?: EndRoute | null;
  language: NoticeLanguage;
  /** Words that are names (campaign, brand, handle) and stand for nothing else. */
  names?: readonly string[];
};

const CODES: readonly WordWarning[] = [
  'blame',
  'absolute',
  'motive_or_followers',
  'health_or_private',
  'comparison',
  'threat',
  'legal_latin',
];
/** Words per sentence, on average, above which a letter reads hard. */
const SENTENCE_WORDS_MAX = 24;
/** Below these many words an average says nothing. */
const WORDS_FOR_AVERAGE = 60;
const YEAR = /\b20\d{2}\b/;

/** Warnings in a fixed order; empty = nothing to say. Addresses and names given are not read. */
export function lintNotice(text: string, context: LintContext): NoticeWarning[] {
  const { kind, route, language } = context;
  const words = LINT_WORDS[language];
  const read = withoutNames(text, context.names ?? []);
  const mayThreaten = kind === 'breach' || (kind === 'end' && route === 'cause');
  const isFormal = !isTalk(kind);
  const regrets = findWords(read, words.regret);
  const worded: NoticeWarning[] = [
    ...CODES.filter((code) => code !== 'threat' || !mayThreaten).map((code) => ({
      code,
      found: findWords(read, words[code]),
    })),
    { code: 'regret_repeated', found: regrets.length > 1 ? regrets : [] },
    { code: 'all_caps', found: findCaps(read) },
    { code: 'exclamation', found: read.match(/[!\u00a1]+/g) ?? [] },
    { code: 'long_sentences', found: findLongSentence(read) },
  ];
  const gaps = isFormal ? listGaps(read, words.clause) : [];
  return [...worded.filter(({ found }) => found.length > 0), ...gaps];
}

function listGaps(text: string, clauseWords: readonly string[]): NoticeWarning[] {
  const gaps: NoticeWarning[] = [];
  if (findWords(text, clauseWords).length === 0) gaps.push({ code: 'clause_missing', found: [] });
  if (!YEAR.test(text)) gaps.push({ code: 'date_missing', found: [] });
  return gaps;
}

/** Every occurrence, in order of the list; "fail*" finds "failed", "fail" does not find "failsafe". */
function findWords(text: string, words: readonly string[]): string[] {
  return words.flatMap((word) => {
    const stem = word.endsWith('*');
    const body = literal(stem ? word.slice(0, -1) : word).replaceAll(' ', '\\s+');
    const pattern = `(?<![\\p{L}\\p{N}])${body}${stem ? '\\p{L}*' : '(?![\\p{L}\\p{N}])'}`;
    // The section sign is followed by its number.
    const wanted = word === '§' ? '§' : pattern;
    return text.match(new RegExp(wanted, 'giu')) ?? [];
  });
}

const CAPITALS = lazyPattern(
  String.raw`(?<![\p{L}\p{N}])(?:\p{Lu}{2,}(?:\s+\p{Lu}{2,})+|\p{Lu}{6,})(?![\p{L}\p{N}])`,
  'gu',
);

/** Two words in capitals in a row, or one long one: shouting, not an abbreviation. */
function findCaps(text: string): string[] {
  const runs = text.match(CAPITALS());
  return runs ?? [];
}

/** Average length of prose sentences; the number of words stands for the finding. */
function findLongSentence(text: string): string[] {
  const prose = text.split('\n').filter((line) => !line.startsWith('•') && /[.?!:]$/.test(line.trim()));
  const sentences = prose.flatMap((line) => line.split(/(?<=[.?!])\s+/)).filter((line) => line.trim() !== '');
  // A date with its time and zones is one thing to read.
  const lengths = sentences.map(
    (line) =>
      line
        .replace(/\([^)]*\)/g, '')
        .split(/\s+/)
        .filter(Boolean).length,
  );
  const total = lengths.reduce((sum, length) => sum + length, 0);
  if (total < WORDS_FOR_AVERAGE) return [];
  const average = total / lengths.length;
  return average > SENTENCE_WORDS_MAX ? [String(Math.round(average))] : [];
}

function withoutNames(text: string, names: readonly string[]): string {
  const plain = text.replace(/https?:\/\/\S+|\S+@\S+\.\S+/gi, ' ');
  return names.filter((name) => name.trim() !== '').reduce((rest, name) => rest.replaceAll(name, ' '), plain);
}

function literal(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
