// What a batch of numbers is judged against, in one statement: the campaign, the posts that its rows can mean, whose posts
// those outside it are, and the newest counting value of each of their readings.

import type { StoredValue } from '../../../shared/imports/compare.ts';
import type { KnownPost, WantedPosts } from '../../../shared/imports/match-post.ts';
import type { BeyondCampaign } from '../../../shared/imports/past/past-post.ts';
import { postsOfEach } from '../agreement/twins.ts';
import { PAST_POST_COUNTS } from '../inputs/past-posts.ts';
import { toJson } from '../rows.ts';
import { onlyCounting } from './observations.ts';

export type ImportInputs = {
  posts: (KnownPost & { collaborationId: string })[];
  stored: StoredValue[];
  /** The newest look at each post, as far as there is one. */
  looks: { postKey: string; caption: string | null; isUp: boolean }[];
  beyond: BeyondCampaign;
  /** Collaborations of the creators in `beyond`, whose past posts are part of their standings. */
  besides: { creatorId: string; collaborationId: string }[];
};

/** Rows of all kinds in the columns of the widest one; `value` alone is a number. */
type UnionRow = {
  kind: 'campaign' | 'post' | 'value' | 'look' | 'undone' | 'elsewhere' | 'owner' | 'kept' | 'beside';
  a: string;
  b: string | null;
  c: string | null;
  d: string | null;
  n: number | null;
  value: number | null;
};

const POSTS_MAX = 10_000;

/** The collaborations of the campaign. */
const CAMPAIGN =
  '(SELECT c.id AS value FROM collaborations c WHERE c.workspace_id = ?1 AND c.campaign_id = ?2)';

/**
 * A piece's name is compared folded (case, spaces, forms of letters). SQLite folds ASCII alike; posts of pieces with any
 * other sign all come along, and `matchPost` decides.
 */
const READ = `
  WITH wanted AS MATERIALIZED (
    SELECT p.key, p.collaboration_id, p.published_at, d.name
    FROM ${postsOfEach(CAMPAIGN)} LEFT JOIN deliverables d ON d.id = p.deliverable_id
    WHERE p.key IN (SELECT value FROM json_each(?3)) OR lower(replace(d.name, ' ', '')) IN (SELECT value FROM json_each(?4))
      OR (d.name GLOB '*[^ -~]*' AND json_array_length(?4) > 0)
    LIMIT ${POSTS_MAX}),
  outside AS MATERIALIZED (
    SELECT n.value AS key, p.key IS NOT NULL AS is_elsewhere
    FROM json_each(?3) n LEFT JOIN posts p ON p.workspace_id = ?1 AND p.key = n.value
    WHERE instr(n.value, '/') > 0 AND n.value NOT IN (SELECT key FROM wanted)),
  kept AS MATERIALIZED (
    SELECT p.key, p.creator_id FROM outside CROSS JOIN past_posts p ON p.workspace_id = ?1 AND p.key = outside.key
    WHERE ${PAST_POST_COUNTS}),
  owners AS MATERIALIZED (
    SELECT p.key, p.creator_id FROM json_each(?5) a CROSS JOIN profiles p ON p.workspace_id = ?1 AND p.key = a.value
    UNION ALL SELECT NULL, id FROM creators WHERE workspace_id = ?1 AND id = ?6)
  SELECT * FROM (
    SELECT 'campaign' AS kind, id AS a, NULL AS b, NULL AS c, NULL AS d, NULL AS n, NULL AS value
    FROM campaigns WHERE workspace_id = ?1 AND id = ?2
    UNION ALL SELECT 'undone', '', NULL, NULL, NULL, n, NULL FROM imports WHERE workspace_id = ?1 AND undone_at IS NOT NULL)
  UNION ALL SELECT 'post', key, collaboration_id, published_at, name, NULL, NULL FROM wanted
  UNION ALL SELECT 'value', o.post_key, o.metric, o.observed_at, o.source, o.import_n, o.value
  FROM (SELECT key FROM wanted UNION ALL SELECT key FROM outside WHERE NOT is_elsewhere) asked
  CROSS JOIN observations o ON o.workspace_id = ?1 AND o.post_key = asked.key
  UNION ALL SELECT * FROM (
    SELECT 'look', k.post_key, k.caption, max(k.checked_at), NULL, k.is_up, NULL
    FROM wanted CROSS JOIN post_checks k ON k.workspace_id = ?1 AND k.post_key = wanted.key
    WHERE NOT EXISTS (SELECT 1 FROM imports i WHERE i.workspace_id = ?1 AND i.n = k.import_n AND i.undone_at IS NOT NULL)
    GROUP BY k.post_key)
  UNION ALL SELECT * FROM (
    SELECT 'elsewhere', key, NULL, NULL, NULL, NULL, NULL FROM outside WHERE is_elsewhere
    UNION ALL SELECT 'owner', k.id, k.display_name, owners.key, NULL, NULL, NULL
    FROM owners JOIN creators k ON k.id = owners.creator_id AND k.workspace_id = ?1
    UNION ALL SELECT 'kept', kept.key, k.id, k.display_name, NULL, NULL, NULL FROM kept JOIN creators k ON k.id = kept.creator_id
    UNION ALL SELECT 'beside', c.creator_id, c.id, NULL, NULL, NULL, NULL
    FROM (SELECT creator_id FROM owners UNION SELECT creator_id FROM kept) o
    CROSS JOIN collaborations c ON c.workspace_id = ?1 AND c.creator_id = o.creator_id AND c.removed_at IS NULL)`;

/** Undefined when the workspace has no such campaign. */
export async function findImportInputs(
  db: D1Database,
  workspaceId: string,
  {
    campaignId,
    wanted,
  }: {
    campaignId: string;
    /** What rows name: posts, keys of accounts, and whose posts a person says the others are. */
    wanted: WantedPosts & { accounts: string[]; pastOf: string | null };
  },
): Promise<ImportInputs | undefined> {
  const { results } = await db
    .prepare(READ)
    .bind(
      ...[workspaceId, campaignId, toJson(wanted.keys), toJson(wanted.names)],
      ...[toJson(wanted.accounts), wanted.pastOf],
    )
    .all<UnionRow>();
  const found = Object.groupBy(results, ({ kind }) => kind);
  const { post = [], value = [], look = [], undone = [], beside = [] } = found;
  if (!found.campaign) return undefined;
  const taken = new Set(undone.flatMap(({ n }) => n ?? []));
  return {
    posts: post.map(({ a, b, c, d }) => ({
      postKey: a,
      collaborationId: b ?? '',
      publishedAt: c,
      deliverableName: d,
    })),
    stored: onlyCounting(value, taken, toReading).map(({ a, b, c, d, value }) => ({
      postKey: a,
      metric: b ?? '',
      observedAt: c ?? '',
      source: d ?? '',
      value,
    })),
    looks: look.map(({ a, b, n }) => ({ postKey: a, caption: b, isUp: n === 1 })),
    beyond: toBeyond(found),
    besides: beside.map(({ a, b }) => ({ creatorId: a, collaborationId: b ?? '' })),
  };
}

/** An owner without an account is the one that a person has named. */
function toBeyond({
  elsewhere = [],
  owner = [],
  kept = [],
}: Partial<Record<UnionRow['kind'], UnionRow[]>>): BeyondCampaign {
  const owners = owner.map(({ a, b, c }) => ({ account: c, of: { creatorId: a, name: b ?? '' } }));
  return {
    byAccount: new Map(owners.flatMap(({ account, of }) => (account === null ? [] : [[account, of]]))),
    elsewhere: new Set(elsewhere.map(({ a }) => a)),
    kept: new Map(kept.map(({ a, b, c }) => [a, { creatorId: b ?? '', name: c ?? '' }])),
    said: owners.find(({ account }) => account === null)?.of ?? null,
  };
}

function toReading({ a, b, c, d, n }: UnionRow) {
  return { key: `${a} ${b} ${c} ${d}`, importN: n ?? 0 };
}
