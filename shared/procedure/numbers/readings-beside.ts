// KPIs that no sum of counts tells: what is usual for the creator, and how much of the brief was seen on the posts.
import { newestChecks } from '../../flags/post-check.ts';
import { accountRate } from '../../kpi/account-rate.ts';
import { computeKpi, ENGAGEMENT_RATES } from '../../kpi/catalogue.ts';
import { ENGAGEMENT_SET, type Metric } from '../../kpi/observation.ts';
import { toKpiTotals } from '../../kpi/totals.ts';
import { networkOf } from '../../networks/keys.ts';
import type { StandingInputs } from '../project-standing.ts';
import type { KpiReading } from '../standing.ts';

const BASES: Record<(typeof ENGAGEMENT_RATES)[number], Metric> = {
  erReach: 'reach',
  erFollowers: 'followers',
  erViews: 'views',
};

/** Median engagement rate of the creator's posts in other campaigns on the same networks, one row per base; none below five. */
export function usualReadings({ history, deliverables }: StandingInputs): KpiReading[] {
  const networks = new Set(deliverables.map(({ network }) => network));
  const posts = new Map<string, Map<string, number>>();
  for (const { postKey, metric, value } of history) {
    if (!networks.has(networkOf(postKey))) continue;
    posts.set(postKey, (posts.get(postKey) ?? new Map()).set(metric, value));
  }
  return ENGAGEMENT_RATES.flatMap((rate): KpiReading[] => {
    const found = accountRate(
      [...posts.values()].map((counts) => ({
        engagements: sumOf(counts),
        base: counts.get(BASES[rate]) ?? null,
      })),
    );
    if ('missing' in found) return [];
    return [{ ...RATE, kpi: `usual_${rate}`, actual: found.value, posts: found.posts }];
  });
}

/** What was seen of disclosure, tag and link, of what somebody looked for and could tell; none before a look. */
export function onBriefReadings({ checks, posts }: StandingInputs, at: string): KpiReading[] {
  const looks = posts.flatMap(({ key }) =>
    newestChecks(
      checks.filter(({ checkedAt }) => checkedAt <= at),
      key,
    ),
  );
  const given = { checks: looks.length, checksPassed: looks.filter(({ isSeen }) => isSeen).length };
  const rate = computeKpi('onBriefRate', toKpiTotals({}, given));
  if ('missing' in rate) return [];
  const dates = looks.map(({ check }) => check.checkedAt).sort();
  const newest = looks.find(({ check }) => check.checkedAt === dates.at(-1));
  return [
    {
      ...RATE,
      kpi: 'onBriefRate',
      actual: rate.value,
      source: newest?.check.source ?? null,
      observedAt: dates[0] ?? null,
      given,
    },
  ];
}

const RATE = {
  unit: 'ratio',
  better: 'up',
  isPrimary: false,
  reference: null,
  referenceIs: 'none',
  index: null,
  missing: null,
  isEstimated: false,
  source: null,
  observedAt: null,
} as const;

/** Null before any action of the set is counted. */
function sumOf(counts: ReadonlyMap<string, number>): number | null {
  const known = ENGAGEMENT_SET.flatMap((metric) => counts.get(metric) ?? []);
  return known.length === 0 ? null : known.reduce((sum, count) => sum + count, 0);
}
