// The facts that flags are made from, out of a standing's inputs.
import type { Flag } from '../../flags/flag.ts';
import { listFlags } from '../../flags/list-flags.ts';
import type { WatchedPost } from '../../flags/watched-post.ts';
import { FIXED_AT_PUBLISHING, type Observation } from '../../kpi/observation.ts';
import type { MetricTotals } from '../../kpi/totals.ts';
import { networkOf } from '../../networks/keys.ts';
import type { PostKey } from '../../networks/profile.ts';
import { getCohort } from '../../score/growth.ts';
import type { StandingInputs } from '../project-standing.ts';
import { partOf } from '../twins/twin-counts.ts';
import { mainNetwork } from './assessment-input.ts';
import { pastCounts, pastOfKind } from './past-posts.ts';
import type { PrimaryKpi, SeriesPoint } from './primary-series.ts';

type Facts = {
  inputs: StandingInputs;
  kpi: PrimaryKpi;
  series: Map<PostKey, SeriesPoint[]>;
  /** Known at `at`. */
  observations: readonly Observation[];
  metrics: MetricTotals;
  targetTotal: number | null;
  at: string;
};

export function standingFlags({
  inputs,
  kpi,
  series,
  observations,
  metrics,
  targetTotal,
  at,
}: Facts): Flag[] {
  const network = mainNetwork(inputs);
  const share = inputs.deliverables.length === 0 ? 0 : (targetTotal ?? 0) / inputs.deliverables.length;
  return listFlags({
    posts: inputs.posts.flatMap((post): WatchedPost[] => {
      if (post.publishedAt === null || post.publishedAt > at) return [];
      const readings = series.get(post.key) ?? [];
      const piece = inputs.deliverables.find(({ id }) => id === post.deliverableId);
      return [
        {
          postKey: post.key,
          deliverableId: post.deliverableId,
          network: networkOf(post.key),
          publishedAt: post.publishedAt,
          target: piece === undefined ? 0 : (piece.targets[kpi] ?? share),
          ...(piece?.twin ? { part: partOf(piece) } : {}),
          readings,
          // Only told of a post whose own number is missing.
          beside: readings.some(({ value }) => value !== null) ? null : newestCount(observations, post.key),
        },
      ];
    }),
    checks: inputs.checks,
    curveOf: (network) => getCohort(network, kpi).curve,
    pastFinals: [...pastCounts(pastOfKind(inputs, network), kpi, network).values()],
    metrics,
    sales: inputs.sales ?? null,
    at,
  });
}

/** The newest number of a post, whatever was counted; how many follow the account is no count of the post. */
function newestCount(observations: readonly Observation[], postKey: PostKey): WatchedPost['beside'] {
  return observations.reduce<WatchedPost['beside']>((newest, one) => {
    const counts = one.postKey === postKey && one.value !== null && !FIXED_AT_PUBLISHING.has(one.metric);
    if (!counts || (newest !== null && newest.observedAt >= one.observedAt)) return newest;
    return { observedAt: one.observedAt, source: one.source };
  }, null);
}

/** Pieces whose post nobody has counted, as the flag beside the score says it. */
export function uncountedIn(flags: readonly Flag[] = []): string[] {
  return flags.flatMap(({ code, deliverableId }) =>
    code === 'not_counted' && deliverableId !== null ? [deliverableId] : [],
  );
}
