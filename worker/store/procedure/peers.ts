// How the other collaborations of a campaign stand: when everybody is down, it is not one creator (DOMAIN.md §6.2).
import { type Question, toQuestion } from '../questions.ts';

export type Peers = { scored: number; down: number };

/** Pace below which a collaboration counts as down, as the diagnosis of a post does. */
const DOWN_RATIO = 0.75;

/** Scored collaborations of the campaign beside this one, and how many of them are down. */
export function peersOf(
  workspaceId: string,
  { campaignId, collaborationId }: { campaignId: string; collaborationId: string },
): Question<Peers> {
  return toQuestion<Peers, Peers>({
    sql: `SELECT count(*) AS scored,
         coalesce(sum(json_extract(body, '$.assessment.pace.estimate') < ?4), 0) AS down
       FROM standings WHERE workspace_id = ?1 AND campaign_id = ?2 AND collaboration_id <> ?3 AND is_removed = 0
         AND json_extract(body, '$.assessment.pace.estimate') IS NOT NULL
         AND json_extract(body, '$.assessment.score') IS NOT NULL`,
    columns: ['scored', 'down'],
    values: [workspaceId, campaignId, collaborationId, DOWN_RATIO],
    toAnswer: ([peers]) => peers ?? { scored: 0, down: 0 },
  });
}

/** What is agreed for the whole collaboration in one metric; null = no target. */
export function agreedTargetOf(
  workspaceId: string,
  { collaborationId, metric }: { collaborationId: string; metric: string },
): Question<number | null> {
  return toQuestion<{ target: number }, number | null>({
    sql: `SELECT t.value AS target FROM collaborations c, json_each(c.targets) t
       WHERE c.workspace_id = ?1 AND c.id = ?2 AND t.key = ?3`,
    columns: ['target'],
    values: [workspaceId, collaborationId, metric],
    toAnswer: ([row]) => row?.target ?? null,
  });
}
