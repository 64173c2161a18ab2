// What an import says of the posts themselves: their words, and that one is gone. Only what differs from the last look.
import type { ObservationRow } from '../api/import-schemas.ts';
import { type KnownPost, matchPost } from './match-post.ts';

/** The newest look at a post that is stored. */
export type LastLook = { postKey: string; caption: string | null; isUp: boolean };

/** A look as an import has it: nobody looked for anything else. Its shape is the store's own. */
export type ImportedLook = {
  postKey: string;
  checkedAt: string;
  source: ObservationRow['source'];
  isUp: boolean;
  caption: string | null;
  disclosure: null;
  tag: null;
  link: null;
};

export function toPostChecks(
  rows: readonly ObservationRow[],
  { posts, looks }: { posts: readonly KnownPost[]; looks: readonly LastLook[] },
): ImportedLook[] {
  const last = new Map(looks.map((look) => [look.postKey, look]));
  return rows
    .toSorted((a, b) => (a.capturedAt < b.capturedAt ? -1 : a.capturedAt > b.capturedAt ? 1 : 0))
    .flatMap((row) => {
      if (row.caption === undefined && row.isGone !== true) return [];
      const post = matchPost(row.post, posts);
      if (!post) return [];
      const look = { postKey: post.postKey, caption: row.caption ?? null, isUp: row.isGone !== true };
      if (!isNews(look, last.get(look.postKey))) return [];
      last.set(look.postKey, look);
      return [
        { ...look, checkedAt: row.capturedAt, source: row.source, disclosure: null, tag: null, link: null },
      ];
    });
}

/** Words that were not read are no other words. */
function isNews(look: LastLook, before: LastLook | undefined): boolean {
  if (before === undefined || look.isUp !== before.isUp) return true;
  return look.caption !== null && look.caption !== before.caption;
}
