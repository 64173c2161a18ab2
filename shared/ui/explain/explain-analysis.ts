// The figures of an analysis after the end, opened: each from what the draft holds, with the rule it was judged by.
import { EXCEEDED_FROM_INDEX, MET_FROM_INDEX } from '../../analysis/draft-post-mortem.ts';
import { findKpi, KPI_DEFINITIONS } from '../../kpi/catalogue.ts';
import type { Source } from '../../kpi/observation.ts';
import type { AnalysisDraft } from '../analysis/analysis-record.ts';
import { formatCount, formatMoment, formatMoney, formatPercent } from '../format.ts';
import { describeMissing, describeSource, nameKpi } from '../present-kpis.ts';
import type { ExplanationView, InputView } from './explanation-view.ts';

type Words = { locale: string; now: string };

/** How the result is judged against what was agreed, and how sure that is. */
export function explainVerdict(draft: AnalysisDraft, words: Words): ExplanationView {
  const percent = (ratio: number): string => formatPercent(ratio, words.locale);
  const primary = draft.outcomes.find(({ isPrimary }) => isPrimary);
  const index = primary?.index ?? null;
  return viewOf(draft, words, {
    title: 'How the verdict is reached',
    sentences: [
      `Met from ${percent(MET_FROM_INDEX)} of what is compared with, exceeded from ${percent(EXCEEDED_FROM_INDEX)}; missed below.`,
      draft.data.isOver
        ? 'It is compared with what was agreed for the whole flight.'
        : 'While it runs, it is compared with what was expected by now.',
      ...(draft.data.uncounted ? ['A post is uncounted: a miss is not known yet.'] : []),
      `${draft.confidence} confidence: as sure as the score is of its numbers.`,
    ],
    formula: `${nameKpi(draft.aim.kpi)} measured ÷ what it is compared with`,
    inputs: [
      ...measuredInputs(draft, words),
      { name: 'Of it', value: index === null ? '–' : percent(index), source: '' },
    ],
  });
}

/** What was counted of the agreed KPI, with its source and age. */
export function explainMeasured(draft: AnalysisDraft, words: Words): ExplanationView {
  return viewOf(draft, words, {
    title: `${nameKpi(draft.aim.kpi)}: where it comes from`,
    sentences: ['The newest count of each post that was out, summed.'],
    formula: 'sum over the posts of the newest count',
    inputs: measuredInputs(draft, words),
  });
}

/** Pieces that are out, of those agreed. */
export function explainEndedDelivery(draft: AnalysisDraft, words: Words): ExplanationView {
  const { published, agreed, onTime, lateByBrand, lateByCreator } = draft.delivery;
  const count = (value: number): string => formatCount(value, words.locale);
  return viewOf(draft, words, {
    title: 'Delivery: how it is counted',
    sentences: [
      'Late days that we caused, and days of a pause, do not count against the creator.',
      'Pieces that the end called off were not due any more, so nobody was late with them.',
    ],
    formula: 'pieces published, of the pieces agreed',
    inputs: [
      { name: 'Published', value: `${count(published)} of ${count(agreed)}`, source: 'posts on record' },
      { name: 'On time', value: count(onTime), source: 'by the day in force' },
      { name: 'Late through us', value: count(lateByBrand), source: 'delays noted in the papers' },
      { name: 'Late otherwise', value: count(lateByCreator), source: '' },
    ],
  });
}

/** Fees earned, and what one result cost. */
export function explainEarned(draft: AnalysisDraft, words: Words): ExplanationView {
  const { money, outcomes, aim } = draft;
  const amount = (minor: number | null): string =>
    minor === null
      ? 'not known'
      : formatMoney(minor, { currency: money.currency, locale: words.locale, form: 'symbol' });
  const measured = outcomes.find(({ isPrimary }) => isPrimary)?.actual ?? null;
  return viewOf(draft, words, {
    title: 'Earned: where it comes from',
    sentences: [
      'Earned are the fees of finished work, as frozen with the end where there was one. What the end pays for unfinished work is the kill fee, and not part of it.',
    ],
    formula: `fees of finished pieces; what one cost = earned ÷ ${nameKpi(aim.kpi).toLowerCase()}`,
    inputs: [
      { name: 'Agreed fee', value: amount(money.feeMinor), source: 'from the agreement' },
      { name: 'Earned', value: amount(money.earnedMinor), source: 'from the settlement or the pieces' },
      { name: 'Kill fee', value: amount(money.killFeeMinor), source: 'for unfinished work' },
      {
        name: nameKpi(aim.kpi),
        value: measured === null ? '–' : formatCount(Math.round(measured), words.locale),
        source: 'see its own figure',
      },
    ],
  });
}

/** A KPI's row in the words of the page: what was measured, what it is held against. */
type OutcomeLine = { id: string; name: string; measured: string; baseline: string; index: string };

/** One row of the results. */
export function explainOutcome(draft: AnalysisDraft, line: OutcomeLine, words: Words): ExplanationView {
  const formula = findKpi(line.id)?.formula ?? '';
  return viewOf(draft, words, {
    title: `${line.name}: where it comes from`,
    sentences: line.index === '–' ? ['There is nothing to compare it with.'] : [],
    formula: formula === '' ? '' : `${line.name} = ${formula}`,
    inputs: [
      { name: 'Measured', value: line.measured, source: describeDataSource(draft, line.id, words.now) },
      ...(line.index === '–'
        ? []
        : [
            { name: 'Held against', value: line.baseline.replace(/^of /, ''), source: 'from the agreement' },
            { name: 'Of it', value: line.index, source: 'where less is better, the other way round' },
          ]),
    ],
  });
}

/** What the result of a piece is, and where its counts come from. */
export function explainPieces(
  draft: AnalysisDraft,
  pieces: readonly { name: string; index: string }[],
  words: Words,
): ExplanationView {
  const source = describeDataSource(draft, draft.aim.kpi, words.now);
  return viewOf(draft, words, {
    title: 'Result of a piece: how it is compared',
    sentences: [
      'Each post against its share of what was agreed × how much a typical post has by the age at its newest count.',
      'A post that was never counted, or less than a day old at its last count, has no result.',
    ],
    formula: `${nameKpi(draft.aim.kpi).toLowerCase()} of the post ÷ what was expected of it`,
    inputs: pieces.map(({ name, index }) => ({
      name,
      value: index,
      source: index === '–' ? 'not comparable' : source,
    })),
  });
}

/** Where what was counted of a KPI comes from, and how old it was; posts are counted by themselves. */
export function describeDataSource({ data }: Pick<AnalysisDraft, 'data'>, kpi: string, now: string): string {
  if (kpi === 'posts') return 'posts on record';
  const read = data.sources.find((one) => one.kpi === kpi);
  if (read === undefined)
    return findKpi(kpi)?.inputs.includes('cost')
      ? 'fees from the agreement, over its counts'
      : 'no source yet';
  // Written by our own draft from readings, whose sources are these.
  return describeSource({ ...read, source: read.source as Source | null }, now);
}

function measuredInputs(draft: AnalysisDraft, { locale, now }: Words): InputView[] {
  const primary = draft.outcomes.find(({ isPrimary }) => isPrimary);
  const count = (value: number): string => formatCount(Math.round(value), locale);
  const actual = primary?.actual ?? null;
  const baseline = primary?.baseline ?? null;
  return [
    {
      name: 'Measured',
      value: actual === null ? describeMissing(primary?.missing ?? null) : count(actual),
      source: describeDataSource(draft, draft.aim.kpi, now),
    },
    {
      name: primary?.baselineIs === 'agreed' ? 'Agreed' : 'Expected by now',
      value: baseline === null ? 'no target' : count(baseline),
      source:
        primary?.baselineIs === 'agreed' ? 'from the agreement' : 'agreed × the growth of a typical post',
    },
  ];
}

function viewOf(
  { data, timeZone }: AnalysisDraft,
  { locale }: Words,
  view: Pick<ExplanationView, 'title' | 'sentences' | 'formula' | 'inputs'>,
): ExplanationView {
  return {
    ...view,
    trend: [],
    changes: [],
    version: `Definition ${KPI_DEFINITIONS}, applied to ${formatMoment(data.assessedAt, locale, timeZone)}`,
  };
}
