// The primary KPI day by day against what was agreed, for the report's chart. Cumulative; null before anything is known.
import type { Instant, LocalDate } from '../contract/terms.ts';
import { addDays, daysBetween, endOfDay, localDateOf } from '../contract/zone.ts';
import type { NetworkId, PostKey } from '../networks/profile.ts';
import type { AssessmentInput } from '../score/assessment.ts';
import { getCohort, growthShare } from '../score/growth.ts';
import type { SeriesPoint } from './primary-series.ts';
import type { DeliverableInput } from './project-standing.ts';
import type { TrendPoint } from './standing.ts';

/** Longer flights are drawn with wider steps. */
const TREND_POINTS_MAX = 120;

export function trendPoints({
  campaign,
  kpi,
  series,
  targetTotal,
  deliverables,
  at,
}: {
  campaign: { startsOn: LocalDate; endsOn: LocalDate; timeZone: string };
  kpi: AssessmentInput['kpi'];
  series: Map<PostKey, SeriesPoint[]>;
  targetTotal: number | null;
  deliverables: DeliverableInput[];
  at: Instant;
}): TrendPoint[] {
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
      agreed: agreedUntil(campaign.startsOn, day, { kpi, deliverables, targetTotal }),
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

/** Each piece brings its share of the agreed total along the growth curve of its network, counted from its due day. */
function agreedUntil(
  startsOn: LocalDate,
  day: number,
  {
    kpi,
    deliverables,
    targetTotal,
  }: { kpi: AssessmentInput['kpi']; deliverables: DeliverableInput[]; targetTotal: number | null },
): number | null {
  if (targetTotal === null || deliverables.length === 0) return null;
  const share = targetTotal / deliverables.length;
  return deliverables.reduce((sum, piece) => {
    const ageDays = day + 1 - daysBetween(startsOn, piece.dueOn);
    return ageDays <= 0
      ? sum
      : sum + share * growthShare(getCohort(piece.network as NetworkId, kpi).curve, ageDays);
  }, 0);
}
