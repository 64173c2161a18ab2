// What a person saw when they looked at a post, or what an import says of it; and what follows from it.
import type { Source } from '../kpi/observation.ts';
import type { PostKey } from '../networks/profile.ts';
import type { Flag, FlagCode, FlagEvidence } from './flag.ts';

/**
 * Outcome of looking for one thing. "Not seen" is about what could be read: a spoken word, a picture's text or a story may
 * hold it. There is no "compliant" (DOMAIN.md §8.1).
 */
export const LOOKED = ['seen', 'not_seen', 'cannot_tell'] as const;
export type Looked = (typeof LOOKED)[number];

/** What is looked for on a post. */
export const CHECKED_THINGS = ['disclosure', 'tag', 'link'] as const;
export type CheckedThing = (typeof CHECKED_THINGS)[number];

/** One look at one post. Only added; a null says that nobody looked for it this time. */
export type PostCheck = {
  postKey: PostKey;
  checkedAt: string;
  source: Source;
  isUp: boolean;
  /** Its words, as far as they were read; null = not read. */
  caption: string | null;
} & Record<CheckedThing, Looked | null>;

/** The flag of a thing that a look did not find. */
export const NOT_SEEN: Record<CheckedThing, FlagCode> = {
  disclosure: 'disclosure_not_seen',
  tag: 'tag_not_seen',
  link: 'link_not_seen',
};

/** Flags of one post from its checks. A newer look for the same thing settles an older one; of equal instants the later in the list is newer. */
export function flagsOfChecks(
  checks: readonly PostCheck[],
  { postKey, deliverableId }: { postKey: PostKey; deliverableId: string | null },
): Flag[] {
  const own = looksAt(checks, postKey);
  const about = (code: FlagCode, at: string, evidence: FlagEvidence[]): Flag => ({
    code,
    postKey,
    deliverableId,
    at,
    evidence,
  });
  const last = own.at(-1);
  if (last === undefined) return [];
  if (!last.isUp) {
    const lastUp = own.findLast(({ isUp }) => isUp);
    const seenUp = lastUp ? [toEvidence('seen_up', lastUp, null)] : [];
    return [about('post_gone', last.checkedAt, [...seenUp, toEvidence('seen_gone', last, null)])];
  }
  return [...missingThings(own, about), ...changedCaption(own, about)];
}

type About = (code: FlagCode, at: string, evidence: FlagEvidence[]) => Flag;

function missingThings(own: readonly PostCheck[], about: About): Flag[] {
  return settledThings(own).flatMap(({ thing, check, isSeen }) =>
    isSeen ? [] : [about(NOT_SEEN[thing], check.checkedAt, [toEvidence('looked', check, check.caption)])],
  );
}

/**
 * What is known of each thing on a post: whether it was seen, and in which look. Nobody looked, or nobody could tell:
 * absent. On a post that is gone nothing can be told.
 */
export function newestChecks(
  checks: readonly PostCheck[],
  postKey: PostKey,
): { thing: CheckedThing; check: PostCheck; isSeen: boolean }[] {
  const own = looksAt(checks, postKey);
  return own.at(-1)?.isUp ? settledThings(own) : [];
}

/** Oldest first. */
function looksAt(checks: readonly PostCheck[], postKey: PostKey): PostCheck[] {
  return checks
    .filter((check) => check.postKey === postKey)
    .sort((a, b) => (a.checkedAt < b.checkedAt ? -1 : a.checkedAt > b.checkedAt ? 1 : 0));
}

function settledThings(own: readonly PostCheck[]): ReturnType<typeof newestChecks> {
  return CHECKED_THINGS.flatMap((thing) => {
    const check = newestLook(own, thing);
    return check === undefined ? [] : [{ thing, check, isSeen: check[thing] === 'seen' }];
  });
}

/** The newest check in which somebody looked for the thing and could tell. */
function newestLook(own: readonly PostCheck[], thing: CheckedThing): PostCheck | undefined {
  return own
    .filter((check) => check[thing] === 'seen' || check[thing] === 'not_seen')
    .reduce<PostCheck | undefined>(
      (newest, check) => (newest === undefined || check.checkedAt >= newest.checkedAt ? check : newest),
      undefined,
    );
}

/** The newest words against the last different ones before them; spaces and forms of letters are no change. */
function changedCaption(own: readonly PostCheck[], about: About): Flag[] {
  const read = own.filter(({ caption }) => caption !== null);
  const last = read.at(-1);
  const before = read.findLast(({ caption }) => fold(caption) !== fold(last?.caption ?? null));
  if (last === undefined || before === undefined) return [];
  const since = read.slice(read.indexOf(before) + 1)[0] ?? last;
  return [
    about('caption_changed', since.checkedAt, [
      toEvidence('caption', before, before.caption),
      toEvidence('caption', last, last.caption),
    ]),
  ];
}

function fold(caption: string | null): string {
  return (caption ?? '').normalize('NFC').replace(/\s+/g, ' ').trim();
}

function toEvidence(what: FlagEvidence['what'], check: PostCheck, value: string | null): FlagEvidence {
  return { what, value, observedAt: check.checkedAt, source: check.source };
}
