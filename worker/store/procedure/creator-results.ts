// What the creator's own posts brought, over every campaign of the team: the basis of a fair offer.
import { answer, type Question, toQuestion } from '../questions.ts';

export type CreatorResult = { network: string; publishedAt: string; units: number | null };

/** The newest posts of any network; the caller takes what it needs of one. */
const RESULTS_MAX = 120;
/** A count only grows, apart from corrections: the highest of the newest readings is the highest there is. */
const READINGS_MAX = 10;

type ResultRow = { key: string; published_at: string; units: number | null };

/**
 * The highest count of metric `m.value` of post `p` in workspace ?1, of its newest readings, those of undone imports left
 * out; null = never counted. An expression.
 */
export const HIGHEST_COUNT = `(SELECT max(newest.value) FROM (
    SELECT o.value FROM observations o
    WHERE o.workspace_id = ?1 AND o.post_key = p.key AND o.metric = m.value AND o.value IS NOT NULL
      AND NOT EXISTS (SELECT 1 FROM imports i WHERE i.workspace_id = ?1 AND i.n = o.import_n AND i.undone_at IS NOT NULL)
    ORDER BY o.observed_at DESC LIMIT ${READINGS_MAX}) newest)`;

/** Highest count of one metric per post, of its newest readings, published by `before`, newest first; null = never counted. */
export function creatorResultsOf(
  workspaceId: string,
  { collaborationId, metric, before }: { collaborationId: string; metric: string; before: string },
): Question<CreatorResult[]> {
  return toQuestion<ResultRow, CreatorResult[]>({
    sql: `SELECT p.key, p.published_at, ${HIGHEST_COUNT} AS units
       FROM (SELECT ?3 AS value) m
       CROSS JOIN collaborations c ON c.workspace_id = ?1 AND c.id = ?2
       CROSS JOIN collaborations own ON own.workspace_id = c.workspace_id AND own.creator_id = c.creator_id
       CROSS JOIN posts p ON p.workspace_id = own.workspace_id AND p.collaboration_id = own.id
       WHERE p.published_at <= ?4
       ORDER BY p.published_at DESC LIMIT ${RESULTS_MAX}`,
    columns: ['key', 'published_at', 'units'],
    values: [workspaceId, collaborationId, metric, before],
    toAnswer: (rows) => rows.map(toResult),
  });
}

export function listCreatorResults(
  db: D1Database,
  workspaceId: string,
  which: { collaborationId: string; metric: string; before: string },
): Promise<CreatorResult[]> {
  return answer(db, creatorResultsOf(workspaceId, which));
}

function toResult({ key, published_at, units }: ResultRow): CreatorResult {
  return { network: key.split('/')[0] ?? '', publishedAt: published_at, units };
}
