// What a batch of numbers is judged against, in one statement: the campaign, the posts that its rows can mean, and the
// newest counting value of each of their readings.

import type { StoredValue } from '../../../shared/imports/compare.ts';
import type { KnownPost, WantedPosts } from '../../../shared/imports/match-post.ts';
import { toJson } from '../rows.ts';
import { onlyCounting } from './observations.ts';

export type ImportInputs = {
  posts: (KnownPost & { collaborationId: string })[];
  stored: StoredValue[];
  /** The newest look at each post, as far as there is one. */
  looks: { postKey: string; caption: string | null; isUp: boolean }[];
};

/** Rows of all kinds in the columns of the widest one; `value` alone is a number. */
type UnionRow = {
  kind: 'campaign' | 'post' | 'value' | 'look' | 'undone';
  a: string;
  b: string | null;
  c: string | null;
  d: string | null;
  n: number | null;
  value: number | null;
};

const POSTS_MAX = 10_000;

/**
 * A piece's name is compared folded (case, spaces, forms of letters). SQLite folds ASCII alike; posts of pieces with any
 * other sign all come along, and `matchPost` decides.
 */
const READ = `
  WITH wanted AS MATERIALIZED (
    SELECT p.key, p.collaboration_id, p.published_at, d.name
    FROM collaborations c CROSS JOIN posts p ON p.collaboration_id = c.id AND p.workspace_id = c.workspace_id
    LEFT JOIN deliverables d ON d.id = p.deliverable_id
    WHERE c.workspace_id = ?1 AND c.campaign_id = ?2 AND (
      p.key IN (SELECT value FROM json_each(?3)) OR lower(replace(d.name, ' ', '')) IN (SELECT value FROM json_each(?4))
      OR (d.name GLOB '*[^ -~]*' AND json_array_length(?4) > 0))
    LIMIT ${POSTS_MAX})
  SELECT 'campaign' AS kind, id AS a, NULL AS b, NULL AS c, NULL AS d, NULL AS n, NULL AS value
  FROM campaigns WHERE workspace_id = ?1 AND id = ?2
  UNION ALL SELECT 'post', key, collaboration_id, published_at, name, NULL, NULL FROM wanted
  UNION ALL SELECT 'value', o.post_key, o.metric, o.observed_at, o.source, o.import_n, o.value
  FROM wanted CROSS JOIN observations o ON o.workspace_id = ?1 AND o.post_key = wanted.key
  UNION ALL SELECT 'undone', '', NULL, NULL, NULL, n, NULL
  FROM imports WHERE workspace_id = ?1 AND undone_at IS NOT NULL
  UNION ALL SELECT * FROM (
    SELECT 'look', k.post_key, k.caption, max(k.checked_at), NULL, k.is_up, NULL
    FROM wanted CROSS JOIN post_checks k ON k.workspace_id = ?1 AND k.post_key = wanted.key
    WHERE NOT EXISTS (SELECT 1 FROM imports i WHERE i.workspace_id = ?1 AND i.n = k.import_n AND i.undone_at IS NOT NULL)
    GROUP BY k.post_key)`;

/** Undefined when the workspace has no such campaign. */
export async function findImportInputs(
  db: D1Database,
  workspaceId: string,
  { campaignId, wanted }: { campaignId: string; wanted: WantedPosts },
): Promise<ImportInputs | undefined> {
  const { results } = await db
    .prepare(READ)
    .bind(workspaceId, campaignId, toJson(wanted.keys), toJson(wanted.names))
    .all<UnionRow>();
  const {
    campaign,
    post = [],
    value = [],
    look = [],
    undone = [],
  } = Object.groupBy(results, ({ kind }) => kind);
  if (!campaign) return undefined;
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
  };
}

function toReading({ a, b, c, d, n }: UnionRow) {
  return { key: `${a} ${b} ${c} ${d}`, importN: n ?? 0 };
}
