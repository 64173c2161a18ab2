// One video for two campaigns: what is counted on it counts in each by its weight, the two parts together exactly once. Here is
// the only place where a count is divided; everything that is reckoned from a standing's inputs reads parts.
import { splitByWeights } from '../../contract/money/splits.ts';
import { NOT_ADDABLE, type Observation } from '../../kpi/observation.ts';
import type { StandingInputs } from '../project-standing.ts';

/** `weight` of `of` parts are this campaign's. */
export type TwinWeight = { weight: number; of: number };

/** The largest weight; every count of a post is divided by the sum of two. */
export const WEIGHT_MAX = 1_000;

export function isWeight(weight: number): boolean {
  return Number.isInteger(weight) && weight >= 1 && weight <= WEIGHT_MAX;
}

/** The same video as a piece of the creator's other campaign. */
export type Twin = TwinWeight & { pieceId: string; collaborationId: string; campaignName: string };

type Pieces = readonly { id: string; twin?: Twin }[];

/** The part of each of its counts that a piece's posts bring here, 1 for a piece without a twin. */
export function partOf(piece: { twin?: TwinWeight } | undefined): number {
  return piece?.twin === undefined ? 1 : piece.twin.weight / piece.twin.of;
}

/**
 * The observations with the counts of shared posts taken in part. Averages stay as they are; followers are divided as well, so
 * that a rate by followers is the same in both campaigns.
 */
export function takeParts({
  observations,
  posts,
  deliverables,
}: Pick<StandingInputs, 'observations' | 'posts' | 'deliverables'>): Observation[] {
  const shared = sharedPosts(posts, deliverables);
  if (shared.size === 0) return observations;
  return observations.map((one) => {
    const take = NOT_ADDABLE.has(one.metric) ? undefined : shared.get(one.postKey);
    if (take === undefined || one.value === null) return one;
    const { value, lo, hi } = one;
    return {
      ...one,
      value: take(value),
      ...(lo === undefined ? {} : { lo: take(lo) }),
      ...(hi === undefined ? {} : { hi: take(hi) }),
    };
  });
}

type Take = (count: number) => number;

function sharedPosts(posts: StandingInputs['posts'], deliverables: Pieces): Map<string, Take> {
  const twins = new Map(deliverables.flatMap(({ id, twin }) => (twin ? [[id, toTake(id, twin)]] : [])));
  return new Map(
    posts.flatMap(({ key, deliverableId }): [string, Take][] => {
      const take = twins.get(deliverableId ?? '');
      return take ? [[key, take]] : [];
    }),
  );
}

/** Both sides divide in the same order, so that a count of which both would have half a unit is rounded once up, once down. */
function toTake(pieceId: string, twin: Twin): Take {
  const isFirst = pieceId < twin.pieceId;
  return (count) => countHere(count, twin, isFirst);
}

/** Whole counts stay whole: two parts by largest remainder, which never fall while the count grows. */
function countHere(count: number, { weight, of }: TwinWeight, isFirst: boolean): number {
  if (!Number.isSafeInteger(count) || count < 0) return (count * weight) / of;
  const other = of - weight;
  const [first = 0, second = 0] = splitByWeights(count, isFirst ? [weight, other] : [other, weight]);
  return isFirst ? first : second;
}
