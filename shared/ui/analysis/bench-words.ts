// A bench note in sentences, each with the count it rests on.
import { BENCH_NOTE_FORMULA, type BenchNote, type FormatRecord } from '../../analysis/bench-note.ts';
import type { Pattern } from '../../analysis/tried.ts';
import { CAUSE_TABLE, isCauseCode } from '../../procedure/talk/causes.ts';
import type { ExplanationView, InputView } from '../explain/explanation-view.ts';
import { formatCount, formatDecimal, formatNumberOf, formatPercent, formatShortDay } from '../format.ts';
import { nameRemedy } from './analysis-words.ts';

/**
 * "tiktok post: 2 of 6 pieces at 90% or more, typically 12%": counted piece by piece, so that one far above the rest does
 * not hide the rest, nor the rest it. Says so when none worked or none was measured.
 */
export function describeFormats({ formats }: BenchNote, locale: string): string {
  const worked = formats.filter((one) => one.worked > 0);
  const pieces = formats.reduce((sum, { n }) => sum + n, 0);
  if (pieces === 0) return 'not measured';
  if (worked.length === 0)
    return `none of ${formatNumberOf(pieces, 'piece', 'pieces', locale)} at 90% of expected or more`;
  return worked.map((one) => describeFormat(one, locale)).join('; ');
}

function describeFormat({ network, format, index, n, worked }: FormatRecord, locale: string): string {
  const count = `${formatCount(worked, locale)} of ${formatNumberOf(n, 'piece', 'pieces', locale)}`;
  return `${network} ${format}: ${count} at 90% of expected or more, typically ${formatPercent(index, locale)}`;
}

/** "consideration 57% of what was agreed (1 collaboration)": all pieces of a collaboration together. */
export function describeIndexes({ indexByObjective }: BenchNote, locale: string): string {
  if (indexByObjective.length === 0) return 'not measured';
  return indexByObjective
    .map(
      ({ objective, index, n }) =>
        `${objective} ${formatPercent(index, locale)} of what was agreed (${formatNumberOf(n, 'collaboration', 'collaborations', locale)})`,
    )
    .join(', ');
}

/** "75% of 4 pieces on time, 1.5 rounds a piece"; delays of our own side are left out. */
export function describeReliability({ reliability }: BenchNote, locale: string): string {
  const { onTimeRatio, pieces, meanRounds } = reliability;
  if (onTimeRatio === null) return 'no piece was owed';
  const onTime = `${formatPercent(onTimeRatio, locale)} of ${formatNumberOf(pieces, 'piece', 'pieces', locale)} on time`;
  return meanRounds === null ? onTime : `${onTime}, ${formatDecimal(meanRounds, locale, 1)} rounds a piece`;
}

/** What the three lines of a note open to: how each share is counted, from how many pieces or collaborations, and until when. */
export function explainNote(
  note: BenchNote,
  locale: string,
): Record<'formats' | 'indexes' | 'reliability', ExplanationView> {
  const percent = (ratio: number) => formatPercent(ratio, locale);
  const { reliability, collaborations } = note;
  const view = (title: string, formula: string, inputs: InputView[]): ExplanationView => ({
    title,
    sentences: [
      `From ${formatNumberOf(collaborations, 'filed analysis', 'filed analyses', locale)}, as filed; nothing is counted again since.`,
    ],
    formula,
    inputs,
    trend: [],
    changes: [],
    version: `Definition ${BENCH_NOTE_FORMULA}, ${formatShortDay(note.from, locale, { hasYear: true })} to ${formatShortDay(note.to, locale, { hasYear: true })}`,
  });
  return {
    formats: view(
      'Formats: how they are counted',
      'worked = pieces at 90% of expected or more ÷ pieces measured · typically = their middle value',
      note.formats.map(({ network, format, index, n, worked }) => ({
        name: `${network} ${format}`,
        value: `${formatCount(worked, locale)} of ${formatCount(n, locale)}`,
        source: `typically ${percent(index)} of expected`,
      })),
    ),
    indexes: view(
      'Result: how it is counted',
      'result ÷ what was agreed, the middle value of the collaborations',
      note.indexByObjective.map(({ objective, index, n }) => ({
        name: objective,
        value: percent(index),
        source: formatNumberOf(n, 'collaboration', 'collaborations', locale),
      })),
    ),
    reliability: view(
      'Reliability: how it is counted',
      'pieces on time ÷ pieces owed, without delays of our own side',
      [
        {
          name: 'On time',
          value: reliability.onTimeRatio === null ? '–' : percent(reliability.onTimeRatio),
          source: `of ${formatNumberOf(reliability.pieces, 'piece', 'pieces', locale)}`,
        },
        ...(reliability.meanRounds === null
          ? []
          : [
              {
                name: 'Rounds a piece',
                value: formatDecimal(reliability.meanRounds, locale, 1),
                source: 'rounds of approval on record',
              },
            ]),
      ],
    ),
  };
}

export type PatternRow = { id: string; cause: string; remedy: string; worked: string; effect: string };

/** What was tried for which cause, with how often it worked: "2 of 3", "+0.21 on average". */
export function presentPatterns(patterns: readonly Pattern[], locale: string): PatternRow[] {
  return patterns.map(({ cause, remedy, tried, worked, meanEffect }) => ({
    id: `${cause} ${remedy}`,
    cause: isCauseCode(cause) ? CAUSE_TABLE[cause].title : cause,
    remedy: nameRemedy(remedy),
    worked: `${formatCount(worked, locale)} of ${formatCount(tried, locale)}`,
    effect: meanEffect === null ? 'not measured' : formatChange(meanEffect, locale),
  }));
}

/** Points of the index, where 100% is what was expected: "+21 points". */
function formatChange(effect: number, locale: string): string {
  const points = Math.round(effect * 100);
  return `${points < 0 ? '−' : '+'}${formatNumberOf(Math.abs(points), 'point', 'points', locale)}`;
}
