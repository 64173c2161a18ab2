// What one unit of the primary KPI costs: the fee earned by the posts whose count is known, over that count.
import { computeKpi, kpiIndex } from '../../kpi/catalogue.ts';
import { toKpiTotals } from '../../kpi/totals.ts';
import { feesEarnedBy } from '../money-standing.ts';
import type { KpiReading } from '../standing.ts';
import type { PrimaryKpi } from './primary-series.ts';
import type { ReadingFacts } from './readings.ts';

const COST_KPIS: Record<PrimaryKpi, string> = {
  clicks: 'cpc',
  views: 'cpv',
  reach: 'cpm',
  impressions: 'cpm',
  engagements: 'cpe',
  orders: 'cpa',
};

/**
 * Against the fee earned per unit expected by now; for cost, right is still better. The fee of a post that nobody has counted
 * would be set against other posts' counts, so it is left out with it.
 */
export function costReading(
  facts: Pick<ReadingFacts, 'inputs' | 'kpi' | 'assessment' | 'money' | 'targetTotal' | 'metrics' | 'at'>,
  primary: KpiReading,
): KpiReading[] {
  const { kpi, assessment, money, targetTotal, metrics } = facts;
  if (money === null) return [];
  const { earnedMinor, posts } = earnedByCounted(facts, money.feesEarnedMinor ?? money.earnedMinor);
  const id = COST_KPIS[kpi];
  const per = id === 'cpm' ? 1000 : 1;
  const totals = toKpiTotals(metrics, { cost: earnedMinor });
  const cost = computeKpi(
    id,
    kpi === 'reach' ? { ...totals, impressions: assessment.actual } : { ...totals, [kpi]: assessment.actual },
  );
  const actual = 'value' in cost && earnedMinor > 0 ? cost.value : null;
  const reference = targetTotal && assessment.expected ? (earnedMinor * per) / assessment.expected : null;
  return [
    {
      kpi: kpi === 'reach' ? 'cost_per_reach' : id,
      unit: 'money',
      better: 'down',
      isPrimary: false,
      actual,
      reference: earnedMinor > 0 ? reference : null,
      referenceIs: reference === null || earnedMinor === 0 ? 'none' : 'expected_by_now',
      index: kpiIndex('down', actual, reference),
      missing:
        actual !== null
          ? null
          : earnedMinor === 0
            ? 'nothing_earned'
            : 'missing' in cost
              ? cost.missing
              : 'no_data',
      isEstimated: primary.isEstimated,
      source: primary.source,
      observedAt: primary.observedAt,
      ...(posts === undefined ? {} : { posts, given: { cost: earnedMinor } }),
    },
  ];
}

/** The fees of the counted pieces, and how many those are where it is not all that are out. */
function earnedByCounted(
  { inputs, assessment, at }: Pick<ReadingFacts, 'inputs' | 'assessment' | 'at'>,
  earnedMinor: number,
): { earnedMinor: number; posts?: number } {
  const counted = new Set(assessment.posts.flatMap(({ deliverableId }) => deliverableId ?? []));
  const isOut = (pieceId: string) =>
    inputs.posts.some(
      ({ deliverableId, publishedAt }) =>
        deliverableId === pieceId && publishedAt !== null && publishedAt <= at,
    );
  const isWhole = inputs.deliverables.every(({ id }) => counted.has(id) || !isOut(id));
  // Nothing counted at all leaves no count to divide by, and the fee as it is.
  if (isWhole || counted.size === 0) return { earnedMinor };
  return { earnedMinor: feesEarnedBy(inputs, counted, at) ?? earnedMinor, posts: counted.size };
}
