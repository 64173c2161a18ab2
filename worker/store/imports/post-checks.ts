// Looks at posts: only added, by a person on the desk or with an import.
import type { PostCheck } from '../../../shared/flags/post-check.ts';
import { postsOfEach } from '../agreement/twins.ts';
import { toJson } from '../rows.ts';

export type PostCheckRow = {
  collaboration_id: string;
  post_key: string;
  checked_at: string;
  source: PostCheck['source'];
  is_up: number;
  caption: string | null;
  disclosure: PostCheck['disclosure'];
  tag: PostCheck['tag'];
  link: PostCheck['link'];
};

export const POST_CHECK_COLUMNS = [
  ...(['collaboration_id', 'post_key', 'checked_at', 'source', 'is_up'] as const),
  ...(['caption', 'disclosure', 'tag', 'link'] as const),
];

/**
 * For `loadInputs`: the checks of the posts of some collaborations, those of undone imports left out. Bounded by the posts
 * (an index read each) and by what people look at, which is little.
 */
export const CHECKS_QUERY = `
  SELECT p.collaboration_id, k.* FROM ${postsOfEach()}
  CROSS JOIN post_checks k ON k.workspace_id = ?1 AND k.post_key = p.key
  WHERE NOT EXISTS (SELECT 1 FROM imports i WHERE i.workspace_id = k.workspace_id AND i.n = k.import_n AND i.undone_at IS NOT NULL)
  ORDER BY k.checked_at, k.id LIMIT -1`;

export function toPostCheck(row: PostCheckRow): PostCheck {
  return {
    postKey: row.post_key,
    checkedAt: row.checked_at,
    source: row.source,
    isUp: row.is_up === 1,
    caption: row.caption,
    disclosure: row.disclosure,
    tag: row.tag,
    link: row.link,
  };
}

/** Adds looks; `importId` names the import of the same batch, null a person’s own look. Of two in one second the later one counts. */
export function insertPostChecksStatement(
  db: D1Database,
  workspaceId: string,
  { checks, importId, memberId }: { checks: PostCheck[]; importId: string | null; memberId: string },
): D1PreparedStatement {
  const rows = checks.map((check) => [
    check.postKey,
    check.checkedAt,
    check.source,
    check.isUp ? 1 : 0,
    check.caption,
    check.disclosure,
    check.tag,
    check.link,
  ]);
  return db
    .prepare(
      `INSERT INTO post_checks
         (workspace_id, post_key, checked_at, source, import_n, is_up, caption, disclosure, tag, link, checked_by)
       SELECT ?1, value ->> 0, value ->> 1, value ->> 2,
         COALESCE((SELECT n FROM imports WHERE workspace_id = ?1 AND id = ?3), 0),
         value ->> 3, value ->> 4, value ->> 5, value ->> 6, value ->> 7, ?4
       FROM json_each(?2)`,
    )
    .bind(workspaceId, toJson(rows), importId, memberId);
}
