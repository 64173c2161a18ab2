// What would change the word beside a score: the score function itself, asked about a day a week from now. Pure.
import type { LocalDate } from '../../contract/terms.ts';
import { addDays } from '../../contract/zone.ts';
import { assess } from '../../score/assess.ts';
import type {
  Assessment,
  AssessmentInput,
  Band,
  PostPart,
  ScoredPost,
  Snapshot,
} from '../../score/assessment.ts';
import { type Memory, memoryAfter } from '../../score/band.ts';
import { toStable } from '../../score/rounding.ts';
import type { TurningPoint } from '../standing.ts';

/** How far ahead is looked: near enough to act on, far enough for a count to move. */
const DAYS_AHEAD = 7;
/** Beyond this share of what is expected nothing is said: hardly a post that is out gets there. */
const SHARE_MAX = 3;
/** Halvings of the search: the share is right to three thousandths. */
const ROUNDS = 10;

/**
 * Where another word begins, at the end of a day a week ahead or of the flight, with the posts that are out today and each
 * of them at one share of what is expected of it by then, or at what it has. `actual` null: they cannot change the word by
 * themselves. Null where there is no word yet, and when the flight is over.
 */
export function turningPoint(
  input: AssessmentInput,
  assessment: Assessment,
  startsOn: LocalDate,
): TurningPoint | null {
  const next = NEXT_BANDS[assessment.band];
  const day = Math.min(Math.floor(input.day) + DAYS_AHEAD + 1, input.flightDays);
  if (next === undefined || assessment.score === null || day <= input.day) return null;
  const look = lookAt(input, { day, memory: memoryAfter(null, assessment) });
  const hasTurned = (share: number) => next.isTurned(look(share).band);
  const found = { on: addDays(startsOn, day - 1), band: next.band, isBetter: next.isBetter };
  // More never worsens the word: the better one lies above some share, the worse one below it.
  if (!hasTurned(next.isBetter ? SHARE_MAX : 0)) return { ...found, ofExpected: null, actual: null };
  let [low, high] = [0, SHARE_MAX];
  for (let round = 0; round < ROUNDS; round += 1) {
    const middle = (low + high) / 2;
    if (hasTurned(middle) === next.isBetter) high = middle;
    else low = middle;
  }
  const ofExpected = next.isBetter ? high : low;
  const actual = look(ofExpected).actual ?? 0;
  return toStable({ ...found, ofExpected, actual: next.isBetter ? Math.ceil(actual) : Math.floor(actual) });
}

/** The assessment of that day when every counted post has at least a share of what is expected of it by then. */
function lookAt(
  input: AssessmentInput,
  { day, memory }: { day: number; memory: Memory },
): (share: number) => Assessment {
  const ahead = (countOf: (post: ScoredPost, last: number) => number) => ({
    ...input,
    day,
    posts: input.posts.map((post) => {
      const last = lastCount(post.snapshots);
      return last === null
        ? post
        : { ...post, snapshots: [...post.snapshots, { day, value: countOf(post, last) }] };
    }),
  });
  const least = ahead((_, last) => last + 1);
  const expected = new Map(assess(least).posts.map((part) => [toName(part), part.expected]));
  return (share) =>
    assess(
      ahead((post, last) => Math.max(last + 1, share * (expected.get(toName(post)) ?? 0))),
      memory,
    );
}

function lastCount(snapshots: readonly Snapshot[]): number | null {
  return snapshots.reduce<Snapshot>((last, one) => (one.value !== null && one.day >= last.day ? one : last), {
    day: Number.NEGATIVE_INFINITY,
    value: null,
  }).value;
}

function toName({ deliverableId, postedDay }: Pick<ScoredPost, 'deliverableId' | 'postedDay'>): string {
  // Days are rounded in an assessment.
  return `${deliverableId} ${toStable({ postedDay }).postedDay}`;
}

/** The post that pulls the pace most, and how: share of the evidence × ln ratio, as the reasons weigh it. */
export function strongestPost(posts: readonly PostPart[]): PostPart | null {
  const pullOf = ({ weightShare, ratio }: PostPart) =>
    Math.abs(weightShare * Math.log(Math.max(ratio, 0.01)));
  const weighed = posts.filter(({ weightShare }) => weightShare > 0);
  return weighed.reduce<PostPart | null>(
    (best, post) => (best === null || pullOf(post) > pullOf(best) ? post : best),
    null,
  );
}

type Next = { band: TurningPoint['band']; isBetter: boolean; isTurned: (band: Band) => boolean };

const leavesRisk = (band: Band) => band === 'watch' || band === 'on_track';
/** From where to which word; "at risk" and "critical" are one word on screen. */
const NEXT_BANDS: Partial<Record<Band, Next>> = {
  on_track: { band: 'watch', isBetter: false, isTurned: (band) => band !== 'on_track' && band !== 'unknown' },
  watch: { band: 'on_track', isBetter: true, isTurned: (band) => band === 'on_track' },
  at_risk: { band: 'watch', isBetter: true, isTurned: leavesRisk },
  critical: { band: 'watch', isBetter: true, isTurned: leavesRisk },
};
