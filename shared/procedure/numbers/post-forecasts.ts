// What the views of each post that is still growing are likely to come to (SCORING.md §2, Growth curves).
import type { Instant, LocalDate } from '../../contract/terms.ts';
import { endOfDay, fromEpochMs, isBefore, localDateOf, toEpochMs } from '../../contract/zone.ts';
import { DAY_MS } from '../../durations.ts';
import { forecastPost } from '../../score/forecast/video.ts';
import type { StandingInputs } from '../project-standing.ts';
import type { PostForecast } from '../standing.ts';
import { partOf } from '../twins/twin-counts.ts';
import { primarySeries, type SeriesPoint } from './primary-series.ts';

/** The formula was fitted on videos first seen after ten hours and looked at again within two weeks. */
const AGE_MIN_DAYS = 0.4;
const AGE_MAX_DAYS = 14;
/** One count alone was fitted on the first two days; later it says nothing of how fast the post still grows. */
const SINGLE_AGE_MAX_DAYS = 2;
/** Less growth than this, and the post has settled: what it has says more than a forecast. */
const GROWTH_MIN = 0.03;
/** Readings kept with a forecast, to be seen where it opens. */
const READINGS_MAX = 4;

type Grown = {
  deliverableId: string;
  /** How much of its counts the points hold. */
  part: number;
  publishedAt: Instant;
  points: (SeriesPoint & { value: number })[];
};

/**
 * Views at the end of the flight, or at two weeks of age where that comes first, of the post that fulfils each piece.
 * A post that has settled, has no count, or is a few hours old has none.
 */
export function forecastPosts(
  inputs: Pick<StandingInputs, 'campaign' | 'deliverables' | 'posts' | 'observations'>,
  at: Instant,
): PostForecast[] {
  const posts = inputs.deliverables.flatMap((piece) => firstCounted(inputs, piece, at) ?? []);
  return posts.flatMap((post) => forecastOf(post, { ...inputs, posts, at }) ?? []);
}

function forecastOf(
  post: Grown,
  { campaign, posts, at }: Pick<StandingInputs, 'campaign'> & { posts: readonly Grown[]; at: Instant },
): PostForecast | null {
  const last = post.points.at(-1);
  const until = targetOf(post, campaign);
  if (last === undefined || !isBefore(at, until)) return null;
  const ageDays = ageAt(post, last.observedAt);
  const oldest = post.points.length === 1 ? SINGLE_AGE_MAX_DAYS : AGE_MAX_DAYS;
  if (ageDays < AGE_MIN_DAYS || ageDays > oldest) return null;
  const forecast = forecastPost({
    metric: 'views',
    snapshots: post.points.map(({ observedAt, value }) => ({
      ageDays: ageAt(post, observedAt),
      count: value,
    })),
    targetAgeDays: ageAt(post, until),
    history: posts.filter((other) => other !== post).flatMap((other) => lastCount(other, post)),
  });
  if (forecast.median < last.value * (1 + GROWTH_MIN)) return null;
  return {
    deliverableId: post.deliverableId,
    on: lastDayBefore(until, campaign.timeZone),
    ...forecast,
    readings: post.points.slice(-READINGS_MAX).map(({ observedAt, value, lo, hi, source, isEstimated }) => ({
      observedAt,
      value,
      ...(lo === undefined || hi === undefined ? {} : { lo, hi }),
      source,
      isEstimated,
    })),
    others: posts.length - 1,
  };
}

function firstCounted(
  { posts, observations }: Pick<StandingInputs, 'posts' | 'observations'>,
  piece: StandingInputs['deliverables'][number],
  at: Instant,
): Grown | null {
  const deliverableId = piece.id;
  const [first] = posts
    .flatMap(({ key, publishedAt, ...post }) =>
      post.deliverableId === deliverableId && publishedAt !== null && !isBefore(at, publishedAt)
        ? [{ key, publishedAt }]
        : [],
    )
    .sort((a, b) => (a.publishedAt < b.publishedAt ? -1 : 1));
  if (first === undefined) return null;
  const known = observations.filter(({ postKey, observedAt }) => postKey === first.key && observedAt <= at);
  const points = (primarySeries(known, 'views').get(first.key) ?? []).flatMap(({ value, ...point }) =>
    value === null || isBefore(point.observedAt, first.publishedAt) ? [] : [{ ...point, value }],
  );
  if (points.length === 0) return null;
  return { deliverableId, part: partOf(piece), publishedAt: first.publishedAt, points };
}

function targetOf({ publishedAt }: Grown, { endsOn, timeZone }: StandingInputs['campaign']): Instant {
  const flightEnd = endOfDay(endsOn, timeZone);
  const twoWeeks = fromEpochMs(toEpochMs(publishedAt) + AGE_MAX_DAYS * DAY_MS);
  return isBefore(twoWeeks, flightEnd) ? twoWeeks : flightEnd;
}

/** A flight ends with the first instant of the next day; that day is not meant. */
function lastDayBefore(until: Instant, timeZone: string): LocalDate {
  return localDateOf(fromEpochMs(toEpochMs(until) - 1), timeZone);
}

function ageAt({ publishedAt }: Grown, at: Instant): number {
  return (toEpochMs(at) - toEpochMs(publishedAt)) / DAY_MS;
}

/** The last count of another post, brought to as large a part as is counted of this one. */
function lastCount(other: Grown, { part }: Grown): { ageDays: number; count: number }[] {
  const last = other.points.at(-1);
  if (last === undefined) return [];
  return [{ ageDays: ageAt(other, last.observedAt), count: (last.value * part) / other.part }];
}
