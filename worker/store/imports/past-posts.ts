// Past posts: rows of an import, never changed afterwards. A person may take one out, and then all that was said of it.
import { PAST_POST_COUNTS } from '../inputs/past-posts.ts';
import { type Question, toQuestion } from '../questions.ts';
import { toJson } from '../rows.ts';

export type NewPastPost = {
  key: string;
  creatorId: string;
  url: string;
  format: string | null;
  publishedAt: string | null;
};

/** Adds past posts under an import of the same batch. What an earlier import knew of a post and this one does not, stays. */
export function insertPastPostsStatement(
  db: D1Database,
  workspaceId: string,
  { importId, posts }: { importId: string; posts: readonly NewPastPost[] },
): D1PreparedStatement {
  return db
    .prepare(
      `INSERT INTO past_posts (workspace_id, key, import_n, creator_id, url, format, published_at)
       SELECT ?1, v.value ->> 'key', i.n, k.id, v.value ->> 'url',
         coalesce(v.value ->> 'format', p.format), coalesce(v.value ->> 'publishedAt', p.published_at)
       FROM json_each(?2) v CROSS JOIN imports i ON i.workspace_id = ?1 AND i.id = ?3
       CROSS JOIN creators k ON k.workspace_id = ?1 AND k.id = v.value ->> 'creatorId'
       LEFT JOIN past_posts p ON p.workspace_id = ?1 AND p.key = v.value ->> 'key' AND ${PAST_POST_COUNTS}`,
    )
    .bind(workspaceId, toJson(posts), importId);
}

/** A post of a creator that is not of this collaboration: where it is, and what brought it in. */
export type PastPost = {
  key: string;
  url: string;
  publishedAt: string | null;
  format: string | null;
  /** Of the campaign it was made for; null for a post outside all of them. */
  campaignName: string | null;
  /** The file that brought it in, and when; null for a campaign's post. */
  fileName: string | null;
  importedAt: string | null;
};
type KnownRow = {
  key: string;
  url: string;
  published_at: string | null;
  format: string | null;
  campaign: string | null;
  file_name: string | null;
  imported_at: string | null;
};

/** As many as the score looks at, of other campaigns and of none each. */
const LISTED_MAX = 60;

/** The past posts of the creator of a collaboration, newest first; a post that its twin brings is one of its own. */
export function knownPastPostsOf(workspaceId: string, collaborationId: string): Question<PastPost[]> {
  return toQuestion<KnownRow, PastPost[]>({
    sql: `SELECT * FROM (
        SELECT p.key, p.url, p.published_at, d.format, g.name AS campaign, NULL AS file_name, NULL AS imported_at
        FROM collaborations c CROSS JOIN collaborations o ON o.workspace_id = ?1 AND o.creator_id = c.creator_id AND o.id <> c.id
        CROSS JOIN posts p ON p.collaboration_id = o.id AND p.workspace_id = ?1
        LEFT JOIN deliverables d ON d.id = p.deliverable_id LEFT JOIN deliverables twin ON twin.id = d.twin_id
        JOIN campaigns g ON g.id = o.campaign_id
        WHERE c.workspace_id = ?1 AND c.id = ?2 AND twin.collaboration_id IS NOT c.id ORDER BY p.published_at DESC, p.key LIMIT ${LISTED_MAX})
      UNION ALL SELECT * FROM (
        SELECT p.key, p.url, p.published_at, p.format, NULL, i.file_name, i.imported_at
        FROM collaborations c CROSS JOIN past_posts p ON p.workspace_id = ?1 AND p.creator_id = c.creator_id
        JOIN imports i ON i.workspace_id = ?1 AND i.n = p.import_n
        WHERE c.workspace_id = ?1 AND c.id = ?2 AND ${PAST_POST_COUNTS} ORDER BY p.published_at DESC, p.key LIMIT ${LISTED_MAX})`,
    columns: ['key', 'url', 'published_at', 'format', 'campaign', 'file_name', 'imported_at'],
    values: [workspaceId, collaborationId],
    toAnswer: (rows) =>
      rows.map((row) => ({
        key: row.key,
        url: row.url,
        publishedAt: row.published_at,
        format: row.format,
        campaignName: row.campaign,
        fileName: row.file_name,
        importedAt: row.imported_at,
      })),
  });
}

/** Takes a post out of the past of a collaboration's creator, whichever imports have brought it. */
export function removePastPostStatement(
  db: D1Database,
  workspaceId: string,
  { collaborationId, key }: { collaborationId: string; key: string },
): D1PreparedStatement {
  return db
    .prepare(
      `DELETE FROM past_posts WHERE workspace_id = ?1 AND key = ?3
         AND creator_id = (SELECT creator_id FROM collaborations WHERE workspace_id = ?1 AND id = ?2)`,
    )
    .bind(workspaceId, collaborationId, key);
}
