// The KPI rows of a standing: the primary KPI first, what it costs, what was delivered, then what else was measured.

import type { KpiTotals } from '../../kpi/catalogue.ts';
import { computeKpi, findKpi, kpiIndex } from '../../kpi/catalogue.ts';
import type { Observation } from '../../kpi/observation.ts';
import type { MetricTotals } from '../../kpi/totals.ts';
import { toKpiTotals, totalsAt } from '../../kpi/totals.ts';
import type { Assessment } from '../../score/assessment.ts';
import type { StandingInputs, Targets } from '../project-standing.ts';
import type { KpiReading, Standing } from '../standing.ts';
import type { PrimaryKpi } from './primary-series.ts';

export type ReadingFacts = {
  inputs: StandingInputs;
  kpi: PrimaryKpi;
  /** Known at the standing's instant. */
  observations: Observation[];
  assessment: Assessment;
  targetTotal: number | null;
  money: Standing['money'];
  at: string;
};

/** What one unit of the primary KPI costs. */
const COST_KPIS: Record<PrimaryKpi, string> = {
  clicks: 'cpc',
  views: 'cpv',
  reach: 'cpm',
  impressions: 'cpm',
  engagements: 'cpe',
  orders: 'cpa',
};

/** Further KPIs in the order in which they are shown, when they are agreed or measured. */
const OTHER_KPIS = [
  'reach',
  'views',
  'engagements',
  'erReach',
  'erViews',
  'clicks',
  'ctrReach',
  'orders',
  'revenue',
] as const;

export function kpiReadings(facts: ReadingFacts): KpiReading[] {
  const { inputs, kpi, assessment, money, at } = facts;
  const posts = inputs.posts.map((post) => post.key);
  const metrics = totalsAt(facts.observations, posts, at);
  const totals = toKpiTotals(metrics, { cost: money?.earnedMinor ?? null });
  const primary = primaryReading(facts, metrics);
  return [
    primary,
    ...costReading(facts, { primary, totals }),
    deliveryReading(assessment),
    ...OTHER_KPIS.filter((id) => id !== kpi).flatMap((id) => otherReading(id, facts, { metrics, totals })),
  ];
}

function primaryReading(
  { kpi, assessment, targetTotal, at, inputs }: ReadingFacts,
  metrics: MetricTotals,
): KpiReading {
  const { actual, expected } = assessment;
  const provenance = provenanceOf(
    kpi === 'engagements' ? ['likes', 'comments', 'shares', 'saves'] : [kpi, 'link_taps'],
    metrics,
  );
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
  };
}

/** Fee earned per unit, against the fee earned per unit expected by now; for cost, right is still better. */
function costReading(
  { kpi, assessment, money, targetTotal }: ReadingFacts,
  { primary, totals }: { primary: KpiReading; totals: KpiTotals },
): KpiReading[] {
  if (money === null) return [];
  const id = COST_KPIS[kpi];
  const per = id === 'cpm' ? 1000 : 1;
  const cost = computeKpi(
    id,
    kpi === 'reach' ? { ...totals, impressions: assessment.actual } : { ...totals, [kpi]: assessment.actual },
  );
  const actual = 'value' in cost && money.earnedMinor > 0 ? cost.value : null;
  const reference =
    targetTotal && assessment.expected ? (money.earnedMinor * per) / assessment.expected : null;
  return [
    {
      kpi: kpi === 'reach' ? 'cost_per_reach' : id,
      unit: 'money',
      better: 'down',
      isPrimary: false,
      actual,
      reference: money.earnedMinor > 0 ? reference : null,
      referenceIs: reference === null || money.earnedMinor === 0 ? 'none' : 'expected_by_now',
      index: kpiIndex('down', actual, reference),
      missing:
        actual !== null
          ? null
          : money.earnedMinor === 0
            ? 'nothing_earned'
            : 'missing' in cost
              ? cost.missing
              : 'no_data',
      isEstimated: primary.isEstimated,
      source: primary.source,
      observedAt: primary.observedAt,
    },
  ];
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

function otherReading(
  id: (typeof OTHER_KPIS)[number],
  { inputs, assessment, targetTotal }: ReadingFacts,
  { metrics, totals }: { metrics: MetricTotals; totals: KpiTotals },
): KpiReading[] {
  const kpi = findKpi(id);
  if (!kpi) throw new Error(`${id} is not in the KPI table`);
  const agreed = agreedFor(id, inputs);
  const computed = kpi.compute(totals);
  const actual = 'value' in computed ? computed.value : null;
  if (agreed === null && actual === null) return [];
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
    },
  ];
}

function agreedFor(id: keyof Targets, { collaboration, deliverables }: StandingInputs): number | null {
  const own = collaboration.targets[id];
  if (own !== undefined) return own;
  const parts = deliverables.flatMap((deliverable) => deliverable.targets[id] ?? []);
  if (parts.length === 0) return null;
  const sum = parts.reduce((total, part) => total + part, 0);
  return id === 'erReach' || id === 'erViews' || id === 'ctrReach' ? sum / parts.length : sum;
}

/** Where the numbers behind a KPI come from: no fresher than the oldest of them, estimated when one is. */
function provenanceOf(
  inputs: readonly string[],
  metrics: MetricTotals,
): Pick<KpiReading, 'isEstimated' | 'source' | 'observedAt'> {
  const names = inputs.flatMap((name) =>
    name === 'engagements' ? ['likes', 'comments', 'shares', 'saves'] : [name],
  );
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
