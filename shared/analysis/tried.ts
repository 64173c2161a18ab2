// What was tried and whether it worked (DOMAIN.md §6.3): index ≥ 0.90 on the KPI it targeted, on mature posts after it.
import type { Instant } from '../contract/terms.ts';
import { isBefore } from '../contract/zone.ts';

/** Index from which a remedy has worked. */
export const WORKED_FROM_INDEX = 0.9;

export type Tried = {
  id: string;
  /** Code of the remedy, e.g. "R8". */
  remedy: string;
  /** Code of the cause it answered; null when none was named. */
  cause: string | null;
  owner: 'brand' | 'creator' | 'shared';
  /** KPI it targeted. */
  kpi: string;
  doneAt: Instant | null;
};

/** What one post brought of one KPI, against what was expected of it at its age. */
export type PostResult = {
  postId: string;
  kpi: string;
  publishedAt: Instant;
  isMature: boolean;
  actual: number | null;
  expected: number | null;
  better: 'up' | 'down';
};

export type Trial = Tried & {
  outcome: 'worked' | 'did_not' | 'not_measurable_yet';
  /** Why it cannot be told yet; null when it can. */
  because: 'not_done' | 'no_post_after' | 'not_mature' | 'no_data' | 'cannot_tell' | null;
  /** Indices over the mature posts before and after it; null when nothing is known. */
  before: number | null;
  after: number | null;
  /** after − before; null when either is missing. */
  effect: number | null;
  postsAfter: number;
  /** Other remedies whose effect is measured on the same posts: they cannot be told apart. */
  sharedWith: string[];
};

/** Each remedy with its outcome, in the order given. */
export function whatWasTried(remedies: readonly Tried[], posts: readonly PostResult[]): Trial[] {
  const trials = remedies.map((remedy) => ({ remedy, after: postsAfter(remedy, posts) }));
  return trials.map(({ remedy, after }) => ({
    ...toTrial(remedy, after, posts),
    sharedWith: trials
      .filter(
        (other) => other.remedy.id !== remedy.id && after.length > 0 && hasSamePosts(other.after, after),
      )
      .map((other) => other.remedy.id),
  }));
}

/** How often a remedy worked for a cause, and by how much on average: the pattern library counts, it does not judge. */
export type Pattern = {
  cause: string;
  remedy: string;
  tried: number;
  worked: number;
  meanEffect: number | null;
};

/** Measurable trials counted by cause and remedy; the most tried first. */
export function countPatterns(trials: readonly Trial[]): Pattern[] {
  const measured = trials.filter(({ outcome, cause }) => outcome !== 'not_measurable_yet' && cause !== null);
  const groups = Map.groupBy(measured, ({ cause, remedy }) => `${cause} ${remedy}`);
  return [...groups.values()]
    .map((group) => ({
      cause: group[0]?.cause ?? '',
      remedy: group[0]?.remedy ?? '',
      tried: group.length,
      worked: group.filter(({ outcome }) => outcome === 'worked').length,
      meanEffect: meanOf(group.flatMap(({ effect }) => (effect === null ? [] : [effect]))),
    }))
    .sort((a, b) => b.tried - a.tried || (a.cause + a.remedy < b.cause + b.remedy ? -1 : 1));
}

function toTrial(
  remedy: Tried,
  after: readonly PostResult[],
  posts: readonly PostResult[],
): Omit<Trial, 'sharedWith'> {
  const before = indexOf(posts.filter((post) => post.kpi === remedy.kpi && !isAfter(post, remedy)));
  const index = indexOf(after);
  const because = findObstacle(remedy, after, index);
  return {
    ...remedy,
    outcome: because !== null ? 'not_measurable_yet' : isSuccess(index) ? 'worked' : 'did_not',
    because,
    before,
    after: index,
    effect: before === null || index === null ? null : index - before,
    postsAfter: after.length,
  };
}

function findObstacle(remedy: Tried, after: readonly PostResult[], index: number | null): Trial['because'] {
  if (remedy.doneAt === null) return 'not_done';
  if (after.length === 0) return 'no_post_after';
  if (!after.some(({ isMature }) => isMature)) return 'not_mature';
  return index === null ? 'no_data' : null;
}

function isSuccess(index: number | null): boolean {
  return index !== null && index >= WORKED_FROM_INDEX;
}

function postsAfter(remedy: Tried, posts: readonly PostResult[]): PostResult[] {
  return posts.filter((post) => post.kpi === remedy.kpi && isAfter(post, remedy));
}

/** A remedy that was not done has nothing after it. */
function isAfter({ publishedAt }: PostResult, { doneAt }: Tried): boolean {
  return doneAt !== null && isBefore(doneAt, publishedAt);
}

/** Index over all mature posts whose numbers are known; null when there is none. */
function indexOf(posts: readonly PostResult[]): number | null {
  const known = posts.filter(
    ({ isMature, actual, expected }) => isMature && actual !== null && expected !== null,
  );
  const actual = known.reduce((sum, post) => sum + (post.actual ?? 0), 0);
  const expected = known.reduce((sum, post) => sum + (post.expected ?? 0), 0);
  const [above, below] = known[0]?.better === 'down' ? [expected, actual] : [actual, expected];
  return below > 0 ? above / below : null;
}

function hasSamePosts(a: readonly PostResult[], b: readonly PostResult[]): boolean {
  return a.length === b.length && a.every((post, index) => post === b[index]);
}

function meanOf(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
}
