// What the score is computed from: days counted from the campaign's first day in its own zone, values per post.
import type { Instant } from '../../contract/terms.ts';
import { daysBetween, localDateOf, startOfDay, toEpochMs, weekdayOf } from '../../contract/zone.ts';
import { DAY_MS } from '../../durations.ts';
import type { NetworkId, PostKey } from '../../networks/profile.ts';
import type { AssessmentInput } from '../../score/assessment.ts';
import { ownTables } from '../../score/learn/team-tables.ts';
import { outageIntervals } from '../outages/outages.ts';
import type { StandingInputs } from '../project-standing.ts';
import { partOf } from '../twins/twin-counts.ts';
import { breakEvenInputs } from './break-even-inputs.ts';
import { pastCounts, pastOfKind } from './past-posts.ts';
import { pausedDays, pausedIntervals } from './paused-days.ts';
import type { PrimaryKpi, SeriesPoint } from './primary-series.ts';

/** What was agreed with this creator: the collaboration's own total, else the sum over its deliverables, else nothing. */
export function agreedTotal(
  inputs: Pick<StandingInputs, 'collaboration' | 'deliverables'>,
  kpi: PrimaryKpi,
): number | null {
  const own = inputs.collaboration.targets[kpi];
  if (own !== undefined) return own;
  const parts = inputs.deliverables.flatMap((deliverable) => deliverable.targets[kpi] ?? []);
  return parts.length === 0 ? null : parts.reduce((sum, part) => sum + part, 0);
}

/** What an assessment is made from at an instant: the KPI, its readings until then, and its agreed total. */
export type KpiFacts = {
  at: Instant;
  kpi: PrimaryKpi;
  series: Map<PostKey, SeriesPoint[]>;
  targetTotal: number | null;
};

/** Posts without a publish time, or published after `at`, do not count yet; a day with a fraction is an instant of it. */
export function toAssessmentInput(inputs: StandingInputs, facts: KpiFacts): AssessmentInput {
  const { campaign } = inputs;
  const { timeZone } = campaign;
  const network = mainNetwork(inputs);
  const zeroMs = toEpochMs(startOfDay(campaign.startsOn, campaign.timeZone));
  const dayOf = (instant: Instant) => (toEpochMs(instant) - zeroMs) / DAY_MS;
  const localDayOf = (instant: Instant) =>
    daysBetween(campaign.startsOn, localDateOf(instant, campaign.timeZone));
  const paused = pausedIntervals(inputs.case, facts.at);
  const ofKind = pastOfKind(inputs, network);
  const past = pastCounts(ofKind, facts.kpi, network);
  const outside = new Set(ofKind.flatMap(({ postKey, isOutside }) => (isOutside ? [postKey] : [])));
  const pieces = inputs.deliverables.map((deliverable) => ({
    id: deliverable.id,
    dueDay: daysBetween(campaign.startsOn, deliverable.dueOn),
    target: deliverable.targets[facts.kpi] ?? null,
    ...(deliverable.twin ? { part: partOf(deliverable) } : {}),
  }));
  return {
    day: dayOf(facts.at),
    flightDays: daysBetween(campaign.startsOn, campaign.endsOn) + 1,
    network,
    kpi: facts.kpi,
    targetTotal: facts.targetTotal,
    deliverables: pieces,
    posts: inputs.posts.flatMap((post) => {
      if (post.publishedAt === null || post.publishedAt > facts.at) return [];
      const points = facts.series.get(post.key) ?? [];
      return [
        {
          deliverableId: post.deliverableId,
          postedDay: dayOf(post.publishedAt),
          snapshots: points.map((point) => ({ day: dayOf(point.observedAt), value: point.value })),
        },
      ];
    }),
    history: [...past.values()],
    historyOutside: [...past.keys()].filter((key) => outside.has(key)).length,
    outages: outageIntervals(inputs.outages ?? [], facts.at, timeZone).map(([from, to]) => [
      dayOf(from),
      dayOf(to),
    ]),
    paused: paused.map(([from, to]) => [dayOf(from), dayOf(to)]),
    calendar: {
      today: localDayOf(facts.at),
      paused: pausedDays(inputs.case, facts.at, { contracts: inputs.contracts, timeZone }).map(
        ({ from, to }) => [daysBetween(campaign.startsOn, from), daysBetween(campaign.startsOn, to)],
      ),
    },
    weekdayOfDay0: (weekdayOf(campaign.startsOn) + 6) % 7,
    breakEven: breakEvenInputs(inputs, facts),
    own: ownTables(inputs.learnt ?? null, network, facts.kpi),
  };
}

/** Network of most deliverables, else of the first profile: its growth curve is used. */
export function mainNetwork(inputs: {
  deliverables: readonly { network: NetworkId }[];
  profiles: readonly { network: NetworkId }[];
}): NetworkId {
  const counts = new Map<NetworkId, number>();
  for (const { network } of inputs.deliverables) counts.set(network, (counts.get(network) ?? 0) + 1);
  const [most] = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  // Without a piece and a profile nothing is measured, and any curve will do.
  return most?.[0] ?? inputs.profiles[0]?.network ?? 'instagram';
}
