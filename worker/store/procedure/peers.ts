// How the other collaborations of a campaign stand: when everybody is down, it is not one creator (DOMAIN.md §6.2).
type Peers = { scored: number; down: number };

/** Pace below which a collaboration counts as down, as the diagnosis of a post does. */
const DOWN_RATIO = 0.75;

/** Scored collaborations of the campaign beside this one, and how many of them are down. */
export async function countPeers(
  db: D1Database,
  workspaceId: string,
  { campaignId, collaborationId }: { campaignId: string; collaborationId: string },
): Promise<Peers> {
  const row = await db
    .prepare(
      `SELECT count(*) AS scored,
         coalesce(sum(json_extract(body, '$.assessment.pace.estimate') < ?4), 0) AS down
       FROM standings WHERE workspace_id = ?1 AND campaign_id = ?2 AND collaboration_id <> ?3 AND is_removed = 0
         AND json_extract(body, '$.assessment.pace.estimate') IS NOT NULL
         AND json_extract(body, '$.assessment.score') IS NOT NULL`,
    )
    .bind(workspaceId, campaignId, collaborationId, DOWN_RATIO)
    .first<Peers>();
  return row ?? { scored: 0, down: 0 };
}

/** What is agreed for the whole collaboration in one metric; null = no target. */
export async function findAgreedTarget(
  db: D1Database,
  workspaceId: string,
  { collaborationId, metric }: { collaborationId: string; metric: string },
): Promise<number | null> {
  return db
    .prepare(
      `SELECT t.value AS target FROM collaborations c, json_each(c.targets) t
       WHERE c.workspace_id = ?1 AND c.id = ?2 AND t.key = ?3`,
    )
    .bind(workspaceId, collaborationId, metric)
    .first<number>('target');
}
