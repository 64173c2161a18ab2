// What a team's own data has taught, per network and KPI; what is missing here is the usual.
import type { NetworkId } from '../../networks/profile.ts';
import type { AssessmentBasis, AssessmentInput } from '../assessment.ts';
import type { LearntCurve } from './learn-curve.ts';
import type { LearntPrior } from './learn-prior.ts';
import type { LearntSpread } from './learn-spread.ts';

/** Kept with the workspace. Keys of `curves` and `spreads`: network and KPI, as `tableKey` makes them. */
export type TeamTables = {
  curves: Record<string, LearntCurve>;
  prior: LearntPrior | null;
  /** Absent in tables learnt before it was. */
  spreads?: Record<string, LearntSpread>;
};

/** The part of the tables that one collaboration is assessed with. */
export type OwnTables = { curve: LearntCurve | null; prior: LearntPrior | null; spread: LearntSpread | null };

export function tableKey(network: NetworkId, kpi: AssessmentInput['kpi']): string {
  return `${network}/${kpi}`;
}

export function ownTables(
  tables: TeamTables | null,
  network: NetworkId,
  kpi: AssessmentInput['kpi'],
): OwnTables {
  const key = tableKey(network, kpi);
  return {
    curve: tables?.curves[key] ?? null,
    prior: tables?.prior ?? null,
    spread: tables?.spreads?.[key] ?? null,
  };
}

export function toBasis({ own, history, historyOutside = 0 }: AssessmentInput): AssessmentBasis {
  return {
    curvePosts: own?.curve?.posts ?? 0,
    priorCollaborations: own?.prior?.collaborations ?? 0,
    spreadCreators: own?.spread?.creators ?? 0,
    historyPosts: history.length,
    ...(historyOutside > 0 ? { historyOutside } : {}),
  };
}
