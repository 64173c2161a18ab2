// What a team's own collaborations teach: how its posts grow, and what its finished collaborations reached. Pure.

import type { Instant } from '../../contract/terms.ts';
import { addDays, endOfDay, isBefore, toEpochMs } from '../../contract/zone.ts';
import type { NetworkId } from '../../networks/profile.ts';
import { getCohort } from '../../score/growth.ts';
import { type GrownPost, learnCurve } from '../../score/learn/learn-curve.ts';
import { learnPrior } from '../../score/learn/learn-prior.ts';
import { type TeamTables, tableKey } from '../../score/learn/team-tables.ts';
import type { StandingInputs } from '../project-standing.ts';
import { agreedTotal } from './assessment-input.ts';
import { type PrimaryKpi, primarySeries } from './primary-series.ts';
import { assessReliably } from './reliable-kpi.ts';

const DAY_MS = 86_400_000;
/** A flight that ended less than this long ago may still gather much of its count. */
const SETTLED_DAYS = 3;

/** The tables that these collaborations teach by `now`; the usual ones are the yardstick, so that nothing learns from itself. */
export function learnTables(inputs: readonly StandingInputs[], now: Instant): TeamTables {
  return {
    curves: learnCurves(inputs),
    prior: learnPrior(inputs.flatMap((one) => outcomeOf(one, now) ?? [])),
  };
}

function learnCurves(inputs: readonly StandingInputs[]): TeamTables['curves'] {
  const grown = new Map<string, { network: NetworkId; kpi: PrimaryKpi; posts: GrownPost[] }>();
  for (const one of inputs) {
    const kpi = one.campaign.primaryKpi as PrimaryKpi; // checked against PRIMARY_KPIS where campaigns are edited
    const networkOf = new Map(one.deliverables.map(({ id, network }) => [id, network as NetworkId]));
    const series = primarySeries(one.observations, kpi);
    for (const { key, deliverableId, publishedAt } of one.posts) {
      const network = networkOf.get(deliverableId ?? '');
      if (publishedAt === null || network === undefined) continue;
      const post = (series.get(key) ?? []).flatMap(({ observedAt, value }) =>
        value === null ? [] : [{ ageDays: (toEpochMs(observedAt) - toEpochMs(publishedAt)) / DAY_MS, value }],
      );
      const place = tableKey(network, kpi);
      const known = grown.get(place) ?? { network, kpi, posts: [] };
      grown.set(place, { ...known, posts: [...known.posts, post] });
    }
  }
  const learnt = [...grown]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([place, { network, kpi, posts }]) => {
      const curve = learnCurve(posts, getCohort(network, kpi));
      return curve === null ? [] : [[place, curve] as const];
    });
  return Object.fromEntries(learnt);
}

/** ln(counted ÷ expected) when the flight ended; null while it runs or where nothing can be compared. */
function outcomeOf(inputs: StandingInputs, now: Instant): number | null {
  const { campaign } = inputs;
  const end = endOfDay(campaign.endsOn, campaign.timeZone);
  const settled = endOfDay(addDays(campaign.endsOn, SETTLED_DAYS), campaign.timeZone);
  if (isBefore(now, settled)) return null;
  const kpi = campaign.primaryKpi as PrimaryKpi; // checked as above
  const known = inputs.observations.filter(({ observedAt }) => !isBefore(end, observedAt));
  const { status, actual, expected } = assessReliably(
    { ...inputs, learnt: null },
    { at: end, kpi, series: primarySeries(known, kpi), targetTotal: agreedTotal(inputs, kpi) },
    null,
  ).assessment;
  if (status !== 'scored' || actual === null || expected === null || expected <= 0) return null;
  return Math.log((actual + 0.5) / (expected + 0.5));
}
