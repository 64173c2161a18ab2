// What a campaign asks its creators to make (DOMAIN.md §1.1), in numbered versions of the same parts. Pieces, dates, pay and
// rights are no part of it: they are the contract's, and change only by terms that both sides sign (DOMAIN.md §3.8).
import type { Instant } from '../../contract/terms.ts';

/** Parts of a brief, in the order in which they are read. */
export const BRIEF_PARTS = [
  'goal',
  'message',
  'ask',
  'must_say',
  'must_not_say',
  'disclosure',
  'link',
  'code',
  'notes',
] as const;
export type BriefPart = (typeof BRIEF_PARTS)[number];

/** The words of each part; an absent part says nothing. */
export type BriefText = Partial<Record<BriefPart, string>>;

export type BriefVersion = {
  /** From 1, in order of saving; numbers of one campaign. */
  n: number;
  text: BriefText;
  /** Why it was changed, as creators read it; null on a first brief without a reason. */
  why: string | null;
  /** Collaborations it is for; null = everybody in the campaign, also who joins later. */
  forIds: string[] | null;
  savedAt: Instant;
};

/** One part that differs; null = it says nothing. */
export type BriefChange = { part: BriefPart; before: string | null; after: string | null };

/** Letters per part: what fits on the one page a brief should be. */
export const BRIEF_PART_CHARS_MAX = 800;
/** Versions of one campaign; more is no brief any more. */
export const BRIEF_VERSIONS_MAX = 100;

/** Parts without stray space, empty ones left out. */
export function tidyBrief(text: Readonly<Partial<Record<BriefPart, string>>>): BriefText {
  return Object.fromEntries(
    BRIEF_PARTS.flatMap((part) => {
      const words = (text[part] ?? '')
        .replace(/\r\n?/g, '\n')
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== '')
        .join('\n');
      return words === '' ? [] : [[part, words]];
    }),
  );
}

/** What differs between two briefs, in the order of the parts; with none before, everything the new one says. */
export function compareBriefs(before: BriefText | null, after: BriefText): BriefChange[] {
  return BRIEF_PARTS.flatMap((part) => {
    const was = before?.[part] ?? null;
    const is = after[part] ?? null;
    return was === is ? [] : [{ part, before: was, after: is }];
  });
}

/** The newest version that is for this collaboration; undefined while there is none. */
export function findBriefFor<V extends Pick<BriefVersion, 'n' | 'forIds'>>(
  versions: readonly V[],
  collaborationId: string,
): V | undefined {
  return versions
    .filter(({ forIds }) => forIds === null || forIds.includes(collaborationId))
    .reduce<V | undefined>((newest, one) => (newest && newest.n > one.n ? newest : one), undefined);
}

export type BriefProblem = 'missing' | 'too_long' | 'not_https' | 'unchanged';

/** What stands against saving it, by part; `brief` = the whole. Empty = nothing. */
export function briefProblems(
  text: BriefText,
  newest: BriefText | null,
): Partial<Record<BriefPart | 'brief', BriefProblem>> {
  const problems: Partial<Record<BriefPart | 'brief', BriefProblem>> = {};
  for (const part of BRIEF_PARTS) {
    if ((text[part] ?? '').length > BRIEF_PART_CHARS_MAX) problems[part] = 'too_long';
  }
  if (text.message === undefined) problems.message = 'missing';
  if (text.link !== undefined && !/^https:\/\/[^\s/]+\.[^\s]+$/.test(text.link)) problems.link = 'not_https';
  const isSame = newest !== null && compareBriefs(newest, text).length === 0;
  return isSame ? { ...problems, brief: 'unchanged' } : problems;
}
