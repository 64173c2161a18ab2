// Plan and measurement along the chain of one collaboration: only what is really known, never a guess in between.
import type { ChainStep, ChainTotal, ObservedTotals, PlannedTotals } from '../../../shared/analysis/chain.ts';
import { CHAIN_STEPS } from '../../../shared/analysis/chain.ts';
import { isDropped } from '../../../shared/contract/facts/piece-stages.ts';
import type { MetricTotals } from '../../../shared/kpi/totals.ts';
import { sumKnown } from '../../../shared/kpi/totals.ts';
import { uncountedPieces } from '../../../shared/procedure/exits/kpi-outlook.ts';
import { agreedKpiOf, onAgreedKpi } from '../../../shared/procedure/numbers/reliable-kpi.ts';
import type { StandingInputs, Targets } from '../../../shared/procedure/project-standing.ts';
import type { Standing } from '../../../shared/procedure/standing.ts';
import type { NotObserved } from '../../../shared/ui/analysis/analysis-record.ts';

export type KnownTotals = {
  plan: PlannedTotals;
  observed: ObservedTotals;
  /** Null when the scored KPI has no place in the chain. */
  kpi: ChainStep | null;
  notObserved: NotObserved[];
};

export type PlanInputs = {
  collaboration: Pick<StandingInputs['collaboration'], 'targets'>;
  deliverables: readonly Pick<StandingInputs['deliverables'][number], 'id' | 'stage' | 'targets'>[];
};
/** What was counted, and whether no post is without a count of the KPI. */
type Measured = { metrics: MetricTotals; isEveryPostCounted: boolean };
/** What is agreed for one target: the collaboration's own total, else the sum of its pieces where each piece has one. */
type AgreedOf = (target: keyof Targets) => number | null;

const ENGAGEMENTS = ['likes', 'comments', 'shares', 'saves'] as const;

/** Totals of a collaboration from what is agreed and from the counts that its standing holds. */
export function totalsFrom(
  inputs: PlanInputs,
  standing: Pick<Standing, 'assessment' | 'asAgreed' | 'deliverables' | 'readings'>,
  metrics: MetricTotals,
): KnownTotals {
  const primary = agreedKpiOf(standing);
  const kpi = toStep(primary);
  const plan = plannedTotals(inputs, primary);
  const observed = observedTotals(metrics, standing);
  // The scored KPI is read the way the score reads it, so that page and score never differ.
  if (kpi !== null) observed[kpi] = primaryTotal(metrics, kpi, onAgreedKpi(standing).actual);
  // A post without a count of the KPI is in neither side, so the steps on the way may not be of it either.
  const measured = { metrics, isEveryPostCounted: uncountedPieces(standing).length === 0 };
  const whole = withoutHalfMeasured(observed, { ...measured, kpi });
  return {
    plan,
    observed: whole,
    kpi,
    notObserved: listNotObserved({ plan, observed: whole, ...measured, kpi }),
  };
}

/** Agreed totals; a rate that is agreed gives the total behind it where what it is a rate of is agreed too. */
export function plannedTotals(inputs: PlanInputs, primary: string): PlannedTotals {
  const agreed: AgreedOf = (target) => agreedFor(inputs, target);
  const owed = inputs.deliverables.filter(({ stage }) => !isDropped(stage)).length;
  const reach = agreed('reach');
  const views = agreed('views') ?? (primary === 'impressions' ? agreed('impressions') : null);
  return {
    posts: owed === 0 ? null : owed,
    reach,
    views,
    engagements: agreed('engagements') ?? share(reach, agreed('erReach')) ?? share(views, agreed('erViews')),
    clicks: agreed('clicks') ?? share(reach, agreed('ctrReach')),
    orders: agreed('orders'),
    revenue: agreed('revenue'),
  };
}

function agreedFor({ collaboration, deliverables }: PlanInputs, target: keyof Targets): number | null {
  const own = collaboration.targets[target];
  if (own !== undefined) return own;
  const owed = deliverables.filter(({ stage }) => !isDropped(stage));
  const parts = owed.flatMap((piece) => piece.targets[target] ?? []);
  if (parts.length === 0 || parts.length < owed.length) return null;
  const sum = parts.reduce((total, part) => total + part, 0);
  return ['erReach', 'erViews', 'ctrReach'].includes(target) ? sum / parts.length : sum;
}

function share(total: number | null, ratio: number | null): number | null {
  return total === null || ratio === null ? null : total * ratio;
}

function observedTotals(
  metrics: MetricTotals,
  { deliverables }: Pick<Standing, 'deliverables'>,
): ObservedTotals {
  return {
    posts: deliverables.filter(({ publishedAt }) => publishedAt !== null).length,
    reach: toTotal(metrics.reach),
    views: toTotal(metrics.views),
    engagements: sumKnown(ENGAGEMENTS.map((metric) => metrics[metric]?.value ?? null)),
    clicks: toTotal(metrics.clicks) ?? toTotal(metrics.link_taps),
    orders: toTotal(metrics.orders),
    revenue: toTotal(metrics.revenue),
  };
}

function primaryTotal(
  metrics: MetricTotals,
  kpi: ChainStep,
  actual: number | null,
): ChainTotal | number | null {
  if (actual === null) return null;
  const counted = toTotal(metricOf(metrics, kpi));
  return counted !== null && counted.value === actual ? counted : actual;
}

function toTotal(total: MetricTotals[keyof MetricTotals]): ChainTotal | null {
  if (!total || total.value === null) return null;
  return { value: total.value, lo: total.lo ?? total.value, hi: total.hi ?? total.value };
}

/** A step that some posts have no number for would blame its neighbour, so it is left out. */
function withoutHalfMeasured(
  observed: ObservedTotals,
  { kpi, ...measured }: Measured & { kpi: ChainStep | null },
): ObservedTotals {
  return Object.fromEntries(
    CHAIN_STEPS.map((step) => [
      step,
      step !== kpi && isHalfMeasured(measured, step) ? null : (observed[step] ?? null),
    ]),
  );
}

function isHalfMeasured({ metrics, isEveryPostCounted }: Measured, step: ChainStep): boolean {
  const total = metricOf(metrics, step);
  return total !== undefined && total.known > 0 && (total.unknown > 0 || !isEveryPostCounted);
}

function metricOf(metrics: MetricTotals, step: ChainStep): MetricTotals[keyof MetricTotals] {
  if (step === 'posts') return undefined;
  if (step === 'engagements') return metrics.likes;
  return step === 'clicks' ? (metrics.clicks ?? metrics.link_taps) : metrics[step];
}

/** Steps before the KPI that are not part of the chain; reach and views stand for the same place. */
function listNotObserved({
  plan,
  observed,
  kpi,
  ...measured
}: Measured & {
  plan: PlannedTotals;
  observed: ObservedTotals;
  kpi: ChainStep | null;
}): NotObserved[] {
  const last = kpi === null ? CHAIN_STEPS.length - 1 : CHAIN_STEPS.indexOf(kpi);
  const steps = CHAIN_STEPS.slice(0, last + 1);
  const isIn = (step: ChainStep): boolean => isKnown(plan[step]) && observed[step] !== null;
  return steps
    .filter((step) => !isIn(step) && !(isAudience(step) && (isIn('reach') || isIn('views'))))
    .filter((step) => step !== 'views' || kpi === 'views' || isKnown(plan.views) || observed.views !== null)
    .map((step) => ({ step, because: reasonFor(step, { observed, ...measured }) }));
}

function reasonFor(
  step: ChainStep,
  { observed, ...measured }: Measured & { observed: ObservedTotals },
): NotObserved['because'] {
  if (isHalfMeasured(measured, step)) return 'measured_in_part';
  return observed[step] === null ? 'not_measured' : 'not_planned';
}

function isAudience(step: ChainStep): boolean {
  return step === 'reach' || step === 'views';
}

function isKnown(total: number | null | undefined): boolean {
  return typeof total === 'number' && total > 0;
}

/** The place of a scored KPI in the chain; null where it has none. */
export function toStep(primary: string): ChainStep | null {
  if (primary === 'impressions') return 'views';
  return CHAIN_STEPS.find((step) => step === primary) ?? null;
}
