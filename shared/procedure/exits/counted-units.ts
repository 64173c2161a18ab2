// Units that count for pay by result: the last reading of each post of a piece, no later than its window is open.
import type { Instant, PerformanceClause } from '../../contract/terms.ts';
import { addDays, localDateOf, startOfDay } from '../../contract/zone.ts';
import type { PrimaryKpi } from '../numbers/primary-series.ts';
import { PRIMARY_KPIS, primarySeries } from '../numbers/primary-series.ts';
import type { StandingInputs } from '../project-standing.ts';

/**
 * Units of the clause's KPI that a piece had by `at`, summed over its posts; null when one of its posts has no reading in
 * its window, when nothing is out, or when the KPI is not one that is read.
 */
export function countedUnits(
  { observations, posts, campaign }: Pick<StandingInputs, 'observations' | 'posts' | 'campaign'>,
  { clause, deliverableId, at }: { clause: PerformanceClause; deliverableId: string; at: Instant },
): number | null {
  const kpi = PRIMARY_KPIS.find((name) => name === clause.kpi);
  if (kpi === undefined) return null;
  const own = posts.filter((post) => post.deliverableId === deliverableId);
  const units = own.flatMap(({ key, publishedAt }) => {
    if (publishedAt === null || publishedAt > at) return [];
    const closesAt = windowEnd(publishedAt, clause, campaign.timeZone);
    return [lastUnits(observations, { kpi, key, until: closesAt < at ? closesAt : at })];
  });
  if (units.length === 0 || units.includes(null)) return null;
  return units.reduce<number>((sum, count) => sum + (count ?? 0), 0);
}

function windowEnd(publishedAt: Instant, clause: PerformanceClause, tz: string): Instant {
  return startOfDay(addDays(localDateOf(publishedAt, tz), clause.measurementWindowDays), tz);
}

function lastUnits(
  observations: StandingInputs['observations'],
  { kpi, key, until }: { kpi: PrimaryKpi; key: string; until: Instant },
): number | null {
  const own = observations.filter(({ postKey, observedAt }) => postKey === key && observedAt <= until);
  const [points] = [...primarySeries(own, kpi).values()];
  return points?.findLast(({ value }) => value !== null)?.value ?? null;
}
