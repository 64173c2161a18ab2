// The same creators' posts in the team's other campaigns, read with what a standing is projected from.
import type { AttributedSales } from '../../../shared/kpi/attribution/attributed-sales.ts';
import type { Observation } from '../../../shared/kpi/observation.ts';
import { fromJson, toJson } from '../rows.ts';

export type PastPostRow = {
  collaboration_id: string;
  other_id: string;
  post_key: string;
  published_at: string | null;
  format: string | null;
  /** Null where a post has no count. */
  metric: string | null;
  value: number | null;
  observed_at: string | null;
};
export type PastSalesRow = { collaboration_id: string; other_id: string; body: string };

/** Posts of one other collaboration, newest first, each with its highest count per metric as of the newest; and its orders. */
export type PastPosts = {
  posts: { key: string; publishedAt: string | null; format: string | null }[];
  counts: Observation[];
  attributed: AttributedSales | null;
};

/** Newest posts of a creator that are looked at: twenty of one network and format are among them (SCORING.md §2). */
const POSTS_MAX = 60;

const OTHERS = `collaborations c JOIN collaborations other
  ON other.workspace_id = c.workspace_id AND other.creator_id = c.creator_id AND other.id <> c.id
  WHERE c.workspace_id = ?1 AND c.id IN (SELECT value FROM json_each(?2))`;

/** ?1 is the workspace, ?2 the JSON list of collaborations. Of a reading that came in twice, the newest import counts. */
export const PAST_QUERIES = {
  pastPosts: `
    WITH others AS (SELECT c.id AS collaboration_id, other.id AS other_id FROM ${OTHERS}),
    ranked AS (
      SELECT o.*, p.key AS post_key, p.published_at, d.format,
        row_number() OVER (PARTITION BY o.collaboration_id ORDER BY p.published_at DESC, p.key) AS n
      FROM others o JOIN posts p ON p.workspace_id = ?1 AND p.collaboration_id = o.other_id LEFT JOIN deliverables d ON d.id = p.deliverable_id),
    past AS (SELECT * FROM ranked WHERE n <= ${POSTS_MAX}),
    counted AS (
      SELECT o.post_key, o.metric, o.observed_at, o.source, o.value, max(o.import_n) AS import_n
      FROM observations o
      WHERE o.workspace_id = ?1 AND o.post_key IN (SELECT post_key FROM past)
        AND NOT EXISTS (SELECT 1 FROM imports i WHERE i.workspace_id = o.workspace_id AND i.n = o.import_n AND i.undone_at IS NOT NULL)
      GROUP BY o.post_key, o.metric, o.observed_at, o.source)
    SELECT past.collaboration_id, past.other_id, past.post_key, past.published_at, past.format, k.metric,
      max(k.value) AS value, max(k.observed_at) AS observed_at
    FROM past LEFT JOIN counted k ON k.post_key = past.post_key AND k.value IS NOT NULL
    GROUP BY past.collaboration_id, past.n, past.post_key, k.metric ORDER BY past.collaboration_id, past.n, k.metric`,
  pastSales: `
    SELECT o.collaboration_id, o.other_id, a.body
    FROM (SELECT c.id AS collaboration_id, other.id AS other_id FROM ${OTHERS}) o
    JOIN attributed_sales a ON a.collaboration_id = o.other_id`,
};

/** These collaborations and every other one of the same creators, for which their posts are past ones. */
export async function withSameCreators(
  db: D1Database,
  workspaceId: string,
  collaborationIds: readonly string[],
): Promise<string[]> {
  if (collaborationIds.length === 0) return [];
  const { results } = await db
    .prepare(`SELECT other.id FROM ${OTHERS}`)
    .bind(workspaceId, toJson(collaborationIds))
    .all<{ id: string }>();
  return [...new Set([...collaborationIds, ...results.map(({ id }) => id)])];
}

/** The rows of one collaboration. */
export function toPastPosts(rows: readonly PastPostRow[], sales: readonly PastSalesRow[]): PastPosts[] {
  const sold = new Map(sales.map((row) => [row.other_id, fromJson<AttributedSales>(row.body)]));
  return [...Map.groupBy(rows, (row) => row.other_id)].map(([otherId, own]) => {
    const posts = new Map(
      own.map(({ post_key: key, published_at: publishedAt, format }) => [key, { key, publishedAt, format }]),
    );
    return {
      posts: [...posts.values()],
      counts: own.flatMap(toCount),
      attributed: sold.get(otherId) ?? null,
    };
  });
}

function toCount({ post_key: postKey, metric, value, observed_at: observedAt }: PastPostRow): Observation[] {
  if (metric === null || value === null || observedAt === null) return [];
  // Metrics are checked against METRICS when they come in; where a past count was read makes no difference.
  const named = metric as Observation['metric'];
  return [{ postKey, metric: named, observedAt, value, source: 'csv', quality: 'exact' }];
}
