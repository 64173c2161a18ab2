// The KPI rows of a standing: the primary KPI first, what it costs, what was delivered, then what else was measured.

import type { KpiDefinition, KpiInput } from '../../kpi/catalogue.ts';
import { computeKpi, ENGAGEMENT_RATES, findKpi, kpiIndex } from '../../kpi/catalogue.ts';
import { type Interval, kpiInterval } from '../../kpi/interval.ts';
import type { Observation } from '../../kpi/observation.ts';
import type { MetricTotals } from '../../kpi/totals.ts';
import {
  type KnownPosts,
  knownPostsAt,
  metricsOf,
  postsWithAll,
  toKpiTotals,
  totalsAt,
} from '../../kpi/totals.ts';
import type { Assessment } from '../../score/assessment.ts';
import type { StandingInputs, Targets } from '../project-standing.ts';
import type { KpiReading, Standing } from '../standing.ts';
import { costReading } from './cost-reading.ts';
import type { PrimaryKpi } from './primary-series.ts';
import { onBriefReadings, usualReadings } from './readings-beside.ts';

export type ReadingFacts = {
  inputs: StandingInputs;
  kpi: PrimaryKpi;
  /** Known at the standing's instant. */
  observations: Observation[];
  assessment: Assessment;
  targetTotal: number | null;
  money: Standing['money'];
  /** Totals over the collaboration's posts at `at`. */
  metrics: MetricTotals;
  at: string;
};

/** Further KPIs in the order in which they are shown, when they are agreed or measured. */
const OTHER_KPIS = [
  'reach',
  'views',
  'engagements',
  ...ENGAGEMENT_RATES,
  'clicks',
  'ctrReach',
  'orders',
  'cvr',
  'revenue',
  'roas',
] as const;

export function kpiReadings(facts: ReadingFacts): KpiReading[] {
  const { inputs, kpi, assessment, observations, at } = facts;
  const known = knownPostsAt(
    observations,
    inputs.posts.map((post) => post.key),
    at,
  );
  const primary = primaryReading(facts);
  return [
    primary,
    ...costReading(facts, primary),
    deliveryReading(assessment),
    ...OTHER_KPIS.filter((id) => id !== kpi).flatMap((id) => otherReading(id, facts, known)),
    ...onBriefReadings(inputs, at),
    ...usualReadings(inputs),
  ];
}

function primaryReading({ kpi, assessment, targetTotal, at, inputs, metrics }: ReadingFacts): KpiReading {
  const { actual, expected } = assessment;
  const provenance = provenanceOf(kpi === 'clicks' ? ['clicks', 'linkTaps'] : [kpi], metrics);
  const range = kpiInterval(kpi, metrics);
  const isAnythingLive = inputs.posts.some((post) => post.publishedAt !== null && post.publishedAt <= at);
  return {
    kpi,
    unit: 'count',
    better: 'up',
    isPrimary: true,
    actual,
    reference: targetTotal === null || targetTotal === 0 ? null : expected,
    referenceIs: targetTotal === null || targetTotal === 0 ? 'none' : 'expected_by_now',
    index: targetTotal ? kpiIndex('up', actual, expected) : null,
    missing: actual !== null ? null : isAnythingLive ? 'no_data' : 'nothing_published',
    ...provenance,
    // The score counts the posts of this campaign that were ordered; their bounds hold only for the same sum.
    ...boundsOf(range?.value === actual ? range : null),
  };
}

function deliveryReading({ delivery }: Assessment): KpiReading {
  return {
    kpi: 'delivery',
    unit: 'count',
    better: 'up',
    isPrimary: false,
    actual: delivery.published,
    reference: delivery.due,
    referenceIs: 'due',
    index: delivery.due === 0 ? null : delivery.published / delivery.due,
    missing: null,
    isEstimated: false,
    source: null,
    observedAt: null,
  };
}

function otherReading(id: (typeof OTHER_KPIS)[number], facts: ReadingFacts, known: KnownPosts): KpiReading[] {
  const { inputs, assessment, targetTotal, money } = facts;
  const kpi = findKpi(id);
  if (!kpi) throw new Error(`${id} is not in the KPI table`);
  const agreed = agreedFor(id, inputs);
  const { metrics, ...coverage } = coveredMetrics(kpi, facts, known);
  const given = { cost: money?.feesEarnedMinor ?? null };
  const computed = isLeaking(kpi, metrics)
    ? { missing: 'orders_exceed_clicks' }
    : kpi.compute(toKpiTotals(metrics, given));
  const actual = 'value' in computed ? computed.value : null;
  const isWorthARow = agreed !== null || actual !== null || isLeaking(kpi, metrics);
  if (!isWorthARow && !hasMeasuredSibling(id, facts)) return [];
  const shareDue = targetTotal && assessment.expected !== null ? assessment.expected / targetTotal : null;
  const reference =
    agreed === null ? null : kpi.unit === 'ratio' ? agreed : shareDue === null ? null : agreed * shareDue;
  return [
    {
      kpi: id,
      unit: kpi.unit,
      better: kpi.better,
      isPrimary: false,
      actual,
      reference,
      referenceIs: reference === null ? 'none' : kpi.unit === 'ratio' ? 'agreed' : 'expected_by_now',
      index: kpiIndex(kpi.better, actual, reference),
      missing: 'missing' in computed ? computed.missing : null,
      ...provenanceOf(kpi.inputs, metrics),
      ...boundsOf(actual === null ? null : kpiInterval(id, metrics, given)),
      ...coverage,
    },
  ];
}

/** Totals over the posts in which every count of the KPI is known, and how many those are when it is not all of them. */
function coveredMetrics(
  { inputs: needed }: KpiDefinition,
  { inputs, observations, metrics, at }: ReadingFacts,
  known: KnownPosts,
): { metrics: MetricTotals; posts?: number } {
  const groups = needed.map(metricsOf).filter((group) => group.length > 0);
  if (groups.length < 2) return { metrics };
  const posts = inputs.posts.map((post) => post.key);
  const whole = postsWithAll(known, posts, groups);
  if (whole.length === postsWithAll(known, posts, [groups.flat()]).length) return { metrics };
  return { metrics: totalsAt(observations, whole, at), posts: whole.length };
}

/** More orders by code than clicks: the code is used without the link, so orders per click say nothing (DOMAIN.md §2.2). */
function isLeaking({ id }: KpiDefinition, { orders, clicks }: MetricTotals): boolean {
  return id === 'cvr' && (orders?.value ?? 0) > (clicks?.value ?? Number.POSITIVE_INFINITY);
}

/** Engagement rates by reach, followers and views stand side by side as soon as one is known. */
function hasMeasuredSibling(id: string, { metrics }: ReadingFacts): boolean {
  const totals = toKpiTotals(metrics);
  return (
    ENGAGEMENT_RATES.some((rate) => rate === id) &&
    ENGAGEMENT_RATES.some((rate) => 'value' in computeKpi(rate, totals))
  );
}

function boundsOf(range: Interval | null): Pick<KpiReading, 'bounds'> {
  return range === null || range.lo === range.hi ? {} : { bounds: { lo: range.lo, hi: range.hi } };
}

function agreedFor(id: string, { collaboration, deliverables }: StandingInputs): number | null {
  const agreedIn = (targets: Targets) => Object.entries(targets).find(([name]) => name === id)?.[1];
  const own = agreedIn(collaboration.targets);
  if (own !== undefined) return own;
  const parts = deliverables.flatMap(({ targets }) => agreedIn(targets) ?? []);
  if (parts.length === 0) return null;
  const sum = parts.reduce((total, part) => total + part, 0);
  return findKpi(id)?.unit === 'ratio' ? sum / parts.length : sum;
}

/** Where the numbers behind a KPI come from: no fresher than the oldest of them, estimated when one is. */
function provenanceOf(
  inputs: readonly KpiInput[],
  metrics: MetricTotals,
): Pick<KpiReading, 'isEstimated' | 'source' | 'observedAt'> {
  const names: readonly string[] = inputs.flatMap(metricsOf);
  const parts = Object.entries(metrics).flatMap(([metric, total]) =>
    names.includes(metric) && total.value !== null ? [total] : [],
  );
  const dates = parts.flatMap((part) => part.observedAt ?? []).sort();
  return {
    isEstimated: parts.some((part) => part.isEstimated),
    source: parts[0]?.source ?? null,
    observedAt: dates[0] ?? null,
  };
}
