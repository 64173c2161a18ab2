// The past posts that a batch of rows brings: one for each post, with whose it is and what its rows say of it.
import type { ObservationRow, RowVerdict } from '../../../shared/api/import-schemas.ts';
import { keyOfText } from '../../../shared/imports/match-post.ts';
import { networkOf, postUrl } from '../../../shared/networks/keys.ts';
import type { NewPastPost } from '../../store/imports/past-posts.ts';

/** Of several rows of a post the last that says a thing counts. */
export function listPastPosts(
  rows: readonly ObservationRow[],
  verdicts: readonly RowVerdict[],
): NewPastPost[] {
  const posts = new Map<string, NewPastPost>();
  for (const [index, row] of rows.entries()) {
    const key = keyOfText(row.post);
    const pastOf = verdicts[index]?.pastOf;
    if (key === null || pastOf === undefined) continue;
    const before = posts.get(key);
    posts.set(key, {
      key,
      creatorId: pastOf.creatorId,
      url: addressOf(key, row.account),
      format: row.format ?? before?.format ?? null,
      publishedAt: row.publishedAt ?? before?.publishedAt ?? null,
    });
  }
  return [...posts.values()];
}

/** A key holds its network, then a publication where there is one, then the post's id; an account its network and handle. */
function addressOf(key: string, account: string | undefined): string {
  const [id = '', publication] = key.split('/').slice(1).reverse();
  const handle = account?.slice(account.indexOf(':') + 1) ?? null;
  return postUrl(networkOf(key), id, publication ?? handle);
}
