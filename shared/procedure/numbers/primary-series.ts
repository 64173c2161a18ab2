// From observations to the series of the scored KPI, per post. Pure.
import { ENGAGEMENT_SET, type Metric, type Observation, type Source } from '../../kpi/observation.ts';
import { PRIMARY_KPIS, type PrimaryKpi } from '../../kpi/primary-kpis.ts';
import type { PostKey } from '../../networks/profile.ts';

export { PRIMARY_KPIS, type PrimaryKpi };

/** One reading of the KPI of one post; `value` null = asked for and not known. */
export type SeriesPoint = {
  observedAt: string;
  value: number | null;
  isEstimated: boolean;
  source: Source;
  /** Bounds of a shortened counter. */
  lo?: number;
  hi?: number;
};

const ENGAGEMENT_METRICS: readonly Metric[] = ENGAGEMENT_SET;

/** Metrics a KPI is read from, best first; the first one a post has is used throughout, never mixed (DOMAIN.md §1.4). */
export const METRIC_CHOICES: Record<Exclude<PrimaryKpi, 'engagements'>, Metric[]> = {
  clicks: ['clicks', 'link_taps'],
  views: ['views'],
  reach: ['reach'],
  impressions: ['impressions', 'views'],
  orders: ['orders'],
};

/** The KPI's readings per post, oldest first, one per instant. Posts without any reading are absent. */
export function primarySeries(observations: Observation[], kpi: PrimaryKpi): Map<PostKey, SeriesPoint[]> {
  const byPost = new Map<PostKey, Observation[]>();
  for (const observation of observations) {
    const list = byPost.get(observation.postKey);
    if (list) list.push(observation);
    else byPost.set(observation.postKey, [observation]);
  }
  const series = new Map<PostKey, SeriesPoint[]>();
  for (const [postKey, list] of byPost) {
    const points = kpi === 'engagements' ? engagementPoints(list) : metricPoints(list, METRIC_CHOICES[kpi]);
    if (points.length > 0) series.set(postKey, points);
  }
  return series;
}

function metricPoints(observations: Observation[], choices: Metric[]): SeriesPoint[] {
  const metric = choices.find((choice) => observations.some((o) => o.metric === choice && o.value !== null));
  const own = observations.filter((o) => o.metric === (metric ?? choices[0]));
  return bestPerInstant(own);
}

/** Engagements at an instant = the sum of the counted actions known then; estimated when one part is. */
function engagementPoints(observations: Observation[]): SeriesPoint[] {
  const instants = new Map<string, Observation[]>();
  for (const o of observations) {
    if (!ENGAGEMENT_METRICS.includes(o.metric)) continue;
    instants.set(o.observedAt, [...(instants.get(o.observedAt) ?? []), o]);
  }
  return [...instants]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([observedAt, parts]) => {
      const known = parts.filter((part) => part.value !== null);
      const value = known.length === 0 ? null : known.reduce((sum, part) => sum + (part.value ?? 0), 0);
      const first = known[0] ?? parts[0];
      return {
        observedAt,
        value,
        isEstimated: known.some((part) => part.quality === 'estimated'),
        source: first?.source ?? 'csv',
        ...(known.some(({ lo }) => lo !== undefined)
          ? {
              lo: known.reduce((sum, part) => sum + (part.lo ?? part.value ?? 0), 0),
              hi: known.reduce((sum, part) => sum + (part.hi ?? part.value ?? 0), 0),
            }
          : {}),
      };
    });
}

/** Two sources may speak of the same instant: an exact value wins over an estimate, a value over none. */
function bestPerInstant(observations: Observation[]): SeriesPoint[] {
  const best = new Map<string, Observation>();
  for (const o of observations) {
    const other = best.get(o.observedAt);
    if (!other || rank(o) > rank(other)) best.set(o.observedAt, o);
  }
  return [...best.values()]
    .sort((a, b) => (a.observedAt < b.observedAt ? -1 : 1))
    .map(({ observedAt, value, quality, source, lo, hi }) => ({
      observedAt,
      value,
      isEstimated: quality === 'estimated',
      source,
      ...(lo === undefined ? {} : { lo }),
      ...(hi === undefined ? {} : { hi }),
    }));
}

function rank(observation: Observation): number {
  if (observation.value === null) return 0;
  return observation.quality === 'estimated' ? 1 : 2;
}
