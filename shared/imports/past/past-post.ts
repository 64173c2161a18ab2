// A row whose post is in no campaign: whose past post it is, or why nobody's.
import type { ObservationRow, RowVerdict } from '../../api/import-schemas.ts';
import type { PostKey, ProfileKey } from '../../networks/profile.ts';
import { type KnownPost, keyOfText } from '../match-post.ts';
import { networkOfKey } from './post-account.ts';

export type PastOf = NonNullable<RowVerdict['pastOf']>;

/** What is known of posts and accounts beyond the campaign. */
export type BeyondCampaign = {
  /** Creators of the team by the keys of their profiles, as far as rows name them. */
  byAccount: ReadonlyMap<ProfileKey, PastOf>;
  /** Posts of the team's other campaigns. */
  elsewhere: ReadonlySet<PostKey>;
  /** Past posts that count, with whose they are. */
  kept: ReadonlyMap<PostKey, PastOf>;
  /** Who a person says has made the posts that name no account. */
  said: PastOf | null;
};

export const NOTHING_BEYOND: BeyondCampaign = {
  byAccount: new Map(),
  elsewhere: new Set(),
  kept: new Map(),
  said: null,
};

export type FoundBeyond =
  | { is: 'past'; post: KnownPost; pastOf: PastOf; isKept: boolean }
  | { is: 'elsewhere' | 'unnamed' | 'nothing' };

/** An account that is named decides; what a person says, and what is on record, stand for rows that name none. */
export function findBeyond(row: ObservationRow, beyond: BeyondCampaign): FoundBeyond {
  const key = keyOfText(row.post);
  if (key === null || networkOfKey(key) === undefined) return { is: 'nothing' };
  if (beyond.elsewhere.has(key)) return { is: 'elsewhere' };
  const before = beyond.kept.get(key);
  const pastOf =
    row.account === undefined ? (beyond.said ?? before) : (beyond.byAccount.get(row.account) ?? before);
  if (pastOf === undefined) return { is: row.account === undefined ? 'unnamed' : 'nothing' };
  return {
    is: 'past',
    post: { postKey: key, deliverableName: null, publishedAt: null },
    pastOf,
    isKept: before?.creatorId === pastOf.creatorId,
  };
}
