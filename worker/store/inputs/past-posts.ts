// The same creators' posts in the team's other campaigns and outside all of them, read with what a standing is projected from.
import type { AttributedSales } from '../../../shared/kpi/attribution/attributed-sales.ts';
import type { Observation } from '../../../shared/kpi/observation.ts';
import { type Ask, toQuestion } from '../questions.ts';
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

/**
 * Posts of one other collaboration, or those outside every campaign, newest first, each with its highest count per metric as
 * of the newest; and its orders.
 */
export type PastPosts = {
  isOutside: boolean;
  posts: { key: string; publishedAt: string | null; format: string | null }[];
  counts: Observation[];
  attributed: AttributedSales | null;
};

/** Newest posts of a creator that are looked at: twenty of one network and format are among them (SCORING.md §2). */
const POSTS_MAX = 60;

/** Past post `p` counts: its import is not undone, no later one that counts says it anew, and no collaboration has the post. */
export const PAST_POST_COUNTS = `NOT EXISTS (
    SELECT 1 FROM imports i WHERE i.workspace_id = p.workspace_id AND i.n = p.import_n AND i.undone_at IS NOT NULL)
  AND NOT EXISTS (
    SELECT 1 FROM past_posts q JOIN imports i ON i.workspace_id = q.workspace_id AND i.n = q.import_n AND i.undone_at IS NULL
    WHERE q.workspace_id = p.workspace_id AND q.key = p.key AND q.import_n > p.import_n)
  AND NOT EXISTS (SELECT 1 FROM posts t WHERE t.workspace_id = p.workspace_id AND t.key = p.key)`;

/** From the collaborations asked for to the creators' others, in this order of reading, whatever else the workspace holds. */
const OTHERS = `FROM json_each(?2) w CROSS JOIN collaborations c ON c.id = w.value AND c.workspace_id = ?1
  CROSS JOIN collaborations other ON other.workspace_id = ?1 AND other.creator_id = c.creator_id AND other.id <> c.id`;

/** In place of another collaboration: posts outside every campaign. */
const OUTSIDE = 'outside';
/** The newest of creator `c.creator_id`, as JSON: no more are read however many a team has brought in. */
const NEWEST_OUTSIDE = `SELECT json_group_array(json_array(key, published_at, format)) FROM (
    SELECT p.key, p.published_at, p.format FROM past_posts p
    WHERE p.workspace_id = ?1 AND p.creator_id = c.creator_id AND ${PAST_POST_COUNTS}
    ORDER BY p.published_at DESC, p.key LIMIT ${POSTS_MAX})`;

/** ?1 is the workspace, ?2 the JSON list of collaborations. Of a reading that came in twice, the newest import counts. */
export function askForPast(ask: Ask) {
  return {
    pastPosts: ask<PastPostRow>(
      [
        ...(['collaboration_id', 'other_id', 'post_key', 'published_at', 'format'] as const),
        ...(['metric', 'value', 'observed_at'] as const),
      ],
      `WITH ranked AS (
        SELECT *, row_number() OVER (PARTITION BY collaboration_id ORDER BY published_at DESC, post_key) AS n FROM (
          SELECT c.id AS collaboration_id, other.id AS other_id, p.key AS post_key, p.published_at, d.format
          ${OTHERS} CROSS JOIN posts p ON p.collaboration_id = other.id AND p.workspace_id = ?1
          LEFT JOIN deliverables d ON d.id = p.deliverable_id
          LEFT JOIN deliverables twin ON twin.id = d.twin_id
          WHERE twin.collaboration_id IS NOT c.id
          UNION ALL SELECT c.id, '${OUTSIDE}', p.value ->> 0, p.value ->> 1, p.value ->> 2
          FROM json_each(?2) w CROSS JOIN collaborations c ON c.id = w.value AND c.workspace_id = ?1
          CROSS JOIN json_each((${NEWEST_OUTSIDE})) p)),
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
      GROUP BY past.collaboration_id, past.n, past.post_key, k.metric
      ORDER BY past.collaboration_id, past.n, k.metric LIMIT -1`,
    ),
    pastSales: ask<PastSalesRow>(
      ['collaboration_id', 'other_id', 'body'],
      `SELECT c.id AS collaboration_id, other.id AS other_id, a.body
      ${OTHERS} JOIN attributed_sales a ON a.collaboration_id = other.id`,
    ),
  };
}

/** The same for one collaboration alone. */
export function pastPostsOf(workspaceId: string, collaborationId: string) {
  const values = [workspaceId, toJson([collaborationId])];
  return askForPast((columns, sql) => toQuestion({ sql, columns, values, toAnswer: (rows) => rows }));
}

/**
 * These collaborations and every other one of the same creators, for which their posts are past ones; none that has left its
 * campaign, which a projection would bring back.
 */
export async function withSameCreators(
  db: D1Database,
  workspaceId: string,
  collaborationIds: readonly string[],
): Promise<string[]> {
  if (collaborationIds.length === 0) return [];
  const { results } = await db
    .prepare(`SELECT other.id ${OTHERS} AND other.removed_at IS NULL`)
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
      isOutside: otherId === OUTSIDE,
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
