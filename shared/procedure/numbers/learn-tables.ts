// What a team's own collaborations teach: how its posts grow and differ, and what its finished collaborations reached. Pure.

import type { Instant } from '../../contract/terms.ts';
import { addDays, endOfDay, isBefore, toEpochMs } from '../../contract/zone.ts';
import { DAY_MS } from '../../durations.ts';
import type { NetworkId } from '../../networks/profile.ts';
import { type Cohort, getCohort } from '../../score/growth.ts';
import { type GrownPost, learnCurve } from '../../score/learn/learn-curve.ts';
import { learnPrior } from '../../score/learn/learn-prior.ts';
import { learnSpread, toLevels } from '../../score/learn/learn-spread.ts';
import { type TeamTables, tableKey } from '../../score/learn/team-tables.ts';
import type { CreatorLevels } from '../../score/spread.ts';
import type { StandingInputs } from '../project-standing.ts';
import { partOf } from '../twins/twin-counts.ts';
import { agreedTotal } from './assessment-input.ts';
import { type PrimaryKpi, primarySeries } from './primary-series.ts';
import { assessReliably } from './reliable-kpi.ts';

/** A flight that ended less than this long ago may still gather much of its count. */
const SETTLED_DAYS = 3;

/** The tables that these collaborations teach by `now`; the usual ones are the yardstick, so that nothing learns from itself. */
export function learnTables(inputs: readonly StandingInputs[], now: Instant): TeamTables {
  const places = [...Map.groupBy(inputs.flatMap(grownPosts), ({ place }) => place)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([place, posts]) => {
      const [first] = posts;
      return first === undefined ? [] : [{ place, cohort: getCohort(first.network, first.kpi), posts }];
    });
  return {
    curves: toTable(places, ({ posts, cohort }) =>
      learnCurve(
        posts.map(({ counts }) => counts),
        cohort,
      ),
    ),
    prior: learnPrior(inputs.flatMap((one) => outcomeOf(one, now) ?? [])),
    spreads: toTable(places, ({ posts, cohort }) => learnSpread(levelsOf(posts, cohort))),
  };
}

/** A post with its counts, where they are held against others: the tables' key, its creator, its format. */
type PlacedPost = {
  place: string;
  network: NetworkId;
  kpi: PrimaryKpi;
  creatorId: string;
  format: string;
  counts: GrownPost;
};

type Place = { place: string; cohort: Cohort; posts: readonly PlacedPost[] };

function grownPosts({ campaign, creator, deliverables, posts, observations }: StandingInputs): PlacedPost[] {
  const kpi = campaign.primaryKpi;
  const pieceOf = new Map(deliverables.map((piece) => [piece.id, piece]));
  const series = primarySeries(observations, kpi);
  // A shared post teaches once, in the campaign that keeps it, with what it has in all.
  return posts.flatMap(({ key, deliverableId, publishedAt, isBorrowed = false }) => {
    const piece = pieceOf.get(deliverableId ?? '');
    if (publishedAt === null || piece === undefined || isBorrowed) return [];
    const part = partOf(piece);
    const network = piece.network;
    const counts = (series.get(key) ?? []).flatMap(({ observedAt, value }) =>
      value === null
        ? []
        : [{ ageDays: (toEpochMs(observedAt) - toEpochMs(publishedAt)) / DAY_MS, value: value / part }],
    );
    const place = tableKey(network, kpi);
    return [{ place, network, kpi, creatorId: creator.id, format: piece.format, counts }];
  });
}

function toTable<T>(places: readonly Place[], learn: (place: Place) => T | null): Record<string, T> {
  const learnt = places.flatMap((one): [string, T][] => {
    const found = learn(one);
    return found === null ? [] : [[one.place, found]];
  });
  return Object.fromEntries(learnt);
}

/** What the posts of every creator and format came to by their newest counts. */
function levelsOf(posts: readonly PlacedPost[], cohort: Cohort): (CreatorLevels & { creatorId: string })[] {
  return [...Map.groupBy(posts, ({ creatorId, format }) => JSON.stringify([creatorId, format])).values()].map(
    (own) => {
      const newest = own.flatMap(({ counts }) => counts.at(-1) ?? []);
      return { creatorId: own[0]?.creatorId ?? '', ...toLevels(newest, cohort) };
    },
  );
}

/** ln(counted ÷ expected) when the flight ended; null while it runs or where nothing can be compared. */
function outcomeOf(inputs: StandingInputs, now: Instant): number | null {
  const { campaign } = inputs;
  const end = endOfDay(campaign.endsOn, campaign.timeZone);
  const settled = endOfDay(addDays(campaign.endsOn, SETTLED_DAYS), campaign.timeZone);
  if (isBefore(now, settled)) return null;
  const kpi = campaign.primaryKpi;
  const known = inputs.observations.filter(({ observedAt }) => !isBefore(end, observedAt));
  const { status, actual, expected } = assessReliably(
    { ...inputs, learnt: null },
    { at: end, kpi, series: primarySeries(known, kpi), targetTotal: agreedTotal(inputs, kpi) },
    null,
  ).assessment;
  if (status !== 'scored' || actual === null || expected === null || expected <= 0) return null;
  return Math.log((actual + 0.5) / (expected + 0.5));
}
