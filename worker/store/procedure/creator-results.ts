// What the creator's own posts brought, over every campaign of the team: the basis of a fair offer.
export type CreatorResult = { network: string; publishedAt: string; units: number | null };

/** The newest posts of any network; the caller takes what it needs of one. */
const RESULTS_MAX = 120;

/** Highest count of one metric per post published by `before`, newest first; null = never counted. */
export async function listCreatorResults(
  db: D1Database,
  workspaceId: string,
  { collaborationId, metric, before }: { collaborationId: string; metric: string; before: string },
): Promise<CreatorResult[]> {
  const { results } = await db
    .prepare(
      `SELECT p.key, p.published_at, (
         SELECT max(o.value) FROM observations o
         WHERE o.workspace_id = p.workspace_id AND o.post_key = p.key AND o.metric = ?3 AND o.value IS NOT NULL
           AND NOT EXISTS (SELECT 1 FROM imports i WHERE i.workspace_id = o.workspace_id AND i.n = o.import_n AND i.undone_at IS NOT NULL)
       ) AS units
       FROM collaborations c
       JOIN collaborations own ON own.workspace_id = c.workspace_id AND own.creator_id = c.creator_id
       JOIN posts p ON p.workspace_id = own.workspace_id AND p.collaboration_id = own.id
       WHERE c.workspace_id = ?1 AND c.id = ?2 AND p.published_at IS NOT NULL AND p.published_at <= ?4
       ORDER BY p.published_at DESC LIMIT ${RESULTS_MAX}`,
    )
    .bind(workspaceId, collaborationId, metric, before)
    .all<{ key: string; published_at: string; units: number | null }>();
  return results.map(({ key, published_at, units }) => ({
    network: key.split('/')[0] ?? '',
    publishedAt: published_at,
    units,
  }));
}
