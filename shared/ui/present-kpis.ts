// KPI readings as rows: measured bold, reference grey, bar by index (right is better), the rest in the explanation.

import { findKpi } from '../kpi/catalogue.ts';
import type { Source } from '../kpi/observation.ts';
import { isOver } from '../procedure/machine.ts';
import { readingsOf } from '../procedure/numbers/final-readings.ts';
import type { KpiReading, Standing } from '../procedure/standing.ts';
import { explainKpi, type KpiFacts } from './explain/explain-kpi.ts';
import type { ExplanationView } from './explain/explanation-view.ts';
import { formatAge, formatCount, formatDecimal, formatMoney, formatPercent } from './format.ts';
import type { KpiRowView } from './view.ts';

export type KpiContext = { now: string; locale: string; currency: string };

const OTHER_NAMES: Record<string, string> = {
  delivery: 'Posts',
  cost_per_reach: 'Cost per 1,000 reached',
  cpm: 'Cost per 1,000 shown',
  erReach: 'Engagement, by reach',
  erFollowers: 'Engagement, by followers',
  erViews: 'Engagement, by views',
  ctrReach: 'Click rate, by reach',
  usual_erReach: 'Usual engagement, by reach',
  usual_erFollowers: 'Usual engagement, by followers',
  usual_erViews: 'Usual engagement, by views',
};

const MISSING_WORDS: Record<string, string> = {
  no_data: 'not measured yet',
  too_early: 'too early',
  nothing_due: 'nothing due yet',
  nothing_published: 'nothing published yet',
  nothing_earned: 'nothing earned yet',
  no_cost: 'no fee agreed',
  no_target: 'no target',
  withheld: 'not shown to you',
  orders_exceed_clicks: 'more orders than clicks',
  no_views_3s: 'no views of 3 s yet',
  no_followers: 'followers not known',
};

const SOURCE_WORDS: Record<Source, string> = {
  page: 'read on the page',
  csv: 'imported file',
  api: 'network’s API',
  creator: 'typed by the creator',
  manual: 'typed by the team',
  orders: 'the shop’s orders',
};

/** Rows in the standing's order, the primary KPI first; `max` keeps the overlay's card short. */
export function presentKpis(
  standing: Pick<Standing, 'case' | 'readings' | 'assessment' | 'asAgreed' | 'agreedTotal'> & KpiFacts,
  context: KpiContext,
  max = 16,
): KpiRowView[] {
  const ordered = [...readingsOf(standing)].sort((a, b) => Number(b.isPrimary) - Number(a.isPrimary));
  return ordered.slice(0, max).map((reading) => presentKpi(reading, standing, context));
}

/** One row. A missing value is a reason in words, never 0. */
export function presentKpi(
  reading: KpiReading,
  standing: Pick<Standing, 'assessment' | 'case'> & KpiFacts,
  context: KpiContext,
): KpiRowView {
  // What is not out at the end is waited for no longer.
  const late = isOver(standing.case.state) ? 0 : standing.assessment.delivery.late;
  const hasTarget = reading.reference !== null && reading.referenceIs !== 'none';
  return {
    name: nameKpi(reading.kpi),
    index: reading.index,
    hasTarget,
    measured: reading.actual === null ? '' : formatKpi(reading, reading.actual, context),
    reference: toReference(reading, context, late),
    explanation: explain(reading, context),
    opened: openKpi(reading, standing, context),
  };
}

/** What a KPI opens to, in the words and units of its row. */
export function openKpi(reading: KpiReading, facts: KpiFacts, context: KpiContext): ExplanationView {
  return explainKpi(reading, facts, {
    now: context.now,
    locale: context.locale,
    name: nameKpi(reading.kpi),
    measured: reading.actual === null ? '' : formatKpi(reading, reading.actual, context),
    missing: describeMissing(reading.missing),
    toText: (value) => formatKpi({ ...reading, isEstimated: false }, value, context),
    describeSource: (of) => describeSource(of, context.now),
  });
}

/** The KPI's name as lists show it; an unknown id is written out rather than hidden. */
export function nameKpi(kpi: string): string {
  const name = OTHER_NAMES[kpi] ?? findKpi(kpi)?.label;
  if (name) return name;
  const words = kpi
    .replaceAll('_', ' ')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** A value in the KPI's unit; estimates carry "≈", `bare` leaves out the currency. */
export function formatKpi(
  reading: Pick<KpiReading, 'unit' | 'isEstimated'>,
  value: number,
  { locale, currency, isBare = false }: { locale: string; currency: string; isBare?: boolean },
): string {
  return `${reading.isEstimated && !isBare ? '≈ ' : ''}${toText(reading.unit, value, { locale, currency, isBare })}`;
}

/** "imported file", "typed by the team". */
export function nameSource(source: Source): string {
  return SOURCE_WORDS[source];
}

/** Where the value comes from and how old it is: "imported file, 2 d". */
export function describeSource(
  reading: Pick<KpiReading, 'source' | 'observedAt' | 'isEstimated'>,
  now: string,
): string {
  if (reading.source === null || reading.observedAt === null) return 'no source yet';
  const quality = reading.isEstimated ? 'estimated' : 'exact';
  return `${nameSource(reading.source)}, ${quality}, ${formatAge(reading.observedAt, now)}`;
}

/** Why there is no value, in words. */
export function describeMissing(missing: string | null): string {
  if (missing === null) return 'not measured yet';
  return (
    MISSING_WORDS[missing] ??
    missing.replace(/^no_/, 'no ').replaceAll('_', ' ') + (missing.startsWith('no_') ? ' yet' : '')
  );
}

function toText(
  unit: KpiReading['unit'],
  value: number,
  { locale, currency, isBare }: { locale: string; currency: string; isBare: boolean },
): string {
  switch (unit) {
    case 'count':
      return formatCount(value, locale);
    case 'ratio':
      return formatPercent(value, locale, 1);
    case 'money':
      return formatMoney(value, { currency, locale, form: isBare ? 'bare' : 'symbol' });
    case 'multiple':
      return formatDecimal(value, locale, 2);
  }
}

function toReference(reading: KpiReading, context: KpiContext, latePosts: number): string {
  if (reading.actual === null) return describeMissing(reading.missing);
  if (reading.reference === null || reading.referenceIs === 'none') return 'no target';
  const value = formatKpi(reading, reading.reference, { ...context, isBare: true });
  if (reading.referenceIs !== 'due') return `of ${value}`;
  return `of ${value} due${latePosts > 0 ? `, ${formatCount(latePosts, context.locale)} late` : ''}`;
}

const REFERENCE_WORDS: Record<KpiReading['referenceIs'], string> = {
  expected_by_now: 'expected by now',
  agreed: 'agreed',
  due: 'due by now',
  none: 'no target agreed',
};

function explain(reading: KpiReading, context: KpiContext): string {
  const name = nameKpi(reading.kpi);
  const formula = findKpi(reading.kpi)?.formula;
  const measured =
    reading.actual === null
      ? describeMissing(reading.missing)
      : `measured ${formatKpi(reading, reading.actual, context)}`;
  const reference =
    reading.reference === null
      ? 'no target agreed'
      : `${REFERENCE_WORDS[reading.referenceIs]} ${formatKpi(reading, reading.reference, { ...context, isBare: true })}`;
  const parts = [
    `${name}: ${measured}, ${reference}`,
    formula && formula !== name.toLowerCase() ? formula : '',
    describeSource(reading, context.now),
  ];
  return `${parts.filter(Boolean).join('. ')}.`;
}
