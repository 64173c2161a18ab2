// The primary KPI day by day against what was agreed, for the report's chart. Cumulative; null before anything is known.
import type { Instant, LocalDate } from '../../contract/terms.ts';
import { addDays, daysBetween, endOfDay, localDateOf } from '../../contract/zone.ts';
import type { PostKey } from '../../networks/profile.ts';
import type { AssessmentInput } from '../../score/assessment.ts';
import { getCohort, growthShare } from '../../score/growth.ts';
import { ownTables, type TeamTables } from '../../score/learn/team-tables.ts';
import type { DeliverableInput, StandingInputs } from '../project-standing.ts';
import type { TrendPoint } from '../standing.ts';
import type { SeriesPoint } from './primary-series.ts';

/** Longer flights are drawn with wider steps. */
const TREND_POINTS_MAX = 120;

export function trendPoints(
  { campaign, deliverables, learnt = null }: Pick<StandingInputs, 'campaign' | 'deliverables' | 'learnt'>,
  {
    kpi,
    series,
    targetTotal,
    uncounted = [],
    at,
  }: {
    kpi: AssessmentInput['kpi'];
    series: Map<PostKey, SeriesPoint[]>;
    targetTotal: number | null;
    /** Pieces that are out and that nobody has counted: they are in no sum, so they are not in the line beside it. */
    uncounted?: readonly string[];
    at: Instant;
  },
): TrendPoint[] {
  const days = daysBetween(campaign.startsOn, campaign.endsOn);
  const step = Math.ceil((days + 1) / TREND_POINTS_MAX);
  const today = localDateOf(at, campaign.timeZone);
  const points: TrendPoint[] = [];
  for (let day = 0; day <= days; day += step) {
    const on = addDays(campaign.startsOn, day);
    const until = endOfDay(on, campaign.timeZone);
    points.push({
      day: on,
      actual: on > today ? null : sumUntil(series, until < at ? until : at),
      agreed: agreedUntil(campaign.startsOn, day, {
        kpi,
        days,
        deliverables,
        targetTotal,
        uncounted,
        learnt,
      }),
    });
  }
  return points;
}

function sumUntil(series: Map<PostKey, SeriesPoint[]>, until: Instant): number | null {
  let sum: number | null = null;
  for (const points of series.values()) {
    const last = points.findLast((point) => point.observedAt <= until && point.value !== null);
    if (last && last.value !== null) sum = (sum ?? 0) + last.value;
  }
  return sum;
}

/**
 * Each piece brings its equal share of the agreed total along the growth curve of its network, counted from its due
 * day and drawn so that the whole is reached when the flight ends: that is when the total was agreed for.
 */
function agreedUntil(
  startsOn: LocalDate,
  day: number,
  { kpi, days, deliverables, targetTotal, uncounted, learnt }: AgreedFacts,
): number | null {
  if (targetTotal === null || deliverables.length === 0) return null;
  const inSum = deliverables.filter(({ id }) => !uncounted.includes(id));
  const grownBy = (pieces: DeliverableInput[], last: number, shortest: number) =>
    pieces.reduce((sum, piece) => {
      const network = piece.network;
      const { curve } = getCohort(network, kpi, ownTables(learnt, network, kpi).curve);
      const ageDays = last + 1 - daysBetween(startsOn, piece.dueOn);
      return sum + growthShare(curve, Math.max(shortest, ageDays));
    }, 0);
  return (targetTotal * grownBy(inSum, Math.min(day, days), 0)) / grownBy(deliverables, days, 1);
}

type AgreedFacts = {
  kpi: AssessmentInput['kpi'];
  /** Last day of the flight, counted from 0. */
  days: number;
  deliverables: DeliverableInput[];
  targetTotal: number | null;
  uncounted: readonly string[];
  learnt: TeamTables | null;
};
