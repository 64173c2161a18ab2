// A KPI in words: formula, the counts that go in with source and age, what has to be known to read it.

import type { SalesSummary } from '../../kpi/attribution/attributed-sales.ts';
import type { KpiInput } from '../../kpi/catalogue.ts';
import { findKpi, KPI_DEFINITIONS, nameInput } from '../../kpi/catalogue.ts';
import type { Metric } from '../../kpi/observation.ts';
import { metricsOf } from '../../kpi/totals.ts';
import type { NetworkId } from '../../networks/profile.ts';
import type { KpiReading, Standing } from '../../procedure/standing.ts';
import { formatCount, formatMoment, formatMoney, formatNumberOf, formatRange } from '../format.ts';
import { describeSales } from './describe-sales.ts';
import { listTrend } from './explain-trend.ts';
import type { ExplanationView, InputView } from './explanation-view.ts';
import { describeViews } from './network-words.ts';

export type KpiFacts = Pick<
  Standing,
  'measured' | 'money' | 'currency' | 'deliverables' | 'sales' | 'timeZone' | 'at' | 'assessment' | 'pastPace'
>;

export type KpiWords = {
  now: string;
  locale: string;
  name: string;
  /** The value as shown; empty when there is none. */
  measured: string;
  /** Why there is none. */
  missing: string;
  toText: (value: number) => string;
  describeSource: (of: Pick<KpiReading, 'source' | 'observedAt' | 'isEstimated'>) => string;
};

/** What the formula is where a reading is no entry of the catalogue. */
const OTHER_FORMULAS: Record<string, { formula: string; inputs: KpiInput[] }> = {
  cost_per_reach: { formula: 'cost × 1000 ÷ reach', inputs: ['cost', 'reach'] },
  delivery: { formula: 'posts published ÷ posts due by now', inputs: [] },
  usual_erReach: { formula: 'median over past posts of engagements ÷ reach', inputs: [] },
  usual_erFollowers: { formula: 'median over past posts of engagements ÷ followers', inputs: [] },
  usual_erViews: { formula: 'median over past posts of engagements ÷ views', inputs: [] },
};

export function explainKpi(reading: KpiReading, facts: KpiFacts, words: KpiWords): ExplanationView {
  const definition = findKpi(reading.kpi) ?? OTHER_FORMULAS[reading.kpi];
  const inputs = definition?.inputs ?? [];
  const formula = definition?.formula ?? '';
  return {
    title:
      words.measured === ''
        ? `${words.name}: why there is no value`
        : `${words.name}: where ${words.measured} comes from`,
    sentences: [
      ...(words.measured === '' ? [`${capital(words.missing)}.`] : []),
      ...describeReference(reading),
      ...describeBasis(reading, facts, inputs),
      ...(isSold(inputs, facts) ? describeSales(facts.sales, words) : []),
      ...describeCoverage(reading, words),
    ],
    formula: inputs.length > 1 || reading.kpi in OTHER_FORMULAS ? `${words.name} = ${formula}` : '',
    inputs: [
      ...listGiven(reading, words),
      ...listInputs(inputs, facts, { ...words, cost: reading.given?.cost }),
      ...(reading.unit === 'money' && facts.money === null ? [] : listReference(reading, words)),
    ],
    // The pace is the scored KPI's own; another KPI may have taken its place.
    trend: reading.isPrimary && facts.assessment.standsOn === undefined ? listTrend(facts, words.locale) : [],
    changes: [],
    version: `Definition ${KPI_DEFINITIONS}${isSold(inputs, facts) ? `, orders by ${facts.sales.rule}, version ${facts.sales.version}` : ''}, applied ${formatMoment(facts.at, words.locale, facts.timeZone)}`,
  };
}

/** Whether the KPI is made from orders that were put down to the creator one by one. */
function isSold(inputs: readonly KpiInput[], facts: KpiFacts): facts is KpiFacts & { sales: SalesSummary } {
  return facts.sales !== undefined && inputs.some((input) => input === 'orders' || input === 'revenue');
}

function describeReference({ referenceIs, kpi, unit }: KpiReading): string[] {
  if (referenceIs === 'expected_by_now' && unit === 'money')
    return ['The reference is what the same fee buys when the posts do exactly what was agreed.'];
  if (referenceIs === 'expected_by_now')
    return [
      'Expected by now: each published post’s share of what was agreed × how much of it a typical post has at its age. Late posts are not in it.',
    ];
  if (referenceIs === 'agreed' && unit === 'money')
    return ['It is over: the reference is what the same fee buys when all that was agreed is reached.'];
  if (referenceIs === 'agreed' && unit === 'count')
    return ['It is over, so nothing more is expected: the reference is all that was agreed.'];
  if (referenceIs === 'agreed') return ['The reference is the rate that was agreed.'];
  if (kpi.startsWith('usual_'))
    return ['What is usual for this creator, to hold the rate of this campaign with the same base against.'];
  if (kpi === 'onBriefRate')
    return [
      'Of the agreed disclosure, tag and link: what was seen, of what somebody looked for and could tell. The newest look counts.',
    ];
  if (referenceIs === 'due' || kpi === 'delivery') return ['A post is late from the day after it was due.'];
  return ['No target is agreed for it, so there is nothing to compare with.'];
}

const RATE_BASES: Record<string, string> = {
  erReach: 'reach',
  erFollowers: 'followers on the day of posting',
  erViews: 'views',
};

function describeBasis(
  { kpi }: KpiReading,
  { measured, deliverables }: KpiFacts,
  inputs: readonly KpiInput[],
): string[] {
  const base = RATE_BASES[kpi];
  const networks: NetworkId[] = deliverables.map(({ network }) => network);
  const paid = (measured?.paid_impressions?.value ?? 0) + (measured?.paid_spend?.value ?? 0);
  const isShown = inputs.some((input) =>
    ['views', 'reach', 'impressions', 'engagements', 'clicks'].includes(input),
  );
  return [
    ...(base === undefined
      ? []
      : [
          `Divided by ${base}. Rates with another denominator stand beside it and are never compared with it.`,
        ]),
    ...(inputs.includes('views') ? describeViews(networks) : []),
    ...(inputs.includes('reach') && measured?.reach?.isGross
      ? ['Reach of several posts is added up: who saw two is counted twice.']
      : []),
    ...(paid > 0 && isShown
      ? ['Blended: these posts were also shown as ads, and the counts do not tell organic and paid apart.']
      : []),
    ...(paid > 0 && inputs.includes('cost') ? ['The cost is the creator’s fee alone, without the ads.'] : []),
    ...(kpi === 'cvr' &&
    (measured?.orders?.value ?? 0) > (measured?.clicks?.value ?? Number.POSITIVE_INFINITY)
      ? [
          'More orders than clicks: the code is also used without the link, so orders per click would say nothing.',
        ]
      : []),
  ];
}

function describeCoverage({ kpi, posts, bounds }: KpiReading, { locale, toText }: KpiWords): string[] {
  const count = formatNumberOf(posts ?? 0, 'post', 'posts', locale);
  return [
    ...(kpi.startsWith('usual_')
      ? [`The median of ${count} outside this campaign on the same networks: half are above it, half below.`]
      : posts === undefined
        ? []
        : posts === 0
          ? []
          : [`Over ${count}: the others lack one of its counts.`]),
    ...(bounds === undefined
      ? []
      : [`A shortened counter is part of it: it lies between ${formatRange(bounds.lo, bounds.hi, toText)}.`]),
  ];
}

/** What is no count of a post, with the look or the entry it is from. */
function listGiven({ given = {}, ...reading }: KpiReading, words: KpiWords): InputView[] {
  // The cost stands with the counts that it is divided by.
  const { cost: _cost, ...beside } = given;
  return Object.entries(beside).map(([input, value]) => ({
    name: capital(nameInput(input as KpiInput)), // the keys of `given`
    value: formatCount(value, words.locale),
    source: words.describeSource(reading),
  }));
}

/** What the value is held against, as a figure of its own. */
function listReference(
  { actual, reference, referenceIs, unit }: KpiReading,
  { toText }: KpiWords,
): InputView[] {
  if (reference === null || actual === null || referenceIs === 'none') return [];
  const value = toText(reference);
  switch (referenceIs) {
    case 'agreed':
      return [{ name: 'Agreed', value, source: 'from the agreement' }];
    case 'due':
      return [
        { name: 'Published', value: toText(actual), source: 'posts on record' },
        { name: 'Due by now', value, source: 'by the days in force, pauses counted out' },
      ];
    case 'expected_by_now':
      return [
        {
          name: 'Expected by now',
          value,
          source:
            unit === 'money' ? 'the same cost ÷ what was expected' : 'agreed × growth of a typical post',
        },
      ];
  }
}

type InputWords = KpiWords & { cost: number | undefined };

function listInputs(inputs: readonly KpiInput[], facts: KpiFacts, words: InputWords): InputView[] {
  return inputs.flatMap((input): InputView[] => {
    if (input === 'cost') return listCost(facts, words);
    if (input === 'checks' || input === 'checksPassed') return [];
    const metrics = metricsOf(input).filter((metric) => facts.measured?.[metric] !== undefined);
    if (metrics.length === 0 && facts.measured === undefined) return [];
    if (metrics.length === 0)
      return [{ name: capital(nameInput(input)), value: '–', source: 'not measured yet' }];
    return metrics.map((metric) => toInput(metric, facts, words));
  });
}

/** Fees are what the posts that are out have earned, not what was paid; those of some posts where only they are counted. */
function listCost({ money, currency }: KpiFacts, { locale, cost }: InputWords): InputView[] {
  if (money === null) return [];
  const minor = cost ?? money.feesEarnedMinor ?? money.earnedMinor;
  const of = cost === undefined ? 'published posts' : 'the posts that are counted';
  return [
    {
      name: 'Cost',
      value: formatMoney(minor, { currency, locale, form: 'symbol' }),
      source: `fee earned by ${of}, from the contract`,
    },
  ];
}

function toInput(metric: Metric, { measured, currency }: KpiFacts, words: KpiWords): InputView {
  const total = measured?.[metric];
  const name = capital(metric === 'views_3s' ? nameInput('views3s') : metric.replaceAll('_', ' '));
  if (total === undefined || total.value === null)
    return { name, value: '–', source: 'asked for, not known' };
  const toText = (value: number) =>
    metric === 'revenue'
      ? formatMoney(value, { currency, locale: words.locale, form: 'symbol' })
      : formatCount(value, words.locale);
  const range =
    total.lo === null || total.hi === null || total.lo === total.hi
      ? ''
      : ` (${formatRange(total.lo, total.hi, toText)})`;
  const coverage = total.unknown > 0 ? `, ${total.known} of ${total.known + total.unknown} posts` : '';
  return {
    name,
    value: `${toText(total.value)}${range}`,
    source: `${words.describeSource(total)}${coverage}`,
  };
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
